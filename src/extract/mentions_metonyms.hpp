// SPDX-License-Identifier: Apache-2.0
// Whether the name of a capital or a seat acts for a state or an institution.
#pragma once
#include "knowledge/resources.hpp"
#include "model/mention.hpp"

namespace sourcier::extract {

/// Decided by syntax and verb: "Pékin a annoncé" acts, "à Pékin" is a place.
[[nodiscard]] bool acts(const Document& document,
                        const Mention& name,
                        const knowledge::Resources& resources);

} // namespace sourcier::extract
