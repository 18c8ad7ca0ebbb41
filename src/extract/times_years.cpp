// SPDX-License-Identifier: Apache-2.0
// Reads years, and tells them from other numbers by the words around.
#include "extract/times_years.hpp"

#include "extract/quantities_numbers.hpp"

#include <array>

namespace sourcier::extract {
namespace {

bool is_unit_or_count(const Clock& clock, TokenIndex i) {
  if (clock.is(i,
               {"%",
                "€",
                "$",
                "£",
                "°",
                "km",
                "m",
                "kg",
                "millions",
                "milliards",
                "million",
                "milliard",
                "mille",
                "fois",
                "autres",
                "h"}))
    return true;
  const std::string_view next = clock.word(i);
  return next.size() == 3 && next[0] >= '0' && next[0] <= '9' &&
         whole_number(next) >= 0;
}

/// "plus de 2000", "quelque 1500": a count, not a year.
bool is_counted(const Clock& clock, TokenIndex i) {
  if (clock.is(i - 1,
               {"quelque",
                "environ",
                "n°",
                "numéro",
                "no",
                "article",
                "€",
                "$",
                "£",
                "presque",
                "sur",
                "x",
                "chapitre",
                "page",
                "les",
                "des",
                "ces"}))
    return true;
  return clock.is(i - 1, {"de", "d'"}) && clock.is(i - 2, {"plus", "moins", "près"});
}

bool opens_year(const Clock& clock, TokenIndex i) {
  return clock.is(i - 1, {"en",     "de",    "depuis", "dès",     "an",  "année",
                          "années", "début", "fin",    "ici",     "et",  "à",
                          "avant",  "entre", "après",  "vers",    "d'",  "ou",
                          "(",      "-",     "mi",     "courant", "dès", "circa"});
}

bool surely_year(const Clock& clock, TokenIndex i) {
  return clock.is(i - 1, {"depuis", "an", "année", "fin", "début", "mi"});
}

int full_year(const Clock& clock, int two_digits) {
  const int now = clock.anchor ? int(clock.anchor->year()) : 2024;
  const int here = now / 100 * 100 + two_digits;
  return here > now + 10 ? here - 100 : here;
}

int roman(std::string_view word) {
  const auto value = [](char c) {
    return c == 'x' ? 10 : c == 'v' ? 5 : c == 'i' ? 1 : 0;
  };
  int total = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const int here = value(word[i]);
    if (here == 0)
      return 0;
    const int next = i + 1 < word.size() ? value(word[i + 1]) : 0;
    total += here < next ? -here : here;
  }
  return total;
}

std::string_view without_ending(std::string_view word) {
  for (const std::string_view ending : {"ème", "eme", "e", "er", "ème"}) {
    if (word.size() > ending.size() && word.ends_with(ending))
      return word.substr(0, word.size() - ending.size());
  }
  return {};
}

/// 1 to 4 in "premier", "2e", "second".
unsigned ordinal(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, unsigned>, 9> rows = {
      {{"premier", 1},
       {"1er", 1},
       {"deuxième", 2},
       {"second", 2},
       {"2e", 2},
       {"troisième", 3},
       {"3e", 3},
       {"quatrième", 4},
       {"4e", 4}}};
  for (const auto& [name, number] : rows) {
    if (name == word)
      return number;
  }
  return 0;
}

} // namespace

ShortYear year_after_month(const Clock& clock, TokenIndex i) {
  const TokenIndex at = i + (clock.word(i) == "de" || clock.word(i) == "," ? 1 : 0);
  if (const int year = clock.year_at(at); year != 0 && !is_unit_or_count(clock, at + 1))
    return {year, at + 1};
  const std::string_view word = clock.word(i);
  const auto number = word.size() == 2 ? whole_number(word) : -1;
  if (number < 32 || word[0] < '0' || word[0] > '9' ||
      clock.is_pos(i + 1, Upos::noun) || is_unit_or_count(clock, i + 1))
    return {};
  return {full_year(clock, int(number)), i + 1};
}

int year_in_brackets(const Clock& clock, TokenIndex i) {
  bool open = false;
  for (TokenIndex back = 1; back < 14; ++back) {
    const std::string_view word = clock.before(i, back);
    if (word.empty() || word == ")")
      return 0;
    if (word == "(") {
      open = true;
      continue;
    }
    if (!open)
      continue;
    if (const int year = clock.year_at(i - back); year != 0)
      return year;
    const auto number = word.size() == 2 ? whole_number(word) : -1;
    return number >= 32 && word[0] >= '0' && word[0] <= '9'
               ? full_year(clock, int(number))
               : 0;
  }
  return 0;
}

Read season(const Clock& clock, TokenIndex i) {
  const std::string_view name = season_of(clock.word(i));
  const bool noun = clock.is_pos(i, Upos::noun) ||
                    clock.is(i - 1, {"en", "l'", "cet", "d'", "ce", "au", "le", "fin"});
  if (name.empty() || !noun)
    return std::nullopt;
  const TokenIndex after = i + (clock.word(i + 1) == "de" ? 2 : 1);
  if (const int year = clock.year_at(after); year != 0)
    return Reading{after + 1, season_period(year, name), TimeBasis::stated_in_full};
  const int towards = clock.direction(i + 1);
  const bool here = clock.is(i - 1, {"cet", "ce"});
  const TokenIndex end = i + (towards != 0 ? 2 : 1);
  const Lean lean = clock.lean(i);
  const bool placed = clock.is(i - 1, {"au", "l'", "en", "cet", "ce", "le"}) &&
                      (lean == Lean::past || lean == Lean::future);
  if (!clock.anchor || (towards == 0 && !here && !placed))
    return Clock::open(end, "XXXX-" + std::string(name));
  std::vector<Period> candidates;
  for (int shift = -2; shift <= 1; ++shift)
    candidates.push_back(season_period(int(clock.anchor->year()) + shift, name));
  return clock.anchored(end, clock.pick(candidates, towards, lean));
}

Read year_part_name(const Clock& clock, TokenIndex i) {
  const unsigned number = ordinal(clock.word(i));
  const bool quarter = clock.word(i + 1) == "trimestre";
  if (number == 0 || (!quarter && clock.word(i + 1) != "semestre") ||
      number > (quarter ? 4U : 2U))
    return std::nullopt;
  const unsigned parts = quarter ? 4 : 2;
  const TokenIndex after = i + (clock.word(i + 2) == "de" ? 3 : 2);
  if (const int year = clock.year_at(after); year != 0)
    return Reading{
        after + 1, year_part(year, number, parts), TimeBasis::stated_in_full};
  const int towards = clock.direction(i + 2);
  const TokenIndex end = i + (towards != 0 ? 3 : 2);
  if (clock.anchor && clock.is(i + 3, {"cette", "l'"}) &&
      clock.word(i + 4) == "année" && clock.direction(i + 5) == 0) {
    return clock.anchored(end, year_part(int(clock.anchor->year()), number, parts));
  }
  if (!clock.anchor)
    return Clock::open(end, (quarter ? "XXXX-Q" : "XXXX-H") + std::to_string(number));
  std::vector<Period> candidates;
  for (int shift = -1; shift <= 1; ++shift)
    candidates.push_back(year_part(int(clock.anchor->year()) + shift, number, parts));
  return clock.anchored(end, clock.pick(candidates, towards, clock.lean(i)));
}

Read decade(const Clock& clock, TokenIndex i) {
  if (clock.word(i) != "années")
    return std::nullopt;
  int first = clock.year_at(i + 1);
  const auto number = whole_number(clock.word(i + 1));
  if (first == 0 && number >= 10 && number <= 90)
    first = 1900 + int(number);
  if (first == 0 || first % 10 != 0)
    return std::nullopt;
  return Reading{i + 2, decade_period(first), TimeBasis::stated_in_full};
}

Read century(const Clock& clock, TokenIndex i) {
  const bool apart = clock.is(i + 1, {"e", "è", "ème", "er"});
  const TokenIndex noun = i + (apart ? 2 : 1);
  if (clock.word(noun) != "siècle")
    return std::nullopt;
  const std::string_view word = apart ? clock.word(i) : without_ending(clock.word(i));
  const auto number = whole_number(word);
  const int which = number > 0 ? int(number) : roman(word);
  if (which < 1 || which > 22)
    return std::nullopt;
  return Reading{noun + 1, century_period(which), TimeBasis::stated_in_full};
}

Read year_number(const Clock& clock, TokenIndex i) {
  const std::string_view word = clock.word(i);
  if (word.starts_with("mi-") && word.size() == 7) {
    const auto half = whole_number(word.substr(3));
    if (half >= 1500 && half <= 2199)
      return Reading{i + 1, year_period(int(half)), TimeBasis::stated_in_full};
  }
  int number = clock.year_at(i);
  if (number == 0 && word.size() == 2 && clock.is(i - 1, {"en", "depuis"})) {
    const auto two = whole_number(word);
    const bool digits = word[0] >= '4' && word[0] <= '9';
    if (digits && two >= 40 && !clock.is_pos(i + 1, Upos::noun) &&
        !clock.is_pos(i + 1, Upos::adj) && !is_unit_or_count(clock, i + 1))
      number = full_year(clock, int(two));
  }
  if (number == 0 || is_unit_or_count(clock, i + 1) || is_counted(clock, i))
    return std::nullopt;
  const bool joined = (clock.word(i + 1) == "-" && clock.year_at(i + 2) != 0);
  const bool modern = number >= 1900 && number <= 2099;
  const bool behind_noun =
      modern && (clock.is_pos(i - 1, Upos::noun) || clock.is_pos(i - 1, Upos::propn) ||
                 clock.is_pos(i - 1, Upos::adj));
  const bool alone = modern && clock.before(i).empty() && clock.is(i + 1, {",", ":"});
  if (number < 1500 ? !clock.is(i - 1, {"en", "an", "année", "depuis"})
                    : !(joined || behind_noun || alone || opens_year(clock, i)))
    return std::nullopt;
  const bool plural = clock.is_pos(i + 1, Upos::noun) &&
                      clock.document.tokens[i + 1].morph.number != Number::singular;
  if (plural && clock.word(i + 1) != "-" && !surely_year(clock, i) &&
      clock.before(i) != "(")
    return std::nullopt;
  return Reading{i + 1, year_period(number), TimeBasis::stated_in_full};
}

} // namespace sourcier::extract
