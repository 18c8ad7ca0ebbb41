// SPDX-License-Identifier: Apache-2.0
// The index keeps the last value of each key, in memory or on disk.
#include "dataset/index.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

using sourcier::dataset::Index;

namespace {

/// Keys 0 … 999, three times over, with few in memory.
void fill(Index& index) {
  for (std::uint64_t round = 1; round <= 3; ++round) {
    for (std::uint64_t key = 0; key < 1000; ++key) {
      index.set(key * 0x9E3779B97F4A7C15U, round * 10'000 + key);
    }
  }
}

std::size_t right_ones(const Index& index) {
  std::size_t right = 0;
  for (std::uint64_t key = 0; key < 1000; ++key) {
    right += index.find(key * 0x9E3779B97F4A7C15U) == 30'000 + key ? 1U : 0U;
  }
  return right;
}

} // namespace

TEST_CASE("the last value wins when all is in memory", "[dataset][index]") {
  Index index(std::filesystem::temp_directory_path());
  fill(index);
  CHECK(right_ones(index) == 1000);
  CHECK_FALSE(index.find(1).has_value());
}

TEST_CASE("the last value wins when most is on disk", "[dataset][index]") {
  Index index(std::filesystem::temp_directory_path(), 37);
  fill(index);
  CHECK(right_ones(index) == 1000);
  CHECK_FALSE(index.find(1).has_value());
}

TEST_CASE("what is cleared is forgotten", "[dataset][index]") {
  Index index(std::filesystem::temp_directory_path(), 37);
  fill(index);
  index.clear();
  CHECK(right_ones(index) == 0);
}
