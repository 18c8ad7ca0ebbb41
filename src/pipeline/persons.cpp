// SPDX-License-Identifier: Apache-2.0
// Goes through all mentions, used or not.
#include "pipeline/persons.hpp"

#include <set>

namespace sourcier::pipeline {

namespace {

const std::vector<EntityId>& entities_of(const Entities& entities, MentionId mention) {
  static const std::vector<EntityId> nobody;
  const auto index = static_cast<std::size_t>(mention);
  return index < entities.of_mention.size() ? entities.of_mention[index] : nobody;
}

std::set<EntityId> holders(const Findings& findings, const Entities& entities) {
  std::set<EntityId> holders;
  for (const Office& office : findings.offices) {
    const Standing standing = office.evidence.marking.standing;
    if (standing != Standing::negated && standing != Standing::hypothetical) {
      const auto& who = entities_of(entities, office.holder);
      holders.insert(who.begin(), who.end());
    }
  }
  return holders;
}

} // namespace

std::vector<std::string> left_out_persons(const Document& document,
                                          const Findings& findings,
                                          const Entities& entities,
                                          const forget::List* list,
                                          bool only_public) {
  const std::set<EntityId> in_office = holders(findings, entities);
  const auto is_left_out = [&](EntityId id) {
    const Entity& entity = entities.entities[id];
    if (entity.kind != EntityKind::person) {
      return false;
    }
    const bool is_listed =
        list != nullptr &&
        (list->holds_name(entity.label) ||
         (entity.link && list->holds_entity("entity/" + entity.link->qid)));
    return is_listed || (only_public && !entity.link && !in_office.contains(id));
  };
  std::set<std::string> names;
  for (std::size_t i = 0; i < entities.entities.size(); ++i) {
    if (is_left_out(EntityId(i))) {
      names.insert(entities.entities[EntityId(i)].label);
    }
  }
  for (std::size_t i = 0; i < findings.mentions.size(); ++i) {
    const Mention& mention = findings.mentions[MentionId(i)];
    if (mention.kind != MentionKind::name) {
      continue;
    }
    const auto& who = entities_of(entities, MentionId(i));
    bool is_told = only_public && who.empty() && mention.entity == EntityKind::person;
    for (const EntityId id : who) {
      is_told = is_told || is_left_out(id);
    }
    if (is_told) {
      names.insert(document.words(mention.span));
    }
  }
  return {names.begin(), names.end()};
}

} // namespace sourcier::pipeline
