// SPDX-License-Identifier: Apache-2.0
// Bounds and TIMEX3 values of days, weeks, months, seasons and years.
#include "extract/times_calendar.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sourcier::extract {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

std::string padded(int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

Date day_of(int year, unsigned month, unsigned day) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
}

Date last_of(int year, unsigned month) {
  return Date(std::chrono::year(year) / std::chrono::month(month) / std::chrono::last);
}

template <class Value, std::size_t N>
Value found(const std::array<std::pair<std::string_view, Value>, N>& rows,
            std::string_view word) {
  for (const auto& [name, value] : rows) {
    if (name == word)
      return value;
  }
  return Value{};
}

} // namespace

Date plus_days(Date date, int count) {
  return Date(sys_days(date) + days(count));
}

Date plus_months(Date date, int count) {
  const auto moved =
      date.year() / date.month() / std::chrono::day(1) + std::chrono::months(count);
  const Date last = last_of(int(moved.year()), unsigned(moved.month()));
  return moved.year() / moved.month() / std::min(date.day(), last.day());
}

Period day_period(Date date) {
  return {padded(int(date.year()), 4) + "-" + padded(int(unsigned(date.month())), 2) +
              "-" + padded(int(unsigned(date.day())), 2),
          date,
          date};
}

Period week_period(Date date) {
  const int weekday = int(std::chrono::weekday(sys_days(date)).iso_encoding());
  const Date monday = plus_days(date, 1 - weekday);
  const Date thursday = plus_days(monday, 3);
  const auto first = sys_days(day_of(int(thursday.year()), 1, 1));
  const int week = int((sys_days(thursday) - first).count()) / 7 + 1;
  return {padded(int(thursday.year()), 4) + "-W" + padded(week, 2),
          monday,
          plus_days(monday, 6)};
}

Period weekend_period(Date date) {
  const Period week = week_period(date);
  return {week.timex + "-WE", plus_days(*week.latest, -1), week.latest};
}

unsigned weekday_of(Date date) {
  return std::chrono::weekday(sys_days(date)).iso_encoding();
}

Period month_period(int year, unsigned month) {
  return {padded(year, 4) + "-" + padded(int(month), 2),
          day_of(year, month, 1),
          last_of(year, month)};
}

Period year_period(int year) {
  return {padded(year, 4), day_of(year, 1, 1), day_of(year, 12, 31)};
}

Period year_part(int year, unsigned number, unsigned parts) {
  const unsigned months = 12 / parts;
  return {padded(year, 4) + (parts == 2 ? "-H" : "-Q") + std::to_string(number),
          day_of(year, (number - 1) * months + 1, 1),
          last_of(year, number * months)};
}

Period decade_period(int first) {
  return {padded(first / 10, 3) + "X",
          year_period(first).earliest,
          year_period(first + 9).latest};
}

Period century_period(int number) {
  return {padded(number - 1, 2) + "XX",
          day_of(number * 100 - 99, 1, 1),
          day_of(number * 100, 12, 31)};
}

Date easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return day_of(year, unsigned(n / 31), unsigned(n % 31 + 1));
}

Period season_period(int year, std::string_view season) {
  const std::string timex = padded(year, 4) + "-" + std::string(season);
  if (season == "SP")
    return {timex, day_of(year, 3, 20), day_of(year, 6, 20)};
  if (season == "SU")
    return {timex, day_of(year, 6, 21), day_of(year, 9, 22)};
  if (season == "FA")
    return {timex, day_of(year, 9, 23), day_of(year, 12, 20)};
  return {timex, day_of(year, 12, 21), day_of(year + 1, 3, 19)};
}

unsigned month_of(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, unsigned>, 22> rows = {
      {{"janvier", 1},   {"février", 2},   {"mars", 3},     {"avril", 4},
       {"mai", 5},       {"juin", 6},      {"juillet", 7},  {"août", 8},
       {"aout", 8},      {"septembre", 9}, {"octobre", 10}, {"novembre", 11},
       {"décembre", 12}, {"janv.", 1},     {"févr.", 2},    {"fév.", 2},
       {"avr.", 4},      {"juil.", 7},     {"sept.", 9},    {"oct.", 10},
       {"nov.", 11},     {"déc.", 12}}};
  return found(rows, word);
}

unsigned weekday_of(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, unsigned>, 7> rows = {
      {{"lundi", 1},
       {"mardi", 2},
       {"mercredi", 3},
       {"jeudi", 4},
       {"vendredi", 5},
       {"samedi", 6},
       {"dimanche", 7}}};
  if (word.ends_with('s'))
    word.remove_suffix(1);
  return found(rows, word);
}

std::string_view season_of(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> rows = {
      {{"printemps", "SP"},
       {"été", "SU"},
       {"eté", "SU"},
       {"automne", "FA"},
       {"hiver", "WI"}}};
  return found(rows, word);
}

std::string_view day_part_of(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> rows =
      {{{"matin", "MO"},
        {"matinée", "MO"},
        {"aube", "MO"},
        {"midi", "MI"},
        {"après-midi", "AF"},
        {"soir", "EV"},
        {"soirée", "EV"},
        {"journée", "DT"},
        {"nuit", "NI"},
        {"minuit", "NI"}}};
  return found(rows, word);
}

TimeUnit unit_of(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, TimeUnit>, 31> rows = {
      {{"jour", {'D', 1, false}},
       {"jours", {'D', 1, false}},
       {"journée", {'D', 1, false}},
       {"journées", {'D', 1, false}},
       {"nuit", {'D', 1, false}},
       {"nuits", {'D', 1, false}},
       {"semaine", {'W', 1, false}},
       {"semaines", {'W', 1, false}},
       {"quinzaine", {'W', 2, false}},
       {"mois", {'M', 1, false}},
       {"trimestre", {'M', 3, false}},
       {"trimestres", {'M', 3, false}},
       {"semestre", {'M', 6, false}},
       {"semestres", {'M', 6, false}},
       {"an", {'Y', 1, false}},
       {"ans", {'Y', 1, false}},
       {"année", {'Y', 1, false}},
       {"années", {'Y', 1, false}},
       {"décennie", {'Y', 10, false}},
       {"décennies", {'Y', 10, false}},
       {"siècle", {'Y', 100, false}},
       {"siècles", {'Y', 100, false}},
       {"millénaire", {'Y', 1000, false}},
       {"millénaires", {'Y', 1000, false}},
       {"heure", {'H', 1, true}},
       {"heures", {'H', 1, true}},
       {"h", {'H', 1, true}},
       {"minute", {'M', 1, true}},
       {"minutes", {'M', 1, true}},
       {"seconde", {'S', 1, true}},
       {"secondes", {'S', 1, true}}}};
  return found(rows, word);
}

} // namespace sourcier::extract
