// SPDX-License-Identifier: Apache-2.0
// Whom a pronoun speaks of.
#pragma once
#include "knowledge/resources.hpp"
#include "link/discourse.hpp"

#include <vector>

namespace sourcier::link {

/// The entities a pronoun surely speaks of, by gender, number and salience; empty: not
/// sure.
[[nodiscard]] std::vector<EntityId>
pronoun_antecedents(const Discourse& discourse,
                    MentionId pronoun,
                    const knowledge::Resources& resources);

} // namespace sourcier::link
