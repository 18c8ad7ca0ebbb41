// SPDX-License-Identifier: Apache-2.0
// The form of a verb with its auxiliaries: tense, mood, negation, what stands before
// it.
#pragma once
#include "knowledge/lexicon.hpp"
#include "model/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::extract {

/// What a verb's finite part says of time and mood.
struct Form {
  TokenIndex finite = no_token; ///< the verb itself or its auxiliary; none: no_token
  bool conditional = false;
  bool future = false;
  bool imperfect = false;
  bool past = false; ///< passé composé, passé simple, imparfait, plus-que-parfait
  bool compound = false; ///< avoir or être with a participle: "aurait tué", "ait livré"
  bool subjunctive = false;
  bool imperative = false;
};

/// Two tokens that close a negation around a verb, or a noun without any.
struct Negation {
  std::vector<Span> cues;
  [[nodiscard]] bool holds() const { return !cues.empty(); }
};

/// The form of a verb, or of an adjective or noun with its copula. A coordinated
/// participle shares the auxiliary of the first.
[[nodiscard]] Form form_of(const Document& document, TokenIndex head);
/// "ne … pas" around the verb, "aucun" in its subject or object; not "ne … que", not a
/// bare "ne", not "pas seulement".
[[nodiscard]] Negation negation_of(const Document& document,
                                   TokenIndex head,
                                   const knowledge::Lexicon& lexicon);
/// The first of a row of coordinated verbs that share what stands above them.
[[nodiscard]] TokenIndex first_conjunct(const Document& document, TokenIndex verb);
[[nodiscard]] bool is_reflexive_use(const Document& document, TokenIndex verb);
/// The infinitive, also of a form that the lemmatizer left as it is: "réclame" →
/// "réclamer", "exhortée" → "exhorter".
[[nodiscard]] std::string verb_lemma(const Token& token);
/// "s'engager", "se préparer", "livrer": the lemma as the lists write it.
[[nodiscard]] std::string listed_lemma(const Document& document, TokenIndex verb);
/// A verb, a participle taken for an adjective, an infinitive.
[[nodiscard]] bool is_verbal(const Token& token);
/// An adjective or participle as the lists write it: "présumées" → "présumé".
[[nodiscard]] const knowledge::Word* listed_adjective(const Token& token,
                                                      const knowledge::Lexicon& lexicon,
                                                      std::string_view list);
/// The longest entry of a list whose words end right before `token`, as a span;
/// articles and clitics between them do not count.
struct Preceding {
  const knowledge::Word* word = nullptr;
  TokenRange tokens;
};
[[nodiscard]] std::optional<Preceding> preceding(const Document& document,
                                                 TokenIndex token,
                                                 const knowledge::Lexicon& lexicon,
                                                 std::string_view list);
/// Whether a quotation is open where the token stands, in its own sentence.
[[nodiscard]] bool in_quote_marks(const Document& document, TokenIndex token);

} // namespace sourcier::extract
