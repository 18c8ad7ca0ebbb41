// SPDX-License-Identifier: Apache-2.0
// What a verb of saying tells by a noun: "annonce l'envoi de troupes", "évoque 64
// morts".
#pragma once
#include "extract/sayings_clauses.hpp"

#include <optional>

namespace sourcier::extract {

/// None where the verb governs no noun that is said.
[[nodiscard]] std::optional<Clause> announced(const Told& told, const Report& report);

} // namespace sourcier::extract
