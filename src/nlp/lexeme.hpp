// SPDX-License-Identifier: Apache-2.0
// What the networks see of a word: the ids of its six features.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace sourcier::nlp {

/// The features a hash table of the model may embed, in the order of `Lexeme::ids`.
enum class Feature : std::uint8_t { norm, prefix, suffix, shape, spacy, is_space };
inline constexpr std::size_t feature_count = 6;

/// A word as the networks see it; `ids[spacy]` belongs to the token and is 0 here.
struct Lexeme {
  std::string text; ///< UTF-8
  std::string norm; ///< UTF-8
  std::array<std::uint64_t, feature_count> ids{};
  std::uint64_t orth = 0; ///< id of the text
  bool is_space = false;
};

/// `norm`: where an exception of the tokenizer gives one; else empty.
[[nodiscard]] Lexeme lexeme(std::u32string_view word, std::u32string_view norm);

/// "Paris" → "Xxxxx", as runtime.md 3.1 says.
[[nodiscard]] std::string shape(std::u32string_view word);

} // namespace sourcier::nlp
