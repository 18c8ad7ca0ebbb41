// SPDX-License-Identifier: Apache-2.0
// How the file of an imported index is laid out: what its writer and its reader share.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace sourcier::knowledge::layout {

// The file, all numbers little-endian:
//   head       32 bytes: `magic`, version, zeros
//   texts      packed_texts() of each entity, one behind the other
//   records    `Record`s by ascending Q-number
//   names      `Name`s by ascending key
//   directory  2^bits + 1 numbers: names before the first whose key begins with these
//              bits
//   checksums  the CRC-32 of each block of what stands before
//   foot       `Foot`
// Sections begin at multiples of 8; zeros between.

inline constexpr std::string_view magic = "sourcier index\r\n";
inline constexpr std::uint32_t version = 1;
inline constexpr std::uint64_t block = 4096; ///< bytes under one checksum
inline constexpr std::uint64_t head_size = 32;

struct Record {
  std::uint32_t qid = 0;
  std::uint32_t country = 0;
  std::uint64_t texts = 0; ///< offset in the file
  std::uint32_t texts_size = 0;
  std::uint16_t sitelinks = 0; ///< 65535: that many or more
  std::uint8_t kind = 0;       ///< EntityKind
  std::uint8_t nature = 0; ///< subclass + 8 · StateKind + 32 · (0, 1 City, 2 Region)
};
static_assert(sizeof(Record) == 24);

/// Two numbers, not one of 64 bits: twelve bytes.
struct Name {
  std::uint32_t key_high = 0;
  std::uint32_t key_low = 0;
  std::uint32_t entity = 0; ///< index of its record
  [[nodiscard]] std::uint64_t key() const {
    return (std::uint64_t{key_high} << 32U) | key_low;
  }
};
static_assert(sizeof(Name) == 12);

struct Foot {
  std::array<char, 16> magic{};
  std::uint32_t version = 0;
  std::uint32_t bits = 0; ///< of the directory
  std::uint64_t entities = 0;
  std::uint64_t names = 0;
  std::uint64_t records_at = 0;
  std::uint64_t names_at = 0;
  std::uint64_t directory_at = 0;
  std::uint64_t checksums_at = 0;
  std::uint64_t file_size = 0;
  std::uint32_t classes = 0;       ///< CRC-32 of the table of classes it was made with
  std::uint32_t checksums_sum = 0; ///< CRC-32 of the checksums
  std::uint32_t spare = 0;
  std::uint32_t foot_sum = 0; ///< CRC-32 of all that stands before it in the foot
};
static_assert(sizeof(Foot) == 96);

[[nodiscard]] constexpr std::uint64_t aligned(std::uint64_t offset) {
  return (offset + 7) / 8 * 8;
}
[[nodiscard]] constexpr std::uint64_t blocks_in(std::uint64_t bytes) {
  return (bytes + block - 1) / block;
}

} // namespace sourcier::knowledge::layout
