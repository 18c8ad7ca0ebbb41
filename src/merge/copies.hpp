// SPDX-License-Identifier: Apache-2.0
// Finds near copies: articles printed from one agency text, more or less cut.
#pragma once
#include "graphs/gathered.hpp"
#include "merge/runs.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sourcier::merge {

/// The smallest of each of 64 orders of the text's shingles, four words each
/// [MinHash, Broder 1997]: two sketches agree in the share that the texts have in
/// common.
using Sketch = std::array<std::uint32_t, 64>;

/// Of the words of the sentences of one document; none: fewer than 20 shingles, too
/// little to tell a copy from a formula.
[[nodiscard]] std::optional<Sketch> sketch(const std::vector<std::string>& sentences);

/// The share that two texts have in common, 0 to 1, ± 0.06.
[[nodiscard]] double resemblance(const Sketch& a, const Sketch& b);

/// From this resemblance on, texts are near copies.
inline constexpr double near = 0.6;

/// Takes the documents of all articles, whatever their number, and finds the copies.
class Copies {
 public:
  Copies(const WorkFolder& folder, std::size_t memory);
  /// The documents that an article's graph describes.
  void add(const graphs::Gathered& article);
  /// The near copies as lines "copy, tab, first", sorted.
  [[nodiscard]] Sorted found();

 private:
  void pair_up();
  void choose();
  [[nodiscard]] bool follow();

  const WorkFolder& folder_;
  std::size_t memory_;
  Runs sketches_;
  Runs bands_;
  Runs pairs_; ///< "later, tab, earlier" of documents that may be copies
  std::optional<Runs> firsts_; ///< "document, tab, what it is a copy of"
  int round_ = 0;
};

} // namespace sourcier::merge
