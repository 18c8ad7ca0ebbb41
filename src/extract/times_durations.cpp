// SPDX-License-Identifier: Apache-2.0
// Reads durations and sets, and tells ages from durations.
#include "extract/times_durations.hpp"

#include "extract/quantities_numbers.hpp"

#include <algorithm>
#include <array>

namespace sourcier::extract {
namespace {

std::string timex_of(TimeUnit unit, std::int64_t thousandths) {
  return std::string(unit.clock ? "PT" : "P") + canonical(thousandths * unit.factor) +
         unit.letter;
}
std::string vague_timex(TimeUnit unit) {
  return std::string(unit.clock ? "PT" : "P") + "X" + unit.letter;
}

/// "un chauffeur de bus de 38 ans", "Ida Voss, 52 ans": the noun in front, and what it
/// belongs to.
bool hangs_on_person(const Clock& clock, TokenIndex noun, TokenIndex front) {
  const std::vector<Token>& tokens = clock.document.tokens;
  const TokenIndex head = tokens[noun].head;
  return is_person(clock.lexicon, tokens[head]) ||
         (tokens[head].dep == Deprel::nmod &&
          is_person(clock.lexicon, tokens[tokens[head].head])) ||
         (clock.range().contains(front) && is_person(clock.lexicon, tokens[front]));
}

/// "87 ans": of whom it is told.
bool is_age(const Clock& clock, TokenIndex begin, TokenIndex noun, std::int64_t years) {
  const bool decades = clock.word(noun) == "années" && clock.before(begin) == "une";
  if (years > 125 || !(clock.word(noun) == "ans" || decades ||
                       (clock.word(noun) == "mois" && clock.word(noun + 1) == "d'")))
    return false;
  TokenIndex at = begin - (decades ? 1U : 0U);
  if (clock.is(at - 1, {"à", "-", "et", "ou"}) &&
      whole_number(clock.before(at, 2)) >= 0)
    at -= 2; // "de 2 à 8 ans"
  if (clock.is(at - 1, {"de", "d'"}) && clock.is(at - 2, {"plus", "moins", "près"}) &&
      clock.is(at - 3, {"les", "des", "aux", "de"}))
    return true; // "les plus de 60 ans"
  if (clock.is(at - 1, {"les", "aux", "des"}) && !clock.is(noun + 1, {"de"}))
    return true;
  if (clock.is(at - 1, {"de", "d'"})) {
    const std::string_view front = clock.before(at, 2);
    const bool aged = front == "âge" || clock.before(at, 3) == "âge" ||
                      clock.before(at, 4) == "âge"; // "l'âge de départ de 62 à 65 ans"
    return aged || front.starts_with("âgé") || front.starts_with("agé") ||
           hangs_on_person(clock, noun, at - 2);
  }
  if (clock.before(at) == "à" && clock.before(at, 2) != "ici" &&
      !clock.is(noun + 1, {"de", "d'"}))
    return true; // "mort à 73 ans"
  if (clock.is(at - 1, {",", "(", "–"}) &&
      (clock.is(noun + 1, {",", ")", ".", ";", "–"}) || clock.word(noun + 1).empty()))
    return true;
  if (!clock.range().contains(at - 1))
    return false;
  const std::string& verb = clock.document.tokens[at - 1].lemma;
  return verb == "avoir" || verb == "fêter";
}

/// "un jour, il partit": not how long.
bool is_story(const Clock& clock, TokenIndex i, TokenIndex noun) {
  if (!clock.is(i, {"un", "une"}) ||
      !clock.is(
          noun,
          {"jour", "journée", "nuit", "année", "siècle", "seconde", "an", "semaine"}))
    return false;
  return !clock.is(i - 1,
                   {"depuis",
                    "pendant",
                    "durant",
                    "en",
                    "après",
                    "sur",
                    "de",
                    "d'",
                    "environ",
                    "presque",
                    "dure",
                    "duré",
                    "pour",
                    "voici",
                    "à"}) &&
         !clock.is(noun + 1, {"plus", "après", "avant", "auparavant"});
}

struct Noun {
  TimeUnit unit;
  TokenIndex at = 0;
};

/// The unit behind a number: "18 [derniers] mois", "dizaine [de] jours".
Noun noun_behind(const Clock& clock, TokenIndex i) {
  TokenIndex at = i;
  for (int skipped = 0; skipped < 2; ++skipped) {
    const bool between = clock.direction(at) != 0 || clock.is(at,
                                                              {"de",
                                                               "d'",
                                                               "premiers",
                                                               "premières",
                                                               "longues",
                                                               "longs",
                                                               "bonnes",
                                                               "petites",
                                                               "autres"});
    if (!between)
      break;
    ++at;
  }
  return {unit_of(clock.word(at)), at};
}

/// "de [8] à 24 mois", "[deux] ou trois jours": the unit stands behind the second.
Read first_of_two(const Clock& clock, const Figure& number) {
  if (!clock.is(number.end, {"à", "ou"}))
    return std::nullopt;
  const auto second = figure_at(clock.document, clock.range(), number.end + 1);
  if (!second || second->thousandths <= number.thousandths)
    return std::nullopt;
  const TimeUnit unit = unit_of(clock.word(second->end));
  if (!unit || clock.is(second->end, {"ans", "h", "heures"}))
    return std::nullopt;
  return Clock::open(number.end, timex_of(unit, number.thousandths));
}

/// "1 heure [46 minutes et 39 secondes]", "5 h [18 min 12 s]": adds the smaller units.
void add_smaller_units(const Clock& clock, TimeUnit unit, Reading& reading) {
  while (unit.clock && unit.letter != 'S') {
    const TokenIndex at = reading.end + (clock.is(reading.end, {"et", ","}) ? 1U : 0U);
    const auto number = figure_at(clock.document, clock.range(), at);
    if (!number || number->thousandths < 0)
      return;
    TimeUnit next = unit_of(clock.word(number->end));
    if (clock.is(number->end, {"min", "mn"}))
      next = {'M', 1, true};
    else if (clock.word(number->end) == "s")
      next = {'S', 1, true};
    if (!next.clock || next.letter == 'H' || next.letter == unit.letter)
      return;
    reading.period.timex += canonical(number->thousandths) + next.letter;
    reading.end = number->end + 1;
    unit = next;
  }
}

Read counted(const Clock& clock, TokenIndex i) {
  const std::optional<Figure> number = figure_at(clock.document, clock.range(), i);
  if (!number || number->thousandths <= 0)
    return std::nullopt;
  if (Read first = first_of_two(clock, *number))
    return first;
  const Noun noun = noun_behind(clock, number->end);
  if (!noun.unit || is_age(clock, i, noun.at, number->thousandths / 1000) ||
      is_story(clock, i, noun.at))
    return std::nullopt;
  const bool dozen =
      clock.word(noun.at) == "quinzaine" && clock.is(noun.at + 1, {"de", "d'"});
  if (dozen || clock.is(noun.at + 1, {"fois"}) || clock.is(i - 1, {"/"}))
    return std::nullopt;
  TokenIndex end = noun.at + 1;
  std::int64_t thousandths = number->thousandths;
  if (clock.word(end) == "et" && clock.is(end + 1, {"demi", "demie"})) {
    thousandths += 500;
    end += 2;
  }
  if (clock.is(end, {"plus"}) && clock.is(end + 1, {"tard", "tôt"}))
    end += 2;
  if (number->magnitude)
    return Clock::open(end, vague_timex(noun.unit));
  Reading found = Clock::open(end, timex_of(noun.unit, thousandths));
  add_smaller_units(clock, noun.unit, found);
  return found;
}

/// "quelques jours", "depuis des années", "ces derniers mois", "les prochaines 24
/// heures".
Read vague(const Clock& clock, TokenIndex i) {
  TokenIndex at = i + 1;
  const bool some = clock.is(i, {"quelques", "plusieurs"});
  const bool many = clock.is(i, {"de", "d'"}) &&
                    clock.is(i + 1, {"nombreux", "nombreuses", "longs", "longues"});
  const bool plural = clock.is(i, {"des"}) &&
                      clock.is(i - 1, {"depuis", "pendant", "durant", "après", "dans"});
  const bool definite = clock.is(i, {"ces", "les", "des", "aux"});
  if (many)
    ++at;
  if (definite && (clock.direction(at) != 0 ||
                   clock.is(at, {"premiers", "premières", "quelques"}))) {
    ++at;
    if (const auto number = figure_at(clock.document, clock.range(), at)) {
      const Noun noun = noun_behind(clock, number->end);
      if (noun.unit)
        return Clock::open(noun.at + 1, timex_of(noun.unit, number->thousandths));
    }
    const TimeUnit unit = unit_of(clock.word(at));
    return unit ? Read(Clock::open(at + 1, vague_timex(unit))) : std::nullopt;
  }
  const Noun noun = noun_behind(clock, at);
  if (!noun.unit)
    return std::nullopt;
  TokenIndex end = noun.at + 1;
  if (clock.direction(end) != 0)
    ++end;
  const bool coming =
      definite &&
      (clock.direction(noun.at + 1) != 0 || clock.text_direction(noun.at + 1) != 0 ||
       (clock.word(end) == "à" && clock.word(end + 1) == "venir"));
  if (!some && !many && !plural && !coming)
    return std::nullopt;
  if (clock.is(end, {"plus"}) && clock.is(end + 1, {"tard", "tôt"}))
    end += 2;
  return Clock::open(end, vague_timex(noun.unit));
}

/// "un demi-siècle", "demi-heure".
Read half(const Clock& clock, TokenIndex i) {
  std::string_view word = clock.word(i);
  TokenIndex end = i + 1;
  if (word == "demi" && clock.word(i + 1) == "-") {
    word = clock.word(i + 2);
    end = i + 3;
  } else if (word.starts_with("demi-")) {
    word.remove_prefix(5);
  } else {
    return std::nullopt;
  }
  const TimeUnit unit = unit_of(word);
  if (!unit)
    return std::nullopt;
  if (unit.letter == 'H' && unit.clock)
    return Clock::open(end, "PT30M");
  return Clock::open(end, timex_of(unit, 500));
}

/// "toute la nuit", "toute l'année".
Read whole(const Clock& clock, TokenIndex i) {
  if (!clock.is(i, {"tout", "toute"}) ||
      !clock.is(i + 1, {"le", "la", "l'", "une", "un"}))
    return std::nullopt;
  const TimeUnit unit = unit_of(clock.word(i + 2));
  return unit ? Read(Clock::open(i + 3, timex_of(unit, 1000))) : std::nullopt;
}

/// "la deuxième journée", "à la 3e minute".
Read ordinal_unit(const Clock& clock, TokenIndex i) {
  const std::string_view word = clock.word(i);
  const bool ordinal = word.ends_with("ième") || word == "premier" ||
                       word == "première" ||
                       (word.size() > 1 && word[0] >= '1' && word[0] <= '9' &&
                        (word.ends_with("e") || word.ends_with("ème")));
  if (!ordinal || !clock.is(i - 1, {"le", "la", "au", "du", "les"}) ||
      !clock.is(i + 1,
                {"journée", "jour", "minute", "semaine", "mois", "année", "heure"}))
    return std::nullopt;
  return Clock::open(i + 2, timex_of(unit_of(clock.word(i + 1)), 1000));
}

} // namespace

bool is_person(const knowledge::Lexicon& lexicon, const Token& noun) {
  if (noun.pos == Upos::propn)
    return true;
  std::string lower = noun.lower;
  for (const std::string_view lemma :
       {std::string_view(noun.lemma), std::string_view(lower)}) {
    if (const knowledge::Word* word = lexicon.find("Noun", lemma)) {
      const std::string_view kind = word->value("kind");
      return kind == "Person" || kind == "Group";
    }
  }
  if (lower.ends_with('s'))
    lower.pop_back();
  static constexpr std::array<std::string_view, 12> endings = {"eur",
                                                               "ien",
                                                               "iste",
                                                               "ier",
                                                               "ienne",
                                                               "euse",
                                                               "ière",
                                                               "logue",
                                                               "aire",
                                                               "ois",
                                                               "ais",
                                                               "ant"};
  static constexpr std::array<std::string_view, 10> people = {"enfant",
                                                              "homme",
                                                              "femme",
                                                              "jeune",
                                                              "fille",
                                                              "garçon",
                                                              "personne",
                                                              "adulte",
                                                              "fils",
                                                              "mineur"};
  const bool named = noun.pos == Upos::noun || noun.pos == Upos::adj;
  const bool listed = std::find(people.begin(), people.end(), lower) != people.end();
  return listed ||
         (named && std::any_of(endings.begin(), endings.end(), [&](std::string_view e) {
            return lower.ends_with(e);
          }));
}

Read duration(const Clock& clock, TokenIndex i) {
  for (const auto reader : {whole, vague, half, counted, ordinal_unit}) {
    if (Read found = reader(clock, i))
      return found;
  }
  return std::nullopt;
}

Read repeated(const Clock& clock, TokenIndex i) {
  const bool each = clock.word(i) == "chaque";
  const bool all = clock.is(i, {"tous", "toutes"}) && clock.word(i + 1) == "les";
  const bool per = clock.word(i) == "par";
  if (!each && !all && !per)
    return std::nullopt;
  TokenIndex at = i + (all ? 2 : 1);
  std::int64_t count = 1000;
  if (all) {
    if (const auto number = figure_at(clock.document, clock.range(), at)) {
      count = number->thousandths;
      at = number->end;
    }
  }
  if (const unsigned day = weekday_of(clock.word(at)); day != 0 && !per)
    return Clock::open(at + 1, "XXXX-WXX-" + std::to_string(day));
  if (const std::string_view name = season_of(clock.word(at)); !name.empty() && each)
    return Clock::open(at + 1, "XXXX-" + std::string(name));
  std::string_view part_word = clock.word(at);
  if (part_word.ends_with('s') && !part_word.ends_with("mois"))
    part_word.remove_suffix(1);
  const std::string_view part = day_part_of(part_word);
  if (!part.empty() && part != "DT" && !per)
    return Clock::open(at + 1, "XXXX-XX-XXT" + std::string(part));
  const TimeUnit unit = unit_of(clock.word(at));
  if (!unit || (per && clock.word(at) == "siècle"))
    return std::nullopt;
  Reading found = Clock::open(at + 1, timex_of(unit, count));
  if (per)
    found.end = at + 1;
  return found;
}

} // namespace sourcier::extract
