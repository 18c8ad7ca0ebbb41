// SPDX-License-Identifier: Apache-2.0
// Cardinals, percentages, money, measures: with modifier, unit and what is counted.
#pragma once
#include "knowledge/lexicon.hpp"
#include "model/quantity.hpp"
#include "model/table.hpp"

namespace sourcier::extract {

/// All quantities of a document, in order, disjoint, none inside a time expression.
/// Ordinals, house numbers, scores and the numbers of names are none.
[[nodiscard]] Table<QuantityId, Quantity>
quantities(const Document& document,
           const Table<TimeId, TimeExpression>& times,
           const knowledge::Lexicon& lexicon);

} // namespace sourcier::extract
