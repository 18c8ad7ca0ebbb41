// SPDX-License-Identifier: Apache-2.0
// Who may include whom: a room includes only itself and rooms on floors below its own.
#include "house/repository.hpp"

#include <catch2/catch.hpp>
#include <map>

using namespace sourcier::house;

namespace {

/// The floors, from the ground up [design.md, section 1]. `problem.hpp` lies below all.
const std::map<std::string, int, std::less<>> floors{
    {"text", 0},      {"hash", 0},   {"json", 0},     {"pack", 0},    {"http", 0},
    {"rdf", 1},       {"forget", 3}, {"graphs", 2},   {"model", 2},   {"nlp", 2},
    {"knowledge", 3}, {"read", 4},   {"annotate", 4}, {"extract", 4}, {"link", 4},
    {"describe", 4},  {"write", 4},  {"pipeline", 5}, {"check", 5},   {"merge", 5},
    {"review", 5},    {"report", 5}, {"load", 5},     {"dataset", 5}, {"harvest", 5},
    {"cli", 6}};

/// Of all stages only this one runs the networks.
constexpr std::string_view network_stage = "annotate";
constexpr int stage_floor = 4;

/// "extract" of "src/extract/people.cpp" and of "extract/people.hpp"; empty: no room.
std::string_view room_of(std::string_view path) {
  path.remove_prefix(path.starts_with("src/") ? 4 : 0);
  const std::size_t end = path.find('/');
  return end == std::string_view::npos ? std::string_view() : path.substr(0, end);
}

std::string upward(const File& file, std::string_view line) {
  std::string_view target = included(line);
  if (!target.starts_with('"') || target == "\"problem.hpp\"") {
    return {};
  }
  target = target.substr(1, target.size() - 2);
  const auto from = floors.find(room_of(file.path));
  const auto to = floors.find(room_of(target));
  if (from == floors.end() || to == floors.end()) {
    return std::string(target) + " or its includer stands on no floor";
  }
  if (from->first == to->first) {
    return {};
  }
  const bool network =
      to->first == "nlp" && from->second == stage_floor && from->first != network_stage;
  return to->second < from->second && !network
             ? ""
             : from->first + " must not include " + std::string(target);
}

bool in_a_room(const File& file) {
  return file.under("src/") && !room_of(file.path).empty() &&
         file.path.find('/', 4) != std::string::npos &&
         (file.ends(".cpp") || file.ends(".hpp"));
}

bool homeless(const File& file) {
  return in_a_room(file) && !floors.contains(room_of(file.path));
}

std::string beyond_the_door(const File& /*main*/, std::string_view line) {
  const std::string_view target = included(line);
  return !target.starts_with('"') || target.starts_with("\"cli/") ||
                 target == "\"problem.hpp\""
             ? ""
             : "main must not include " + std::string(target);
}

} // namespace

TEST_CASE("every room stands on a floor", "[house][floors]") {
  CHECK(files_that(homeless) == nothing);
}

TEST_CASE("no room includes a room above or beside it", "[house][floors]") {
  REQUIRE(files_that(in_a_room).size() > 100);
  CHECK(lines_that(in_a_room, upward) == nothing);
}

TEST_CASE("main knows only the command line", "[house][floors]") {
  const auto is_main = [](const File& file) { return file.path == "src/main.cpp"; };
  CHECK(lines_that(is_main, beyond_the_door) == nothing);
}
