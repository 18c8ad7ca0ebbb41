// SPDX-License-Identifier: Apache-2.0
// Finds time expressions word by word and sets their bounds by the words before.
#include "extract/times.hpp"

#include "extract/times_clock.hpp"
#include "extract/times_dates.hpp"
#include "extract/times_durations.hpp"
#include "extract/times_hours.hpp"
#include "extract/times_ranges.hpp"
#include "extract/times_relative.hpp"

#include <algorithm>
#include <utility>

namespace sourcier::extract {
namespace {

/// A number longer than any other: "l'an 2000", "14 h" before "14".
Read read(const Clock& clock, TokenIndex i) {
  if (Read found = part_of_day(clock, i))
    return found;
  for (const auto reader : {calendar_date, relative_time}) {
    if (Read found = reader(clock, i)) {
      add_part_of_day(clock, *found);
      return found;
    }
  }
  for (const auto reader : {hour_of_day, repeated, reference, duration}) {
    if (Read found = reader(clock, i))
      return found;
  }
  return std::nullopt;
}

/// What stands before a date and moves its bounds.
struct Opening {
  bool begin = false;  ///< "début 2024"
  bool end = false;    ///< "fin 2024"
  bool since = false;  ///< no end
  bool until = false;  ///< no beginning
  bool before = false; ///< ends the day before
  bool after = false;  ///< begins the day after
};

Opening opening(const Clock& clock, TokenIndex at) {
  Opening found;
  TokenIndex i = at;
  for (int steps = 0; steps < 7; ++steps, --i) {
    const auto is = [&](std::initializer_list<std::string_view> words) {
      return clock.is(i - 1, words);
    };
    found.end = found.end || is({"fin"});
    found.begin = found.begin || is({"début"});
    if (is({"le",
            "la",
            "l'",
            "année",
            "de",
            "du",
            "d'",
            "an",
            "mois",
            "au",
            "fin",
            "début",
            "en"}))
      continue;
    if (is({"à"})) {
      found.until = clock.is(i - 2, {"jusqu'", "ici"});
      found.since = clock.is(i - 2, {"compter"});
      if (clock.is(i - 2, {"jusqu'", "ici", "compter"}))
        break;
      continue;
    }
    found.since =
        found.since || is({"depuis"}) || (is({"partir"}) && clock.is(i - 2, {"à"}));
    found.until = found.until || is({"jusqu'", "ici"});
    found.before = is({"avant"});
    found.after = is({"après"});
    break;
  }
  return found;
}

/// "depuis" leaves the end open, "avant" the beginning; "fin 2024" is its last quarter.
void bound(const Clock& clock, TokenIndex at, Reading& reading) {
  Period& period = reading.period;
  if (!period.earliest || !period.latest || period.timex.size() > 10)
    return; // an hour moves no day
  const Opening found = opening(clock, at);
  if (period.timex.size() == 4 && found.end)
    period.earliest = plus_months(*period.earliest, 9);
  else if (period.timex.size() == 4 && found.begin)
    period.latest = plus_days(plus_months(*period.earliest, 3), -1);
  if (found.since) {
    period.latest.reset();
  } else if (found.until) {
    period.earliest.reset();
  } else if (found.before) {
    period.latest = plus_days(*period.earliest, -1);
    period.earliest.reset();
  } else if (found.after) {
    period.earliest = plus_days(*period.latest, 1);
    period.latest.reset();
  }
}

/// All of the sentence the clock stands in, stretches before their ends.
std::vector<Placed> in_sentence(Clock& clock) {
  std::vector<Placed> found;
  const TokenRange range = clock.range();
  for (TokenIndex i = range.begin; i < range.end;) {
    Read reading = read(clock, i);
    if (!reading) {
      ++i;
      continue;
    }
    reading->end = std::min(reading->end, range.end);
    clock.remember(*reading);
    found.push_back({i, std::move(*reading)});
    i = found.back().reading.end;
  }
  std::vector<Placed> all;
  for (std::size_t k = 0; k < found.size(); ++k) {
    if (k + 1 < found.size()) {
      if (const auto whole = joined(clock, found[k], found[k + 1]))
        all.push_back(*whole);
    }
    Placed bounded = found[k];
    bound(clock, bounded.begin, bounded.reading);
    all.push_back(std::move(bounded));
  }
  return all;
}

/// Days written with their dates, anywhere in the text.
void note_dates(Clock& clock, const Document& document) {
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    clock.enter(s);
    const TokenRange range = clock.range();
    for (TokenIndex i = range.begin; i < range.end; ++i) {
      if (weekday_of(clock.word(i)) == 0)
        continue;
      if (const Read found = full_date(clock, i); found && found->period.earliest)
        clock.note_dated(*found->period.earliest);
    }
  }
}

} // namespace

Table<TimeId, TimeExpression> times(const Document& document,
                                    const knowledge::Lexicon& lexicon) {
  Table<TimeId, TimeExpression> found;
  Clock clock(document, lexicon);
  if (clock.anchor)
    note_dates(clock, document);
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    clock.enter(s);
    for (Placed& placed : in_sentence(clock)) {
      TimeExpression time;
      time.tokens = {placed.begin, placed.reading.end};
      time.span = document.span(time.tokens);
      time.sentence = s;
      time.timex = std::move(placed.reading.period.timex);
      time.earliest = placed.reading.period.earliest;
      time.latest = placed.reading.period.latest;
      time.basis = placed.reading.basis;
      found.add(std::move(time));
    }
  }
  return found;
}

} // namespace sourcier::extract
