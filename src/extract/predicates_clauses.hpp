// SPDX-License-Identifier: Apache-2.0
// Inside a clause: what the parse says of a verb's subjects, objects and voice, and
// what is mended.
#pragma once
#include "extract/predicates.hpp"

#include <vector>

namespace sourcier::extract {

/// "envoyer", "avoir envoyé".
[[nodiscard]] bool is_infinitive(const Document& document, TokenIndex verb);
/// A word that the model calls an adjective, though it has an object: "X critique Y".
[[nodiscard]] bool governs_object(const Document& document, TokenIndex token);
/// Relations under which prepositional complements stand in this model's parses.
[[nodiscard]] bool is_oblique(Deprel dep);
/// se, s' and the like.
[[nodiscard]] bool is_reflexive(const Token& token);
/// qui, que, lequel …
[[nodiscard]] bool is_relative(const Token& token);
/// Adds a row for a phrase and all that is coordinated with it, each head once a slot.
void add_all(const Document& document,
             std::vector<Argument>& into,
             const Argument& like);
/// The same rows in another slot, less sure.
[[nodiscard]] std::vector<Argument>
weakened(std::vector<Argument> arguments, Slot slot, float factor);

/// Subjects written with the verb itself, whatever its voice.
[[nodiscard]] std::vector<Argument> own_subjects(const Document& document,
                                                 TokenIndex verb);
/// A noun after the verb that the model calls a subject though another stands before:
/// the object.
[[nodiscard]] bool
is_second_subject(const Document& document, TokenIndex verb, TokenIndex noun);
/// "…", a déclaré X: the model calls half of these subjects objects.
[[nodiscard]] TokenIndex inverted_subject(const Document& document, TokenIndex verb);
/// "et 44 ont été blessés": the bare number before a finite verb group; no_token: none.
[[nodiscard]] TokenIndex number_before(const Document& document, TokenIndex verb);
/// A noun before the verb that the model lost as a bare adjunct or hung elsewhere.
[[nodiscard]] TokenIndex lost_subject(const Document& document, TokenIndex verb);

/// "par X" of a passive.
[[nodiscard]] std::vector<Argument> agents(const Document& document, TokenIndex verb);
/// "à X" and dative pronouns.
[[nodiscard]] std::vector<Argument> indirects(const Document& document,
                                              TokenIndex verb);
/// What is done: objects of an active verb, the undergoer of a passive.
[[nodiscard]] std::vector<Argument> deep_objects(const Document& document,
                                                 TokenIndex verb);

} // namespace sourcier::extract
