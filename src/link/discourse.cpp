// SPDX-License-Identifier: Apache-2.0
// Looks back over what a document has spoken of.
#include "link/discourse.hpp"

#include <algorithm>

namespace sourcier::link {

Discourse::Discourse(const Document& document,
                     const Findings& findings,
                     Entities& entities,
                     const std::vector<MentionId>& order)
    : document_(document), findings_(findings), entities_(entities),
      by_sentence_(document.sentences.size()), by_token_(document.tokens.size()) {
  for (const MentionId id : order) {
    const Mention& row = findings.mentions[id];
    by_sentence_[row.sentence].push_back(id);
    if (row.kind == MentionKind::demonym) {
      continue;
    }
    if (row.kind == MentionKind::name || row.kind == MentionKind::metonym) {
      for (TokenIndex t = row.tokens.begin; t < row.tokens.end; ++t) {
        by_token_[t] = id;
      }
    } else if (!by_token_[row.head]) {
      by_token_[row.head] = id;
    }
  }
}

std::optional<EntityId> Discourse::of(MentionId id) const {
  const std::vector<EntityId>& found =
      entities_.of_mention[static_cast<std::size_t>(id)];
  return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

std::vector<MentionId> Discourse::backwards(std::uint32_t sentence,
                                            std::uint32_t before) const {
  std::vector<MentionId> found;
  for (const MentionId id : by_sentence_[sentence]) {
    if (findings_.mentions[id].span.begin < before) {
      found.push_back(id);
    }
  }
  std::reverse(found.begin(), found.end());
  return found;
}

std::optional<MentionId> Discourse::at(TokenIndex token) const {
  return by_token_[token];
}

std::vector<EntityId>
Discourse::last_distinct(MentionId from, EntityKind kind, std::size_t wanted) const {
  std::vector<EntityId> found;
  const Mention& here = mention(from);
  for (std::uint32_t back = 0; back <= 4 && back <= here.sentence; ++back) {
    for (const MentionId id : backwards(here.sentence - back, here.span.begin)) {
      const Mention& row = mention(id);
      if (row.kind == MentionKind::nominal || row.kind == MentionKind::pronoun) {
        continue;
      }
      const std::optional<EntityId> one = of(id);
      if (one && entity(*one).kind == kind &&
          std::find(found.begin(), found.end(), *one) == found.end()) {
        found.push_back(*one);
      }
    }
    if (found.size() >= wanted) {
      break;
    }
  }
  return found.size() == wanted ? found : std::vector<EntityId>{};
}

bool Discourse::is_subject(MentionId id) const {
  const Deprel as = document_.tokens[mention(id).head].dep;
  return as == Deprel::nsubj || as == Deprel::nsubj_pass;
}

} // namespace sourcier::link
