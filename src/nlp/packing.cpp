// SPDX-License-Identifier: Apache-2.0
// Lays weights out for the kernels.
#include "nlp/kernels.hpp"

namespace sourcier::nlp {
namespace {

constexpr std::size_t vectors = 3;

/// Where output number `slot` of the packed order comes from in the stored order; at or
/// past `outputs`: nowhere, its weights are 0.
template <class Source>
Packed pack(std::size_t lanes,
            std::size_t panels,
            std::size_t inputs,
            const float* weights,
            const float* bias,
            const Source& source) {
  Packed packed;
  const std::size_t step = vectors * lanes;
  packed.inputs = inputs;
  packed.padded = panels * step;
  packed.weights = Floats(packed.padded * inputs);
  packed.bias = Floats(packed.padded);
  for (std::size_t slot = 0; slot < packed.padded; ++slot) {
    const std::size_t row = source(slot);
    if (row == static_cast<std::size_t>(-1)) {
      continue;
    }
    const std::size_t panel = slot / step;
    float* to = packed.weights.data() + panel * step * inputs + slot % step;
    for (std::size_t i = 0; i < inputs; ++i) {
      to[i * step] = weights[row * inputs + i];
    }
    packed.bias.data()[slot] = bias == nullptr ? 0.0F : bias[row];
  }
  return packed;
}

} // namespace

Packed pack_linear(const Kernels& kernels,
                   const float* weights,
                   const float* bias,
                   std::size_t outputs,
                   std::size_t inputs) {
  const std::size_t step = vectors * kernels.lanes;
  Packed packed = pack(kernels.lanes,
                       (outputs + step - 1) / step,
                       inputs,
                       weights,
                       bias,
                       [&](std::size_t slot) {
                         return slot < outputs ? slot : static_cast<std::size_t>(-1);
                       });
  packed.outputs = outputs;
  return packed;
}

Packed pack_maxout(const Kernels& kernels,
                   const float* weights,
                   const float* bias,
                   std::size_t outputs,
                   std::size_t inputs) {
  const std::size_t lanes = kernels.lanes;
  const std::size_t step = vectors * lanes;
  Packed packed =
      pack(lanes, outputs / lanes, inputs, weights, bias, [&](std::size_t slot) {
        const std::size_t output = slot / step * lanes + slot % lanes;
        const std::size_t piece = slot % step / lanes;
        return output * vectors + piece;
      });
  packed.outputs = outputs;
  return packed;
}

} // namespace sourcier::nlp
