// SPDX-License-Identifier: Apache-2.0
// What every page looks at: the corpus, its names, and what was made out of it.
#pragma once
#include "report/disputes.hpp"
#include "report/edges.hpp"
#include "report/facts.hpp"
#include "report/labels.hpp"
#include "report/words.hpp"

#include <vector>

namespace sourcier::report {

struct View {
  const Corpus& corpus;
  const Labels& labels;
  Say say;
  bool quotes = true;       ///< false: no words of the articles, offsets instead
  bool has_pictures = true; ///< the library that draws the network is there
  std::vector<Fact> facts{};
  std::vector<Divergence> divergences{};
  std::vector<Contradiction> contradictions{};
  std::vector<const Fact*> sole{}; ///< into `facts`
  std::vector<Edge> edges{};
};

} // namespace sourcier::report
