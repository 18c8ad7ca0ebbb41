// SPDX-License-Identifier: Apache-2.0
// What descriptions and pronouns of a document speak of.
#pragma once
#include "knowledge/resources.hpp"
#include "link/clusters.hpp"
#include "model/entity.hpp"
#include "model/finding.hpp"

#include <optional>

namespace sourcier::link {

/// Fills `of_mention` for nominals and pronouns; names are resolved already. A nominal
/// whose antecedent is not sure gets an entity of its own, such a pronoun none.
void resolve(const Document& document,
             const Findings& findings,
             const knowledge::Resources& resources,
             const Context& context,
             Entities& entities);

} // namespace sourcier::link
