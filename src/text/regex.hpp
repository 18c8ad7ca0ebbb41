// SPDX-License-Identifier: Apache-2.0
// Regular expressions of ICU over code points.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace sourcier::text {

/// Where an expression matched: code points of the string searched, half-open.
struct Match {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Match&) const = default;
};

/// A compiled expression. Searching is const and safe from several threads. Anchors and
/// look-arounds see nothing outside the string given.
class Regex {
 public:
  /// `pattern`: ICU syntax, UTF-8. Throws Failure("PLACE: …") where ICU refuses it.
  Regex(std::string_view pattern, std::string_view place);
  ~Regex();
  Regex(Regex&& other) noexcept;
  Regex& operator=(Regex&& other) noexcept;
  Regex(const Regex&) = delete;
  Regex& operator=(const Regex&) = delete;

  /// The match that begins at the first code point (Python's .match).
  [[nodiscard]] std::optional<Match> at_start(std::u32string_view text) const;
  /// The leftmost match (Python's .search).
  [[nodiscard]] std::optional<Match> search(std::u32string_view text) const;
  /// All matches, from the left, not overlapping (Python's .finditer).
  [[nodiscard]] std::vector<Match> all(std::u32string_view text) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

} // namespace sourcier::text
