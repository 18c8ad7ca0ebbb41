// SPDX-License-Identifier: Apache-2.0
// Names of one document that speak of the same entity.
#pragma once
#include "knowledge/resources.hpp"
#include "model/finding.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace sourcier::link {

/// Names (and demonyms, metonyms) of one entity.
struct Cluster {
  EntityKind kind = EntityKind::thing;
  std::string name;                    ///< the folded words of the fullest
  std::vector<MentionId> mentions;     ///< in order
  MentionId fullest{};                 ///< the mention with the longest name
  std::vector<KnowledgeId> candidates; ///< rows all its full names agree on, best first
  int size = 0; ///< of a place: above 0 called a region, below 0 a town; 0: not said
  bool surname_only = false; ///< a single word, taken for a surname or first name
};

/// What the article speaks of, by row of the knowledge base.
struct Context {
  std::unordered_map<std::uint32_t, std::uint32_t> states; ///< state → times named
  std::uint32_t day = 0; ///< of the article, YYYYMMDD; 0: unknown
};

/// Groups the names: same words, same row, a part of a longer person's name, an acronym
/// given in brackets.
[[nodiscard]] std::vector<Cluster> clusters(const Document& document,
                                            const Findings& findings,
                                            const knowledge::Knowledge& knowledge);

} // namespace sourcier::link
