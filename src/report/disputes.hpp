// SPDX-License-Identifier: Apache-2.0
// What accounts of the same do not agree on: figures, and whether it happened.
#pragma once
#include "report/facts.hpp"

#include <string>
#include <vector>

namespace sourcier::report {

/// One figure as one passage gives it.
struct Figure {
  Index finding = none;
  Index quantity = none;
  double low = 0; ///< the value, or the ends of a range; of "des milliers" 1000
  double high = 0;
  Index copies = 0; ///< further articles of the same text that give it
};

struct Divergence {
  Fact fact; ///< its accounts with other figures too
  std::string unit;
  std::string counted;         ///< "mort"; empty where the unit says it all
  std::vector<Figure> figures; ///< from the lowest, in the order of the corpus
  std::vector<Figure> given{}; ///< the same before copies of one text became one
  std::size_t latest = 0;  ///< the figure in the article published last, by its place
  std::size_t sources = 0; ///< independent ones
};

/// What two accounts or more of one fact give with different figures of the same unit
/// of the same thing. Most sources first, then the widest apart. Shares and sums of
/// money are compared only where named parties or the graph join the accounts.
[[nodiscard]] std::vector<Divergence> divergences(const Corpus& corpus,
                                                  const std::vector<Fact>& facts);

struct Contradiction {
  Fact fact;
  std::vector<Index> said;   ///< as a fact, attributed or hedged
  std::vector<Index> denied; ///< negated, or the denial itself
};

/// Facts of named parties, or joined by the graph, that are stated here and denied
/// there; and denials with what they deny. In the order of their first accounts.
[[nodiscard]] std::vector<Contradiction> contradictions(const Corpus& corpus,
                                                        const std::vector<Fact>& facts);

/// Facts of named parties that one independent source alone vouches for; those told
/// most often first, then the latest.
[[nodiscard]] std::vector<const Fact*> sole_sources(const Corpus& corpus,
                                                    const std::vector<Fact>& facts);

/// What is counted, words for the dead taken as one: "victime", "tué" as "mort".
[[nodiscard]] std::string counted_alike(const std::string& counted);

/// What a figure says without its modifier: "64", "10–12", "1000s".
[[nodiscard]] std::string amount(const Quantity& quantity);

} // namespace sourcier::report
