// SPDX-License-Identifier: Apache-2.0
// How a file must look from outside: licence, purpose, size, name, and nothing of the
// machine it was made on.
#include "house/repository.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <set>

using namespace sourcier::house;

namespace {

constexpr std::size_t most_lines = 500;       // [design.md 3.12]
constexpr std::size_t most_bytes = 1U << 20U; // models and corpora stay outside
constexpr std::size_t shortest_purpose = 20;  // bytes of a sentence that says something
constexpr std::string_view licence = "SPDX-License-Identifier: Apache-2.0";

bool data_of_ours(const File& file) {
  return (file.under("mappings/") || file.under("ontology/")) &&
         (file.ends(".ttl") || file.ends(".tsv"));
}

bool has_a_head(const File& file) {
  return file.is_code() || data_of_ours(file) || file.ends("CMakeLists.txt") ||
         file.path == "run" || file.path == "test" || file.path == ".ci/run";
}

/// Line `index` of the file, not counting a first line for the shell.
std::string_view head(const File& file, std::size_t index) {
  const std::vector<std::string_view> lines = file.lines();
  const std::size_t at = index + (file.bytes.starts_with("#!") ? 1 : 0);
  return at < lines.size() ? lines[at] : std::string_view();
}

bool without_licence(const File& file) {
  return has_a_head(file) && !head(file, 0).ends_with(licence);
}

/// A comment, or the first line of a Python file's own description.
bool without_purpose(const File& file) {
  const std::string_view line = head(file, 1);
  const bool comment = line.starts_with("// ") || line.starts_with("# ") ||
                       (file.ends(".py") && line.starts_with("\"\"\""));
  return has_a_head(file) && (!comment || line.size() < shortest_purpose);
}

/// A reason follows a semicolon in the second line: "…; long because …".
bool too_long(const File& file) {
  return file.is_code() && file.lines().size() > most_lines &&
         head(file, 1).find("; ") == std::string_view::npos;
}

bool too_large(const File& file) {
  return file.bytes.size() > most_bytes;
}

/// A name that fits everything collects everything [design.md 3.12].
bool named_for_everything(const File& file) {
  static const std::set<std::string, std::less<>> names{"util",
                                                        "utils",
                                                        "helper",
                                                        "helpers",
                                                        "manager",
                                                        "managers",
                                                        "base",
                                                        "impl",
                                                        "common",
                                                        "misc",
                                                        "stuff"};
  std::string word;
  for (const char c : file.path + '/') {
    if (std::string_view("/_.-").find(c) == std::string_view::npos) {
      word += c;
    } else if (names.contains(word)) {
      return true;
    } else {
      word.clear();
    }
  }
  return false;
}

/// A folder of this machine: where the repository lies, or anybody's home.
std::string of_this_machine(const File& /*file*/, std::string_view line) {
  static const std::string homes = std::string("/") + "home/";
  const bool found = line.find(SOURCIER_ROOT) != std::string_view::npos ||
                     line.find(homes) != std::string_view::npos;
  return found ? "names a folder of one machine" : "";
}

bool text_file(const File& file) {
  return file.is_text();
}

bool program_text(const File& file) {
  return file.is_code() || file.ends("CMakeLists.txt") || file.ends(".md") ||
         data_of_ours(file) || file.path == "run" || file.path == "test";
}

std::string badly_ended(const File& /*file*/, std::string_view line) {
  return !line.empty() && (line.back() == ' ' || line.back() == '\r')
             ? "a blank or carriage return ends the line"
             : "";
}

} // namespace

TEST_CASE("the licence stands in the first line", "[house][files]") {
  REQUIRE(files_that(has_a_head).size() > 100);
  CHECK(files_that(without_licence) == nothing);
}

TEST_CASE("the second line says what the file is for", "[house][files]") {
  CHECK(files_that(without_purpose) == nothing);
}

TEST_CASE("a file of more than 500 lines gives its reason", "[house][files]") {
  CHECK(files_that(too_long) == nothing);
}

TEST_CASE("no file is larger than a megabyte", "[house][files]") {
  CHECK(files_that(too_large) == nothing);
}

TEST_CASE("no file has a name that fits everything", "[house][files]") {
  CHECK(files_that(named_for_everything) == nothing);
}

TEST_CASE("no file names a folder of the machine it was made on", "[house][files]") {
  CHECK(lines_that(text_file, of_this_machine) == nothing);
}

TEST_CASE("no line of a program or a page ends in a blank", "[house][files]") {
  CHECK(lines_that(program_text, badly_ended) == nothing);
}
