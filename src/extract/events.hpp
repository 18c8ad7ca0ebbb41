// SPDX-License-Identifier: Apache-2.0
// What happened: events evoked by verbs, nouns and constructions, with their roles.
#pragma once
#include "extract/mentions.hpp"
#include "extract/predicates.hpp"
#include "extract/sayings.hpp"

namespace sourcier::extract {

/// Events in order of their triggers, with fillers, quantities, times, content, cause,
/// purpose, standing and attribution.
[[nodiscard]] Table<EventId, Event>
events(const Document& document,
       const std::vector<Predicate>& predicates,
       Mentions& mentions,
       const Sayings& sayings,
       const Table<QuantityId, Quantity>& quantities,
       const Table<TimeId, TimeExpression>& times,
       const knowledge::Resources& resources);

/// Events of one article that tell the same thing.
[[nodiscard]] std::vector<Occurrence> occurrences(const Findings& findings);

} // namespace sourcier::extract
