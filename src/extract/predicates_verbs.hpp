// SPDX-License-Identifier: Apache-2.0
// Verbs with what they govern: voice, control and relatives undone.
#pragma once
#include "extract/predicates.hpp"

#include <vector>

namespace sourcier::extract {

/// A verb that says something by itself: no auxiliary, no copula.
[[nodiscard]] bool is_full_verb(const Document& document, TokenIndex token);
/// être + past participle of a transitive verb, or a bare past participle → passive;
/// with "se" → pronominal.
[[nodiscard]] Voice voice_of(const Document& document, TokenIndex verb);
/// être, avoir, and the modals and causatives above: "pourrait [être] envoyé".
[[nodiscard]] std::vector<TokenIndex> auxiliaries_of(const Document& document,
                                                     TokenIndex verb);
/// The whole predicate of a verb.
[[nodiscard]] Predicate verb_predicate(const Document& document, TokenIndex verb);
/// Who does it, followed through control, coordination and relatives; may be empty.
[[nodiscard]] std::vector<Argument> deep_subjects(const Document& document,
                                                  TokenIndex verb);

} // namespace sourcier::extract
