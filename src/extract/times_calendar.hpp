// SPDX-License-Identifier: Apache-2.0
// Days, weeks, months and years as bounds and TIMEX3 values, and the words for them.
#pragma once
#include "model/quantity.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sourcier::extract {

/// A stretch of the calendar, both days included, with its TIMEX3 value.
struct Period {
  std::string timex;
  std::optional<Date> earliest;
  std::optional<Date> latest;
};

[[nodiscard]] Period day_period(Date date);
/// Monday to Sunday around a day.
[[nodiscard]] Period week_period(Date date);
[[nodiscard]] Period month_period(int year, unsigned month);
[[nodiscard]] Period year_period(int year);
[[nodiscard]] Period quarter_period(int year, unsigned quarter);
/// `season`: SP, SU, FA or WI; a winter begins in December of its year.
[[nodiscard]] Period season_period(int year, std::string_view season);
[[nodiscard]] Date plus_days(Date date, int days);
[[nodiscard]] Date plus_months(Date date, int months);

/// 1 to 12, or 0 where the word is no month.
[[nodiscard]] unsigned month_of(std::string_view word);
/// 1 (Monday) to 7, or 0.
[[nodiscard]] unsigned weekday_of(std::string_view word);
/// "été" → "SU", or "".
[[nodiscard]] std::string_view season_of(std::string_view word);
/// "jours" → 'D', "heures" → 'H' (TIMEX3 letters; 'm' for minutes), or 0. Decades are
/// 'E', centuries 'C'.
[[nodiscard]] char unit_of(std::string_view word);
/// A whole number below ten thousand in digits, or in words up to seize; -1 otherwise.
[[nodiscard]] int small_number(std::string_view word);

} // namespace sourcier::extract
