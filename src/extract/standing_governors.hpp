// SPDX-License-Identifier: Apache-2.0
// What stands above a verb or a noun and bears on whether it takes place: plans,
// refusals, fears, conditions.
#pragma once
#include "extract/standing_forms.hpp"
#include "knowledge/lexicon.hpp"
#include "model/finding.hpp"

#include <string_view>

namespace sourcier::extract {

/// Marks gathered on the way up from a trigger.
struct Marks {
  bool negated = false;
  bool hypothetical = false;
  bool prospective = false;
  bool hedged = false;
  std::optional<Hedge> hedge;
  std::vector<Span> cues;
};

/// What a listed word does to what it governs.
struct Effect {
  Standing standing = Standing::stated;
  std::optional<Hedge> hedge;
};
[[nodiscard]] Effect effect_of(const knowledge::Word& word);
/// Adds an effect with its cue. `done`: the governed verb is in a compound tense ("ait
/// livré"), so that what is feared or possible is not to come but uncertain.
void add(Marks& marks, const Effect& effect, Span cue, bool done = false);

/// "si P" or "en cas de" over the token: the cue's span; none: empty.
[[nodiscard]] Span condition_over(const Document& document,
                                  TokenIndex token,
                                  const knowledge::Lexicon& lexicon);
/// The verb before "que", or the head, under which a clause's verb stands; no_token:
/// none.
[[nodiscard]] TokenIndex clause_governor(const Document& document,
                                         TokenIndex verb,
                                         TokenIndex finite,
                                         const knowledge::Lexicon& lexicon);

} // namespace sourcier::extract
