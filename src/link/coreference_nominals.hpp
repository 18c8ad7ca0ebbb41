// SPDX-License-Identifier: Apache-2.0
// Which named entity a description speaks of: "le président norvan", "les deux pays".
#pragma once
#include "knowledge/resources.hpp"
#include "link/clusters.hpp"
#include "link/discourse.hpp"

#include <vector>

namespace sourcier::link {

/// The entities a nominal surely speaks of; empty: it is an entity of its own.
[[nodiscard]] std::vector<EntityId>
nominal_antecedents(Discourse& discourse,
                    MentionId nominal,
                    const knowledge::Resources& resources,
                    const Context& context);

} // namespace sourcier::link
