// SPDX-License-Identifier: Apache-2.0
// How long, and how often.
#pragma once
#include "extract/times_clock.hpp"

namespace sourcier::extract {

/// "trois jours", "les 18 derniers mois", "quelques semaines", "un demi-siècle",
/// "une dizaine de minutes": never the age of somebody.
[[nodiscard]] Read duration(const Clock& clock, TokenIndex i);
/// "chaque lundi", "tous les deux ans", "par mois".
[[nodiscard]] Read repeated(const Clock& clock, TokenIndex i);
/// True where a noun is of people: "chauffeur", "manifestant", a name.
[[nodiscard]] bool is_person(const knowledge::Lexicon& lexicon, const Token& noun);

} // namespace sourcier::extract
