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
  /// The mention over a token, or headed by it.
  [[nodiscard]] std::optional<MentionId> at(TokenIndex token) const;
  /// The entities of one kind that the last sentences name, up to and including the
  /// first sentence going back in which there are `wanted`; empty: not exactly so many.
  [[nodiscard]] std::vector<EntityId>
  last_distinct(MentionId from, EntityKind kind, std::size_t wanted) const;
  /// True where the mention is the subject of a finite clause.
  [[nodiscard]] bool is_subject(MentionId id) const;

 private:
  const Document& document_;
  const Findings& findings_;
  Entities& entities_;
  std::vector<std::vector<MentionId>> by_sentence_;
  std::vector<std::optional<MentionId>> by_token_;
};

} // namespace sourcier::link
