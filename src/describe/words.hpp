// SPDX-License-Identifier: Apache-2.0
// The local names in the ontology of everything the model nouns enumerate.
#pragma once
#include "model/entity.hpp"
#include "model/finding.hpp"

#include <string_view>

namespace sourcier::describe {

[[nodiscard]] std::string_view class_name(EntityKind kind);
[[nodiscard]] std::string_view state_kind_name(StateKind kind); ///< "" for none
[[nodiscard]] std::string_view method_name(LinkMethod method);
[[nodiscard]] std::string_view mention_kind_name(MentionKind kind);
[[nodiscard]] std::string_view standing_name(Standing standing);
[[nodiscard]] std::string_view hedge_name(Hedge hedge);
[[nodiscard]] std::string_view role_name(Role role);
[[nodiscard]] std::string_view mode_name(Mode mode);
[[nodiscard]] std::string_view manner_name(Manner manner);
[[nodiscard]] std::string_view modifier_name(Modifier modifier); ///< "" for none
[[nodiscard]] std::string_view basis_name(TimeBasis basis);
[[nodiscard]] std::string_view date_basis_name(DateBasis basis);

} // namespace sourcier::describe
