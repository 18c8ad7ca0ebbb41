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

Period month_period(int year, unsigned month) {
  return {padded(year, 4) + "-" + padded(int(month), 2),
          day_of(year, month, 1),
          last_of(year, month)};
}

Period year_period(int year) {
  return {padded(year, 4), day_of(year, 1, 1), day_of(year, 12, 31)};
}

Period quarter_period(int year, unsigned quarter) {
  return {padded(year, 4) + "-Q" + std::to_string(quarter),
          day_of(year, quarter * 3 - 2, 1),
          last_of(year, quarter * 3)};
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
  static constexpr std::array<std::pair<std::string_view, unsigned>, 12> rows = {
      {{"janvier", 1},
       {"février", 2},
       {"mars", 3},
       {"avril", 4},
       {"mai", 5},
       {"juin", 6},
       {"juillet", 7},
       {"août", 8},
       {"septembre", 9},
       {"octobre", 10},
       {"novembre", 11},
       {"décembre", 12}}};
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
  return found(rows, word);
}

std::string_view season_of(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> rows = {
      {{"printemps", "SP"}, {"été", "SU"}, {"automne", "FA"}, {"hiver", "WI"}}};
  return found(rows, word);
}

char unit_of(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, char>, 22> rows = {
      {{"jour", 'D'},    {"jours", 'D'},    {"journée", 'D'},   {"journées", 'D'},
       {"nuit", 'D'},    {"nuits", 'D'},    {"semaine", 'W'},   {"semaines", 'W'},
       {"mois", 'M'},    {"an", 'Y'},       {"ans", 'Y'},       {"année", 'Y'},
       {"années", 'Y'},  {"heure", 'H'},    {"heures", 'H'},    {"minute", 'm'},
       {"minutes", 'm'}, {"décennie", 'E'}, {"décennies", 'E'}, {"siècle", 'C'},
       {"siècles", 'C'}, {"seconde", 'm'}}};
  return found(rows, word);
}

int small_number(std::string_view word) {
  static constexpr std::array<std::string_view, 17> words = {"zéro",
                                                             "un",
                                                             "deux",
                                                             "trois",
                                                             "quatre",
                                                             "cinq",
                                                             "six",
                                                             "sept",
                                                             "huit",
                                                             "neuf",
                                                             "dix",
                                                             "onze",
                                                             "douze",
                                                             "treize",
                                                             "quatorze",
                                                             "quinze",
                                                             "seize"};
  if (word.empty())
    return -1;
  if (word == "une")
    return 1;
  const auto at = std::find(words.begin(), words.end(), word);
  if (at != words.end())
    return int(at - words.begin());
  if (word.size() > 4)
    return -1;
  int number = 0;
  for (const char c : word) {
    if (c < '0' || c > '9')
      return -1;
    number = number * 10 + (c - '0');
  }
  return number;
}

} // namespace sourcier::extract
