// SPDX-License-Identifier: Apache-2.0
// Finds time expressions word by word and resolves them on the publication date.
#include "extract/times.hpp"

#include "extract/times_calendar.hpp"

#include <algorithm>
#include <array>

namespace sourcier::extract {
namespace {

/// What was read from a word on: up to `end`, with its value.
struct Reading {
  TokenIndex end = 0;
  Period period;
  TimeBasis basis = TimeBasis::unresolved;
};
using Read = std::optional<Reading>;

class Clock {
 public:
  Clock(const Document& document, const Sentence& sentence)
      : document_(document), range_(sentence.tokens) {
    const Article& article = document.article;
    anchor_ = article.published ? article.published : article.modified;
    basis_ = article.published ? TimeBasis::relative_to_publication
                               : TimeBasis::relative_to_text;
    for (TokenIndex i = range_.begin; i < range_.end; ++i) {
      const Morphology& morph = document.tokens[i].morph;
      future_ =
          future_ || (morph.tense == Tense::future && morph.mood != Mood::conditional);
    }
  }

  [[nodiscard]] Read read(TokenIndex i) const {
    for (const auto matcher : {&Clock::full_date,
                               &Clock::numeric_date,
                               &Clock::month,
                               &Clock::weekday,
                               &Clock::deictic,
                               &Clock::relative_unit,
                               &Clock::season,
                               &Clock::year,
                               &Clock::decade,
                               &Clock::ago,
                               &Clock::repeated,
                               &Clock::duration}) {
      if (Read found = (this->*matcher)(i))
        return found;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::string_view word(TokenIndex i) const {
    return i >= range_.begin && i < range_.end
               ? std::string_view(document_.tokens[i].lower)
               : std::string_view();
  }

 private:
  [[nodiscard]] std::string_view before(TokenIndex i) const {
    return i > range_.begin ? word(i - 1) : std::string_view();
  }
  [[nodiscard]] int year_at(TokenIndex i) const {
    const std::string_view digits = word(i);
    const int number = digits.size() == 4 ? small_number(digits) : -1;
    return number >= 1000 && number <= 2199 ? number : 0;
  }
  [[nodiscard]] Reading anchored(TokenIndex end, Period period) const {
    return {end, std::move(period), basis_};
  }
  [[nodiscard]] static Reading open(TokenIndex end, std::string timex) {
    return {end, {std::move(timex), {}, {}}, TimeBasis::unresolved};
  }
  /// -1 for "dernier", 1 for "prochain", 0 otherwise.
  [[nodiscard]] int direction(TokenIndex i) const {
    const std::string_view w = word(i);
    if (w.starts_with("dernier") || w.starts_with("dernière") || w == "passé" ||
        w == "passée" || w.starts_with("précédent")) {
      return -1;
    }
    return w.starts_with("prochain") || w.starts_with("suivant") ? 1 : 0;
  }

  [[nodiscard]] int day_at(TokenIndex i) const {
    const int number = word(i) == "1er" ? 1 : small_number(word(i));
    return number >= 1 && number <= 31 && before(i + 1) != "un" ? number : 0;
  }

  [[nodiscard]] Read full_date(TokenIndex i) const {
    TokenIndex at = i + (weekday_of(word(i)) != 0 ? 1 : 0);
    const int day = day_at(at);
    if (day == 0)
      return std::nullopt;
    const unsigned month_number = month_of(word(at + 1));
    if (month_number == 0)
      return ranged_days(i, at, day);
    return dated(at + 2, day, month_number);
  }

  [[nodiscard]] Read dated(TokenIndex end, int day, unsigned month_number) const {
    const auto stretch = [&](int year) {
      return std::chrono::year(year) / std::chrono::month(month_number) /
             std::chrono::day(unsigned(day));
    };
    if (const int year = year_at(end)) {
      if (!stretch(year).ok())
        return std::nullopt;
      return Reading{end + 1, day_period(stretch(year)), TimeBasis::stated_in_full};
    }
    if (!anchor_) {
      std::string timex = "XXXX-";
      timex += month_number < 10 ? "0" : "";
      timex += std::to_string(month_number) + (day < 10 ? "-0" : "-");
      return open(end, timex + std::to_string(day));
    }
    const int year = year_of_month(month_number, direction(end));
    if (!stretch(year).ok())
      return std::nullopt;
    return anchored(end + (direction(end) != 0 ? 1 : 0), day_period(stretch(year)));
  }

  /// "du [3 au 5 mai]", "[3 et 4 mai]".
  [[nodiscard]] Read ranged_days(TokenIndex i, TokenIndex at, int day) const {
    const std::string_view joint = word(at + 1);
    if (joint != "au" && joint != "et" && joint != "-")
      return std::nullopt;
    TokenIndex second = at + 2;
    if (word(second) == "le" || weekday_of(word(second)) != 0)
      ++second;
    const int last = day_at(second);
    const unsigned month_number = month_of(word(second + 1));
    if (last <= day || month_number == 0 || i > at)
      return std::nullopt;
    Read to = dated(second + 2, last, month_number);
    if (!to || !to->period.latest)
      return to;
    const Date end = *to->period.latest;
    const Date begin = end.year() / end.month() / std::chrono::day(unsigned(day));
    to->period = {day_period(begin).timex + "/" + day_period(end).timex, begin, end};
    return to;
  }

  [[nodiscard]] Read numeric_date(TokenIndex i) const {
    const std::string_view w = word(i);
    if (w.size() != 10)
      return std::nullopt;
    const bool iso = w[4] == '-' && w[7] == '-';
    if (!iso && !(w[2] == '/' && w[5] == '/'))
      return std::nullopt;
    const int year = small_number(iso ? w.substr(0, 4) : w.substr(6, 4));
    const int month_number = small_number(iso ? w.substr(5, 2) : w.substr(3, 2));
    const int day = small_number(iso ? w.substr(8, 2) : w.substr(0, 2));
    if (year < 1 || month_number < 1 || day < 1)
      return std::nullopt;
    const Date date = std::chrono::year(year) /
                      std::chrono::month(unsigned(month_number)) /
                      std::chrono::day(unsigned(day));
    if (!date.ok())
      return std::nullopt;
    return Reading{i + 1, day_period(date), TimeBasis::stated_in_full};
  }

  /// The tense of the sentence decides: the last such month, or the next one.
  [[nodiscard]] int year_of_month(unsigned month_number, int towards) const {
    const int year = int(anchor_->year());
    const unsigned now = unsigned(anchor_->month());
    if (towards > 0 || (towards == 0 && future_)) {
      return month_number < now || (towards > 0 && month_number == now) ? year + 1
                                                                        : year;
    }
    return month_number > now || (towards < 0 && month_number == now) ? year - 1 : year;
  }

  [[nodiscard]] Read month(TokenIndex i) const {
    const unsigned number = month_of(word(i));
    if (number == 0)
      return std::nullopt;
    if (const int year = year_at(i + 1)) {
      return Reading{i + 2, month_period(year, number), TimeBasis::stated_in_full};
    }
    const std::string_view previous = before(i);
    const int towards = direction(i + 1);
    static constexpr std::array<std::string_view, 11> openers = {
        "en", "de", "d'", "depuis", "dès", "fin", "début", "mi", "et", "à", "mi-"};
    if (towards == 0 &&
        std::find(openers.begin(), openers.end(), previous) == openers.end()) {
      return std::nullopt;
    }
    const TokenIndex end = i + (towards != 0 ? 2 : 1);
    if (!anchor_) {
      return open(end, (number < 10 ? "XXXX-0" : "XXXX-") + std::to_string(number));
    }
    return anchored(end, month_period(year_of_month(number, towards), number));
  }

  [[nodiscard]] Read weekday(TokenIndex i) const {
    const unsigned number = weekday_of(word(i));
    if (number == 0)
      return std::nullopt;
    const int towards = direction(i + 1);
    const TokenIndex end = i + (towards != 0 ? 2 : 1);
    if (!anchor_)
      return open(end, "XXXX-WXX-" + std::to_string(number));
    const int now =
        int(std::chrono::weekday(std::chrono::sys_days(*anchor_)).iso_encoding());
    int shift = int(number) - now;
    if (towards > 0 || (towards == 0 && future_)) {
      shift += shift < 0 || (towards > 0 && shift == 0) ? 7 : 0;
    } else {
      shift -= shift > 0 || (towards < 0 && shift == 0) ? 7 : 0;
    }
    return anchored(end, day_period(plus_days(*anchor_, shift)));
  }

  [[nodiscard]] Read deictic(TokenIndex i) const {
    struct Row {
      std::string_view word;
      int days;
    };
    static constexpr std::array<Row, 6> rows = {{{"hier", -1},
                                                 {"aujourd'hui", 0},
                                                 {"demain", 1},
                                                 {"avant-hier", -2},
                                                 {"après-demain", 2},
                                                 {"aujourd’hui", 0}}};
    const std::string_view w = word(i);
    for (const Row& row : rows) {
      if (row.word != w)
        continue;
      if (!anchor_)
        return open(i + 1,
                    row.days < 0   ? "PAST_REF"
                    : row.days > 0 ? "FUTURE_REF"
                                   : "PRESENT_REF");
      return anchored(i + 1, day_period(plus_days(*anchor_, row.days)));
    }
    if (w == "récemment")
      return open(i + 1, "PAST_REF");
    if (w == "prochainement" || w == "bientôt")
      return open(i + 1, "FUTURE_REF");
    if (w == "actuellement" || w == "maintenant")
      return open(i + 1, "PRESENT_REF");
    return std::nullopt;
  }

  /// "cette semaine", "l'année dernière", "la semaine prochaine".
  [[nodiscard]] Read relative_unit(TokenIndex i) const {
    const std::string_view w = word(i);
    const bool here = w == "ce" || w == "cet" || w == "cette";
    if (!here && w != "l'" && w != "le" && w != "la")
      return std::nullopt;
    const char unit = unit_of(word(i + 1));
    const int towards = direction(i + 2);
    if (unit == 0 || (!here && towards == 0))
      return std::nullopt;
    const TokenIndex end = i + (towards != 0 ? 3 : 2);
    if (!anchor_)
      return open(end,
                  towards < 0   ? "PAST_REF"
                  : towards > 0 ? "FUTURE_REF"
                                : "PRESENT_REF");
    if (unit == 'W')
      return anchored(end, week_period(plus_days(*anchor_, 7 * towards)));
    if (unit == 'Y')
      return anchored(end, year_period(int(anchor_->year()) + towards));
    if (unit == 'D')
      return anchored(end, day_period(plus_days(*anchor_, towards)));
    if (unit != 'M')
      return std::nullopt;
    const Date moved = plus_months(*anchor_, towards);
    return anchored(end, month_period(int(moved.year()), unsigned(moved.month())));
  }

  [[nodiscard]] Read season(TokenIndex i) const {
    const std::string_view name = season_of(word(i));
    if (name.empty())
      return std::nullopt;
    const TokenIndex after = i + (word(i + 1) == "de" ? 2 : 1);
    if (const int year = year_at(after)) {
      return Reading{after + 1, season_period(year, name), TimeBasis::stated_in_full};
    }
    const int towards = direction(i + 1);
    const std::string_view previous = before(i);
    if (towards == 0 && previous != "cet" && previous != "ce")
      return std::nullopt;
    if (!anchor_)
      return open(i + 2, "XXXX-" + std::string(name));
    Period found = season_period(int(anchor_->year()), name);
    if (towards < 0 && *found.latest >= *anchor_) {
      found = season_period(int(anchor_->year()) - 1, name);
    }
    if (towards > 0 && *found.earliest <= *anchor_) {
      found = season_period(int(anchor_->year()) + 1, name);
    }
    return anchored(i + (towards != 0 ? 2 : 1), found);
  }

  [[nodiscard]] Read year(TokenIndex i) const {
    const int number = year_at(i);
    static constexpr std::array<std::string_view, 14> openers = {"en",
                                                                 "de",
                                                                 "depuis",
                                                                 "dès",
                                                                 "l'an",
                                                                 "année",
                                                                 "an",
                                                                 "début",
                                                                 "fin",
                                                                 "d'ici",
                                                                 "et",
                                                                 "à",
                                                                 "avant",
                                                                 "entre"};
    if (number < 1500 ||
        std::find(openers.begin(), openers.end(), before(i)) == openers.end()) {
      return std::nullopt;
    }
    if (i + 1 < range_.end && document_.tokens[i + 1].pos == Upos::noun) {
      return std::nullopt;
    }
    const int last = word(i + 1) == "et" || word(i + 1) == "à" ? year_at(i + 2) : 0;
    if (before(i) == "et")
      return std::nullopt;
    Period found = year_period(number);
    if (last > number && (before(i) == "entre" || word(i + 1) == "à")) {
      const Period to = year_period(last);
      found = {found.timex + "/" + to.timex, found.earliest, to.latest};
      return Reading{i + 3, found, TimeBasis::stated_in_full};
    }
    return Reading{i + 1, found, TimeBasis::stated_in_full};
  }

  [[nodiscard]] Read decade(TokenIndex i) const {
    const int number = year_at(i + 1);
    if (word(i) != "années" || number == 0 || number % 10 != 0)
      return std::nullopt;
    return Reading{i + 2,
                   {std::to_string(number / 10),
                    year_period(number).earliest,
                    year_period(number + 9).latest},
                   TimeBasis::stated_in_full};
  }

  /// "il y a trois jours", "dans deux semaines".
  [[nodiscard]] Read ago(TokenIndex i) const {
    const bool past = word(i) == "il" && word(i + 1) == "y" && word(i + 2) == "a";
    if (!past && word(i) != "dans")
      return std::nullopt;
    const TokenIndex at = i + (past ? 3 : 1);
    const int number = small_number(word(at));
    const char unit = unit_of(word(at + 1));
    if (unit == 0 || number < 1)
      return std::nullopt;
    if (!anchor_ || unit == 'H' || unit == 'm') {
      return open(at + 2, past ? "PAST_REF" : "FUTURE_REF");
    }
    const int signed_number = past ? -number : number;
    if (unit == 'D')
      return anchored(at + 2, day_period(plus_days(*anchor_, signed_number)));
    if (unit == 'W')
      return anchored(at + 2, week_period(plus_days(*anchor_, 7 * signed_number)));
    if (unit == 'Y')
      return anchored(at + 2, year_period(int(anchor_->year()) + signed_number));
    if (unit != 'M')
      return open(at + 2, past ? "PAST_REF" : "FUTURE_REF");
    const Date moved = plus_months(*anchor_, signed_number);
    return anchored(at + 2, month_period(int(moved.year()), unsigned(moved.month())));
  }

  /// "chaque lundi": a set.
  [[nodiscard]] Read repeated(TokenIndex i) const {
    if (word(i) != "chaque")
      return std::nullopt;
    if (const unsigned day = weekday_of(word(i + 1))) {
      return open(i + 2, "XXXX-WXX-" + std::to_string(day));
    }
    const char unit = unit_of(word(i + 1));
    if (unit == 'Y')
      return open(i + 2, "XXXX");
    if (unit == 'M')
      return open(i + 2, "XXXX-XX");
    if (unit == 'W')
      return open(i + 2, "XXXX-WXX");
    if (unit == 'D')
      return open(i + 2, "XXXX-XX-XX");
    return std::nullopt;
  }

  /// "trois jours", "les 18 derniers mois", "quelques jours plus tard".
  [[nodiscard]] Read duration(TokenIndex i) const {
    const int number = small_number(word(i));
    const bool vague = word(i) == "quelques" || word(i) == "plusieurs";
    if (number < 1 && !vague)
      return std::nullopt;
    const TokenIndex at = i + (direction(i + 1) != 0 ? 2 : 1);
    const char unit = unit_of(word(at));
    if (unit == 0)
      return std::nullopt;
    if (unit == 'Y' && (before(i) == "de" || before(i) == "d'") && word(at) == "ans") {
      return std::nullopt;
    }
    const bool later =
        word(at + 1) == "plus" && (word(at + 2) == "tard" || word(at + 2) == "tôt");
    const bool clock = unit == 'H' || unit == 'm';
    std::string timex = clock ? "PT" : "P";
    timex += vague ? "X"
                   : std::to_string(unit == 'E'   ? number * 10
                                    : unit == 'C' ? number * 100
                                                  : number);
    timex += unit == 'm' ? 'M' : unit == 'E' || unit == 'C' ? 'Y' : unit;
    return open(at + (later ? 3 : 1), timex);
  }

  const Document& document_;
  TokenRange range_;
  std::optional<Date> anchor_;
  TimeBasis basis_ = TimeBasis::unresolved;
  bool future_ = false;
};

/// "depuis" leaves the end open, "avant" the beginning; "fin 2024" is its last quarter.
void bound(const Clock& clock, TokenIndex at, Reading& reading) {
  Period& period = reading.period;
  TokenIndex i = at;
  const auto is = [&](std::string_view word) { return clock.word(i - 1) == word; };
  while (i > 0 && (is("le") || is("la") || is("l'") || is("année") || is("de") ||
                   is("du") || is("d'") || is("an"))) {
    --i;
  }
  if (i == 0 || !period.earliest || !period.latest)
    return;
  const bool year = period.timex.size() == 4;
  if (is("fin") && year) {
    period.earliest = plus_months(*period.earliest, 9);
  } else if (is("début") && year) {
    period.latest = plus_days(plus_months(*period.earliest, 3), -1);
  } else if (is("depuis")) {
    period.latest.reset();
  } else if (is("avant")) {
    period.latest = plus_days(*period.earliest, -1);
    period.earliest.reset();
  }
}

} // namespace

Table<TimeId, TimeExpression> times(const Document& document) {
  Table<TimeId, TimeExpression> found;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const Clock clock(document, sentence);
    for (TokenIndex i = sentence.tokens.begin; i < sentence.tokens.end;) {
      std::optional<Reading> reading = clock.read(i);
      if (!reading) {
        ++i;
        continue;
      }
      bound(clock, i, *reading);
      TimeExpression time;
      time.tokens = {i, std::min(reading->end, sentence.tokens.end)};
      time.span = document.span(time.tokens);
      time.sentence = s;
      time.timex = reading->period.timex;
      time.earliest = reading->period.earliest;
      time.latest = reading->period.latest;
      time.basis = reading->basis;
      i = time.tokens.end;
      found.add(std::move(time));
    }
  }
  return found;
}

} // namespace sourcier::extract
