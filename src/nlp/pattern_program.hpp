// SPDX-License-Identifier: Apache-2.0
// A regular expression as steps that a matcher follows, and how it is made from the
// source.
#pragma once
#include "nlp/pattern_set.hpp"

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace sourcier::nlp {

/// With which character something may begin; a superset.
struct Firsts {
  std::bitset<256> low;
  bool other = false; ///< characters from U+0100 on
  bool end = false;   ///< also where the text ends
};

enum class StepKind : std::uint8_t {
  set,    ///< one character of `set`
  loop,   ///< `least` to `most` characters of `set`, as many as there are first
  choice, ///< the alternatives, in order
  begin,  ///< only where the text begins
  end,    ///< only where it ends, or before a last line break
  ahead,  ///< `inner` matches here (or, `negative`, does not)
  behind, ///< `inner` matches the `least` characters before (or does not)
  done
};

struct Step {
  StepKind kind = StepKind::done;
  bool negative = false;
  std::uint32_t next = 0;
  std::uint32_t set = 0;
  std::uint32_t inner = 0; ///< a step; of a choice: index into `choices`
  std::uint32_t least = 0;
  std::uint32_t most = 0;
};

/// Alternatives, as listed for each first character they can begin with.
struct Choice {
  std::vector<std::uint32_t> steps;                 ///< all of them, in order
  std::vector<std::vector<std::uint32_t>> by_first; ///< 256 characters, other, end
  static constexpr std::size_t other = 256;
  static constexpr std::size_t end = 257;
};

struct PatternProgram {
  std::vector<Step> steps;
  std::vector<CharacterSet> sets;
  std::vector<Choice> choices;
  std::uint32_t start = 0;
  Firsts firsts;
};

[[nodiscard]] PatternProgram compile_pattern(std::string_view source,
                                             std::string_view place);

} // namespace sourcier::nlp
