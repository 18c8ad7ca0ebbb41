// SPDX-License-Identifier: Apache-2.0
// Who does what to whom: predicates with their syntactic arguments, before any
// dictionary look-up.
#pragma once
#include "model/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace sourcier::extract {

/// The deep grammatical slot, after passive, relative, control, coordination … are
/// undone.
enum class Slot : std::uint8_t {
  subject,   ///< who does: subject of an active verb, "par X" of a passive, genitive or
             ///< "par" of a noun
  object,    ///< direct object; subject of a passive; "de X" of an event noun
  indirect,  ///< "à X", or a dative pronoun (lui, leur)
  oblique,   ///< any other prepositional complement, with its `marker`
  clause,    ///< "que …", infinitive: the head of the content clause
  genitive,  ///< "de X" of a noun, before it is known whether it is subject or object
  possessor, ///< "son soutien": the possessive determiner
  modifier   ///< demonym adjective of a noun: "l'invasion russe"
};

struct Argument {
  Slot slot = Slot::subject;
  TokenIndex head = no_token;
  std::string marker;   ///< preposition or conjunction, lemma form: "à", "contre",
                        ///< "avec", "aux côtés de", "que"
  float confidence = 1; ///< 0 to 1: what trust.md says of the relation it came from
};

enum class Voice : std::uint8_t { active, passive, pronominal, nominal };

struct Predicate {
  TokenIndex head = no_token; ///< verb (participle of a compound tense) or noun
  Voice voice = Voice::active;
  std::vector<TokenIndex> auxiliaries; ///< être, avoir, faire, modals above it
  std::vector<Argument> arguments;     ///< coordination expanded: one row for each
};

/// One predicate for each verb (not auxiliaries) and each noun, by ascending head.
[[nodiscard]] std::vector<Predicate> predicates(const Document& document);

} // namespace sourcier::extract
