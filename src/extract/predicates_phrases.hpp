// SPDX-License-Identifier: Apache-2.0
// Phrases of a parse, mended: prepositions, titles before names, coordination,
// antecedents.
#pragma once
#include "extract/predicates.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sourcier::extract {

/// Nouns, names and pronouns: what can fill a role.
[[nodiscard]] bool is_nominal(const Token& token);
/// A past or present participle, whatever part of speech the model gave it.
[[nodiscard]] bool is_participle(const Token& token);
/// Ends in -ant: "accusant".
[[nodiscard]] bool is_present_participle(const Token& token);
/// The dictionary form of a preposition or conjunction as written: "aux" → "à", "des" →
/// "de", "qu'" → "que".
[[nodiscard]] std::string plain_marker(std::string_view lower);
/// The preposition before a noun ("à", "contre", "aux côtés de"); empty: none.
[[nodiscard]] std::string marker_of(const Document& document, TokenIndex noun);
/// "que", "pour", "de", "si" … before a clause's verb; empty: none.
[[nodiscard]] std::string mark_of(const Document& document, TokenIndex verb);
/// The head that names: "le président russe Vladimir Poutine" → Vladimir; else itself.
[[nodiscard]] TokenIndex named(const Document& document, TokenIndex noun);
/// The phrase's head and those coordinated with it, in order.
[[nodiscard]] std::vector<TokenIndex> coordinated(const Document& document,
                                                  TokenIndex noun);
/// What a preposition governs, compound ones undone: "aux côtés de X", "lors de X".
/// `token` is the dependent of a verb or noun; `head` is no_token where it is none.
struct Complement {
  TokenIndex head = no_token;
  std::string marker;
};
[[nodiscard]] Complement complement(const Document& document, TokenIndex token);
/// The noun that a relative pronoun stands for; no_token: none found.
[[nodiscard]] TokenIndex
antecedent(const Document& document, TokenIndex verb, TokenIndex pronoun);
/// The noun phrase left of a relative's comma: "la guerre en Ukraine, que …" → guerre.
[[nodiscard]] TokenIndex antecedent_beside(const Document& document,
                                           TokenIndex pronoun);

} // namespace sourcier::extract
