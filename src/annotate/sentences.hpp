// SPDX-License-Identifier: Apache-2.0
// Cuts a block into sentences by rule.
#pragma once
#include "model/article.hpp"

#include <vector>

namespace sourcier::annotate {

/// The sentences of one block, in order, disjoint, without blanks at their ends;
/// together they hold all of the block that is not blank. Ends: .!?… with closing
/// quotes, then a blank and a capital, a digit or an opening quote; not after "M.",
/// initials, abbreviations, numbers.
[[nodiscard]] std::vector<Span> sentences(const Text& text, Span block);

} // namespace sourcier::annotate
