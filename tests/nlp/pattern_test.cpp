// SPDX-License-Identifier: Apache-2.0
// Our matcher gives what ICU gives, on the tokenizer's own expressions and on random
// strings.
#include "nlp/files.hpp"
#include "nlp/msgpack.hpp"
#include "nlp/pattern.hpp"
#include "problem.hpp"
#include "text/regex.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <string>

using namespace sourcier;
using nlp::Pattern;
using text::Match;

namespace {

/// The expressions of the French tokenizer by name.
const std::map<std::string, std::string>& sources() {
  static const std::map<std::string, std::string> sources = [] {
    const char* place = SOURCIER_ROOT "/.models/fr_core_news_md-3.8.0/tokenizer";
    const std::string bytes = nlp::model_file(place);
    nlp::Msgpack in(bytes, place);
    std::map<std::string, std::string> found;
    for (std::size_t left = in.map(); left > 0; --left) {
      const std::string key(in.text());
      if (in.kind() == nlp::Msgpack::Kind::text) {
        found[key] = in.text();
      } else {
        in.skip();
      }
    }
    return found;
  }();
  return sources;
}

/// Half words and signs as in news, half characters that are hard.
std::vector<std::u32string> strings(std::size_t count) {
  const std::vector<std::u32string> parts{
      U"l'",   U"L’",      U"qu'",    U"homme",  U"Paris",  U"-",     U"–",
      U"anti", U"sous",    U"porte",  U"est",    U"-t-",    U"il",    U"je",
      U"ce",   U"12",      U"km",     U"%",      U"€",      U"$",     U".",
      U"...",  U"…",       U",",      U"(",      U")",      U"«",     U"»",
      U"\"",   U"'",       U"’",      U"J.-C.",  U"U.S.A.", U"U.S.",  U"http://",
      U"www.", U"exemple", U".fr",    U"/a?b=c", U"@",      U"saint", U"de",
      U"l",    U"new",     U"york",   U"São",    U"é",      U"É",     U"ß",
      U"ſ",    U"\u212A",  U"ǅ",      U"x",      U"X",      U"_",     U"²",
      U"½",    U"e\u0301", U"\u200d", U"😀",      U"漢",     U"я",     U"Ж",
      U"α",    U":)",      U"<3",     U"*",      U"+",      U"^",     U"=",
      U"&",    U"#",       U"~",      U"\u00a0", U"\u202f", U"°C",    U"1.2.3.4",
      U"a",    U"b",       U"z",      U"A",      U"0"};
  std::mt19937 random(7);
  std::vector<std::u32string> out;
  for (std::size_t i = 0; i < count; ++i) {
    std::u32string s;
    for (std::size_t n = 1 + random() % 6; n > 0; --n) {
      s += parts[random() % parts.size()];
    }
    out.push_back(std::move(s));
  }
  return out;
}

/// The strings on which the two do not agree.
std::vector<std::u32string> disagreements(const std::string& name) {
  const Pattern ours(sources().at(name), name);
  const text::Regex icu(sources().at(name), name);
  std::vector<std::u32string> out;
  for (const std::u32string& s : strings(name == "token_match" ? 1500 : 6000)) {
    if (ours.at_start(s) != icu.at_start(s) || ours.search(s) != icu.search(s) ||
        ours.all(s) != icu.all(s)) {
      out.push_back(s);
    }
  }
  return out;
}

} // namespace

TEST_CASE("prefixes, suffixes and infixes are those of ICU", "[nlp][pattern]") {
  CHECK(disagreements("prefix_search").empty());
  CHECK(disagreements("suffix_search").empty());
  CHECK(disagreements("infix_finditer").empty());
}

TEST_CASE("whole words and addresses are those of ICU", "[nlp][pattern]") {
  CHECK(disagreements("token_match").empty());
  CHECK(disagreements("url_match").empty());
}

TEST_CASE("where case is ignored, i is also İ and ı, as in Python", "[nlp][pattern]") {
  const Pattern pattern("(?iu)^mini$", "x");
  CHECK(pattern.at_start(U"MINI").has_value());
  CHECK(pattern.at_start(U"mını").has_value());
  CHECK(pattern.at_start(U"MİNİ").has_value());
  CHECK_FALSE(pattern.at_start(U"menu").has_value());
}

TEST_CASE("an empty match is found once between letters", "[nlp][pattern]") {
  const Pattern pattern("(?<=[a-z]')(?=[a-z])|x*", "x");
  CHECK(pattern.all(U"u'xa") ==
        std::vector<Match>{{0, 0}, {1, 1}, {2, 2}, {2, 3}, {3, 3}, {4, 4}});
}

TEST_CASE("repeats give back what the rest needs", "[nlp][pattern]") {
  CHECK(Pattern("(?:ab){1,3}a", "x").search(U"xababab") == Match{1, 6});
  CHECK(Pattern("a{2,3}ab", "x").search(U"aaaab") == Match{0, 5});
  CHECK(Pattern("a{2}b", "x").search(U"aaab") == Match{1, 4});
  CHECK(Pattern("\\d+(?!%)", "x").search(U"35%") == Match{0, 1});
  CHECK(Pattern("x{y", "x").search(U"x{y") == Match{0, 3});
}

TEST_CASE("what is not known is refused in one line", "[nlp][pattern]") {
  CHECK_THROWS_AS(Pattern("(a)\\1", "x"), Failure);
  CHECK_THROWS_AS(Pattern("a*?", "x"), Failure);
  CHECK_THROWS_AS(Pattern("(?<=a*)b", "x"), Failure);
  CHECK_THROWS_AS(Pattern("(?P<n>a)", "x"), Failure);
  CHECK_THROWS_AS(Pattern("[a", "x"), Failure);
  CHECK_THROWS_AS(Pattern("(a", "x"), Failure);
  CHECK_THROWS_AS(Pattern("a)", "x"), Failure);
}

TEST_CASE("a word of a million characters is matched without running out of stack",
          "[nlp][pattern]") {
  const Pattern pattern("(?:[a-z]\\.)+$", "x");
  std::u32string word;
  for (int i = 0; i < 500'000; ++i) {
    word += U"a.";
  }
  CHECK(pattern.at_start(word) == Match{0, 1'000'000});
}
