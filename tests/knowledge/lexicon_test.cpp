// SPDX-License-Identifier: Apache-2.0
// Word lists are read from Turtle, found by list and lemma, and refused when broken.
#include "knowledge/lexicon.hpp"
#include "problem.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

namespace {

using namespace sourcier;
using knowledge::Lexicon;

std::filesystem::path folder_with(const std::string& name, const std::string& turtle) {
  const std::filesystem::path folder = std::filesystem::path(SOURCIER_BUILD) / name;
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "words.ttl")
      << "@prefix map: <https://w3id.org/sourcier/mapping#> .\n"
         "@prefix rule: <https://w3id.org/sourcier/mappings/> .\n"
         "@prefix sc: <https://w3id.org/sourcier#> .\n"
      << turtle;
  return folder;
}

} // namespace

TEST_CASE("a word is found by its list and lemma", "[knowledge][lexicon]") {
  const Lexicon lexicon(
      folder_with("lexicon_one",
                  "rule:ReportClamer a map:ReportingVerb ; map:lemma "
                  "\"Clamer\"@fr ; map:manner sc:ReportedSpeech .\n"));
  REQUIRE(lexicon.find("ReportingVerb", "clamer") != nullptr);
  CHECK(lexicon.find("ReportingVerb", "clamer")->rule == "ReportClamer");
  CHECK(lexicon.find("ReportingVerb", "clamer")->value("manner") == "ReportedSpeech");
  CHECK(lexicon.find("ReportingVerb", "clamer")->value("denies").empty());
  CHECK(lexicon.find("ReportingVerb", "murmurer") == nullptr);
  CHECK(lexicon.find("HedgeWord", "clamer") == nullptr);
}

TEST_CASE("one rule may have several lemmas, listed in order", "[knowledge][lexicon]") {
  const Lexicon lexicon(folder_with(
      "lexicon_two",
      "rule:Peur a map:FearVerb ; map:lemma \"redouter\"@fr , \"craindre\"@fr .\n"));
  REQUIRE(lexicon.all("FearVerb").size() == 2);
  CHECK(lexicon.all("FearVerb")[0]->lemma == "craindre");
  CHECK(lexicon.all("FearVerb")[1]->rule == "Peur");
}

TEST_CASE("a curly apostrophe in a lemma is a plain one", "[knowledge][lexicon]") {
  const Lexicon lexicon(folder_with(
      "lexicon_three", "rule:Pres a map:SourceMarker ; map:lemma \"d’après\"@fr .\n"));
  CHECK(lexicon.find("SourceMarker", "d'après") != nullptr);
}

TEST_CASE("a rule without lemma is refused with its place", "[knowledge][lexicon]") {
  const auto folder = folder_with(
      "lexicon_four", "rule:Vide a map:FearVerb ; map:manner sc:Belief .\n");
  CHECK_THROWS_WITH(Lexicon(folder),
                    Catch::Contains("words.ttl:4: rule:Vide has no word; give it a "
                                    "map:lemma"));
}

TEST_CASE("a lemma twice in a list is refused", "[knowledge][lexicon]") {
  const auto folder =
      folder_with("lexicon_five",
                  "rule:Un a map:FearVerb ; map:lemma \"craindre\"@fr .\n"
                  "rule:Deux a map:FearVerb ; map:lemma \"craindre\"@fr .\n");
  CHECK_THROWS_WITH(Lexicon(folder),
                    Catch::Contains("map:FearVerb has \"craindre\" twice"));
}

TEST_CASE("the shipped French lists load", "[knowledge][lexicon]") {
  const Lexicon lexicon(SOURCIER_ROOT "/mappings/languages/fr");
  CHECK(lexicon.all("ReportingVerb").size() + lexicon.all("ReportingNoun").size() >=
        350);
}
