// SPDX-License-Identifier: Apache-2.0
// The stage that says who is who: mentions in, entities with their Wikidata links out.
#pragma once
#include "knowledge/resources.hpp"
#include "model/entity.hpp"
#include "model/finding.hpp"

namespace sourcier::link {

struct Options {
  double threshold =
      0.5; ///< --link-threshold: below this confidence an entity stays unlinked, 0 to 1
};

/// Coreference, metonymy, candidates, Wikidata. A wrong link costs more than a missing
/// one.
[[nodiscard]] Entities entities(const Document& document,
                                const Findings& findings,
                                const knowledge::Resources& resources,
                                const Options& options = {});

} // namespace sourcier::link
