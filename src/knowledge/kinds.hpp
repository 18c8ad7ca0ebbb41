// SPDX-License-Identifier: Apache-2.0
// The kinds of entities and states as the tables name them.
#pragma once
#include "model/entity.hpp"

#include <string>
#include <string_view>

namespace sourcier::knowledge {

/// Person, State, Organization, Place, Group. Failure at `place` for another word.
[[nodiscard]] EntityKind entity_kind(const std::string& name, const std::string& place);
/// recognised, former, de_facto; empty: none. Failure at `place` for another word.
[[nodiscard]] StateKind state_kind(const std::string& name, const std::string& place);
/// The word of a kind; "Thing" for what no table has.
[[nodiscard]] std::string_view kind_name(EntityKind kind);

} // namespace sourcier::knowledge
