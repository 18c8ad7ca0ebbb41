// SPDX-License-Identifier: Apache-2.0
// What a verb marks by itself or through its modal: future, conditional, possibility,
// doubt.
#pragma once
#include "extract/standing_governors.hpp"

namespace sourcier::extract {

/// Tense and mood of the verb, adjective or noun with its copula, conditions included;
/// neither negation nor what governs it.
void add_tense(const Document& document,
               TokenIndex verb,
               const knowledge::Lexicon& lexicon,
               Marks& marks);
/// "peut-être", "sans doute" beside the verb.
void add_adverbs(const Document& document,
                 TokenIndex verb,
                 const knowledge::Lexicon& lexicon,
                 Marks& marks);
/// pouvoir, devoir, aller above an infinitive.
void add_modal(const Document& document,
               TokenIndex modal,
               const knowledge::Word& word,
               Marks& marks);
/// A question that asks whether: "…-t-elle livré ?"; its cue, else empty.
[[nodiscard]] Span question_over(const Document& document,
                                 TokenIndex token,
                                 const knowledge::Lexicon& lexicon);

} // namespace sourcier::extract
