// SPDX-License-Identifier: Apache-2.0
// Dates, hours, durations, relative dates: TIMEX3 values with their bounds.
#pragma once
#include "knowledge/lexicon.hpp"
#include "model/quantity.hpp"
#include "model/table.hpp"

namespace sourcier::extract {

/// All time expressions of a document, in order. Relative ones are resolved on the
/// publication date (Article::published); without one they are `unresolved`. They are
/// disjoint, but for a stretch of time ("du 3 au 5 mai"), which stands before its two
/// ends.
[[nodiscard]] Table<TimeId, TimeExpression> times(const Document& document,
                                                  const knowledge::Lexicon& lexicon);

} // namespace sourcier::extract
