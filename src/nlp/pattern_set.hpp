// SPDX-License-Identifier: Apache-2.0
// A set of characters of a regular expression, with Python's rules for ignored case.
#pragma once
#include <bitset>
#include <utility>
#include <vector>

namespace sourcier::nlp {

/// What a set is made of, before case is looked at.
struct SetParts {
  std::vector<std::pair<char32_t, char32_t>> ranges; ///< both ends included
  bool words = false;                                ///< \w
  bool digits = false;                               ///< \d
  bool spaces = false;                               ///< \s
  bool not_spaces = false;                           ///< \S
  bool negative = false;
};

class CharacterSet {
 public:
  CharacterSet(SetParts parts, bool ignore_case);
  [[nodiscard]] bool has(char32_t c) const { return c < 256 ? low_[c] : has_high(c); }
  /// The part below U+0100.
  [[nodiscard]] const std::bitset<256>& low() const { return low_; }
  /// False where no character from U+0100 on can be in it.
  [[nodiscard]] bool may_have_high() const;

 private:
  [[nodiscard]] bool has_high(char32_t c) const;
  [[nodiscard]] bool holds(char32_t c) const;
  SetParts parts_;
  bool ignore_case_;
  std::bitset<256> low_;
};

} // namespace sourcier::nlp
