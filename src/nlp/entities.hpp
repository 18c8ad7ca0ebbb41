// SPDX-License-Identifier: Apache-2.0
// The name recogniser: one move a token (runtime.md 4.5).
#pragma once
#include "nlp/transition.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace sourcier::nlp {

/// A run of tokens that is called a name.
struct Name {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view label; ///< in the recogniser's memory
};

struct Names {
  std::vector<Name> list; ///< in order, disjoint
  float margin = 1e9F; ///< smallest distance between the best two moves that could be
                       ///< made
};

class NameRecogniser {
 public:
  /// `model` is `folder`/model. Throws Failure where it or `folder`/moves is damaged.
  NameRecogniser(const std::filesystem::path& folder,
                 const Thinc& model,
                 const Kernels& kernels,
                 std::size_t inputs);
  /// `spaces[i]`: token i is whitespace; `sent_start` from the parser.
  [[nodiscard]] Names names(const float* tensor,
                            std::span<const std::uint8_t> spaces,
                            std::span<const std::int8_t> sent_start) const;

 private:
  Moves moves_;
  Scorer scorer_;
};

} // namespace sourcier::nlp
