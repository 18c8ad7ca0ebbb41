// SPDX-License-Identifier: Apache-2.0
// The regular expressions of spaCy's tokenizer files, matched as Python's `re` matches
// them (runtime.md 2.1). ICU (text/regex.hpp) is what the tests compare them with.
#pragma once
#include "text/regex.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace sourcier::nlp {

/// A compiled expression: literals, sets, groups, greedy repeats, ^ $, look-ahead,
/// fixed look-behind, \w \d \s \S, the flags (?u) and (?iu). Matching is const and safe
/// from several threads.
class Pattern {
 public:
  /// `source`: Python syntax, UTF-8. Throws Failure("PLACE: …") for anything else than
  /// the above.
  Pattern(std::string_view source, std::string_view place);
  ~Pattern();
  Pattern(Pattern&& other) noexcept;
  Pattern& operator=(Pattern&& other) noexcept;
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  /// The match that begins at the first code point (Python's .match).
  [[nodiscard]] std::optional<text::Match> at_start(std::u32string_view text) const;
  /// The leftmost match (Python's .search).
  [[nodiscard]] std::optional<text::Match> search(std::u32string_view text) const;
  /// All matches, from the left, not overlapping (Python's .finditer).
  [[nodiscard]] std::vector<text::Match> all(std::u32string_view text) const;

 private:
  std::unique_ptr<const struct PatternProgram> program_;
};

} // namespace sourcier::nlp
