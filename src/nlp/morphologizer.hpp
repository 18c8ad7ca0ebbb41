// SPDX-License-Identifier: Apache-2.0
// Part of speech and features of each token, from the shared network (runtime.md 5).
#pragma once
#include "nlp/kernels.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::nlp {

class Morphologizer {
 public:
  struct Label {
    std::string morph;    ///< "Gender=Fem|Number=Sing"; empty: none
    std::string_view pos; ///< "NOUN"
  };
  /// `folder`: the model's `morphologizer`. Throws Failure where it is damaged.
  Morphologizer(const std::filesystem::path& folder,
                const Kernels& kernels,
                std::size_t inputs);
  /// One label a row, in the morphologizer's memory; `margin` (may be null): the
  /// smallest distance between the best two.
  [[nodiscard]] std::vector<const Label*>
  labels(const float* tensor, std::size_t count, float* margin) const;

 private:
  const Kernels* kernels_;
  std::vector<Label> labels_;
  Packed weights_;
};

} // namespace sourcier::nlp
