// SPDX-License-Identifier: Apache-2.0
// Which figures and dates belong to which event of a sentence.
#pragma once
#include "extract/events_senses.hpp"

#include <vector>

namespace sourcier::extract {

/// Events being made: row k of `senses` is row k of `events`; `owner` maps a token of a
/// trigger or carrier to its row.
struct Told {
  std::vector<Sense> senses;
  std::vector<Event> events;
  std::vector<std::uint32_t> owner; ///< by token; Scene::none
};

void attach_quantities(const Scene& scene,
                       const Table<QuantityId, Quantity>& quantities,
                       Told& told);
void attach_times(const Scene& scene,
                  const Table<TimeId, TimeExpression>& times,
                  Told& told);

} // namespace sourcier::extract
