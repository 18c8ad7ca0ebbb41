// SPDX-License-Identifier: Apache-2.0
// Reads hours and parts of the day and finds the day they belong to.
#include "extract/times_hours.hpp"

#include "extract/quantities_numbers.hpp"
#include "extract/times_dates.hpp"
#include "extract/times_relative.hpp"

#include <algorithm>
#include <array>

namespace sourcier::extract {
namespace {

/// An hour read, with what follows it.
struct Hour {
  TokenIndex end = 0;
  int hour = -1;
  int minute = 0;
  bool sure = false; ///< written as an hour of the day can alone be written
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int minutes_in(std::string_view word) {
  return word.size() == 2 && is_digit(word[0]) && is_digit(word[1])
             ? (word[0] - '0') * 10 + word[1] - '0'
             : -1;
}

/// "18h", "20h30", "19:30".
Hour in_one_word(std::string_view word) {
  const std::size_t mark = word.find_first_of("h:");
  if (mark == 0 || mark > 2 || mark == std::string_view::npos)
    return {};
  const auto hour = is_digit(word[0]) ? whole_number(word.substr(0, mark)) : -1;
  const std::string_view rest = word.substr(mark + 1);
  if (hour < 0 || hour > 24 || (rest.empty() && word[mark] == ':'))
    return {};
  const int minute = rest.empty() ? 0 : minutes_in(rest.substr(0, 2));
  if (minute < 0 || minute > 59 || (rest.size() > 2 && rest != "00min"))
    return {};
  return {1, int(hour), minute, true};
}

/// "18 h", "18 h 30", "18 heures 30", "sept heures".
Hour in_words(const Clock& clock, TokenIndex i) {
  const std::optional<Figure> number = figure_at(clock.document, clock.range(), i);
  if (!number || number->approximate || number->magnitude)
    return {};
  const TokenIndex noun = number->end;
  const bool short_form = clock.is(noun, {"h", "h."});
  const auto hour = number->thousandths / 1000;
  if ((!short_form && !clock.is(noun, {"heures", "heure"})) || hour < 0 || hour > 24 ||
      number->thousandths % 1000 != 0)
    return {};
  Hour found{noun + 1, int(hour), 0, short_form};
  const std::string_view next = clock.word(noun + 1);
  const int minute = minutes_in(next) >= 0                   ? minutes_in(next)
                     : next.size() > 2 && !is_digit(next[0]) ? int(whole_number(next))
                                                             : -1;
  if (minute >= 0 && minute < 60 && !clock.is_pos(noun + 2, Upos::noun)) {
    found.minute = minute;
    found.end = noun + 2;
    found.sure = true;
  } else if (next == "et" && clock.word(noun + 2) == "demie") {
    found.minute = 30;
    found.end = noun + 3;
  }
  return found;
}

/// "pendant 2 h", "en 24 h", "3 heures de route": how long, not when.
bool is_length(const Clock& clock, TokenIndex i, const Hour& found) {
  if (clock.is(i - 1,
               {"en",
                "pendant",
                "durant",
                "après",
                "les",
                "des",
                "ces",
                "sous",
                "dernières",
                "prochaines",
                "sur",
                "toutes",
                "par",
                "/",
                "d'"}))
    return !(clock.before(i) == "après" && found.sure);
  const bool route = clock.is(found.end, {"de", "d'"}) &&
                     !clock.is(found.end + 1, {"l'"}) &&
                     clock.is_pos(found.end + 1, Upos::noun) &&
                     weekday_of(clock.word(found.end + 1)) == 0;
  return route || clock.is(found.end, {"sur", "plus", "avant", "après", "durant"});
}

/// "à 18 heures", "de 8 heures à 10 heures", "jusqu'à 3 heures".
bool opens_hour(const Clock& clock, TokenIndex i) {
  if (clock.is(i - 1, {"à", "vers", "dès", "entre"}))
    return true;
  if (clock.is(i - 1, {"de"}))
    return clock.before(i, 2) == "partir" || clock.word(i + 2) == "à";
  return clock.before(i) == "et" && clock.is(i - 4, {"entre"});
}

/// "du matin", "heure locale", "UTC": read past them; "du soir" makes it 20 of 8.
void add_suffix(const Clock& clock, Hour& found) {
  const TokenIndex end = found.end;
  const bool article = clock.is(end, {"de"}) && clock.word(end + 1) == "l'";
  if (clock.word(end) == "du" || article) {
    const std::string_view part = day_part_of(clock.word(end + (article ? 2U : 1U)));
    if (part == "MO" || part == "AF" || part == "EV") {
      found.end = end + (article ? 3U : 2U);
      found.hour += part != "MO" && found.hour < 12 ? 12 : 0;
      found.sure = true;
    }
  }
  const bool bracket = clock.word(found.end) == "(";
  const TokenIndex zone = found.end + (bracket ? 1U : 0U);
  TokenIndex after = zone;
  if (clock.is(zone, {"utc", "gmt", "hae", "hne", "edt", "est", "cet", "locales"}))
    after = zone + 1;
  else if (clock.is(zone, {"heure", "heures"}) && clock.is_pos(zone + 1, Upos::adj))
    after = zone + 2;
  if (after == zone)
    return;
  found.sure = true;
  found.end = after + (bracket && clock.word(after) == ")" ? 1U : 0U);
}

/// Midnight and noon by name.
Hour named_hour(const Clock& clock, TokenIndex i) {
  const bool noon = clock.word(i) == "midi";
  if ((!noon && clock.word(i) != "minuit") ||
      !clock.is(i - 1,
                {"à", "vers", "avant", "après", "de", "et", "entre", "dès", ","}))
    return {};
  Hour found{i + 1, noon ? 12 : 0, 0, true};
  if (clock.word(i + 1) == "et" && clock.is(i + 2, {"demi", "demie"})) {
    found.minute = 30;
    found.end = i + 3;
  }
  return found;
}

std::string clock_time(const Hour& hour) {
  const auto two = [](int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  return "T" + two(hour.hour) + ":" + two(hour.minute);
}

/// The day that an hour or a part of a day belongs to.
Reading on_day(const Clock& clock, TokenIndex end, const std::string& time) {
  TokenIndex at = end;
  if (clock.is(at, {"le", "ce", ","}))
    ++at;
  Read beside = full_date(clock, at);
  if (!beside && clock.word(end) != ",")
    beside = weekday_of(clock.word(at)) != 0 || clock.is(at, {"hier", "demain"})
                 ? (weekday_of(clock.word(at)) != 0 ? calendar_date(clock, at)
                                                    : relative_time(clock, at))
                 : std::nullopt;
  if (beside && beside->period.earliest && beside->period.timex.size() == 10) {
    const Date day = *beside->period.earliest;
    const bool adjacent = at == end && weekday_of(clock.word(end)) != 0;
    return {adjacent ? beside->end : end,
            {day_period(day).timex + time, day, day},
            beside->basis};
  }
  const std::optional<NamedDay> named = clock.named();
  if (named)
    return {end,
            {day_period(named->day).timex + time, named->day, named->day},
            named->basis};
  if (!clock.anchor)
    return Clock::open(end, time);
  return clock.anchored(
      end, {day_period(*clock.anchor).timex + time, clock.anchor, clock.anchor});
}

/// "ce soir", "cette nuit", "cet après-midi".
Read this_part(const Clock& clock, TokenIndex i) {
  const std::string_view part = day_part_of(clock.word(i + 1));
  if (part.empty() || part == "DT" || part == "MI" ||
      !clock.is(i, {"ce", "cet", "cette"}) || clock.is(i + 2, {"-"}))
    return std::nullopt;
  // "cette soirée, qui sera animée": that one, not tonight.
  if (clock.is(i + 1, {"soirée", "matinée"}))
    return std::nullopt;
  const std::string time = "T" + std::string(part);
  if (!clock.anchor)
    return Clock::open(i + 2, time);
  return clock.anchored(
      i + 2, {day_period(*clock.anchor).timex + time, clock.anchor, clock.anchor});
}

/// "la nuit de mardi à mercredi", "le matin du 3 avril 2021".
Read part_of_named_day(const Clock& clock, TokenIndex i) {
  const std::string_view part = day_part_of(clock.word(i));
  if (part.empty() || part == "DT" || part == "MI" ||
      !clock.is(i + 1, {"de", "du", "d'"}))
    return std::nullopt;
  const TokenIndex at = i + (clock.is(i + 2, {"ce"}) ? 3 : 2);
  Read day = weekday_of(clock.word(at)) != 0 || !clock.is_pos(at, Upos::noun)
                 ? calendar_date(clock, at)
                 : std::nullopt;
  if (!day && clock.is(at, {"hier", "demain", "avant-hier"}))
    day = relative_time(clock, at);
  const bool whole = day && (day->period.timex.size() == 10 &&
                             (day->period.earliest == day->period.latest));
  if (!whole)
    return std::nullopt;
  const TokenIndex end = day->end;
  // "à mercredi", "au 1er septembre", "et du jeudi 1er septembre"
  const bool both = clock.is(end, {"et"}) && clock.is(end + 1, {"du", "de"});
  if (part == "NI" && (both || clock.is(end, {"à", "au"}))) {
    const TokenIndex next = end + (both ? 2 : 1);
    if (weekday_of(clock.word(next)) != 0 && !full_date(clock, next))
      day->end = next + 1;
    else if (const Read second = full_date(clock, next))
      day->end = second->end;
  }
  day->period.timex += "T" + std::string(part);
  if (part == "NI" && end != day->end)
    day->period.latest = plus_days(*day->period.earliest, 1);
  return day;
}

/// "dans la soirée", "en début d'après-midi", "au petit matin", "le soir".
Read loose_part(const Clock& clock, TokenIndex i) {
  const std::string_view word = clock.word(i);
  const std::string_view part = day_part_of(word);
  if (part.empty() || part == "MI" || clock.is(i + 1, {"-"}))
    return std::nullopt;
  const bool phrase =
      clock.is(i - 1, {"en"}) ||
      (clock.is(i - 1, {"d'", "de"}) && clock.is(i - 2, {"fin", "début", "milieu"})) ||
      (clock.is(i - 1, {"l'", "la"}) &&
       clock.is(i - 2, {"dans", "de", "pendant", "durant"})) ||
      (clock.is(i - 1, {"petit"}) && clock.is(i - 2, {"au"})) ||
      clock.is(i - 1, {"au"});
  const bool habit = clock.is(i - 1, {"le", "l'", "la"}) &&
                     (word == "soir" || word == "matin" || word == "après-midi");
  const bool day = part == "DT" && !clock.is(i - 2, {"fin", "début", "milieu"});
  if ((!phrase && !habit) || day || (clock.is(i - 1, {"en"}) && part == "NI") ||
      (clock.is(i - 2, {"de"}) &&
       !clock.is(i - 3, {"cours", "fin", "début", "milieu"})))
    return std::nullopt;
  return on_day(clock, i + 1, "T" + std::string(part));
}

} // namespace

Read hour_of_day(const Clock& clock, TokenIndex i) {
  Hour found = in_one_word(clock.word(i));
  if (found.hour >= 0)
    found.end = i + 1;
  else
    found = in_words(clock, i);
  if (found.hour < 0)
    found = named_hour(clock, i);
  if (found.hour < 0)
    return std::nullopt;
  if (found.end == i + 1 && found.minute == 0 && clock.word(i).ends_with("h") &&
      minutes_in(clock.word(i + 1)) >= 0 && minutes_in(clock.word(i + 1)) < 60) {
    found.minute = minutes_in(clock.word(i + 1)); // "18h 30"
    ++found.end;
  }
  add_suffix(clock, found);
  const bool one = clock.is(i, {"une", "un"}) && !clock.is(found.end - 1, {"matin"});
  if (one || (!found.sure && !opens_hour(clock, i)) || is_length(clock, i, found))
    return std::nullopt;
  return on_day(clock, found.end, clock_time(found));
}

Read part_of_day(const Clock& clock, TokenIndex i) {
  for (const auto reader : {this_part, part_of_named_day, loose_part}) {
    if (Read found = reader(clock, i))
      return found;
  }
  return std::nullopt;
}

void add_part_of_day(const Clock& clock, Reading& day) {
  const bool dated =
      day.period.timex.size() == 10 &&
      (day.basis == TimeBasis::unresolved || day.period.earliest == day.period.latest);
  if (!dated)
    return;
  static constexpr std::array<std::string_view, 24> joints = {"",
                                                              "au ",
                                                              "dans la ",
                                                              "dans l' ",
                                                              "en ",
                                                              "à l' ",
                                                              "en fin de ",
                                                              "en fin d' ",
                                                              "en début de ",
                                                              "en début d' ",
                                                              "au petit ",
                                                              "au cours de la ",
                                                              "au cours de l' ",
                                                              "tard dans la ",
                                                              "tard le ",
                                                              "tôt le ",
                                                              "dans le ",
                                                              "pendant la ",
                                                              "en milieu de ",
                                                              "en milieu d' ",
                                                              "le ",
                                                              ", en fin d' ",
                                                              "tôt dans la ",
                                                              "à la mi - "};
  std::string between;
  for (TokenIndex at = day.end; at < day.end + 5; ++at) {
    const std::string_view part = day_part_of(clock.word(at));
    const bool known = !part.empty() && part != "MI" && clock.word(at) != "minuit" &&
                       std::find(joints.begin(), joints.end(), between) != joints.end();
    if (known && !(part == "DT" && between.find("fin") == std::string::npos)) {
      day.period.timex += "T" + std::string(part == "DT" ? "EV" : part);
      day.end = at + 1;
      return;
    }
    between += std::string(clock.word(at)) + " ";
  }
}

} // namespace sourcier::extract
