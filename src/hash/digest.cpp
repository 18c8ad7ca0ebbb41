// SPDX-License-Identifier: Apache-2.0
// Computes labelled digests and compares their digits.
#include "hash/digest.hpp"

#include "hash/sha256.hpp"

#include <algorithm>
#include <string>

namespace sourcier::hash {
namespace {

std::string mapped(std::string_view text, char from, char to, int by) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [&](char c) {
    return static_cast<char>(c >= from && c <= to ? c + by : c);
  });
  return out;
}

std::string base32(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string text;
  unsigned held = 0;
  unsigned bits = 0;
  for (const char byte : bytes) {
    held = (held << 8U) | static_cast<unsigned char>(byte);
    bits += 8;
    for (; bits >= 5; bits -= 5) {
      text.push_back(digits[(held >> (bits - 5)) & 31U]);
    }
    held &= (1U << bits) - 1;
  }
  if (bits > 0) {
    text.push_back(digits[(held << (5 - bits)) & 31U]);
  }
  return text;
}

std::string hexadecimal(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (const char byte : bytes) {
    text.push_back(digits[static_cast<unsigned char>(byte) >> 4U]);
    text.push_back(digits[static_cast<unsigned char>(byte) & 15U]);
  }
  return text;
}

} // namespace

std::optional<bool> is_digest_of(std::string_view labelled, std::string_view bytes) {
  const std::size_t colon = labelled.find(':');
  if (colon == std::string_view::npos) {
    return std::nullopt;
  }
  std::string algorithm = mapped(labelled.substr(0, colon), 'A', 'Z', 'a' - 'A');
  algorithm.erase(std::remove(algorithm.begin(), algorithm.end(), '-'),
                  algorithm.end());
  const std::string found = digest(algorithm, bytes);
  if (found.empty()) {
    return std::nullopt;
  }
  std::string given = mapped(labelled.substr(colon + 1), 'a', 'z', 'A' - 'a');
  given.erase(given.find_last_not_of("= \t") + 1);
  return given == base32(found) || given == hexadecimal(found);
}

} // namespace sourcier::hash
