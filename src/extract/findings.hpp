// SPDX-License-Identifier: Apache-2.0
// The stage that reads: a document in, all its findings out.
#pragma once
#include "knowledge/resources.hpp"
#include "model/finding.hpp"

namespace sourcier::extract {

/// People, states, organisations, places, groups; events with roles, figures, dates;
/// offices, relations, quotations; who says so and how sure the words are.
/// Deterministic, keeps no state.
[[nodiscard]] Findings findings(const Document& document,
                                const knowledge::Resources& resources);

} // namespace sourcier::extract
