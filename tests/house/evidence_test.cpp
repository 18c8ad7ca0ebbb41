// SPDX-License-Identifier: Apache-2.0
// No Wikidata number from memory: each one in the repository has its row of evidence.
#include "house/repository.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace sourcier::house;

namespace {

constexpr std::string_view table = "mappings/wikidata/evidence.tsv";
constexpr std::string_view people = "mappings/wikidata/evidence_people.tsv";

bool is_the_table(const File& file) {
  return file.path == table || file.path == people;
}
bool any_other_text(const File& file) {
  return file.is_text() && !is_the_table(file);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool in_a_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// The numbers of a line, a letter and its digits, that stand as words of their own.
std::vector<std::string> numbers(std::string_view line) {
  std::vector<std::string> found;
  for (std::size_t at = line.find_first_of("QP"); at != std::string_view::npos;
       at = line.find_first_of("QP", at + 1)) {
    std::size_t end = at + 1;
    while (end < line.size() && is_digit(line[end])) {
      ++end;
    }
    const bool begins = at == 0 || !in_a_word(line[at - 1]);
    if (begins && end > at + 1 && (end == line.size() || !in_a_word(line[end]))) {
      found.emplace_back(line.substr(at, end - at));
    }
  }
  return found;
}

/// Columns of a line of the table.
std::vector<std::string_view> columns(std::string_view line) {
  std::vector<std::string_view> found;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    found.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return found;
}

bool is_row(std::string_view line) {
  return !line.starts_with('#') && !line.starts_with("qid\t");
}

const std::set<std::string, std::less<>>& proven() {
  static const std::set<std::string, std::less<>> numbers = [] {
    std::set<std::string, std::less<>> found;
    for (const File& file : files()) {
      for (const std::string_view line : file.lines()) {
        if (is_the_table(file) && is_row(line)) {
          found.emplace(columns(line).front());
        }
      }
    }
    return found;
  }();
  return numbers;
}

std::string without_evidence(const File& /*file*/, std::string_view line) {
  std::string found;
  for (const std::string& number : numbers(line)) {
    if (!proven().contains(number)) {
      found += number + " has no row in " + std::string(table) + " ";
    }
  }
  return found;
}

std::string incomplete(const File& /*file*/, std::string_view line) {
  if (!is_row(line)) {
    return {};
  }
  const std::vector<std::string_view> row = columns(line);
  const bool whole = row.size() == 4 && !row[1].empty() && !row[2].empty() &&
                     !row[3].empty() && numbers(row[0]).size() == 1;
  return whole ? "" : "not number, source, licence, label";
}

} // namespace

TEST_CASE("every Wikidata number in the repository has evidence", "[house][evidence]") {
  REQUIRE(proven().size() > 1000);
  CHECK(lines_that(any_other_text, without_evidence) == nothing);
}

TEST_CASE("a row of evidence names source, licence and label", "[house][evidence]") {
  CHECK(lines_that(is_the_table, incomplete) == nothing);
}

TEST_CASE("a Wikidata number is found as a word of its own", "[house][evidence]") {
  const std::string q = "Q";
  CHECK(numbers("wd:" + q + "142, (" + q + "30)") ==
        std::vector<std::string>{q + "142", q + "30"});
  CHECK(numbers("FAQ1 " + q + "2a " + q + "_1 " + q).empty());
}
