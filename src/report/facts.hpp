// SPDX-License-Identifier: Apache-2.0
// Events that speak of the same: joined by the graph, or alike in type, parties and
// time.
#pragma once
#include "report/corpus.hpp"

#include <string>
#include <vector>

namespace sourcier::report {

struct Fact {
  std::string type;
  std::vector<Index> parties;  ///< dossiers, in order
  std::string period;          ///< "2024-11", "2024" or empty
  Index occurrence = none;     ///< the graph joined them
  std::vector<Index> accounts; ///< findings, in the order of the corpus
};

/// Every event stands in one fact: that of its occurrence; else that of its type, its
/// named parties and its period. Without named parties it is compared within its
/// article only. In the order of their first accounts.
[[nodiscard]] std::vector<Fact> facts(const Corpus& corpus);

/// The dossiers of agents, targets, participants and themes that bear a name of their
/// own: linked, or a person, state, organisation or place.
[[nodiscard]] std::vector<Index> named_parties(const Corpus& corpus,
                                               const Finding& finding);

/// "2024-11" where the event's own days lie in one month, "2024" in one year, that of
/// the first day where they lie further apart; of an undated event the month in which
/// its article was published; empty: neither is known.
[[nodiscard]] std::string period(const Corpus& corpus, const Finding& finding);

} // namespace sourcier::report
