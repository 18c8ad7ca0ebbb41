// SPDX-License-Identifier: Apache-2.0
// Makes the entities of a document: names linked first, descriptions resolved after.
#include "link/entities.hpp"

#include "knowledge/knowledge.hpp"
#include "link/clusters.hpp"
#include "link/coreference.hpp"
#include "link/links.hpp"

#include <unordered_map>

namespace sourcier::link {

namespace {

using knowledge::Knowledge;
using knowledge::Known;

LinkMethod
method_of(const Mention& mention, const Known& row, const std::string& words) {
  switch (mention.kind) {
  case MentionKind::demonym:
    return LinkMethod::demonym;
  case MentionKind::metonym:
    return LinkMethod::metonym;
  case MentionKind::name:
    return knowledge::folded(row.label) == knowledge::folded(words)
               ? LinkMethod::exact_name
               : LinkMethod::alias;
  case MentionKind::nominal:
  case MentionKind::pronoun:
    return LinkMethod::coreference;
  }
  return LinkMethod::alias;
}

/// Entities by row, so that two clusters of one row become one entity.
class Making {
 public:
  Making(const Document& document, const Findings& findings, const Knowledge& knowledge)
      : document_(document), findings_(findings), knowledge_(knowledge) {
    made.of_mention.resize(findings.mentions.size());
    made.literal.resize(findings.mentions.size());
  }

  void add(const Cluster& cluster, const Context& context, double threshold) {
    std::optional<Link> link = best_link(cluster, context, knowledge_, threshold);
    const EntityId id =
        link ? linked(std::move(*link), evidence(cluster)) : named(cluster);
    for (const MentionId mention : cluster.mentions) {
      made.of_mention[static_cast<std::size_t>(mention)] = {id};
    }
  }

  /// The places that metonyms literally name.
  void add_literals() {
    for (std::size_t i = 0; i < findings_.mentions.size(); ++i) {
      const Mention& mention = findings_.mentions[static_cast<MentionId>(i)];
      if (mention.kind != MentionKind::metonym || mention.candidates.size() < 2 ||
          knowledge_[mention.candidates[1]].kind != EntityKind::place) {
        continue;
      }
      Link link;
      link.qid = knowledge_[mention.candidates[1]].qid;
      link.confidence = 0.9;
      made.literal[i] = linked(std::move(link), static_cast<MentionId>(i));
    }
  }

  Entities made;

 private:
  /// The mention that shows the link best: a name before a demonym or metonym.
  MentionId evidence(const Cluster& cluster) const {
    for (const MentionId id : cluster.mentions) {
      if (findings_.mentions[id].kind == MentionKind::name) {
        return id;
      }
    }
    return cluster.mentions.front();
  }

  EntityId linked(Link link, MentionId evidence) {
    const auto [found, fresh] = by_qid_.emplace(link.qid, EntityId{});
    if (fresh) {
      const Known& row = knowledge_[*knowledge_.find(link.qid)];
      const Mention& mention = findings_.mentions[evidence];
      link.evidence = evidence;
      link.method = method_of(mention, row, document_.words(mention.span));
      if (const knowledge::Seat* seat = knowledge_.seat(document_.words(mention.span));
          seat != nullptr && seat->rival && mention.kind == MentionKind::metonym &&
          link.rivals.empty()) {
        link.rivals.push_back(knowledge_[*seat->rival].qid);
      }
      Entity entity;
      entity.kind = row.kind;
      entity.subclass = row.subclass;
      entity.state_kind = row.state_kind;
      entity.label = row.label;
      entity.link = std::move(link);
      found->second = made.entities.add(std::move(entity));
    }
    return found->second;
  }

  EntityId named(const Cluster& cluster) {
    const Mention& mention = findings_.mentions[cluster.fullest];
    Entity entity;
    entity.kind = cluster.kind == EntityKind::state ? EntityKind::place : cluster.kind;
    entity.subclass = entity.kind == EntityKind::organization ? mention.subclass : "";
    entity.label = document_.words(mention.span);
    return made.entities.add(std::move(entity));
  }

  const Document& document_;
  const Findings& findings_;
  const Knowledge& knowledge_;
  std::unordered_map<std::string, EntityId> by_qid_;
};

} // namespace

Entities entities(const Document& document,
                  const Findings& findings,
                  const knowledge::Resources& resources,
                  const Options& options) {
  const Knowledge& knowledge = resources.knowledge;
  const Context context = context_of(document, findings, knowledge);
  Making making(document, findings, knowledge);
  for (const Cluster& cluster : clusters(document, findings, knowledge)) {
    making.add(cluster, context, options.threshold);
  }
  making.add_literals();
  Entities made = std::move(making.made);
  resolve(document, findings, resources, context, made);
  return made;
}

} // namespace sourcier::link
