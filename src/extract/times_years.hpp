// SPDX-License-Identifier: Apache-2.0
// Years and their parts and multiples: seasons, quarters, decades, centuries.
#pragma once
#include "extract/times_clock.hpp"

namespace sourcier::extract {

struct ShortYear {
  int number = 0; ///< 0: none there
  TokenIndex end = 0;
};
/// The year behind a month: "2016", "98".
[[nodiscard]] ShortYear year_after_month(const Clock& clock, TokenIndex i);
/// "en 97 ([en janvier], [en octobre])": the year before the bracket, or 0.
[[nodiscard]] int year_in_brackets(const Clock& clock, TokenIndex i);
/// "l'été 2016", "cet hiver", "au printemps dernier".
[[nodiscard]] Read season(const Clock& clock, TokenIndex i);
/// "premier trimestre 2016", "second semestre".
[[nodiscard]] Read year_part_name(const Clock& clock, TokenIndex i);
/// "années 60", "années 1960".
[[nodiscard]] Read decade(const Clock& clock, TokenIndex i);
/// "XIXe siècle", "20e siècle".
[[nodiscard]] Read century(const Clock& clock, TokenIndex i);
/// "en 2016", "2015-2016", "en 97".
[[nodiscard]] Read year_number(const Clock& clock, TokenIndex i);

} // namespace sourcier::extract
