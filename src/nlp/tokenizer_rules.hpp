// SPDX-License-Identifier: Apache-2.0
// What a model's tokenizer file says: the expressions, the exceptions, and the token
// sequences that are exceptions when joined.
#pragma once
#include "nlp/msgpack.hpp"
#include "nlp/pattern.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sourcier::nlp {

/// A part of an exception: its length and, where the model gives one, its norm.
struct Part {
  std::uint32_t size = 0; ///< code points
  std::u32string norm;
};
using Parts = std::vector<Part>;

/// Hashes strings and views alike.
struct PointsHash {
  using is_transparent = void;
  std::size_t operator()(std::u32string_view s) const {
    return std::hash<std::u32string_view>()(s);
  }
};

struct TokenizerRules {
  std::optional<Pattern> prefix;
  std::optional<Pattern> suffix;
  std::optional<Pattern> infix;
  std::optional<Pattern> whole; ///< token_match
  std::optional<Pattern> url;
  std::unordered_map<std::u32string, Parts, PointsHash, std::equal_to<>> exceptions;
  bool faster_heuristics = true;
  /// Token texts that are an exception when joined, by the first of them.
  std::unordered_map<std::u32string,
                     std::vector<std::vector<std::u32string>>,
                     PointsHash,
                     std::equal_to<>>
      sequences;

  [[nodiscard]] const Parts* exception(std::u32string_view s) const;
  [[nodiscard]] bool is_whole(std::u32string_view s) const;
};

/// Reads the file's bytes, all but `sequences`. Throws Failure where they are damaged.
[[nodiscard]] TokenizerRules read_tokenizer_rules(Msgpack& in);

} // namespace sourcier::nlp
