// SPDX-License-Identifier: Apache-2.0
// Which row of the knowledge base a named entity is, and how sure that is.
#pragma once
#include "knowledge/resources.hpp"
#include "link/clusters.hpp"
#include "link/entities.hpp"

#include <optional>
#include <vector>

namespace sourcier::link {

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
