// SPDX-License-Identifier: Apache-2.0
// Offices people hold, and two-place facts: "le président russe X", "X, voisin de Y".
#pragma once
#include "extract/mentions.hpp"
#include "extract/sayings.hpp"

namespace sourcier::extract {

[[nodiscard]] Table<OfficeId, Office>
offices(const Document& document,
        const std::vector<Predicate>& predicates,
        Mentions& mentions,
        const Sayings& sayings,
        const Table<TimeId, TimeExpression>& times,
        const knowledge::Resources& resources);
[[nodiscard]] Table<RelationId, Relation>
relations(const Document& document,
          const std::vector<Predicate>& predicates,
          Mentions& mentions,
          const Sayings& sayings,
          const knowledge::Resources& resources);

} // namespace sourcier::extract
