// SPDX-License-Identifier: Apache-2.0
// The network that turns each token and its neighbours into a row of numbers
// (runtime.md 3).
#pragma once
#include "nlp/kernels.hpp"
#include "nlp/lexeme.hpp"
#include "nlp/lookups.hpp"
#include "nlp/thinc.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sourcier::nlp {

/// Tokens of several documents, one after the other, as the network sees them.
struct TokenRow {
  const Lexeme* lexeme = nullptr;
  bool space_after = false;
};

class Tok2Vec {
 public:
  /// `products`: the model's word vectors by this network's static weights; without
  /// rows where the network has none. Throws Failure where the weights do not fit.
  Tok2Vec(const Thinc& model, const Kernels& kernels, VectorTable products);

  [[nodiscard]] std::size_t width() const { return width_; }
  /// How many numbers `alone` gives a word.
  [[nodiscard]] std::size_t alone_size() const {
    return width_ + first_.weights.padded;
  }
  /// What depends on a word alone: its mixed embedding, and that by the first layer's
  /// weights. Row i goes to out[i].
  void alone(std::span<const TokenRow> words, std::span<float* const> out) const;
  /// `words`: the rows of `alone` for the tokens of several documents, one after the
  /// other; `sizes`: number of tokens of each. Gives tokens × width numbers.
  [[nodiscard]] Floats run(std::span<const float* const> words,
                           std::span<const std::size_t> sizes) const;

 private:
  struct Table {
    Feature feature = Feature::norm;
    std::uint64_t seed = 0;
    std::vector<float> rows;
    std::size_t count = 0;
  };
  struct Layer {
    Packed weights;
    Norm norm;
  };
  void read_tables(const Thinc& model);
  void read_layers(const Thinc& model);
  void embed(const TokenRow& token, float* out) const;

  const Kernels* kernels_;
  std::size_t width_ = 0;
  std::size_t padding_ = 0;
  std::vector<Table> tables_;
  VectorTable products_;
  Layer mix_;
  Layer first_;       ///< its weights give all three parts of the window's products
  Floats first_bias_; ///< [piece][width]
  std::vector<Layer> layers_;
};

/// The static weights of a model file, [width][vector width]; none: no rows.
[[nodiscard]] const Array* static_weights(const Thinc& model);

} // namespace sourcier::nlp
