// SPDX-License-Identifier: Apache-2.0
// Makes the entities of a document: names linked first, descriptions resolved after.
#include "link/entities.hpp"

#include "knowledge/decisions.hpp"
#include "knowledge/index.hpp"
#include "knowledge/kinds.hpp"
#include "knowledge/knowledge.hpp"
#include "link/clusters.hpp"
#include "link/coreference.hpp"
#include "link/imported.hpp"
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
  Making(const Document& document,
         const Findings& findings,
         const knowledge::Resources& resources)
      : document_(document), findings_(findings), knowledge_(resources.knowledge),
        resources_(resources) {
    made.of_mention.resize(findings.mentions.size());
    made.literal.resize(findings.mentions.size());
  }

  /// `asking`: null where there is no index.
  void add(const Cluster& cluster,
           const Context& context,
           Asking* asking,
           double threshold) {
    const EntityId id = entity_of(cluster, context, asking, threshold);
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
  /// What a person decided, else what the table says, else what the index does.
  EntityId entity_of(const Cluster& cluster,
                     const Context& context,
                     Asking* asking,
                     double threshold) {
    if (const knowledge::Decision* decision = decision_on(cluster)) {
      return decided(cluster, *decision);
    }
    if (auto link = best_link(cluster, context, knowledge_, threshold)) {
      return linked(std::move(*link), evidence(cluster));
    }
    if (auto found = asking == nullptr ? std::nullopt
                                       : asking->link(cluster, findings_, threshold)) {
      return imported(found->entry, std::move(found->link), evidence(cluster));
    }
    return named(cluster);
  }

  /// By the fullest name first, then by the others of the cluster.
  const knowledge::Decision* decision_on(const Cluster& cluster) const {
    const knowledge::Decisions* decisions = resources_.decisions;
    if (decisions == nullptr) {
      return nullptr;
    }
    const std::string_view kind = knowledge::kind_name(cluster.kind);
    const Article& article = document_.article;
    const auto on = [&](const std::string& name) {
      const knowledge::Decision* found = decisions->find(article.name, name, kind);
      return found != nullptr || article.url.empty()
                 ? found
                 : decisions->find(article.url, name, kind);
    };
    const knowledge::Decision* found = on(cluster.name);
    for (std::size_t i = 0; i < cluster.mentions.size() && found == nullptr; ++i) {
      const Mention& mention = findings_.mentions[cluster.mentions[i]];
      if (mention.kind == MentionKind::name || mention.kind == MentionKind::metonym) {
        found = on(knowledge::folded(document_.words(mention.span)));
      }
    }
    return found;
  }

  EntityId decided(const Cluster& cluster, const knowledge::Decision& decision) {
    if (decision.qid.empty()) {
      return named(cluster);
    }
    Link link;
    link.qid = decision.qid;
    link.confidence = decision.confidence;
    link.method = LinkMethod::decision;
    if (knowledge_.find(decision.qid)) {
      return linked(std::move(link), evidence(cluster));
    }
    const std::optional<knowledge::Entry> entry =
        resources_.index == nullptr ? std::nullopt
                                    : resources_.index->find(static_cast<std::uint32_t>(
                                          std::stoull(decision.qid.substr(1))));
    if (entry) {
      return imported(*entry, std::move(link), evidence(cluster));
    }
    const auto [found, fresh] = by_qid_.emplace(decision.qid, EntityId{});
    if (fresh) {
      found->second = named(cluster);
      link.evidence = evidence(cluster);
      made.entities[found->second].link = std::move(link);
    }
    return found->second;
  }

  /// An entity of the index; where the table has it too, that of the table.
  EntityId imported(const knowledge::Entry& entry, Link link, MentionId evidence) {
    if (knowledge_.find(link.qid)) {
      return linked(std::move(link), evidence);
    }
    const auto [found, fresh] = by_qid_.emplace(link.qid, EntityId{});
    if (fresh) {
      link.evidence = evidence;
      if (link.method != LinkMethod::decision) {
        const std::string words = document_.words(findings_.mentions[evidence].span);
        link.method = knowledge::folded(entry.label) == knowledge::folded(words)
                          ? LinkMethod::exact_name
                          : LinkMethod::alias;
      }
      Entity entity;
      entity.kind = entry.kind;
      entity.subclass = entry.subclass;
      entity.state_kind = entry.state_kind;
      entity.label = entry.label;
      entity.link = std::move(link);
      found->second = made.entities.add(std::move(entity));
    }
    return found->second;
  }

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
      if (link.method != LinkMethod::decision) {
        link.method = method_of(mention, row, document_.words(mention.span));
      }
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
  const knowledge::Resources& resources_;
  std::unordered_map<std::string, EntityId> by_qid_;
};

} // namespace

Entities entities(const Document& document,
                  const Findings& findings,
                  const knowledge::Resources& resources,
                  const Options& options) {
  const Knowledge& knowledge = resources.knowledge;
  const Context context = context_of(document, findings, knowledge);
  Making making(document, findings, resources);
  std::optional<Asking> asking;
  if (resources.index != nullptr) {
    asking.emplace(document, context, knowledge, *resources.index);
  }
  for (const Cluster& cluster : clusters(document, findings, knowledge)) {
    making.add(cluster, context, asking ? &*asking : nullptr, options.threshold);
  }
  making.add_literals();
  Entities made = std::move(making.made);
  resolve(document, findings, resources, context, made);
  return made;
}

} // namespace sourcier::link
