// SPDX-License-Identifier: Apache-2.0
// Pages in the manner of French sites: how much of the article is found, and how little
// of anything else.
#include "read/reading.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <iostream>
#include <map>
#include <sstream>

using namespace sourcier;

namespace {

using Words = std::map<std::string, int>;

Words words_of(const std::string& text) {
  Words words;
  std::istringstream stream(text::folded_words(text::code_points(text)));
  for (std::string word; stream >> word;) {
    ++words[word];
  }
  return words;
}

/// Harmonic mean of precision and recall over words as they occur.
double f1(const Words& found, const Words& wanted) {
  int shared = 0;
  int all = 0;
  for (const auto& [word, count] : found) {
    const auto other = wanted.find(word);
    shared += other == wanted.end() ? 0 : std::min(count, other->second);
    all += count;
  }
  for (const auto& [word, count] : wanted) {
    all += count;
  }
  return all == 0 ? 0 : 2.0 * shared / all;
}

std::string day(const std::optional<Date>& date) {
  if (!date) {
    return "none";
  }
  const auto two = [](unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  return std::to_string(static_cast<int>(date->year())) + "-" +
         two(static_cast<unsigned>(date->month())) + "-" +
         two(static_cast<unsigned>(date->day()));
}

struct Score {
  int pages = 0;
  int titles = 0;
  int dates = 0;
  double body = 0;  ///< mean F1
  double worst = 1; ///< F1
  std::string worst_page;
};

/// NAME.html against NAME.expected: title, day, then the text of the article.
void add(const std::filesystem::path& page, Score& score) {
  std::ifstream expected(std::filesystem::path(page).replace_extension(".expected"));
  std::string title;
  std::string date;
  std::getline(expected, title);
  std::getline(expected, date);
  const std::string body((std::istreambuf_iterator<char>(expected)), {});
  const auto outcome = reading::of({page.string()});
  std::string text;
  for (const Article& article : outcome.articles) {
    for (const Block& block : article.blocks) {
      const bool read = block.is_article() && block.kind != BlockKind::title;
      text += read ? article.text.words(block.span) + "\n" : "";
    }
    score.titles += article.title == title ? 1 : 0;
    score.dates += day(article.published) == date ? 1 : 0;
  }
  const double value = f1(words_of(text), words_of(body));
  score.worst_page = value < score.worst ? page.filename().string() : score.worst_page;
  score.worst = std::min(score.worst, value);
  score.body += value;
  ++score.pages;
}

Score score() {
  Score all;
  std::vector<std::filesystem::path> pages;
  for (const auto& entry :
       std::filesystem::directory_iterator(reading::root + "/tests/read/pages")) {
    if (entry.path().extension() == ".html") {
      pages.push_back(entry.path());
    }
  }
  std::sort(pages.begin(), pages.end());
  for (const auto& page : pages) {
    add(page, all);
  }
  all.body /= all.pages;
  return all;
}

} // namespace

TEST_CASE("pages of forty layouts give their article, title and date",
          "[read][pages]") {
  const Score all = score();
  std::cout << "pages: body F1 " << all.body << ", worst " << all.worst << " ("
            << all.worst_page << "), titles " << all.titles << ", dates " << all.dates
            << " of " << all.pages << "\n";
  CHECK(all.pages >= 40);
  CHECK(all.body >= 0.97);
  CHECK(all.worst >= 0.9);
  CHECK(all.titles >= all.pages * 0.98);
  CHECK(all.dates >= all.pages * 0.98);
}

TEST_CASE("metadata of a page come from JSON-LD", "[read][pages]") {
  const auto outcome = reading::of({reading::root + "/tests/read/pages/08-graph.html"});
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].publisher == "Le Courrier du Lac");
  CHECK(outcome.articles[0].author == "Sophie Garrel");
  CHECK(outcome.articles[0].date_basis == DateBasis::in_metadata);
}

TEST_CASE("a date that only the page shows is one in the text", "[read][pages]") {
  const auto outcome =
      reading::of({reading::root + "/tests/read/pages/06-shown-date.html"});
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].date_basis == DateBasis::in_text);
}

TEST_CASE("a page of a hundred thousand open elements is refused", "[read][refused]") {
  std::string page = "<!DOCTYPE html><html lang=fr><body>";
  std::generate_n(std::back_inserter(page), 500000, [at = 0UL]() mutable {
    return std::string_view("<div>")[at++ % 5];
  });
  CHECK(reading::lines(reading::of({reading::file("bombe.html", page)}).problems) ==
        "bombe.html: elements nested more than 2,000 deep, or more than a million of "
        "them; left out\n");
}

TEST_CASE("a page that is only a menu has no article", "[read][refused]") {
  const std::string page = "<!DOCTYPE html><html lang=fr><body><nav><a "
                           "href=/>Accueil</a></nav></body></html>";
  CHECK(reading::lines(reading::of({reading::file("menu.html", page)}).problems) ==
        "menu.html: no text of an article in the page; left out\n");
}
