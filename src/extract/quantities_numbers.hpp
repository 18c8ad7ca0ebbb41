// SPDX-License-Identifier: Apache-2.0
// Reads French numbers from tokens: digits with blanks, words, "1,5 million".
#pragma once
#include "model/document.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace sourcier::extract {

/// A number read from a run of tokens; exact, in thousandths.
struct Figure {
  TokenIndex end = 0;
  std::int64_t thousandths = 0;
  bool approximate = false; ///< "une centaine"
  bool magnitude = false;   ///< "des milliers": only the order of size is told
};

/// The number that begins at `begin`, inside `range`: "15 000", "3.000", "trois cent
/// trente et un", "1,5 million", "une centaine", "milliers". Ordinals are none.
[[nodiscard]] std::optional<Figure>
figure_at(const Document& document, TokenRange range, TokenIndex begin);
/// A whole number in one word or in digits: "trente-et-un", "14", "08"; -1 otherwise.
[[nodiscard]] std::int64_t whole_number(std::string_view word);
/// "40000000000", "1.5", "-0.3".
[[nodiscard]] std::string canonical(std::int64_t thousandths);

} // namespace sourcier::extract
