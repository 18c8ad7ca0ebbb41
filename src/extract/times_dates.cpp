// SPDX-License-Identifier: Apache-2.0
// Reads named dates: days with months, numeric dates, months, weekdays, feasts.
#include "extract/times_dates.hpp"

#include "extract/quantities_numbers.hpp"
#include "extract/times_years.hpp"

#include <array>
#include <charconv>

namespace sourcier::extract {
namespace {

Date make(int year, unsigned month, unsigned day) {
  return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
}

struct Day {
  unsigned number = 0;
  TokenIndex end = 0;
};

/// "1er", "1 er", "05", "quatre".
Day day_at(const Clock& clock, TokenIndex i) {
  if (clock.word(i) == "1er" || clock.word(i) == "premier")
    return {1, i + 1};
  const std::string_view word = clock.word(i);
  if (word == "un" || word == "une" || word.empty())
    return {};
  const auto number = whole_number(word);
  if (number < 1 || number > 31)
    return {};
  const bool first = number == 1 && clock.word(i + 1) == "er";
  return {unsigned(number), i + (first ? 2U : 1U)};
}

std::string two(unsigned number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

/// "le 5 juin": tense or "dernier" tells the year.
Read yearless(const Clock& clock, TokenIndex end, unsigned month, unsigned day) {
  if (!make(2000, month, day).ok())
    return std::nullopt;
  const int towards = clock.direction(end);
  const TokenIndex after = end + (towards != 0 ? 1 : 0);
  if (!clock.anchor)
    return Clock::open(after, "XXXX-" + two(month) + "-" + two(day));
  std::vector<Period> candidates;
  const int now = int(clock.anchor->year());
  for (int year = now - 1; year <= now + 1; ++year) {
    if (const Date date = make(year, month, day); date.ok())
      candidates.push_back(day_period(date));
  }
  if (candidates.empty())
    return std::nullopt;
  return clock.anchored(after, clock.pick(candidates, towards, clock.lean(end - 1)));
}

Read dated(const Clock& clock, TokenIndex end, unsigned month, unsigned day) {
  const ShortYear year = year_after_month(clock, end);
  if (year.number == 0)
    return yearless(clock, end, month, day);
  const Date date = make(year.number, month, day);
  if (!date.ok())
    return std::nullopt;
  return Reading{year.end, day_period(date), TimeBasis::stated_in_full};
}

/// "du [3] au 5 mai", "les [3], 4 et 5 mai": the month stands behind the last day.
Read first_of_days(const Clock& clock, TokenIndex end, unsigned day) {
  TokenIndex at = end;
  for (int days = 0; days < 4; ++days) {
    if (!clock.is(at, {"au", "et", "à", "-", ",", "ou"}))
      return std::nullopt;
    ++at;
    if (clock.word(at) == "le")
      ++at;
    if (weekday_of(clock.word(at)) != 0)
      ++at;
    const Day next = day_at(clock, at);
    if (next.number == 0)
      return std::nullopt;
    if (const unsigned month = month_of(clock.word(next.end)); month != 0) {
      if (next.number <= day)
        return std::nullopt;
      Read found = dated(clock, next.end + 1, month, day);
      if (found)
        found->end = end;
      return found;
    }
    at = next.end;
  }
  return std::nullopt;
}

/// "mardi 25": the nearest 25th that is a Tuesday.
Read day_of_week_and_month(const Clock& clock,
                           TokenIndex end,
                           unsigned weekday,
                           unsigned day) {
  if (!clock.anchor || unit_of(clock.word(end)) || clock.is_pos(end, Upos::noun))
    return std::nullopt;
  std::vector<Period> candidates;
  for (int shift = -2; shift <= 2; ++shift) {
    const Date month = plus_months(*clock.anchor, shift);
    const Date date = month.year() / month.month() / std::chrono::day(day);
    if (date.ok() && weekday_of(date) == weekday)
      candidates.push_back(day_period(date));
  }
  if (candidates.empty())
    return std::nullopt;
  return clock.anchored(end, clock.pick(candidates, 0, clock.lean(end - 1)));
}

int number_in(std::string_view digits) {
  int number = -1;
  const char* end = digits.data() + digits.size();
  if (digits.empty() || digits.size() > 4 || digits[0] == '-' ||
      std::from_chars(digits.data(), end, number).ptr != end) {
    return -1;
  }
  return number;
}

/// "12/03/2016", "2016-03-12", "15.05.99".
std::optional<Date> date_in(std::string_view word) {
  std::array<std::string_view, 3> parts;
  std::size_t count = 0;
  const std::size_t mark = word.find_first_of("/.-");
  if (mark == std::string_view::npos)
    return std::nullopt;
  const char sign = word[mark];
  while (count < 3) {
    const std::size_t next = std::min(word.find(sign), word.size());
    parts[count++] = word.substr(0, next);
    word.remove_prefix(std::min(next + 1, word.size()));
    if (word.empty())
      break;
  }
  if (count != 3 || !word.empty())
    return std::nullopt;
  const bool backwards = parts[0].size() == 4;
  const std::string_view years =
      backwards ? parts[2].size() == 4 ? "" : parts[0] : parts[2];
  int year = number_in(years);
  if (years.size() == 2 && parts[0].size() == 2 && parts[1].size() == 2 && sign != '-')
    year += year < 50 ? 2000 : 1900;
  const int month = number_in(parts[1]);
  const int day = number_in(backwards ? parts[2] : parts[0]);
  if (year < 1000 || year > 2199 || month < 1 || day < 1)
    return std::nullopt;
  const Date date = make(year, unsigned(month), unsigned(day));
  return date.ok() ? std::optional(date) : std::nullopt;
}

Read numeric_date(const Clock& clock, TokenIndex i) {
  const std::string_view first = clock.word(i);
  if (first.empty() || first[0] < '0' || first[0] > '9')
    return std::nullopt;
  std::string joined(first);
  TokenIndex end = i + 1;
  if (clock.word(i + 1) == "-" && clock.word(i + 3) == "-") {
    for (; end < i + 5; ++end)
      joined += clock.word(end);
  }
  const std::optional<Date> date = date_in(joined);
  if (!date)
    return std::nullopt;
  return Reading{end, day_period(*date), TimeBasis::stated_in_full};
}

bool stands_as_month(const Clock& clock, TokenIndex i) {
  const bool planet = clock.document.tokens[i].text == "Mars";
  return clock.is(i - 1,
                  {"en",
                   "de",
                   "d'",
                   "depuis",
                   "dès",
                   "fin",
                   "début",
                   "mi",
                   "et",
                   "à",
                   "mi-",
                   "-",
                   "avant",
                   "ce",
                   "courant",
                   "mois"}) &&
         (!planet || clock.before(i) == "en");
}

Read month_name(const Clock& clock, TokenIndex i) {
  std::string_view word = clock.word(i);
  if (word.starts_with("mi-"))
    word.remove_prefix(3);
  const unsigned number = month_of(word);
  if (number == 0)
    return std::nullopt;
  if (const ShortYear year = year_after_month(clock, i + 1); year.number != 0) {
    return Reading{
        year.end, month_period(year.number, number), TimeBasis::stated_in_full};
  }
  const int towards = clock.direction(i + 1);
  const bool joined = clock.word(i + 1) == "-" && month_of(clock.word(i + 2)) != 0;
  const bool half = word.size() != clock.word(i).size();
  const bool listed = month_of(clock.before(i, 2)) != 0;
  if (towards == 0 && !joined && !half && !listed &&
      (i == clock.range().begin || !stands_as_month(clock, i)))
    return std::nullopt;
  const TokenIndex end = i + (towards != 0 ? 2 : 1);
  if (const int year = year_in_brackets(clock, i); year != 0)
    return Reading{end, month_period(year, number), TimeBasis::relative_to_text};
  if (!clock.anchor)
    return Clock::open(end, "XXXX-" + two(number));
  std::vector<Period> candidates;
  for (int shift = -1; shift <= 1; ++shift)
    candidates.push_back(month_period(int(clock.anchor->year()) + shift, number));
  return clock.anchored(end, clock.pick(candidates, towards, clock.lean(i)));
}

Read weekday(const Clock& clock, TokenIndex i) {
  const unsigned number = weekday_of(clock.word(i));
  if (number == 0)
    return std::nullopt;
  const int towards = clock.direction(i + 1);
  const TokenIndex end = i + (towards != 0 ? 2 : 1);
  const std::string every = "XXXX-WXX-" + std::to_string(number);
  const bool plural = clock.word(i).ends_with("s");
  const bool habit = clock.before(i) == "le" && towards == 0 &&
                     clock.text_direction(i + 1) == 0 && clock.before(i, 2) != "tous";
  if (plural || habit || !clock.anchor)
    return Clock::open(end, every);
  std::vector<Period> days;
  for (int shift = -7; shift <= 7; ++shift) {
    const Date day = plus_days(*clock.anchor, shift);
    if (weekday_of(day) == number)
      days.push_back(day_period(day));
  }
  Lean lean = clock.lean(i);
  if (towards == 0 && lean != Lean::past) {
    if (const auto dated = clock.dated_weekday(number))
      return clock.anchored(end, day_period(*dated));
  }
  if (clock.before(i) == "pour")
    lean = Lean::future;
  if (lean == Lean::present)
    lean = Lean::future;
  if (lean == Lean::unknown && clock.before(i) != "ce")
    lean = Lean::past;
  return clock.anchored(end, clock.pick(days, towards, lean));
}

Read feast(const Clock& clock, TokenIndex i) {
  const Phrase found = clock.entry("Holiday", i);
  if (found.word == nullptr)
    return std::nullopt;
  const std::string_view date = found.word->value("date");
  const std::string_view easter_days = found.word->value("easter");
  int shift = 0;
  std::from_chars(easter_days.data(), easter_days.data() + easter_days.size(), shift);
  const auto in_year = [&](int year) {
    return date.empty() ? plus_days(easter(year), shift)
                        : make(year,
                               unsigned(number_in(date.substr(0, 2))),
                               unsigned(number_in(date.substr(3, 2))));
  };
  if (const int year = clock.year_at(found.end); year != 0) {
    return Reading{found.end + 1, day_period(in_year(year)), TimeBasis::stated_in_full};
  }
  const int towards = clock.direction(found.end);
  const TokenIndex end = found.end + (towards != 0 ? 1 : 0);
  if (!clock.anchor)
    return Clock::open(end, date.empty() ? "XXXX" : "XXXX-" + std::string(date));
  std::vector<Period> days;
  for (int step = -1; step <= 1; ++step)
    days.push_back(day_period(in_year(int(clock.anchor->year()) + step)));
  return clock.anchored(end, clock.pick(days, towards, clock.lean(i)));
}

} // namespace

Read full_date(const Clock& clock, TokenIndex i) {
  const unsigned weekday = weekday_of(clock.word(i));
  const Day day = day_at(clock, i + (weekday != 0 ? 1 : 0));
  if (day.number == 0 || clock.word(i) == "premier")
    return std::nullopt;
  if (const unsigned month = month_of(clock.word(day.end)); month != 0)
    return dated(clock, day.end + 1, month, day.number);
  if (Read first = first_of_days(clock, day.end, day.number))
    return first;
  return weekday != 0 ? day_of_week_and_month(clock, day.end, weekday, day.number)
                      : std::nullopt;
}

Read calendar_date(const Clock& clock, TokenIndex i) {
  for (const auto reader : {full_date,
                            numeric_date,
                            feast,
                            month_name,
                            weekday,
                            season,
                            year_part_name,
                            decade,
                            century,
                            year_number}) {
    if (Read found = reader(clock, i))
      return found;
  }
  return std::nullopt;
}

} // namespace sourcier::extract
