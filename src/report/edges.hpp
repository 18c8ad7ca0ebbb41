// SPDX-License-Identifier: Apache-2.0
// Who acts on whom.
#pragma once
#include "report/corpus.hpp"
#include "report/labels.hpp"

#include <vector>

namespace sourcier::report {

struct Edge {
  Index from = none; ///< dossiers; of a mutual edge the first in their order
  Index to = none;
  Quad quad = Quad::other;
  bool mutual = false;         ///< both take part alike
  std::vector<Index> findings; ///< in the order of the corpus
  std::size_t sources = 0;     ///< independent ones
};

/// From agents to targets and between participants, one edge a pair and way of acting.
/// What is negated or only supposed makes none; things neither act nor are acted on.
/// Most sources first, then most findings.
[[nodiscard]] std::vector<Edge> edges(const Corpus& corpus, const Labels& labels);

} // namespace sourcier::report
