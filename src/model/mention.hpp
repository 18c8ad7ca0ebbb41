// SPDX-License-Identifier: Apache-2.0
// Where a text speaks of somebody or something.
#pragma once
#include "model/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace sourcier {

enum class EntityKind : std::uint8_t {
  person,
  state,
  organization,
  place,
  group,
  thing
};
enum class MentionKind : std::uint8_t { name, nominal, pronoun, demonym, metonym };

enum class MentionId : std::uint32_t {};
/// A row of the knowledge base (knowledge::Knowledge).
enum class KnowledgeId : std::uint32_t {};

/// A stretch of text that names, describes or stands for an entity.
struct Mention {
  Span span; ///< no article, title or civility: "M. [Poutine]", "région de [Koursk]"
  TokenRange tokens; ///< that the span covers (a demonym inside a compound: its token)
  TokenIndex head = no_token; ///< the syntactic head among `tokens`
  std::uint32_t sentence = 0; ///< index into Document::sentences
  MentionKind kind = MentionKind::name;
  EntityKind entity =
      EntityKind::thing; ///< what kind of thing it speaks of, as far as is known
  std::string subclass; ///< local name of a sub-class of sc:Organization, "NewsMedium";
                        ///< or empty
  std::vector<KnowledgeId>
      candidates; ///< knowledge-base rows with this name, best first
  Gender gender = Gender::none;
  Number number = Number::none;
};

} // namespace sourcier
