// SPDX-License-Identifier: Apache-2.0
// Verbs that say something, with who speaks, to whom, where and when.
#pragma once
#include "extract/mentions.hpp"
#include "extract/predicates.hpp"
#include "extract/sayings_quotes.hpp"
#include "knowledge/lexicon.hpp"

namespace sourcier::extract {

/// What all parts of this stage read.
struct Told {
  const Document& document;
  const std::vector<Predicate>& predicates;
  Mentions& mentions;
  const Table<TimeId, TimeExpression>& times;
  const knowledge::Lexicon& lexicon;
};

/// One verb of saying.
struct Report {
  TokenIndex verb = no_token;
  const knowledge::Word* word = nullptr;
  TokenRange cue;        ///< auxiliary to verb, what is said of it by one word
  TokenRange tail;       ///< the verb and the speaker after it: "a déclaré le maire"
  bool inserted = false; ///< comma or closing mark before it and the speaker after it
  std::optional<MentionId> speaker;
  std::vector<MentionId> with;
  std::optional<MentionId> addressee;
  std::optional<MentionId> medium;
  std::optional<TimeId> time;
  [[nodiscard]] bool is(std::string_view flag) const {
    return word != nullptr && !word->value(flag).empty();
  }
  [[nodiscard]] bool quotes_only() const { return word->value("only") == "Quotation"; }
};

/// In order of the verbs.
[[nodiscard]] std::vector<Report> reports(const Told& told);
/// The mention that a noun phrase beginning near `token` names, its head or the name
/// beside it.
[[nodiscard]] std::optional<MentionId> who(const Told& told, TokenIndex token);
/// The first noun, name or pronoun from `token` on, articles and adjectives skipped.
[[nodiscard]] TokenIndex
next_nominal(const Document& document, TokenIndex token, TokenIndex end);
/// The end of the noun phrase that begins at `token`: before a comma, a verb, "que".
[[nodiscard]] TokenIndex
phrase_end(const Document& document, TokenIndex token, TokenIndex end);

} // namespace sourcier::extract
