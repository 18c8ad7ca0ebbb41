// SPDX-License-Identifier: Apache-2.0
// Passages between quote marks, paired within a paragraph, broken marks mended.
#pragma once
#include "model/document.hpp"

#include <vector>

namespace sourcier::extract {

/// What stands between quote marks, outermost only.
struct Passage {
  Span whole;              ///< with the marks
  Span words;              ///< without marks and blanks at the ends
  TokenRange tokens;       ///< of `words`; may run over several sentences
  std::uint32_t first = 0; ///< index of the sentence it begins in
  std::uint32_t last = 0;
  bool closed = true;
  [[nodiscard]] bool covers(TokenIndex token) const { return tokens.contains(token); }
};

/// « » “ ” „ ‟ " ' and »…», nested marks left inside; one that is never closed runs to
/// the end of its sentence. In order.
[[nodiscard]] std::vector<Passage> passages(const Document& document);

} // namespace sourcier::extract
