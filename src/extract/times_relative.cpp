// SPDX-License-Identifier: Apache-2.0
// Resolves times told from the publication date, or from a day the text named before.
#include "extract/times_relative.hpp"

#include "extract/quantities_numbers.hpp"

#include <array>

namespace sourcier::extract {
namespace {

struct Row {
  std::string_view word;
  int days;
};

Read deictic(const Clock& clock, TokenIndex i) {
  static constexpr std::array<Row, 5> rows = {{{"hier", -1},
                                               {"aujourd'hui", 0},
                                               {"demain", 1},
                                               {"avant-hier", -2},
                                               {"après-demain", 2}}};
  for (const Row& row : rows) {
    if (row.word != clock.word(i))
      continue;
    if (row.days == 0 && clock.is(i - 1, {"d'", "qu'"}) && clock.before(i) == "d'")
      return Clock::open(i + 1, "PRESENT_REF"); // "la Russie d'aujourd'hui"
    const TokenIndex end = i + (weekday_of(clock.word(i + 1)) != 0 ? 2 : 1);
    if (!clock.anchor) {
      const char* open = row.days < 0 ? "PAST_REF" : "FUTURE_REF";
      return Clock::open(end, row.days == 0 ? "PRESENT_REF" : open);
    }
    return clock.anchored(end, day_period(plus_days(*clock.anchor, row.days)));
  }
  return std::nullopt;
}

/// Around a date, some units further.
std::optional<Period> around(Date date, TimeUnit unit, int count) {
  const int steps = count * unit.factor;
  if (unit.clock || unit.factor > 100)
    return std::nullopt;
  if (unit.factor == 100)
    return century_period((int(date.year()) - 1) / 100 + 1 + count);
  if (unit.letter == 'W')
    return week_period(plus_days(date, 7 * steps));
  if (unit.letter == 'D')
    return day_period(plus_days(date, steps));
  if (unit.letter == 'Y' && unit.factor == 10)
    return decade_period((int(date.year()) / 10 + count) * 10);
  if (unit.letter == 'Y')
    return year_period(int(date.year()) + steps);
  const Date moved = plus_months(date, steps);
  if (unit.factor == 1)
    return month_period(int(moved.year()), unsigned(moved.month()));
  const unsigned months = unsigned(unit.factor);
  return year_part(
      int(moved.year()), (unsigned(moved.month()) - 1) / months + 1, 12 / months);
}

Reading unresolved(TokenIndex end, int towards) {
  return Clock::open(end,
                     towards < 0   ? "PAST_REF"
                     : towards > 0 ? "FUTURE_REF"
                                   : "PRESENT_REF");
}

struct Unit {
  TimeUnit unit;
  TokenIndex end = 0;
  bool weekend = false;
};

/// "semaine", "week-end".
Unit unit_at(const Clock& clock, TokenIndex i) {
  if (clock.word(i) == "week" && clock.word(i + 1) == "-" && clock.word(i + 2) == "end")
    return {{'W', 1, false}, i + 3, true};
  if (clock.is(i, {"week-end", "weekend"}))
    return {{'W', 1, false}, i + 1, true};
  return {unit_of(clock.word(i)), i + 1, false};
}

/// Told from the day named last: "l'année suivante", "ce jour-là", "le même mois".
Read told_from_text(const Clock& clock, TokenIndex end, TimeUnit unit, int towards) {
  const std::optional<NamedDay> named = clock.named();
  const auto period =
      named ? around(named->day, unit, towards) : std::optional<Period>();
  if (!period) {
    const bool day = unit.letter == 'D';
    return Clock::open(end,
                       day                  ? "XXXX-XX-XX"
                       : unit.letter == 'W' ? "XXXX-WXX"
                       : unit.letter == 'M' ? "XXXX-XX"
                                            : "XXXX");
  }
  return Reading{end, *period, TimeBasis::relative_to_text};
}

/// "fin de [l'année]", "début du [mois]", "fin [d'année]".
bool is_part_of(const Clock& clock, TokenIndex i) {
  const auto part = [&](TokenIndex at) {
    return clock.is(at, {"fin", "début", "milieu", "courant"});
  };
  const bool article = clock.is(i, {"l'", "la", "le"});
  return (article && clock.before(i) == "de" && part(i - 2)) ||
         (clock.is(i, {"du", "d'", "de"}) && part(i - 1) && clock.before(i, 2) != "de");
}

Read relative_unit(const Clock& clock, TokenIndex i) {
  const bool here = clock.is(i, {"ce", "cet", "cette"});
  const bool part = is_part_of(clock, i);
  if (!here && !part && !clock.is(i, {"l'", "le", "la", "au", "du"}))
    return std::nullopt;
  const bool same = clock.word(i + 1) == "même";
  const Unit unit = unit_at(clock, i + 1 + (same ? 1U : 0U));
  if (!unit.unit || unit.unit.clock)
    return std::nullopt;
  TokenIndex end = unit.end;
  if (clock.year_at(end) != 0 || whole_number(clock.word(end)) > 0)
    return std::nullopt; // "la fin de l'année 2024"
  if (here && clock.is(end, {"-"}) && clock.is(end + 1, {"ci", "là"}))
    end += 2;
  if (same || clock.word(end - 1) == "là")
    return told_from_text(clock, end, unit.unit, 0);
  if (const int step = clock.text_direction(end); step != 0)
    return told_from_text(clock, end + 1, unit.unit, step);
  const int towards = clock.direction(end);
  if (towards == 0 && !here && !part)
    return std::nullopt;
  if (towards != 0)
    ++end;
  if (!clock.anchor)
    return unresolved(end, towards);
  if (unit.weekend) {
    const Date day = plus_days(*clock.anchor, 7 * towards);
    return clock.anchored(end, weekend_period(day));
  }
  // "la nuit dernière" began yesterday.
  if (clock.word(unit.end - 1) == "nuit" || clock.word(unit.end - 1) == "journée") {
    if (towards == 0)
      return std::nullopt;
    Period night = day_period(plus_days(*clock.anchor, towards));
    night.timex += clock.word(unit.end - 1) == "nuit" ? "TNI" : "";
    return clock.anchored(end, night);
  }
  const auto period = around(*clock.anchor, unit.unit, towards);
  return period ? Read(clock.anchored(end, *period)) : unresolved(end, towards);
}

/// "il y a trois jours", "dans deux semaines", "voici dix ans".
Read ago(const Clock& clock, TokenIndex i) {
  TokenIndex at = i;
  if (clock.word(i) == "il" && clock.word(i + 1) == "y" && clock.word(i + 2) == "a")
    at = i + 3;
  else if (clock.word(i) == "il" && clock.word(i + 1) == "ya")
    at = i + 2;
  const bool past = at != i;
  if (!past && clock.word(i) != "dans")
    return std::nullopt;
  if (!past)
    ++at;
  if (clock.is(at, {"environ", "près", "plus", "exactement", "tout", "juste"}))
    at += clock.is(at + 1, {"de", "d'"}) ? 2 : 1;
  const bool vague = clock.is(at, {"quelques", "plusieurs"});
  const std::optional<Figure> number = figure_at(clock.document, clock.range(), at);
  if (!vague && (!number || number->magnitude || number->thousandths < 1000))
    return std::nullopt;
  TokenIndex noun = vague ? at + 1 : number->end;
  if (clock.is(noun, {"de", "d'"}))
    ++noun;
  const TimeUnit unit = unit_of(clock.word(noun));
  const bool once = !past && clock.word(at) == "un" && unit.letter == 'D';
  if (!unit || once)
    return std::nullopt;
  const TokenIndex end = noun + 1;
  const auto count = vague ? 0 : number->thousandths / 1000;
  if (!clock.anchor || vague || unit.clock || count > 3000)
    return unresolved(end, past ? -1 : 1);
  const auto period = around(*clock.anchor, unit, int(past ? -count : count));
  return period ? Read(clock.anchored(end, *period))
                : Read(unresolved(end, past ? -1 : 1));
}

/// "le lendemain", "la veille", "l'avant-veille".
Read next_day(const Clock& clock, TokenIndex i) {
  static constexpr std::array<Row, 4> rows = {
      {{"lendemain", 1}, {"surlendemain", 2}, {"veille", -1}, {"avant-veille", -2}}};
  for (const Row& row : rows) {
    if (row.word == clock.word(i) &&
        clock.is(i - 1, {"le", "la", "l'", "dès", "au", "du"}))
      return told_from_text(clock, i + 1, {'D', 1, false}, row.days);
  }
  return std::nullopt;
}

} // namespace

Read relative_time(const Clock& clock, TokenIndex i) {
  for (const auto reader : {deictic, relative_unit, ago, next_day}) {
    if (Read found = reader(clock, i))
      return found;
  }
  return std::nullopt;
}

Read reference(const Clock& clock, TokenIndex i) {
  if (const Phrase found = clock.entry("TimeAdverb", i); found.word != nullptr)
    return Clock::open(found.end, std::string(found.word->value("timex")));
  if (const Phrase found = clock.entry("TimeNoun", i); found.word != nullptr)
    return Clock::open(found.end, std::string(found.word->value("timex")));
  const Phrase found = clock.entry("TimeAdjective", i);
  if (found.word == nullptr || !clock.is_pos(i, Upos::adj))
    return std::nullopt;
  const auto unwanted = found.word->properties.find("not");
  if (unwanted != found.word->properties.end()) {
    const Token& noun = clock.document.tokens[clock.document.tokens[i].head];
    for (const std::string& lemma : unwanted->second) {
      if (lemma == noun.lemma)
        return std::nullopt;
    }
  }
  return Clock::open(found.end, std::string(found.word->value("timex")));
}

} // namespace sourcier::extract
