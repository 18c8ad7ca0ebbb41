// SPDX-License-Identifier: Apache-2.0
// The source of a regular expression, read into a tree.
#pragma once
#include "nlp/pattern_set.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace sourcier::nlp {

enum class TreeKind : std::uint8_t {
  empty,
  set,
  sequence,
  alternatives,
  repeat,
  begin,
  end,
  ahead,
  behind
};

/// A node: what its `inner` nodes mean depends on the kind.
struct PatternTree {
  static constexpr std::uint32_t no_limit = std::numeric_limits<std::uint32_t>::max();
  TreeKind kind = TreeKind::empty;
  std::uint32_t set = 0;   ///< of a set: index into ParsedPattern::sets
  std::uint32_t least = 0; ///< of a repeat
  std::uint32_t most = 0;
  bool negative = false; ///< of a look-around
  std::vector<PatternTree> inner;
};

struct ParsedPattern {
  PatternTree tree;
  std::vector<CharacterSet> sets;
};

/// Throws Failure("PLACE: …") where the source holds what is not known.
[[nodiscard]] ParsedPattern parse_pattern(std::string_view source,
                                          std::string_view place);

} // namespace sourcier::nlp
