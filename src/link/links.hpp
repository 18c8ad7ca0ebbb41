// SPDX-License-Identifier: Apache-2.0
// Which row of the knowledge base a named entity is, and how sure that is.
#pragma once
#include "knowledge/resources.hpp"
#include "link/clusters.hpp"
#include "link/entities.hpp"

#include <optional>
#include <vector>

namespace sourcier::link {

/// What the score of a candidate rests on, whatever table it stands in.
struct Candidate {
  EntityKind kind = EntityKind::thing;
  std::uint32_t prior = 0;      ///< how well known, 0 to 9
  bool label = false;           ///< the name is its label
  std::string_view place_class; ///< "City", "Region"
  std::uint32_t here = 0;       ///< how often the article names it or its state
  bool office_here = false;     ///< has an office of a state the article names
  bool in_office = false;       ///< on the article's day
};
[[nodiscard]] double score(const Candidate& candidate, const Cluster& cluster);

/// True where a name of the one kind may be an entity of the other.
[[nodiscard]] bool kinds_agree(EntityKind known, EntityKind cluster);

/// What a score loses its best candidate to the next one: 0 to 0.5.
[[nodiscard]] double doubt(double margin);

/// The link of one cluster: candidates by name scored on kind, prior, context and the
/// time of their offices. None: no candidate is sure enough.
[[nodiscard]] std::optional<Link> best_link(const Cluster& cluster,
                                            const Context& context,
                                            const knowledge::Knowledge& knowledge,
                                            double threshold);

/// The day of the article as YYYYMMDD; 0: unknown.
[[nodiscard]] std::uint32_t day_of(const Article& article);

/// What the article speaks of besides: its states and who holds office on its day.
[[nodiscard]] Context context_of(const Document& document,
                                 const Findings& findings,
                                 const knowledge::Knowledge& knowledge);

} // namespace sourcier::link
