// SPDX-License-Identifier: Apache-2.0
// Entities for descriptions that speak of nobody named.
#pragma once
#include "model/entity.hpp"
#include "model/finding.hpp"

namespace sourcier::link {

/// Gives each nominal without an entity one of its own, with what it says of its
/// members and of its state; the same words again are the same entity.
void describe_rest(const Document& document,
                   const Findings& findings,
                   Entities& entities);

} // namespace sourcier::link
