// SPDX-License-Identifier: Apache-2.0
// Hours and parts of the day.
#pragma once
#include "extract/times_clock.hpp"

namespace sourcier::extract {

/// "18 h 30", "20h", "8 heures du soir", "19:30", "midi": on the day that stands beside
/// it, was named last, or else of publication.
[[nodiscard]] Read hour_of_day(const Clock& clock, TokenIndex i);
/// "ce soir", "la nuit de lundi à mardi", "le matin du 3 avril", "dans la soirée".
[[nodiscard]] Read part_of_day(const Clock& clock, TokenIndex i);
/// "hier [soir]", "mardi [en fin d'après-midi]": adds the part to a day.
void add_part_of_day(const Clock& clock, Reading& day);

} // namespace sourcier::extract
