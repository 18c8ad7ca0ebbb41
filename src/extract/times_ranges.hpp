// SPDX-License-Identifier: Apache-2.0
// Two dates that are the ends of one stretch of time.
#pragma once
#include "extract/times_clock.hpp"
#include "model/finding.hpp"

namespace sourcier::extract {

/// A reading with the word it begins at.
struct Placed {
  TokenIndex begin = 0;
  Reading reading;
};

/// "du 3 au 5 mai", "entre 2014 et 2022", "mars-avril": the whole stretch, where the
/// two stand joined.
[[nodiscard]] std::optional<Placed>
joined(const Clock& clock, const Placed& first, const Placed& second);
/// Takes out the stretches that no finding uses: their ends say the same. Ids are
/// renumbered.
void drop_idle_ranges(Findings& findings);

} // namespace sourcier::extract
