// SPDX-License-Identifier: Apache-2.0
// Makes entities of descriptions: "soldats norvans", "un groupe d'experts".
#include "link/descriptions.hpp"

#include "knowledge/words.hpp"

#include <map>
#include <utility>

namespace sourcier::link {

namespace {

/// The state a demonym or a named complement inside the phrase gives it.
std::optional<EntityId> affiliation(const Findings& findings,
                                    const Entities& entities,
                                    TokenRange phrase,
                                    TokenIndex head) {
  for (std::size_t i = 0; i < findings.mentions.size(); ++i) {
    const Mention& mention = findings.mentions[static_cast<MentionId>(i)];
    const bool within =
        phrase.begin <= mention.tokens.begin && mention.tokens.end <= phrase.end;
    const bool demonym = mention.kind == MentionKind::demonym;
    if (!within || entities.of_mention[i].size() != 1 ||
        mention.tokens.contains(head) ||
        (!demonym && mention.kind != MentionKind::name &&
         mention.kind != MentionKind::metonym)) {
      continue;
    }
    const EntityId entity = entities.of_mention[i].front();
    const EntityKind kind = entities.entities[entity].kind;
    if (kind == EntityKind::state || (!demonym && kind == EntityKind::organization)) {
      return entity;
    }
  }
  return std::nullopt;
}

} // namespace

void describe_rest(const Document& document,
                   const Findings& findings,
                   Entities& entities) {
  std::map<std::pair<EntityKind, std::string>, EntityId> known;
  for (std::size_t i = 0; i < findings.mentions.size(); ++i) {
    const Mention& mention = findings.mentions[static_cast<MentionId>(i)];
    if (mention.kind != MentionKind::nominal || !entities.of_mention[i].empty()) {
      continue;
    }
    const std::string label = document.words(mention.span);
    const auto [found, fresh] =
        known.emplace(std::pair(mention.entity, knowledge::folded(label)), EntityId{});
    if (fresh) {
      Entity entity;
      entity.kind = mention.entity;
      entity.label = label;
      if (mention.entity == EntityKind::group) {
        entity.member_kind = document.tokens[mention.head].lemma;
      }
      entity.affiliation =
          affiliation(findings, entities, mention.tokens, mention.head);
      found->second = entities.entities.add(std::move(entity));
    }
    entities.of_mention[i] = {found->second};
  }
}

} // namespace sourcier::link
