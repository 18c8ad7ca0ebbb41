// SPDX-License-Identifier: Apache-2.0
// Words around a number that make it more, less or about so much.
#pragma once
#include "model/quantity.hpp"

namespace sourcier::extract {

struct Modified {
  TokenIndex edge; ///< first token of the words before, or one past those behind
  Modifier modifier = Modifier::none;
};

/// "environ", "plus de", "pas moins de", "jusqu'à": the words that end at `number`.
[[nodiscard]] Modified
modifier_before(const Document& document, TokenRange range, TokenIndex number);
/// "au moins", "ou plus", "environ": the words that begin at `end`.
[[nodiscard]] Modified
modifier_behind(const Document& document, TokenRange range, TokenIndex end);

} // namespace sourcier::extract
