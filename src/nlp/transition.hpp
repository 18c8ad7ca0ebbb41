// SPDX-License-Identifier: Apache-2.0
// The network that scores the moves of the parser and of the name recogniser
// (runtime.md 4.1), and the list of those moves (1.6).
#pragma once
#include "nlp/kernels.hpp"
#include "nlp/thinc.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace sourcier::nlp {

/// A move: what it does and the label it gives.
struct Move {
  std::uint8_t action = 0;
  std::uint8_t label = 0; ///< index into the labels
};

struct Moves {
  std::vector<Move> list;          ///< in the order of the network's outputs
  std::vector<std::string> labels; ///< [0] is ""
};

/// Reads a `moves` file. Throws Failure where it is damaged.
[[nodiscard]] Moves read_moves(const std::filesystem::path& file);

/// The most features a state has, and the most moves.
inline constexpr std::size_t most_features = 8;
inline constexpr std::size_t most_moves = 96;

class Scorer {
 public:
  /// Throws Failure where the weights do not fit `inputs`, `features` and `moves`.
  Scorer(const Thinc& model,
         const Kernels& kernels,
         std::size_t inputs,
         std::size_t features,
         std::size_t moves);

  /// What `scores` needs of each token; `tensor`: count × inputs numbers.
  [[nodiscard]] Floats prepare(const float* tensor, std::size_t count) const;
  /// Scores of all moves for a state with these tokens (−1: none).
  void scores(const Floats& prepared,
              std::span<const std::int32_t> tokens,
              float* out) const;

 private:
  const Kernels* kernels_;
  std::size_t features_;
  std::size_t width_ = 0; ///< of the hidden layer
  Packed linear_;
  Packed lower_;
  Floats bias_;
  Floats missing_; ///< [feature][2][width]
  Packed upper_;
};

} // namespace sourcier::nlp
