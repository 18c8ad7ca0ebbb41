// SPDX-License-Identifier: Apache-2.0
// What cannot be read is left out with its reason, and the others go on.
#include "read/reading.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;

namespace {

std::string refusal(const std::string& name) {
  return reading::lines(
      reading::of({reading::root + "/tests/refused/read/" + name}).problems);
}

} // namespace

TEST_CASE("an empty file is refused", "[read][refused]") {
  CHECK(refusal("empty.txt") == "empty.txt: empty, no text; left out\n");
}

TEST_CASE("a page that is only a menu is refused", "[read][refused]") {
  CHECK(refusal("only-a-menu.txt") ==
        "only-a-menu.txt: no text of an article, only menus and notices; left out\n");
}

TEST_CASE("an English article is refused by name of its language", "[read][refused]") {
  CHECK(refusal("english.txt") ==
        "english.txt: looks like English, not French; left out\n");
}

TEST_CASE("UTF-8 that breaks off is refused with its place", "[read][refused]") {
  CHECK(refusal("cut-utf8.txt") == "cut-utf8.txt: broken UTF-8 at byte 25; left out\n");
}

TEST_CASE("NUL bytes are no text", "[read][refused]") {
  CHECK(refusal("nul.txt") == "nul.txt: binary data (NUL bytes), no text; left out\n");
}

TEST_CASE("a picture called .txt is refused", "[read][refused]") {
  CHECK(refusal("picture.txt") == "picture.txt: binary data, no text; left out\n");
}

TEST_CASE("broken JSON lines are left out, the good ones read", "[read][refused]") {
  const auto outcome =
      reading::of({reading::root + "/tests/refused/read/one-broken-line.jsonl"});
  CHECK(reading::lines(outcome.problems) ==
        "one-broken-line.jsonl:2: not a JSON object; left out\n"
        "one-broken-line.jsonl:3: no \"text\" in the JSON object; left out\n");
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[1].name == "a4.txt");
}

TEST_CASE("a JSON line with an escaped NUL is left out", "[read][refused]") {
  const auto outcome = reading::of({reading::file(
      "nul.jsonl", "{\"text\":\"Le pont de Valdor\\u0000 a fermé lundi soir.\"}\n")});
  CHECK(reading::lines(outcome.problems) ==
        "nul.jsonl:1: binary data (NUL bytes), no text; left out\n");
  CHECK(outcome.articles.empty());
}

TEST_CASE("a line of 50 MB is left out without the next one", "[read][refused]") {
  const std::string place =
      reading::file("long.jsonl",
                    "{\"text\":\"" + std::string(50'000'000, 'a') +
                        "\"}\n{\"id\":7,\"text\":\"Le maire de Valdor a démissionné "
                        "lundi soir.\"}\n");
  const auto outcome = reading::of({place});
  CHECK(reading::lines(outcome.problems) ==
        "long.jsonl:1: a line longer than 32 MB; left out\n");
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].name == "7.txt");
}

TEST_CASE("a text above 32 MB is left out", "[read][refused]") {
  const std::string place = reading::file("long.txt", std::string(50'000'000, 'a'));
  CHECK(reading::lines(reading::of({place}).problems) ==
        "long.txt: longer than 32 MB; left out\n");
}

TEST_CASE("a place that does not exist is told", "[read][refused]") {
  CHECK(reading::lines(reading::of({"nulle-part.txt"}).problems) ==
        "nulle-part.txt: no such file or folder; left out\n");
}

TEST_CASE("a folder without articles is told", "[read][refused]") {
  const std::string place = reading::file("vide/notes.bin", "x");
  CHECK(
      reading::lines(reading::of({std::filesystem::path(place).parent_path().string()})
                         .problems) ==
      "vide: no file of a known format in this folder; left out\n");
}

TEST_CASE("an article given as Spanish is left out", "[read][refused]") {
  const std::string place = reading::file(
      "es.jsonl",
      "{\"text\":\"Le maire de Valdor a démissionné.\",\"language\":\"es\"}\n");
  CHECK(reading::lines(reading::of({place}).problems) ==
        "es-1.txt: its language is given as \"es\", not French; left out\n");
}

TEST_CASE("an unknown input format stops the run", "[read][refused]") {
  read::Options options;
  options.format = "docx";
  CHECK_THROWS_WITH(
      reading::of({"-"}, options),
      Catch::StartsWith("--from: no input format \"docx\"; use one of text, "
                        "jsonl"));
}

TEST_CASE("a date that is none stops the run", "[read][refused]") {
  read::Options options;
  options.published = "2025-02-30";
  CHECK_THROWS_WITH(reading::of({"-"}, options),
                    "--published: \"2025-02-30\" is no date; write YYYY-MM-DD");
}

TEST_CASE("a bad date in the table of metadata stops the run with its line",
          "[read][refused]") {
  read::Options options;
  options.metadata = reading::file("meta.tsv", "a.txt\t2025-04-02\nb.txt\thier\n");
  CHECK_THROWS_WITH(
      reading::of({"-"}, options),
      Catch::EndsWith("meta.tsv:2: \"hier\" is no date; write YYYY-MM-DD"));
}
