// SPDX-License-Identifier: Apache-2.0
// Tells, without parsing it whole, in which graph a line of N-Quads stands.
#pragma once
#include <cstdint>
#include <string_view>

namespace sourcier::load {

enum class LineKind : std::uint8_t {
  quad,      ///< names a graph by its IRI
  triple,    ///< whole, but in no graph
  nothing,   ///< blank or a comment
  malformed, ///< no statement at all, or a graph that is no plain IRI
};

struct Line {
  LineKind kind = LineKind::malformed;
  std::string_view graph; ///< of a quad: its IRI as it stands in the line
};

/// Looks at the borders of the terms only [N-Quads 1.1, 2]; what stands inside them is
/// the parser's to judge. An IRI with escapes counts as malformed: it would be another
/// name for a graph written plainly.
[[nodiscard]] Line looked_at(std::string_view line);

} // namespace sourcier::load
