// SPDX-License-Identifier: Apache-2.0
// Lines come back sorted, once, however little memory there was; two sets are joined.
#include "merge/runs.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

using namespace sourcier::merge;
using Lines = std::vector<std::string>;

namespace {

const std::filesystem::path place =
    std::filesystem::path(SOURCIER_BUILD) / "merge_test" / "work";

/// "000", "007" … in an order that is none.
Lines numbered(int count) {
  Lines lines;
  for (int i = 0; i < count; ++i) {
    const std::string digits = std::to_string(i * 7 % count);
    lines.push_back(std::string(6 - digits.size(), '0') + digits);
  }
  return lines;
}

Lines sorted(const Lines& lines, std::size_t memory) {
  const WorkFolder folder(place);
  Runs runs(folder, "lines", memory);
  for (const std::string& line : lines) {
    runs.add(line);
  }
  Lines found;
  Sorted all = runs.sorted();
  while (auto line = all.next()) {
    found.push_back(std::move(*line));
  }
  return found;
}

Lines in_order(Lines lines) {
  std::sort(lines.begin(), lines.end());
  return lines;
}

} // namespace

TEST_CASE("lines are sorted in memory and on disk alike", "[merge][runs]") {
  const Lines lines = numbered(1000);
  CHECK(sorted(lines, 1U << 20U) == in_order(lines));
  CHECK(sorted(lines, 4000) == in_order(lines));
}

TEST_CASE("more files than may be open at once are merged first", "[merge][runs]") {
  const Lines lines = numbered(1000);
  CHECK(sorted(lines, 50) == in_order(lines)); // a file for every two lines
}

TEST_CASE("a line that came twice is given once", "[merge][runs]") {
  CHECK(sorted({"b", "a", "b", "a", "b"}, 100) == Lines{"a", "b"});
  CHECK(sorted({}, 100).empty());
}

TEST_CASE("the work folder goes with its object", "[merge][runs]") {
  static_cast<void>(sorted(numbered(100), 50));
  CHECK_FALSE(std::filesystem::exists(place));
}

TEST_CASE("two sets of lines are joined by what stands before the tab",
          "[merge][runs]") {
  const WorkFolder folder(place);
  Runs left(folder, "left", 100);
  Runs right(folder, "right", 100);
  left.add("b\tone");
  left.add("ab\ttwo");
  left.add("b\tthree");
  right.add("b\tB");
  right.add("a\tA");
  Lines found;
  joined(left.sorted(),
         right.sorted(),
         [&](const std::string& line, const std::optional<std::string>& match) {
           found.push_back(std::string(rest_of(line)) + " " + match.value_or("-"));
         });
  CHECK(found == Lines{"two -", "one B", "three B"});
}
