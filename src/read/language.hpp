// SPDX-License-Identifier: Apache-2.0
// Which language a text is in.
#pragma once
#include <string>
#include <string_view>

namespace sourcier::read {

/// How far a text is French, by its function words.
struct Tongue {
  std::string name;      ///< best guess in English: "French", "Spanish"; empty: no idea
  double french = 0;     ///< share of words that are French function words, 0 to 1
  double other = 0;      ///< the same for the best other language
  std::size_t words = 0; ///< counted
};

/// Counts the function words of ten languages in text::folded_words of at most 2,000
/// words; a script that is not Latin names the language by itself.
[[nodiscard]] Tongue tongue(std::string_view folded);

/// Clearly in another language: as a whole text, or as one line of a French page.
[[nodiscard]] bool is_foreign(const Tongue& tongue);

} // namespace sourcier::read
