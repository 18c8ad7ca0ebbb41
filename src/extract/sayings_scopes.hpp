// SPDX-License-Identifier: Apache-2.0
// How sayings lie in one another.
#pragma once
#include "extract/sayings.hpp"

#include <optional>
#include <vector>

namespace sourcier::extract {

/// A scope before it is known what lies around it.
struct Reach {
  Span span;
  AttributionId attribution{};
  Span cue;
  std::optional<std::size_t> frame; ///< the scope of the same saying around it
  std::uint32_t depth = 0;
  bool noun = false; ///< as of Scope
};

/// Gives each scope its depth, and each attribution the next one outward: a saying lies
/// in the narrowest one that holds its cue.
void nest(std::vector<Reach>& reaches, Table<AttributionId, Attribution>& attributions);

} // namespace sourcier::extract
