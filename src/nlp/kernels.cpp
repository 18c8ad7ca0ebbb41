// SPDX-License-Identifier: Apache-2.0
// The arithmetic of the networks, by Google Highway: compiled once for each processor
// family, chosen when the program runs.

// Processors without fused multiply-add take the plain version: it gives the same bits.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "nlp/kernels.cpp"
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_SSE4 | HWY_AVX3_DL)
#include "nlp/kernels.hpp"

#include "problem.hpp"

#include <hwy/foreach_target.h>
// Highway's order: after foreach_target.h.
#include <hwy/highway.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>

HWY_BEFORE_NAMESPACE();
namespace sourcier::nlp::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_AVX3
constexpr std::size_t lanes = 16;
constexpr std::size_t rows_at_once = 8;
constexpr std::string_view version = "avx512";
#elif HWY_TARGET == HWY_AVX2
constexpr std::size_t lanes = 8;
constexpr std::size_t rows_at_once = 4;
constexpr std::string_view version = "avx2";
#else
constexpr std::size_t lanes = HWY_TARGET == HWY_SCALAR ? 1 : 4;
constexpr std::size_t rows_at_once = 4;
constexpr std::string_view version = "plain";
#endif
constexpr std::size_t step = 3 * lanes;
/// Rows whose sums are kept while one panel of weights is in the first cache.
constexpr std::size_t rows_a_block = 32;
constexpr std::size_t widest = 128;

using Tag = hn::FixedTag<float, lanes>;
using Vector = hn::Vec<Tag>;
constexpr Tag tag{};

HWY_INLINE Vector multiply_add(Vector a, Vector b, Vector sum) {
#if HWY_TARGET == HWY_AVX3 || HWY_TARGET == HWY_AVX2 || HWY_TARGET == HWY_NEON
  return hn::MulAdd(a, b, sum);
#else
  alignas(64) std::array<float, lanes> x{};
  alignas(64) std::array<float, lanes> y{};
  alignas(64) std::array<float, lanes> z{};
  hn::Store(a, tag, x.data());
  hn::Store(b, tag, y.data());
  hn::Store(sum, tag, z.data());
  for (std::size_t i = 0; i < lanes; ++i) {
    z[i] = std::fma(x[i], y[i], z[i]);
  }
  return hn::Load(tag, z.data());
#endif
}

/// Sums of `Count` rows for one panel of weights.
template <std::size_t Count>
struct Sums {
  std::array<std::array<Vector, 3>, Count> of;
};

template <std::size_t Count>
HWY_INLINE Sums<Count> product(const float* HWY_RESTRICT x,
                               std::size_t stride,
                               const float* HWY_RESTRICT panel,
                               std::size_t inputs) {
  Sums<Count> sums;
  HWY_UNROLL(8)
  for (auto& row : sums.of) {
    row = {hn::Zero(tag), hn::Zero(tag), hn::Zero(tag)};
  }
  for (std::size_t i = 0; i < inputs; ++i) {
    const Vector w0 = hn::Load(tag, panel + i * step);
    const Vector w1 = hn::Load(tag, panel + i * step + lanes);
    const Vector w2 = hn::Load(tag, panel + i * step + 2 * lanes);
    HWY_UNROLL(8)
    for (std::size_t r = 0; r < Count; ++r) {
      const Vector value = hn::Set(tag, x[r * stride + i]);
      sums.of[r][0] = multiply_add(value, w0, sums.of[r][0]);
      sums.of[r][1] = multiply_add(value, w1, sums.of[r][1]);
      sums.of[r][2] = multiply_add(value, w2, sums.of[r][2]);
    }
  }
  return sums;
}

/// Calls part.template run<Count>(row) so that all `rows` are done, most at a time
/// first.
template <class Part>
HWY_INLINE void in_parts(std::size_t rows, const Part& part) {
  std::size_t row = 0;
  for (; row + rows_at_once <= rows; row += rows_at_once) {
    part.template run<rows_at_once>(row);
  }
  for (; row + 2 <= rows; row += 2) {
    part.template run<2>(row);
  }
  for (; row < rows; ++row) {
    part.template run<1>(row);
  }
}

struct LinearPart {
  const Rows& x;
  const Packed& weights;
  std::size_t panel;
  float* out;
  std::size_t out_stride;

  template <std::size_t Count>
  HWY_INLINE void run(std::size_t row) const {
    const Sums<Count> sums =
        product<Count>(x.data + row * x.stride,
                       x.stride,
                       weights.weights.data() + panel * step * weights.inputs,
                       weights.inputs);
    const float* bias = weights.bias.data() + panel * step;
    HWY_UNROLL(8)
    for (std::size_t r = 0; r < Count; ++r) {
      float* to = out + (row + r) * out_stride + panel * step;
      HWY_UNROLL(3)
      for (std::size_t v = 0; v < 3; ++v) {
        hn::StoreU(hn::Add(sums.of[r][v], hn::LoadU(tag, bias + v * lanes)),
                   tag,
                   to + v * lanes);
      }
    }
  }
};

void linear(const Rows& x, const Packed& weights, float* out, std::size_t out_stride) {
  const std::size_t panels = weights.padded / step;
  for (std::size_t begin = 0; begin < x.count; begin += rows_a_block) {
    const Rows block{
        x.data + begin * x.stride, x.stride, std::min(rows_a_block, x.count - begin)};
    for (std::size_t panel = 0; panel < panels; ++panel) {
      in_parts(block.count,
               LinearPart{block, weights, panel, out + begin * out_stride, out_stride});
    }
  }
}

/// The sum of 16 numbers in a tree that is the same for every version.
HWY_INLINE float folded(std::array<float, 16>& t) {
  for (std::size_t half = 8; half > 0; half /= 2) {
    for (std::size_t i = 0; i < half; ++i) {
      t[i] += t[i + half];
    }
  }
  return t[0];
}

/// The mean of `width` numbers, or with `centre` of their squared distances from it.
template <bool Squares>
HWY_INLINE float mean(const float* y, std::size_t width, float centre) {
  alignas(64) std::array<float, 16> parts{};
  const Vector middle = hn::Set(tag, centre);
  for (std::size_t j = 0; j < 16; j += lanes) {
    Vector sum = hn::Zero(tag);
    for (std::size_t i = j; i < width; i += 16) {
      const Vector value = hn::LoadU(tag, y + i);
      if constexpr (Squares) {
        const Vector distance = hn::Sub(value, middle);
        sum = multiply_add(distance, distance, sum);
      } else {
        sum = hn::Add(sum, value);
      }
    }
    hn::Store(sum, tag, parts.data() + j);
  }
  return folded(parts) / static_cast<float>(width);
}

HWY_INLINE void normalise(const float* y,
                          std::size_t width,
                          const Norm& norm,
                          const float* residual,
                          float* out) {
  const float centre = mean<false>(y, width, 0);
  const float variance = mean<true>(y, width, centre) + 1e-8F;
  const Vector scale = hn::Set(tag, 1.0F / std::sqrt(variance));
  const Vector middle = hn::Set(tag, centre);
  for (std::size_t i = 0; i < width; i += lanes) {
    const Vector unit = hn::Mul(hn::Sub(hn::LoadU(tag, y + i), middle), scale);
    Vector value = multiply_add(unit,
                                hn::LoadU(tag, norm.gain.data() + i),
                                hn::LoadU(tag, norm.offset.data() + i));
    if (residual != nullptr) {
      value = hn::Add(hn::LoadU(tag, residual + i), value);
    }
    hn::StoreU(value, tag, out + i);
  }
}

struct MaxoutPart {
  const Rows& x;
  const Packed& weights;
  std::size_t panel;
  float* out;

  template <std::size_t Count>
  HWY_INLINE void run(std::size_t row) const {
    const Sums<Count> sums =
        product<Count>(x.data + row * x.stride,
                       x.stride,
                       weights.weights.data() + panel * step * weights.inputs,
                       weights.inputs);
    const float* bias = weights.bias.data() + panel * step;
    HWY_UNROLL(8)
    for (std::size_t r = 0; r < Count; ++r) {
      const auto& of = sums.of[r];
      const Vector first = hn::Max(hn::Add(of[0], hn::LoadU(tag, bias)),
                                   hn::Add(of[1], hn::LoadU(tag, bias + lanes)));
      hn::StoreU(hn::Max(first, hn::Add(of[2], hn::LoadU(tag, bias + 2 * lanes))),
                 tag,
                 out + (row + r) * widest + panel * lanes);
    }
  }
};

void maxout(const Rows& x,
            const Packed& weights,
            const Norm& norm,
            const float* residual,
            float* out) {
  const std::size_t width = weights.outputs;
  const std::size_t panels = weights.padded / step;
  alignas(64) std::array<float, rows_a_block * widest> sums;
  for (std::size_t begin = 0; begin < x.count; begin += rows_a_block) {
    const Rows block{
        x.data + begin * x.stride, x.stride, std::min(rows_a_block, x.count - begin)};
    for (std::size_t panel = 0; panel < panels; ++panel) {
      in_parts(block.count, MaxoutPart{block, weights, panel, sums.data()});
    }
    for (std::size_t r = 0; r < block.count; ++r) {
      const std::size_t at = (begin + r) * width;
      normalise(sums.data() + r * widest,
                width,
                norm,
                residual == nullptr ? nullptr : residual + at,
                out + at);
    }
  }
}

void merge(const float* const* parts,
           std::size_t rows,
           const float* bias,
           const Norm& norm,
           const float* residual,
           float* out) {
  const std::size_t width = norm.gain.size();
  const std::array<float, 9 * widest> zeros{};
  alignas(64) std::array<float, widest> sums;
  for (std::size_t r = 0; r < rows; ++r) {
    std::array<const float*, 3> part{};
    for (std::size_t k = 0; k < 3; ++k) {
      const float* row = parts[r + k] == nullptr ? zeros.data() : parts[r + k];
      part[k] = row + k * 3 * width;
    }
    for (std::size_t i = 0; i < width; i += lanes) {
      std::array<Vector, 3> piece;
      for (std::size_t p = 0; p < 3; ++p) {
        const std::size_t at = p * width + i;
        piece[p] = hn::Add(
            hn::Add(hn::Add(hn::LoadU(tag, part[0] + at), hn::LoadU(tag, part[1] + at)),
                    hn::LoadU(tag, part[2] + at)),
            hn::LoadU(tag, bias + at));
      }
      hn::StoreU(hn::Max(hn::Max(piece[0], piece[1]), piece[2]), tag, sums.data() + i);
    }
    normalise(sums.data(), width, norm, residual + r * width, out + r * width);
  }
}

void state(const float* const* rows,
           std::size_t count,
           const float* bias,
           std::size_t width,
           float* hidden) {
  for (std::size_t i = 0; i < width; i += lanes) {
    Vector first = hn::LoadU(tag, rows[0] + i);
    Vector second = hn::LoadU(tag, rows[0] + width + i);
    for (std::size_t r = 1; r < count; ++r) {
      first = hn::Add(first, hn::LoadU(tag, rows[r] + i));
      second = hn::Add(second, hn::LoadU(tag, rows[r] + width + i));
    }
    hn::StoreU(hn::Max(hn::Add(first, hn::LoadU(tag, bias + i)),
                       hn::Add(second, hn::LoadU(tag, bias + width + i))),
               tag,
               hidden + i);
  }
}

} // namespace

const Kernels& version_here() {
  static const Kernels kernels{version, lanes, linear, maxout, merge, state};
  return kernels;
}

} // namespace sourcier::nlp::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace sourcier::nlp {

const Kernels* kernels_named(std::string_view name) {
  const std::int64_t here = hwy::SupportedTargets();
  static_cast<void>(here);
#if HWY_TARGETS & HWY_AVX3
  if (name == "avx512") {
    return (here & HWY_AVX3) != 0 ? &N_AVX3::version_here() : nullptr;
  }
#endif
#if HWY_TARGETS & HWY_AVX2
  if (name == "avx2") {
    return (here & HWY_AVX2) != 0 ? &N_AVX2::version_here() : nullptr;
  }
#endif
  return name == "plain" ? &HWY_STATIC_DISPATCH(version_here)() : nullptr;
}

const Kernels& kernels() {
  const char* wanted = std::getenv("SOURCIER_SIMD");
  if (wanted != nullptr && *wanted != '\0') {
    const Kernels* found = kernels_named(wanted);
    if (found == nullptr) {
      throw Failure("SOURCIER_SIMD: '" + std::string(wanted) +
                        "' is not one of plain, avx2, avx512 that this machine runs; "
                        "leave it unset",
                    2);
    }
    return *found;
  }
  for (const std::string_view name : {"avx512", "avx2"}) {
    if (const Kernels* found = kernels_named(name)) {
      return *found;
    }
  }
  return HWY_STATIC_DISPATCH(version_here)();
}

} // namespace sourcier::nlp
#endif
