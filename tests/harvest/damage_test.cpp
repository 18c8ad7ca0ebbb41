// SPDX-License-Identifier: Apache-2.0
// A cut, foreign or damaged index is refused with one line.
#include "harvest/harvesting.hpp"
#include "knowledge/index_layout.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>

using namespace sourcier;
using namespace sourcier::harvest;
using knowledge::Index;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string sound() {
  return bytes_of(
      index_of("sound.kb",
               dump_of({Invented(1, "Valdor").is_a("town").description("ville"),
                        Invented(2, "Orlan").is_a("newspaper"),
                        Invented(3, "Maëlle Sorvan").is_a("human")})));
}

/// What opening and proving such a file says; the place cut off. Empty: nothing.
std::string verdict(const std::string& bytes) {
  const std::filesystem::path path = scratch("damaged.kb");
  std::ofstream(path, std::ios::binary) << bytes;
  try {
    Index(path).prove();
  } catch (const Failure& failure) {
    return std::string(failure.what()).substr(path.string().size());
  }
  return "";
}

/// How many of the files with one bit turned over are not refused.
std::size_t accepted_with_a_bit_turned(const std::string& bytes) {
  std::size_t accepted = 0;
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string damaged = bytes;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
    accepted += verdict(damaged).empty() ? 1 : 0;
  }
  return accepted;
}

/// How many of the files that were cut anywhere are not refused.
std::size_t accepted_when_cut(const std::string& bytes) {
  std::size_t accepted = 0;
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    accepted += verdict(bytes.substr(0, size)).empty() ? 1 : 0;
  }
  return accepted;
}

} // namespace

TEST_CASE("a sound index is proven", "[harvest][index]") {
  CHECK(verdict(sound()).empty());
}

TEST_CASE("no turned bit is accepted", "[harvest][index]") {
  CHECK(accepted_with_a_bit_turned(sound()) == 0);
}

TEST_CASE("no cut file is accepted", "[harvest][index]") {
  CHECK(accepted_when_cut(sound()) == 0);
}

TEST_CASE("what is wrong with an index is said in one line", "[harvest][index]") {
  const std::string bytes = sound();
  CHECK(verdict("PK..") == ": not an index of sourcier; make one with kb import");
  CHECK(verdict(std::string(500, 'x')) ==
        ": not an index of sourcier; make one with kb import");
  CHECK(verdict(bytes.substr(0, bytes.size() - 9)) ==
        ": the index is damaged or cut off; import it again");
  std::string later = bytes;
  later[knowledge::layout::magic.size()] = 9;
  CHECK(verdict(later) ==
        ": an index of version 9, not 1; import the dump again with this sourcier");
  CHECK_THROWS_WITH(Index("nowhere.kb"),
                    "nowhere.kb: cannot be opened (No such file or directory); name an "
                    "index that sourcier kb import wrote");
}

TEST_CASE("damage is met when the place is touched, not before", "[harvest][index]") {
  std::string bytes = sound();
  bytes[knowledge::layout::head_size + 2] ^= 4;
  const std::filesystem::path path = scratch("touched.kb");
  std::ofstream(path, std::ios::binary) << bytes;
  const Index index(path);
  CHECK(index.size() == 3);
  CHECK_THROWS_WITH(
      index.named("valdor"),
      Catch::EndsWith(": the index is damaged or cut off; import it again"));
}
