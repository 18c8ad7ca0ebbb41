// SPDX-License-Identifier: Apache-2.0
// The mentions of a document in order, with the entities resolved so far.
#pragma once
#include "model/entity.hpp"
#include "model/finding.hpp"

#include <optional>
#include <vector>

namespace sourcier::link {

class Discourse {
 public:
  /// Keeps references; `order`: all mentions by their span.
  Discourse(const Document& document,
            const Findings& findings,
            Entities& entities,
            const std::vector<MentionId>& order);

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const Findings& findings() const { return findings_; }
  [[nodiscard]] Entities& entities() const { return entities_; }
  [[nodiscard]] const Mention& mention(MentionId id) const {
    return findings_.mentions[id];
  }
  [[nodiscard]] const Entity& entity(EntityId id) const {
    return entities_.entities[id];
  }
  /// The one entity of a mention, or none.
  [[nodiscard]] std::optional<EntityId> of(MentionId id) const;
  /// Mentions of a sentence that begin before `before` (code point), last first.
  [[nodiscard]] std::vector<MentionId> backwards(std::uint32_t sentence,
                                                 std::uint32_t before) const;
  /// All mentions of a sentence, in order.
  [[nodiscard]] const std::vector<MentionId>&
  in_sentence(std::uint32_t sentence) const {
    return by_sentence_[sentence];
  }
  /// The mention over a token, or headed by it.
  [[nodiscard]] std::optional<MentionId> at(TokenIndex token) const;
  /// The entities of one kind that the last sentences name, up to and including the
  /// first sentence going back in which there are `wanted`; empty: not exactly so many.
  [[nodiscard]] std::vector<EntityId>
  last_distinct(MentionId from, EntityKind kind, std::size_t wanted) const;
  /// True where the mention is what its clause is about: a subject, somebody who acts
  /// in an event, or who speaks.
  [[nodiscard]] bool is_subject(MentionId id) const;
  /// The direct quotation that a stretch of text stands in; null: none.
  [[nodiscard]] const Quotation* quotation(Span span) const;
  /// Gender of a person as titles and civilities show it anywhere in the document;
  /// none: they do not.
  [[nodiscard]] Gender gender(EntityId id) const;

 private:
  const Document& document_;
  const Findings& findings_;
  Entities& entities_;
  std::vector<std::vector<MentionId>> by_sentence_;
  std::vector<std::optional<MentionId>> by_token_;
  [[nodiscard]] bool apposed_to_subject(const Mention& name) const;

  std::vector<bool> acts_;      ///< by MentionId: agents of events, speakers
  std::vector<Gender> genders_; ///< by EntityId of the named
};

} // namespace sourcier::link
