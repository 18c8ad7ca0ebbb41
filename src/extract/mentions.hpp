// SPDX-License-Identifier: Apache-2.0
// Every place where the document speaks of somebody or something, made once per phrase.
#pragma once
#include "knowledge/resources.hpp"
#include "model/finding.hpp"

#include <optional>
#include <span>
#include <vector>

namespace sourcier::extract {

/// The mentions of a document: names are there from the start; descriptions ("des
/// soldats nord-coréens") and pronouns are made when somebody asks for them.
class Mentions {
 public:
  /// Finds the names (extract/names.hpp). Keeps references: `document` and `resources`
  /// outlive it.
  Mentions(const Document& document, const knowledge::Resources& resources);

  /// The mention that `token` belongs to or heads: the name over it, else the noun
  /// phrase or pronoun it heads (made now, and the same one at every later call). None
  /// where the token refers to nobody: an expletive "il", a verb, a bare number, a
  /// date.
  std::optional<MentionId> at(TokenIndex token);
  /// Only what is there already.
  [[nodiscard]] std::optional<MentionId> existing(TokenIndex token) const;
  /// Demonyms acting inside a noun phrase: "soldats [nord-coréens]", "l'invasion
  /// [russe]". The state's mention for an adjective token, or none.
  [[nodiscard]] std::optional<MentionId> demonym(TokenIndex adjective) const;
  /// The same, all of a compound: "russo-ukrainien" has two.
  [[nodiscard]] const std::vector<MentionId>& demonyms(TokenIndex adjective) const;

  [[nodiscard]] const Mention& operator[](MentionId id) const { return table_[id]; }
  [[nodiscard]] const Table<MentionId, Mention>& table() const { return table_; }
  /// Hands the table over at the end of the stage.
  [[nodiscard]] Table<MentionId, Mention> release() && { return std::move(table_); }

 private:
  void add_demonyms(TokenIndex token);
  [[nodiscard]] TokenRange demonym_at(TokenIndex token) const;
  void add_people(TokenIndex token);
  void add_demonym(TokenRange tokens, Span span, std::span<const KnowledgeId> states);
  [[nodiscard]] bool is_language(TokenIndex token) const;
  [[nodiscard]] bool in_set_phrase(TokenIndex token) const;

  const Document& document_;
  const knowledge::Resources& resources_;
  Table<MentionId, Mention> table_;
  std::vector<std::optional<MentionId>> by_token_;
  std::vector<std::vector<MentionId>> demonyms_; ///< by token
};

} // namespace sourcier::extract
