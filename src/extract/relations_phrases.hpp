// SPDX-License-Identifier: Apache-2.0
// The words that bind two names: what every rule of relations asks of a sentence.
#pragma once
#include "extract/listed_words.hpp"
#include "extract/mentions.hpp"
#include "extract/predicates.hpp"
#include "knowledge/lexicon.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::extract {

/// A name in its place, with what stands around it skipped: "de la [Norvanie]".
struct Named {
  MentionId mention{};
  TokenIndex end = 0; ///< one past its last token
};

/// Two things that a passage binds; standing and source are read later.
struct Bond {
  MentionId subject{};
  std::string predicate;
  MentionId object{};
  TokenRange trigger;
  std::string rule;
  double confidence = 0.5;
  bool former = false;
  bool told = false;  ///< by a verb: its tense and negation count
  bool apart = false; ///< the object's mention is not the one of this passage
};

/// What the rules of relations read, and where they leave what they found.
struct Bonds {
  const Document& document;
  const std::vector<Predicate>& predicates;
  Mentions& mentions;
  const knowledge::Resources& resources;
  std::vector<Bond> found;

  [[nodiscard]] const Token& token(TokenIndex i) const { return document.tokens[i]; }
  [[nodiscard]] std::string_view lower(TokenIndex i) const {
    return document.tokens[i].lower;
  }
  [[nodiscard]] TokenRange sentence(TokenIndex i) const {
    return document.sentences[document.tokens[i].sentence].tokens;
  }
  /// The name that begins here.
  [[nodiscard]] std::optional<Named> name_at(TokenIndex at) const;
  /// The same behind an article or an opening quote mark: "la Norvanie", "« Valdor »".
  [[nodiscard]] std::optional<Named> noun_phrase_at(TokenIndex at) const;
  /// The name whose last token this is, a closing quote mark skipped.
  [[nodiscard]] std::optional<MentionId> name_before(TokenIndex end) const;
  /// The names of a list that begins with a preposition: "de la Norvanie, de
  /// l'Ostrevie et du Belmar". Empty: no name follows.
  [[nodiscard]] std::vector<Named> list_after(TokenIndex preposition,
                                              std::string_view lemma) const;
  /// The names of a list without prepositions: "la Norvanie, l'Ostrevie et le Belmar".
  [[nodiscard]] std::vector<Named> list_at(TokenIndex at) const;
  /// The adjective of a demonym or none.
  [[nodiscard]] std::optional<MentionId> demonym_at(TokenIndex at) const;
  /// The longest word of a list that begins here.
  [[nodiscard]] Listed match(std::string_view list, TokenIndex at) const {
    return listed_word(document, resources.lexicon, list, at);
  }
  /// True where the rule's property names the kind of thing the mention speaks of.
  [[nodiscard]] bool
  fits(const knowledge::Word& rule, std::string_view property, MentionId id) const;
  [[nodiscard]] EntityKind kind(MentionId id) const { return mentions[id].entity; }
};

/// "de", "du", "des", "d'", and "de la" by its first word.
[[nodiscard]] bool is_of(std::string_view lower);
[[nodiscard]] bool is_quote_mark(std::string_view lower);

/// "X, membre de Y", "Membre de Y, X …", "X est membre de Y", "X et son allié Y".
void bonds_of_nouns(Bonds& bonds);
/// "X fait partie de Y", "X, composé de Y et de Z".
void bonds_of_verbs(Bonds& bonds);
/// "X partage une frontière avec Y", "la frontière entre X et Y".
void bonds_of_borders(Bonds& bonds);
/// "X, alias Y", "X, également connu sous le nom de Y".
void bonds_of_aliases(Bonds& bonds);
/// "la région russe de Koursk", "à X, en Y", "X (Y)", "l'agence norvane Z".
void bonds_of_places(Bonds& bonds);

} // namespace sourcier::extract
