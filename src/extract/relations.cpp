// SPDX-License-Identifier: Apache-2.0
// Two-place facts: what binds two named things, how sure it is and who says so.
#include "extract/offices.hpp"
#include "extract/relations_phrases.hpp"
#include "extract/standing.hpp"

#include <algorithm>

namespace sourcier::extract {

namespace {

const Predicate* predicate_at(const std::vector<Predicate>& predicates,
                              TokenIndex head) {
  const auto found = std::lower_bound(
      predicates.begin(),
      predicates.end(),
      head,
      [](const Predicate& one, TokenIndex wanted) { return one.head < wanted; });
  return found != predicates.end() && found->head == head ? &*found : nullptr;
}

Evidence evidence(const Bonds& bonds, const Bond& bond, const Sayings& sayings) {
  const Document& document = bonds.document;
  Evidence evidence;
  evidence.sentence = document.tokens[bond.trigger.begin].sentence;
  evidence.trigger = document.span(bond.trigger);
  evidence.words = evidence.trigger;
  for (const MentionId side : {bond.subject, bond.object}) {
    const bool beside = side == bond.subject || !bond.apart;
    if (beside && bonds.mentions[side].sentence == evidence.sentence) {
      evidence.words = hull(evidence.words, bonds.mentions[side].span);
    }
  }
  const Predicate* predicate = predicate_at(bonds.predicates, bond.trigger.begin);
  if (bond.told && predicate != nullptr) {
    evidence.marking = marking(document, *predicate, bonds.resources);
  }
  evidence.attribution = sayings.over(evidence.trigger);
  evidence.marking =
      attributed(std::move(evidence.marking), evidence.attribution.has_value());
  evidence.confidence = bond.confidence;
  evidence.rule = bond.rule;
  return evidence;
}

bool same(const Relation& one, const Bond& other) {
  return one.subject == other.subject && one.object == other.object &&
         one.predicate == other.predicate;
}

} // namespace

Table<RelationId, Relation> relations(const Document& document,
                                      const std::vector<Predicate>& predicates,
                                      Mentions& mentions,
                                      const Sayings& sayings,
                                      const knowledge::Resources& resources) {
  Bonds bonds{document, predicates, mentions, resources, {}};
  bonds_of_nouns(bonds);
  bonds_of_verbs(bonds);
  bonds_of_borders(bonds);
  bonds_of_aliases(bonds);
  bonds_of_places(bonds);
  Table<RelationId, Relation> found;
  for (const Bond& bond : bonds.found) {
    const bool known = std::any_of(
        found.begin(), found.end(), [&](const auto& row) { return same(row, bond); });
    if (known || bond.subject == bond.object) {
      continue;
    }
    Relation relation;
    relation.subject = bond.subject;
    relation.predicate = bond.predicate;
    relation.object = bond.object;
    relation.former = bond.former;
    relation.evidence = evidence(bonds, bond, sayings);
    found.add(std::move(relation));
  }
  return found;
}

} // namespace sourcier::extract
