// SPDX-License-Identifier: Apache-2.0
// Dates and numbers as French and English write them.
#include "report/words.hpp"

#include <array>

namespace sourcier::report {

namespace {

constexpr Day month_unit = 100;
constexpr Day year_unit = 10000;
constexpr std::size_t group = 3; // digits

constexpr std::array<std::string_view, 12> french_months{"janv.",
                                                         "févr.",
                                                         "mars",
                                                         "avr.",
                                                         "mai",
                                                         "juin",
                                                         "juil.",
                                                         "août",
                                                         "sept.",
                                                         "oct.",
                                                         "nov.",
                                                         "déc."};
constexpr std::array<std::string_view, 12> english_months{
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string_view month_name(bool french, Day month) {
  if (month < 1 || month > french_months.size()) {
    return "?";
  }
  return french ? french_months.at(month - 1) : english_months.at(month - 1);
}

} // namespace

std::string Say::count(std::uint64_t amount, Word singular, Word plural) const {
  const bool one = amount == 1 || (french_ && amount == 0);
  return number(amount) + " " + std::string((*this)(one ? singular : plural));
}

std::string Say::day(Day day) const {
  if (day == 0) {
    return {};
  }
  const Day of_month = day % month_unit;
  std::string text = std::to_string(of_month);
  text += french_ && of_month == 1 ? "er " : " ";
  text += month_name(french_, day / month_unit % month_unit);
  return text + " " + std::to_string(day / year_unit);
}

std::string Say::month(Day month) const {
  if (month < year_unit) {
    return std::to_string(month);
  }
  return std::string(month_name(french_, month % month_unit)) + " " +
         std::to_string(month / month_unit);
}

std::string Say::between(Day earliest, Day latest) const {
  constexpr Day last_day = 31;
  if (earliest == latest) {
    return day(earliest);
  }
  if (latest == 0) {
    return std::string((*this)("since")) + " " + day(earliest);
  }
  if (earliest == 0) {
    return std::string((*this)("until")) + " " + day(latest);
  }
  const bool whole_month = earliest / month_unit == latest / month_unit &&
                           earliest % month_unit == 1 && latest % month_unit >= 28;
  if (whole_month) {
    return month(earliest / month_unit);
  }
  if (earliest % year_unit == month_unit + 1 &&
      latest == earliest / year_unit * year_unit + 12 * month_unit + last_day) {
    return std::to_string(earliest / year_unit);
  }
  return day(earliest) + " – " + day(latest);
}

std::string Say::number(std::string_view digits) const {
  const std::string_view sign = french_ ? "\u202F" : ",";
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string_view whole = digits.substr(0, point);
  std::string text;
  if (whole.starts_with('-')) {
    text = "−";
    whole.remove_prefix(1);
  }
  const bool grouped = whole.size() > group;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (grouped && i > 0 && (whole.size() - i) % group == 0) {
      text += sign;
    }
    text += whole[i];
  }
  if (point < digits.size() && digits.substr(point) != ".0") {
    text += french_ ? "," : ".";
    text += digits.substr(point + 1);
  }
  return text;
}

std::string Say::number(std::uint64_t amount) const {
  return number(std::to_string(amount));
}

std::string Say::quoted(std::string_view words) const {
  return std::string((*this)("open quote")) + std::string(words) +
         std::string((*this)("close quote"));
}

} // namespace sourcier::report
