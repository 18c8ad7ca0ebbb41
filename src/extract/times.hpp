// SPDX-License-Identifier: Apache-2.0
// Dates, ranges, durations, relative dates: TIMEX3 values with their bounds.
#pragma once
#include "model/quantity.hpp"
#include "model/table.hpp"

namespace sourcier::extract {

/// All time expressions of a document, in order, disjoint. Relative ones are resolved
/// on the publication date (Article::published); without one they are `unresolved`.
[[nodiscard]] Table<TimeId, TimeExpression> times(const Document& document);

} // namespace sourcier::extract
