// SPDX-License-Identifier: Apache-2.0
// Goes through descriptions and pronouns in order: each gets its sure antecedent, and a
// description without one an entity of its own.
#include "link/coreference.hpp"

#include "link/coreference_nominals.hpp"
#include "link/coreference_pronouns.hpp"
#include "link/descriptions.hpp"
#include "link/discourse.hpp"

#include <algorithm>
#include <numeric>

namespace sourcier::link {

void resolve(const Document& document,
             const Findings& findings,
             const knowledge::Resources& resources,
             const Context& context,
             Entities& entities) {
  std::vector<MentionId> order(findings.mentions.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = static_cast<MentionId>(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](MentionId a, MentionId b) {
    return findings.mentions[a].span < findings.mentions[b].span;
  });
  Discourse discourse(document, findings, entities, order);
  Descriptions descriptions(resources.knowledge);
  for (const MentionId id : order) {
    const Mention& mention = findings.mentions[id];
    std::vector<EntityId>& found = entities.of_mention[static_cast<std::size_t>(id)];
    if (!found.empty()) {
      continue;
    }
    if (mention.kind == MentionKind::nominal) {
      std::vector<EntityId> antecedents =
          nominal_antecedents(discourse, id, resources, context);
      if (antecedents.empty()) {
        antecedents = {descriptions.entity(discourse, id)};
      }
      entities.of_mention[static_cast<std::size_t>(id)] = std::move(antecedents);
    } else if (mention.kind == MentionKind::pronoun) {
      found = pronoun_antecedents(discourse, id, resources);
    }
  }
}

} // namespace sourcier::link
