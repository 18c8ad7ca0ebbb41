// SPDX-License-Identifier: Apache-2.0
// What the text marks over a verb: its own tense and negation, and all that governs it.
#pragma once
#include "extract/standing_tense.hpp"

namespace sourcier::extract {

[[nodiscard]] Marks verb_marks(const Document& document,
                               TokenIndex verb,
                               const knowledge::Lexicon& lexicon);
/// What stands above the verb. `steps` ends a climb through a broken parse.
void add_governors(const Document& document,
                   TokenIndex verb,
                   const knowledge::Lexicon& lexicon,
                   Marks& marks,
                   int steps = 0);
} // namespace sourcier::extract
