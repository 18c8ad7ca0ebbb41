// SPDX-License-Identifier: Apache-2.0
// How sure the words are: conditional, negation, modals, plans, hypotheses over a
// trigger.
#pragma once
#include "extract/predicates.hpp"
#include "knowledge/resources.hpp"
#include "model/finding.hpp"

namespace sourcier::extract {

/// What the text marks over a trigger, attribution left aside: never
/// Standing::attributed. `predicate` is the trigger's own.
[[nodiscard]] Marking marking(const Document& document,
                              const Predicate& predicate,
                              const knowledge::Resources& resources);
/// The same with its attribution: Stated becomes Attributed (model.md 5, order of
/// standings).
[[nodiscard]] Marking attributed(Marking marking, bool has_attribution);

} // namespace sourcier::extract
