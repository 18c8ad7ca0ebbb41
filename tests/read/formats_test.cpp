// SPDX-License-Identifier: Apache-2.0
// Plain text in several encodings, JSON lines, folders and metadata.
#include "read/reading.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using namespace std::chrono_literals;

namespace {

const std::string line =
    "{\"id\":\"k7\",\"url\":\"https://exemple.fr/k7\",\"title\":\"Valdor "
    "ferme son pont\",\"date\":\"2025-04-02T10:00:00Z\",\"publisher\":"
    "{\"name\":\"Le Petit Vallon\"},\"author\":[\"Anne Orvel\",\"Luc "
    "Daron\"],\"text\":\"Le pont de Valdor a fermé lundi soir.\"}\n";

} // namespace

TEST_CASE("a JSON line gives all it knows of the article", "[read][formats]") {
  const auto outcome = reading::of({reading::file("un.jsonl", line)});
  REQUIRE(outcome.articles.size() == 1);
  const Article& article = outcome.articles[0];
  CHECK(article.name == "k7.txt");
  CHECK(article.url == "https://exemple.fr/k7");
  CHECK(article.title == "Valdor ferme son pont");
  CHECK(article.publisher == "Le Petit Vallon");
  CHECK(article.author == "Anne Orvel, Luc Daron");
  CHECK(article.published == Date(2025y / 4 / 2));
  CHECK(article.date_basis == DateBasis::in_metadata);
  CHECK(article.text.utf8() ==
        "Valdor ferme son pont\n\nLe pont de Valdor a fermé lundi soir.");
}

TEST_CASE("a text that begins with its title keeps it once", "[read][formats]") {
  const auto outcome =
      reading::of({reading::file("deux.jsonl",
                                 "{\"title\":\"Le pont ferme\",\"text\":\"Le pont "
                                 "ferme\\n\\nLe pont de Valdor a fermé "
                                 "lundi soir.\"}\n")});
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].text.utf8() ==
        "Le pont ferme\n\nLe pont de Valdor a fermé lundi soir.");
  CHECK(outcome.articles[0].name == "deux-1.txt");
}

TEST_CASE("a long number as id keeps every digit, a broken one is no id",
          "[read][formats]") {
  const std::string text = "\"text\":\"Le pont de Valdor a fermé lundi soir.\"}\n";
  const auto outcome = reading::of({reading::file(
      "ids.jsonl",
      "{\"id\":1234567890123456789," + text + "{\"id\":1234567890123456788," + text +
          "{\"id\":1.5," + text)});
  REQUIRE(outcome.articles.size() == 3);
  CHECK(outcome.articles[0].id == "1234567890123456789");
  CHECK(outcome.articles[1].id == "1234567890123456788");
  CHECK(outcome.articles[2].id.empty());
  CHECK(outcome.articles[2].name == "ids-3.txt");
}

TEST_CASE("a date that is none leaves the next one to be used", "[read][formats]") {
  const auto outcome = reading::of({reading::file(
      "jours.jsonl",
      "{\"published\":\"hier\",\"date\":\"2025-04-02\",\"text\":\"Le pont de Valdor a "
      "fermé lundi soir.\"}\n")});
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].published == std::chrono::year(2025) / 4 / 2);
  CHECK(outcome.articles[0].notes.size() == 1);
}

TEST_CASE("windows-1252 is read and said so", "[read][formats]") {
  const auto outcome = reading::of({reading::file(
      "ansi.txt",
      "Le pr\xe9sident a d\xe9missionn\xe9 mardi \x97 pour de bon, dit-on.\n")});
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].text.utf8() ==
        "Le président a démissionné mardi — pour de bon, dit-on.\n");
  REQUIRE(outcome.articles[0].notes.size() == 1);
  CHECK(outcome.articles[0].notes[0] == "read as windows-1252, since it is not UTF-8; "
                                        "convert it if its accents are wrong");
}

TEST_CASE("UTF-16 with its mark is read, the mark is the first character",
          "[read][formats]") {
  const std::string text("\xff\xfeL\0e\0 \0p\0o\0n\0t\0 \0a\0 \0f\0e\0r\0m\0\xe9\0.\0",
                         34);
  const auto outcome = reading::of({reading::file("utf16.txt", text)});
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].text.utf8() == "\uFEFFLe pont a fermé.");
  CHECK(outcome.articles[0].blocks[0].span == Span{1, 17});
}

TEST_CASE("decomposed accents, soft hyphens and odd blanks keep their places",
          "[read][formats]") {
  const auto outcome = reading::of({reading::file(
      "nfd.txt", "Le\u00a0pre\u0301sident a de\u0301mis\u00adsionne\u0301\u202f!\n")});
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].blocks[0].span == Span{0, 32});
}

TEST_CASE("a folder is read in the order of its names", "[read][formats]") {
  reading::file("dossier/b.txt", "La grève a duré trois jours.\n");
  reading::file("dossier/c/a.txt", "La grève a duré quatre jours.\n");
  const std::string place =
      reading::file("dossier/a.txt", "La grève a duré deux jours.\n");
  const auto outcome =
      reading::of({std::filesystem::path(place).parent_path().string()});
  REQUIRE(outcome.articles.size() == 3);
  CHECK(outcome.articles[0].name == "a.txt");
  CHECK(outcome.articles[1].name == "b.txt");
  CHECK(outcome.articles[2].name == "c/a.txt");
}

TEST_CASE("metadata and --published date what has no date, in this order",
          "[read][formats]") {
  reading::file("dates/a.txt", "La grève a duré deux jours.\n");
  reading::file("dates/b.txt", "La grève a duré trois jours.\n");
  const std::string place = reading::file(
      "dates/c.txt",
      "Une grève de trois jours\n\nPublié le 4 mars 2024\n\nLa grève a duré "
      "trois jours dans tout le pays.\n");
  read::Options options;
  options.published = "2025-01-31";
  options.metadata = reading::file(
      "dates.tsv", "file\turl\tdate\nb.txt\thttps://exemple.fr/b\t2025-04-02\n");
  const auto outcome =
      reading::of({std::filesystem::path(place).parent_path().string()}, options);
  REQUIRE(outcome.articles.size() == 3);
  CHECK(outcome.articles[0].published == Date(2025y / 1 / 31));
  CHECK(outcome.articles[0].date_basis == DateBasis::given_by_user);
  CHECK(outcome.articles[1].published == Date(2025y / 4 / 2));
  CHECK(outcome.articles[1].date_basis == DateBasis::in_metadata);
  CHECK(outcome.articles[1].url == "https://exemple.fr/b");
  CHECK(outcome.articles[2].published == Date(2024y / 3 / 4));
  CHECK(outcome.articles[2].date_basis == DateBasis::in_text);
}

TEST_CASE("the mark that spreadsheets put before a table is no part of it",
          "[read][formats]") {
  const std::string place =
      reading::file("marque.txt", "La grève a duré deux jours.\n");
  read::Options options;
  options.metadata =
      reading::file("marque.tsv",
                    "\xEF\xBB\xBF"
                    "file\turl\tdate\nmarque.txt\thttps://exemple.fr/m\t2025-04-02\n");
  const auto outcome = reading::of({place}, options);
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].published == Date(2025y / 4 / 2));
  CHECK(outcome.articles[0].url == "https://exemple.fr/m");
}

TEST_CASE("the sink stops the reading", "[read][formats]") {
  std::size_t seen = 0;
  Problems problems;
  read::articles(
      {reading::file("trois.jsonl", line + line + line)},
      {},
      [&](const Article&) {
        ++seen;
        return seen < 2;
      },
      problems);
  CHECK(seen == 2);
}
