// SPDX-License-Identifier: Apache-2.0
// The dependency parser: arc-eager moves over a whole document (runtime.md 4.2–4.4,
// 4.6).
#pragma once
#include "nlp/transition.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace sourcier::nlp {

/// The tree over the tokens of one document.
struct Tree {
  std::vector<std::uint32_t> head;     ///< a root is its own head
  std::vector<std::string_view> dep;   ///< in the parser's memory
  std::vector<std::int8_t> sent_start; ///< 1 where a sentence starts, else −1
  float margin = 1e9F; ///< smallest distance between the best two moves that could be
                       ///< made
};

class Parser {
 public:
  /// `folder`: the model's `parser`. Throws Failure where it is missing or damaged.
  Parser(const std::filesystem::path& folder,
         const Kernels& kernels,
         std::size_t inputs);
  /// `tensor`: count rows of the shared network. `presets`: none, or one a token: 1 a
  /// sentence starts, −1 none does, 0 not known.
  [[nodiscard]] Tree parse(const float* tensor,
                           std::size_t count,
                           std::span<const std::int8_t> presets) const;

 private:
  Moves moves_;
  Scorer scorer_;
};

/// Where sentences start, from the heads alone (runtime.md 4.4).
[[nodiscard]] std::vector<std::int8_t>
sentence_starts(const std::vector<std::uint32_t>& head);

} // namespace sourcier::nlp
