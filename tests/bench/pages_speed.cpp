// SPDX-License-Identifier: Apache-2.0
// Times the extraction of pages against the HTML parser's parse alone, both in this
// run, by processor time.
#include "json/json.hpp"
#include "read/article.hpp"
#include "read/formats.hpp"
#include "read/html.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

using namespace sourcier;

namespace {

double seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

std::size_t extract(const std::string& page) {
  std::size_t blocks = 0;
  Article known;
  known.name = "page.html";
  std::string refusal;
  Problems problems;
  read::html_articles(
      {page, {}, {}},
      known,
      [&](Article raw) {
        const auto article = read::article(std::move(raw), problems);
        blocks += article ? article->blocks.size() : 0;
        return true;
      },
      refusal);
  return blocks;
}

/// The least time of several rounds over all pages.
template <class Work>
double best(const std::vector<std::string>& pages, int rounds, Work work) {
  double least = 1e9;
  for (int round = 0; round < rounds; ++round) {
    const double begin = seconds();
    for (const std::string& page : pages) {
      work(page);
    }
    least = std::min(least, seconds() - begin);
  }
  return least;
}

std::string day(const std::optional<Date>& date) {
  std::array<char, 16> text{};
  if (date) {
    std::snprintf(text.data(),
                  text.size(),
                  "%04d-%02u-%02u",
                  static_cast<int>(date->year()),
                  static_cast<unsigned>(date->month()),
                  static_cast<unsigned>(date->day()));
  }
  return text.data();
}

/// One JSON line an article: place, title, day and the body that is read.
int tell(const std::vector<std::string>& places) {
  Problems problems;
  read::articles(
      places,
      {},
      [](const Article& article) {
        std::string body;
        for (const Block& block : article.blocks) {
          const bool read = block.is_article() && block.kind != BlockKind::title;
          body += read ? article.text.words(block.span) + "\n" : "";
        }
        std::printf("{\"name\":%s,\"title\":%s,\"day\":\"%s\",\"body\":%s}\n",
                    json::quoted(article.name).c_str(),
                    json::quoted(article.title).c_str(),
                    day(article.published).c_str(),
                    json::quoted(body).c_str());
        return true;
      },
      problems);
  return 0;
}

} // namespace

/// pages_speed --texts PLACE…: what is read of each page, as JSON lines.
/// pages_speed ROUNDS PAGE…: bytes, seconds of the parse, seconds of the extraction.
int main(int count, char** words) {
  if (count > 2 && std::string_view(words[1]) == "--texts") {
    return tell({words + 2, words + count});
  }
  const int rounds = count > 1 ? std::atoi(words[1]) : 0;
  std::vector<std::string> pages;
  std::size_t bytes = 0;
  for (int at = 2; at < count; ++at) {
    std::ifstream file(words[at], std::ios::binary);
    pages.emplace_back(std::istreambuf_iterator<char>(file),
                       std::istreambuf_iterator<char>());
    bytes += pages.back().size();
  }
  std::size_t blocks = 0;
  const double parse = best(pages, rounds, read::html_parse_alone);
  const double whole =
      best(pages, rounds, [&](const std::string& page) { blocks += extract(page); });
  std::printf("%zu\t%.6f\t%.6f\t%zu\n", bytes, parse, whole, blocks);
  return pages.empty() || blocks == 0 ? 1 : 0;
}
