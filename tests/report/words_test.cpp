// SPDX-License-Identifier: Apache-2.0
// Dates, figures and standings in words, in both languages.
#include "report/search.hpp"
#include "report/standing.hpp"
#include "report/told.hpp"
#include "report/words.hpp"

#include <catch2/catch.hpp>

using namespace sourcier::report;
using namespace sourcier::test;

namespace {
constexpr Say french(true);
constexpr Say english(false);
} // namespace

TEST_CASE("an interval is told as what it is", "[report][words]") {
  CHECK(french.between(20241109, 20241109) == "9 nov. 2024");
  CHECK(french.between(20250301, 20250331) == "mars 2025");
  CHECK(english.between(20220101, 20221231) == "2022");
  CHECK(english.between(20250401, 0) == "since 1 Apr 2025");
  CHECK(french.between(0, 20250401) == "jusqu’au 1er avr. 2025");
  CHECK(french.between(20250403, 20250501) == "3 avr. 2025 – 1er mai 2025");
}

TEST_CASE("figures are grouped and pointed as each language does", "[report][words]") {
  CHECK(french.number("12345.5") == "12\u202F345,5");
  CHECK(english.number("12345.5") == "12,345.5");
  CHECK(english.number("1.0") == "1");
  CHECK(french.number("-5") == "−5");
  CHECK(french.count(0, "article", "articles of") == "0 article");
  CHECK(english.count(0, "article", "articles of") == "0 articles");
}

TEST_CASE("a standing names its hedge and its source", "[report][words]") {
  const Corpus told = corpus(
      article("a1", "01") +
      "entity:N7 a sc:Organization , sc:Unlinked ; rdfs:label \"agence Orlan\"@fr .\n"
      "attr:x1 a sc:Attribution ; sc:manner sc:AccordingTo ; sc:source entity:N7 .\n" +
      event("a1",
            "e1",
            "Attack",
            "Hedged",
            "sc:hedge sc:HearsayConditional ; sc:attribution attr:x1") +
      event("a1", "e2", "Attack", "Attributed", "sc:attribution attr:x1"));
  CHECK(standing_words(told, told.findings[0], french) ==
        "rapporté au conditionnel, selon agence Orlan");
  CHECK(standing_words(told, told.findings[1], english) == "according to agence Orlan");
  CHECK(standing(told.findings[0]).sign == "≈");
}

TEST_CASE("the search compares words without accents and case", "[report][search]") {
  CHECK(searched_words("L'été à Genève, l’ÉTÉ œuvre") ==
        std::vector<std::string>{"ete", "geneve", "oeuvre"});
}
