// SPDX-License-Identifier: Apache-2.0
// The French rule lemmatizer of spaCy (runtime.md 5).
#pragma once
#include "nlp/lookups.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::nlp {

/// Memory for the lemmatizer's tables.
struct LemmaMemory {
  IdMapMemory map;                  ///< words, exceptions, forms → place in `strings`
  std::vector<char> strings;        ///< each: its length as 4 bytes, then its bytes
  std::vector<std::uint32_t> rules; ///< part of speech, place of old, place of new
};

/// Reads the bytes of `lemmatizer/lookups/lookups.bin`, found at `place`. Throws
/// Failure where they are damaged.
[[nodiscard]] LemmaMemory read_lemmas(std::string_view bytes, const std::string& place);

class Lemmatizer {
 public:
  Lemmatizer() = default;
  /// The memory belongs to somebody else.
  Lemmatizer(IdMap map,
             std::span<const char> strings,
             std::span<const std::uint32_t> rules);
  /// `word`: the token's text; `pos` after the attribute ruler: "NOUN".
  [[nodiscard]] std::string lemma(std::u32string_view word, std::string_view pos) const;

 private:
  struct Rule {
    std::u32string old_end;
    std::u32string new_end;
  };
  static constexpr std::size_t pos_count = 11;
  [[nodiscard]] std::string_view string_at(std::uint32_t place) const;
  [[nodiscard]] std::string looked_up(std::string_view word) const;
  [[nodiscard]] bool is_form(const std::string& form, std::size_t pos) const;
  [[nodiscard]] std::string by_rules(std::u32string_view word, std::size_t pos) const;
  IdMap map_;
  std::span<const char> strings_;
  std::array<std::vector<Rule>, pos_count> rules_;
};

} // namespace sourcier::nlp
