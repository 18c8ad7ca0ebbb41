// SPDX-License-Identifier: Apache-2.0
// Makes entities of descriptions: "soldats norvans", "un groupe d'experts".
#include "link/descriptions.hpp"

#include "knowledge/knowledge.hpp"
#include "knowledge/words.hpp"

#include <algorithm>
#include <string_view>

namespace sourcier::link {

namespace {

/// The state a demonym or a named complement inside the phrase gives it.
std::optional<EntityId> affiliation(const Discourse& discourse, const Mention& phrase) {
  for (const MentionId id : discourse.in_sentence(phrase.sentence)) {
    const Mention& mention = discourse.mention(id);
    const bool within = phrase.tokens.begin <= mention.tokens.begin &&
                        mention.tokens.end <= phrase.tokens.end;
    const bool demonym = mention.kind == MentionKind::demonym;
    const std::optional<EntityId> entity = discourse.of(id);
    if (!within || !entity || mention.tokens.contains(phrase.head) ||
        (!demonym && mention.kind != MentionKind::name &&
         mention.kind != MentionKind::metonym)) {
      continue;
    }
    const EntityKind kind = discourse.entity(*entity).kind;
    if (kind == EntityKind::state || (!demonym && kind == EntityKind::organization)) {
      return entity;
    }
  }
  return std::nullopt;
}

/// "des soldats", "trois hommes", "d'autres témoins": somebody not spoken of before.
bool introduces(const Document& document, const Mention& phrase) {
  static constexpr std::string_view words[] = {"un",
                                               "une",
                                               "des",
                                               "de",
                                               "d'",
                                               "plusieurs",
                                               "quelques",
                                               "aucun",
                                               "aucune",
                                               "autres"};
  const auto is_new = [&](TokenIndex t) {
    const Token& token = document.tokens[t];
    return token.pos == Upos::num ||
           std::find(std::begin(words), std::end(words), token.lower) !=
               std::end(words);
  };
  const TokenIndex first = document.sentences[phrase.sentence].tokens.begin;
  return is_new(phrase.tokens.begin) ||
         (phrase.tokens.begin > first && is_new(phrase.tokens.begin - 1));
}

} // namespace

/// The state of "les Norvans": the row of the word that the document speaks of, or its
/// only one.
std::optional<EntityId> Descriptions::home(const Discourse& discourse,
                                           MentionId people) const {
  Entities& entities = discourse.entities();
  const std::vector<KnowledgeId>& rows = discourse.mention(people).candidates;
  for (std::size_t i = 0; i < entities.entities.size(); ++i) {
    const auto entity = static_cast<EntityId>(i);
    const std::optional<Link>& link = entities.entities[entity].link;
    for (const KnowledgeId row : rows) {
      if (link && link->qid == knowledge_[row].qid) {
        return entity;
      }
    }
  }
  if (rows.size() != 1) {
    return std::nullopt;
  }
  const knowledge::Known& row = knowledge_[rows.front()];
  Entity entity;
  entity.kind = row.kind;
  entity.state_kind = row.state_kind;
  entity.label = row.label;
  Link link;
  link.qid = row.qid;
  link.confidence = 0.95;
  link.method = LinkMethod::demonym;
  link.evidence = people;
  entity.link = std::move(link);
  return entities.entities.add(std::move(entity));
}

EntityId Descriptions::entity(const Discourse& discourse, MentionId nominal) {
  const Document& document = discourse.document();
  const Mention& mention = discourse.mention(nominal);
  const std::string label = document.words(mention.span);
  const std::pair key(mention.entity, knowledge::folded(label));
  if (const auto found = last_.find(key);
      found != last_.end() && !introduces(document, mention)) {
    return found->second;
  }
  Entity entity;
  entity.kind = mention.entity;
  entity.label = label;
  if (mention.entity == EntityKind::group) {
    entity.member_kind = document.tokens[mention.head].lemma;
  }
  entity.affiliation = mention.candidates.empty() ? affiliation(discourse, mention)
                                                  : home(discourse, nominal);
  const EntityId made = discourse.entities().entities.add(std::move(entity));
  last_.insert_or_assign(key, made);
  return made;
}

} // namespace sourcier::link
