// SPDX-License-Identifier: Apache-2.0
// The words for standings, hedges and sources.
#include "report/standing.hpp"

#include <algorithm>

namespace sourcier::report {

namespace {

constexpr int most_hops = 8;

/// Of a hedge; empty: none that we know.
std::string_view hedge_words(const Finding& finding, const Say& say) {
  if (finding.hedge == "HearsayConditional") {
    return say("hearsay conditional");
  }
  if (finding.hedge == "Possibility") {
    return say("possibility");
  }
  if (finding.hedge == "Doubt") {
    return say("doubt");
  }
  if (finding.hedge == "Allegation") {
    return say("allegation");
  }
  return {};
}

} // namespace

const Standing& standing(const Finding& finding) {
  const auto* const found =
      std::find_if(standings.begin(), standings.end(), [&](const Standing& row) {
        return row.name == finding.standing;
      });
  return found == standings.end() ? standings.front() : *found;
}

std::string source_words(const Corpus& corpus, const Finding& finding, const Say& say) {
  std::string words;
  Index attribution = finding.attribution;
  for (int hop = 0; attribution != none && hop < most_hops; ++hop) {
    const Attribution& said = corpus.attributions[attribution];
    bool first = true;
    for (const Index source : said.sources) {
      words += first && hop > 0 ? ", " + std::string(say("cited by")) + " "
               : words.empty()  ? ""
                                : ", ";
      words += corpus.entities[source].label;
      first = false;
    }
    attribution = said.via;
  }
  return words;
}

std::string
standing_words(const Corpus& corpus, const Finding& finding, const Say& say) {
  const Standing& row = standing(finding);
  const std::string source = source_words(corpus, finding, say);
  const std::string_view hedge = hedge_words(finding, say);
  std::string words(say.french() ? row.french : row.english);
  if (row.name == "Attributed") {
    return source.empty() ? words : std::string(say("according to")) + " " + source;
  }
  if (row.name == "Hedged" && !hedge.empty()) {
    words = hedge;
  } else if (!hedge.empty()) {
    words += ", " + std::string(hedge);
  }
  return source.empty()
             ? words
             : words + ", " + std::string(say("according to")) + " " + source;
}

} // namespace sourcier::report
