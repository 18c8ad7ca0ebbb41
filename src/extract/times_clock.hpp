// SPDX-License-Identifier: Apache-2.0
// What the readers of time expressions share: the words of a sentence, the anchor, the
// tense, the days named so far.
#pragma once
#include "extract/phrases.hpp"
#include "extract/times_calendar.hpp"
#include "knowledge/lexicon.hpp"

#include <initializer_list>
#include <unordered_map>
#include <vector>

namespace sourcier::extract {

/// What was read at some words, with its value.
struct Reading {
  TokenIndex end = 0;
  Period period;
  TimeBasis basis = TimeBasis::unresolved;
};
using Read = std::optional<Reading>;

/// Where the tense of the governing verb puts a date.
enum class Lean : std::uint8_t { unknown, past, present, future };

/// A day that the text has spoken of.
struct NamedDay {
  Date day;
  TimeBasis basis = TimeBasis::unresolved;
  std::uint32_t sentence = 0;
};

class Clock {
 public:
  Clock(const Document& document, const knowledge::Lexicon& lexicon);
  /// Reads words of this sentence from now on.
  void enter(std::uint32_t sentence);
  /// Keeps the day of a reading for what refers to it ("le même jour", "à 18 h").
  void remember(const Reading& reading);
  /// Keeps a day written with its date for weekdays that stand alone elsewhere.
  void note_dated(Date day) { dated_.push_back(day); }

  [[nodiscard]] std::string_view word(TokenIndex i) const {
    return range_.contains(i) ? std::string_view(document.tokens[i].lower)
                              : std::string_view();
  }
  /// The word so many tokens before `i`.
  [[nodiscard]] std::string_view before(TokenIndex i, TokenIndex back = 1) const {
    return i >= range_.begin + back ? word(i - back) : std::string_view();
  }
  [[nodiscard]] bool is(TokenIndex i,
                        std::initializer_list<std::string_view> any) const;
  [[nodiscard]] bool is_pos(TokenIndex i, Upos pos) const {
    return range_.contains(i) && document.tokens[i].pos == pos;
  }
  /// 1000 to 2199 in four digits, else 0.
  [[nodiscard]] int year_at(TokenIndex i) const;
  /// -1 for "dernier", 1 for "prochain", 0 otherwise.
  [[nodiscard]] int direction(TokenIndex i) const;
  /// "suivant", "précédent": seen from another time of the text.
  [[nodiscard]] int text_direction(TokenIndex i) const;
  [[nodiscard]] Lean lean(TokenIndex i) const;
  /// The longest entry of a list that is written from `i` on, with its end.
  [[nodiscard]] Phrase entry(const std::string& list, TokenIndex i) const;

  [[nodiscard]] Reading anchored(TokenIndex end, Period period) const {
    return {end, std::move(period), basis};
  }
  [[nodiscard]] static Reading open(TokenIndex end, std::string timex) {
    return {end, {std::move(timex), {}, {}}, TimeBasis::unresolved};
  }
  /// Of several like periods in order, the one that tense or "dernier" asks for; the
  /// nearest where neither tells.
  [[nodiscard]] const Period&
  pick(const std::vector<Period>& candidates, int towards, Lean lean) const;
  /// The day last named in this sentence or the two before.
  [[nodiscard]] std::optional<NamedDay> named() const;
  /// A day written with its date elsewhere that is such a weekday, near the anchor.
  [[nodiscard]] std::optional<Date> dated_weekday(unsigned weekday) const;
  [[nodiscard]] TokenRange range() const { return range_; }
  [[nodiscard]] std::uint32_t sentence() const { return sentence_; }

  const Document& document;
  const knowledge::Lexicon& lexicon;
  std::optional<Date> anchor;
  TimeBasis basis = TimeBasis::unresolved; ///< of what the anchor resolves

 private:
  [[nodiscard]] Lean lean_of_verb(TokenIndex verb) const;
  [[nodiscard]] Lean lean_of_infinitive(TokenIndex verb) const;
  [[nodiscard]] Lean lean_of_part(TokenIndex i) const;
  [[nodiscard]] bool is_parted(TokenIndex a, TokenIndex b) const;

  TokenRange range_;
  std::uint32_t sentence_ = 0;
  std::optional<NamedDay> named_;
  std::vector<Date> dated_;
  std::unordered_map<std::string, Phrases> phrases_; ///< by list
};

} // namespace sourcier::extract
