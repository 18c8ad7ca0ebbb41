// SPDX-License-Identifier: Apache-2.0
// Reads publication dates word by word.
#include "read/dates.hpp"

#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <vector>

namespace sourcier::read {
namespace {

using Words = std::vector<std::string_view>;
using std::size_t;

constexpr auto months = std::to_array<std::array<std::string_view, 4>>(
    {{"janvier", "janv", "jan", "january"},
     {"fevrier", "fevr", "fev", "february"},
     {"mars", "mar", "mars", "march"},
     {"avril", "avr", "apr", "april"},
     {"mai", "may", "mai", "mai"},
     {"juin", "jun", "juin", "june"},
     {"juillet", "juil", "jul", "july"},
     {"aout", "aou", "aug", "august"},
     {"septembre", "sept", "sep", "september"},
     {"octobre", "oct", "oct", "october"},
     {"novembre", "nov", "nov", "november"},
     {"decembre", "dec", "dec", "december"}});

/// Words that may stand around a date without making the line say anything else.
constexpr auto beside_a_date = std::to_array<std::string_view>(
    {"le",       "a",        "et",        "de",        "du",       "lundi",
     "mardi",    "mercredi", "jeudi",     "vendredi",  "samedi",   "dimanche",
     "lun",      "mar",      "mer",       "jeu",       "ven",      "sam",
     "dim",      "h",        "min",       "heure",     "heures",   "gmt",
     "cet",      "cest",     "utc",       "paris",     "date",     "am",
     "pm",       "monday",   "tuesday",   "wednesday", "thursday", "friday",
     "saturday", "sunday",   "actualise", "lecture",   "minutes",  "mn",
     "temps",    "edition",  "numero"});

constexpr auto publishing = std::to_array<std::string_view>({"publie",
                                                             "publiee",
                                                             "publication",
                                                             "poste",
                                                             "postee",
                                                             "paru",
                                                             "parue",
                                                             "ligne",
                                                             "published",
                                                             "posted",
                                                             "ecrit",
                                                             "redige",
                                                             "cree",
                                                             "diffuse",
                                                             "diffusee",
                                                             "publie"});
constexpr auto changing = std::to_array<std::string_view>({"modifie",
                                                           "modifiee",
                                                           "modification",
                                                           "jour",
                                                           "actualise",
                                                           "actualisee",
                                                           "updated",
                                                           "maj",
                                                           "revise",
                                                           "corrige"});

template <size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

Words split(std::string_view folded) {
  Words words;
  for (size_t at = 1; at < folded.size();) {
    const size_t end = folded.find(' ', at);
    words.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::optional<unsigned> number(std::string_view word) {
  unsigned value = 0;
  const char* end = word.data() + word.size();
  const auto [rest, error] = std::from_chars(word.data(), end, value);
  const bool whole = error == std::errc() && rest == end;
  return whole && !word.empty() ? std::optional(value) : std::nullopt;
}

std::optional<unsigned> month_named(std::string_view word) {
  for (unsigned month = 0; month < months.size(); ++month) {
    if (among(months.at(month), word)) {
      return month + 1;
    }
  }
  return std::nullopt;
}

std::optional<Date> real_day(unsigned year, unsigned month, unsigned day) {
  const Date date{std::chrono::year(static_cast<int>(year)),
                  std::chrono::month(month),
                  std::chrono::day(day)};
  return year >= 1800 && year <= 2199 && date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<unsigned> day_number(std::string_view word) {
  return word == "1er" ? std::optional(1U) : number(word);
}

/// The three words of a date at `at`: 13 août 2025, 13 08 2025, 2025 08 13, august 13
/// 2025. Two digits of a year count with `short_year`.
std::optional<Date> date_at(const Words& words, size_t at, bool short_year) {
  if (at + 3 > words.size()) {
    return std::nullopt;
  }
  const auto first = day_number(words[at]);
  const auto middle = number(words[at + 1]);
  const auto last = number(words[at + 2]);
  if (const auto month = month_named(words[at]); month && middle && last) {
    return real_day(*last, *month, *middle);
  }
  if (!first || !last) {
    return std::nullopt;
  }
  const bool digits2 = short_year && words[at + 2].size() == 2;
  const unsigned year = digits2 ? 2000 + *last : *last;
  if (const auto month = month_named(words[at + 1])) {
    return real_day(year, *month, *first);
  }
  if (middle && words[at].size() == 4) {
    return real_day(*first, *middle, *last);
  }
  return middle ? real_day(year, *middle, *first) : std::nullopt;
}

bool is_time(std::string_view word) {
  return !word.empty() && word.front() >= '0' && word.front() <= '9' &&
         word.size() <= 6;
}

} // namespace

std::optional<Date> iso_date(std::string_view text) {
  const bool dashed = text.size() >= 10 && text[4] == '-' && text[7] == '-';
  const bool plain = text.size() == 8;
  if (!dashed && !plain) {
    return std::nullopt;
  }
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') {
    return std::nullopt;
  }
  const size_t gap = dashed ? 1 : 0;
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(4 + gap, 2));
  const auto day = number(text.substr(6 + 2 * gap, 2));
  return year && month && day ? real_day(*year, *month, *day) : std::nullopt;
}

std::optional<Date> metadata_date(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  text.remove_prefix(std::min(begin, text.size()));
  if (const auto date = iso_date(text)) {
    return date;
  }
  if (const auto date = iso_date(text.substr(0, 10)); date && text.size() < 40) {
    return date;
  }
  if (text.size() > 8 && text[8] == 'T') { // 20250311T190000+0100
    return iso_date(text.substr(0, 8));
  }
  return text.size() < 80 ? first_date(text::folded_words(text::code_points(text)))
                          : std::nullopt;
}

std::optional<Date> first_date(std::string_view folded) {
  const Words words = split(folded);
  for (size_t at = 0; at < words.size(); ++at) {
    if (const auto date = date_at(words, at, false)) {
      return date;
    }
  }
  return std::nullopt;
}

DateLine date_line(std::string_view folded) {
  DateLine found;
  const Words words = split(folded);
  if (words.size() > 40) {
    return found;
  }
  bool change = false;
  bool label = false;
  size_t others = 0;
  size_t dates = 0;
  for (size_t at = 0; at < words.size(); ++at) {
    if (const auto date = date_at(words, at, label)) {
      std::optional<Date>& slot = change ? found.modified : found.published;
      slot = slot ? slot : date;
      ++dates;
      at += 2;
      continue;
    }
    const bool publishes = among(publishing, words[at]);
    const bool changes = among(changing, words[at]);
    change = changes || (change && !publishes);
    label = label || publishes || changes;
    const bool known = among(beside_a_date, words[at]) || is_time(words[at]) ||
                       publishes || changes || words[at] == "mis" ||
                       words[at] == "mise";
    others += known ? 0 : 1;
  }
  found.labelled = label && dates > 0 && others <= 8;
  found.only_date = dates > 0 && others == 0;
  if (!found.labelled && !found.only_date) {
    return {};
  }
  return found;
}

} // namespace sourcier::read
