// SPDX-License-Identifier: Apache-2.0
// Times told from now or from another time: yesterday, this week, three days ago.
#pragma once
#include "extract/times_clock.hpp"

namespace sourcier::extract {

/// "hier", "aujourd'hui vendredi", "cette semaine", "l'an dernier", "le week-end
/// prochain", "il y a trois jours", "dans deux mois", "le lendemain", "la même année",
/// "la fin de [l'année]".
[[nodiscard]] Read relative_time(const Clock& clock, TokenIndex i);
/// "récemment", "pour l'instant", "[prochain] mariage": now, once or to come.
[[nodiscard]] Read reference(const Clock& clock, TokenIndex i);

} // namespace sourcier::extract
