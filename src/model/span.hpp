// SPDX-License-Identifier: Apache-2.0
// A stretch of an article's reference text.
#pragma once
#include <algorithm>
#include <compare>
#include <cstdint>

namespace sourcier {

/// Where something stands in an article: code points of its reference text, half-open.
struct Span {
  std::uint32_t begin = 0; ///< first code point
  std::uint32_t end = 0;   ///< one past the last; never below `begin`

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return begin <= other.begin && other.end <= end;
  }
  /// True where at least one code point is shared.
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  auto operator<=>(const Span&) const = default;
};

/// The smallest span that holds both.
[[nodiscard]] constexpr Span hull(Span a, Span b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

} // namespace sourcier
