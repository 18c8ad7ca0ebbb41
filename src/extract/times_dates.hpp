// SPDX-License-Identifier: Apache-2.0
// Dates by their names: days, months, years, seasons, quarters, feasts.
#pragma once
#include "extract/times_clock.hpp"

namespace sourcier::extract {

/// "mardi 5 juin 2018", "le 5/6/2018", "1er mai", "juin dernier", "mardi", "l'été
/// 2016", "2016", "les années 60", "le XIXe siècle", "le premier trimestre", "Noël":
/// from `i` on, without articles and prepositions.
[[nodiscard]] Read calendar_date(const Clock& clock, TokenIndex i);
/// A day with its month: "5 juin", "mardi 5 juin 2018".
[[nodiscard]] Read full_date(const Clock& clock, TokenIndex i);

} // namespace sourcier::extract
