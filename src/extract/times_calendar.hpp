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
/// Saturday and Sunday of the week of a day.
[[nodiscard]] Period weekend_period(Date date);
[[nodiscard]] Period month_period(int year, unsigned month);
[[nodiscard]] Period year_period(int year);
/// `parts`: 2 for half-years, 4 for quarters; `number` from 1.
[[nodiscard]] Period year_part(int year, unsigned number, unsigned parts);
/// Ten years from `first`: "196X".
[[nodiscard]] Period decade_period(int first);
/// The 19th is "18XX", its days 1801 to 1900.
[[nodiscard]] Period century_period(int number);
/// `season`: SP, SU, FA or WI; a winter begins in December of its year.
[[nodiscard]] Period season_period(int year, std::string_view season);
/// Of the Western churches [Meeus, Jones and Butcher].
[[nodiscard]] Date easter(int year);
[[nodiscard]] Date plus_days(Date date, int days);
[[nodiscard]] Date plus_months(Date date, int months);
/// 1 (Monday) to 7.
[[nodiscard]] unsigned weekday_of(Date date);

/// 1 to 12, or 0 where the word is no month.
[[nodiscard]] unsigned month_of(std::string_view word);
/// 1 (Monday) to 7, or 0; "lundis" too.
[[nodiscard]] unsigned weekday_of(std::string_view word);
/// "été" → "SU", or "".
[[nodiscard]] std::string_view season_of(std::string_view word);
/// "soir" → "EV", or "" [TIMEX3: MO, MI, AF, EV, NI].
[[nodiscard]] std::string_view day_part_of(std::string_view word);

/// A unit of time: "semestres" is 6 of 'M'; hours, minutes and seconds are of the
/// clock.
struct TimeUnit {
  char letter = 0; ///< Y M W D, of the clock H M S
  int factor = 1;
  bool clock = false;
  explicit operator bool() const { return letter != 0; }
};
[[nodiscard]] TimeUnit unit_of(std::string_view word);

} // namespace sourcier::extract
