// SPDX-License-Identifier: Apache-2.0
// The arithmetic of the networks, in one version a processor family. All give the same
// bits: each output is summed over its inputs in index order with fused multiply-add,
// and a layer is normalised in one fixed tree.
#pragma once
#include "nlp/floats.hpp"

#include <cstddef>
#include <string_view>

namespace sourcier::nlp {

/// A weight matrix laid out for one version of the kernels: panels of three vectors of
/// outputs, each panel with its inputs in order.
struct Packed {
  std::size_t inputs = 0;
  std::size_t outputs = 0; ///< as the caller counts them
  std::size_t padded = 0;  ///< how many numbers `linear` writes a row
  Floats weights;          ///< [panel][input][3][lanes]
  Floats bias;             ///< [panel][3][lanes]
};

/// Gain and offset of a layer normalisation.
struct Norm {
  Floats gain;
  Floats offset;
};

/// Rows of numbers in memory: row r begins at data + r × stride. Rows may overlap: a
/// window over neighbours is a row of several widths.
struct Rows {
  const float* data = nullptr;
  std::size_t stride = 0;
  std::size_t count = 0;
};

/// One version.
struct Kernels {
  std::string_view name; ///< "plain", "avx2", "avx512"
  std::size_t lanes = 0;
  /// out[r] = weights · x[r] + bias; `out_stride` ≥ padded.
  void (*linear)(const Rows& x,
                 const Packed& weights,
                 float* out,
                 std::size_t out_stride);
  /// out[r] = residual[r] + norm(max over 3 pieces of (weights · x[r] + bias)), rows of
  /// `outputs` numbers; residual may be null and may not be `out`.
  void (*maxout)(const Rows& x,
                 const Packed& weights,
                 const Norm& norm,
                 const float* residual,
                 float* out);
  /// The same where the products are there already, in three parts of 3 × width each:
  /// row r takes the first part of parts[r], the second of parts[r + 1], the third of
  /// parts[r + 2]. A null pointer counts as zeros.
  void (*merge)(const float* const* parts,
                std::size_t rows,
                const float* bias,
                const Norm& norm,
                const float* residual,
                float* out);
  /// hidden[o] = max over 2 pieces of (sum over `count` rows, in order, + bias); rows
  /// and bias hold the first pieces, then the second ones; width is a multiple of 16.
  void (*state)(const float* const* rows,
                std::size_t count,
                const float* bias,
                std::size_t width,
                float* hidden);
};

/// The version for this machine, or the one that SOURCIER_SIMD names (plain, avx2,
/// avx512). Throws Failure where that one is unknown or this machine cannot run it.
[[nodiscard]] const Kernels& kernels();
/// By name; null where this machine or this build has none.
[[nodiscard]] const Kernels* kernels_named(std::string_view name);

/// Packs [outputs][inputs] for `linear`. `bias` may be null.
[[nodiscard]] Packed pack_linear(const Kernels& kernels,
                                 const float* weights,
                                 const float* bias,
                                 std::size_t outputs,
                                 std::size_t inputs);
/// Packs [outputs][3][inputs] for `maxout`; outputs must be a multiple of 16.
[[nodiscard]] Packed pack_maxout(const Kernels& kernels,
                                 const float* weights,
                                 const float* bias,
                                 std::size_t outputs,
                                 std::size_t inputs);

} // namespace sourcier::nlp
