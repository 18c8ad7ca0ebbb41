// SPDX-License-Identifier: Apache-2.0
// What the text marks over a verb: its own tense and negation, and all that governs it.
#pragma once
#include "extract/standing_governors.hpp"

namespace sourcier::extract {

[[nodiscard]] Marks verb_marks(const Document& document,
                               TokenIndex verb,
                               const knowledge::Lexicon& lexicon);
/// Tense and mood of the verb, adjective or noun with its copula, conditions included;
/// neither negation nor what governs it.
void add_tense(const Document& document,
               TokenIndex verb,
               const knowledge::Lexicon& lexicon,
               Marks& marks);
/// What stands above the verb. `steps` ends a climb through a broken parse.
void add_governors(const Document& document,
                   TokenIndex verb,
                   const knowledge::Lexicon& lexicon,
                   Marks& marks,
                   int steps = 0);
/// A question that asks whether: "…-t-elle livré ?"; its cue, else empty.
[[nodiscard]] Span question_over(const Document& document,
                                 TokenIndex token,
                                 const knowledge::Lexicon& lexicon);

} // namespace sourcier::extract
