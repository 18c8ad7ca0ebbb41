// SPDX-License-Identifier: Apache-2.0
// The order in which a document is read.
#include "extract/findings.hpp"

#include "extract/events.hpp"
#include "extract/mentions.hpp"
#include "extract/offices.hpp"
#include "extract/predicates.hpp"
#include "extract/quantities.hpp"
#include "extract/sayings.hpp"
#include "extract/times.hpp"
#include "extract/times_ranges.hpp"

#include <utility>

namespace sourcier::extract {

Findings findings(const Document& document, const knowledge::Resources& resources) {
  Findings found;
  found.times = times(document, resources.lexicon);
  found.quantities = quantities(document, found.times, resources.lexicon);
  Mentions mentions(document, resources);
  const std::vector<Predicate> syntax = predicates(document);
  Sayings said = sayings(document, syntax, mentions, found.times, resources);
  found.events = events(
      document, syntax, mentions, said, found.quantities, found.times, resources);
  found.offices = offices(document, syntax, mentions, said, found.times, resources);
  found.relations = relations(document, syntax, mentions, said, resources);
  found.attributions = std::move(said.attributions);
  found.quotations = std::move(said.quotations);
  found.mentions = std::move(mentions).release();
  drop_idle_ranges(found);
  found.occurrences = occurrences(found);
  return found;
}

} // namespace sourcier::extract
