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

/// The number that begins at `begin`, inside `range`.
[[nodiscard]] std::optional<Figure>
figure_at(const Document& document, TokenRange range, TokenIndex begin);
/// "40000000000", "1.5".
[[nodiscard]] std::string canonical(std::int64_t thousandths);

} // namespace sourcier::extract
