// SPDX-License-Identifier: Apache-2.0
// Every version of the kernels gives the same bits, and the right numbers.
#include "annotated.hpp"
#include "nlp/kernels.hpp"

#include <bit>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

using namespace sourcier;
using namespace sourcier::nlp;

namespace {

std::vector<float> numbers(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<float> out(count);
  for (float& value : out) {
    value = static_cast<float>(static_cast<int>(random() % 20001) - 10000) / 3333.0F;
  }
  return out;
}

Floats aligned(const std::vector<float>& values) {
  Floats out(values.size());
  std::copy(values.begin(), values.end(), out.data());
  return out;
}

std::vector<std::uint32_t> bits(const std::vector<float>& values) {
  std::vector<std::uint32_t> out;
  for (const float value : values) {
    out.push_back(std::bit_cast<std::uint32_t>(value));
  }
  return out;
}

constexpr std::size_t width = 96;
constexpr std::size_t row_count = 45; // no multiple of what a version does at once

/// What one version makes of fixed weights and rows.
struct Results {
  std::vector<float> linear;
  std::vector<float> maxout;
  std::vector<float> merge;
  std::vector<float> state;
};

Results results(const Kernels& k) {
  Results out;
  const std::vector<float> x = numbers((row_count + 2) * width, 1);
  const std::vector<float> w = numbers(width * 3 * 3 * width, 2);
  const std::vector<float> b = numbers(width * 3, 3);
  const Norm norm{aligned(numbers(width, 4)), aligned(numbers(width, 5))};

  constexpr std::size_t outputs = 197;
  const Packed line = pack_linear(k, w.data(), b.data(), outputs, width);
  std::vector<float> padded(row_count * line.padded);
  k.linear({x.data(), width, row_count}, line, padded.data(), line.padded);
  for (std::size_t r = 0; r < row_count; ++r) {
    const float* row = &padded[r * line.padded];
    out.linear.insert(out.linear.end(), row, row + outputs);
  }

  const Packed window = pack_maxout(k, w.data(), b.data(), width, 3 * width);
  out.maxout.resize(row_count * width);
  k.maxout(
      {x.data(), width, row_count}, window, norm, x.data() + width, out.maxout.data());

  std::vector<const float*> parts;
  for (std::size_t r = 0; r < 7; ++r) {
    parts.push_back(r == 3 ? nullptr : &w[r * 9 * width]);
  }
  out.merge.resize(5 * width);
  k.merge(parts.data(), 5, b.data(), norm, x.data(), out.merge.data());

  const std::vector<const float*> rows{w.data(), w.data() + 500, w.data() + 900};
  out.state.resize(64);
  k.state(rows.data(), rows.size(), b.data(), 64, out.state.data());
  return out;
}

/// The largest distance of the plain version from sums in double precision.
double distance_from_double() {
  const Kernels& k = *kernels_named("plain");
  const Results ours = results(k);
  const std::vector<float> x = numbers((row_count + 2) * width, 1);
  const std::vector<float> w = numbers(width * 3 * 3 * width, 2);
  const std::vector<float> b = numbers(width * 3, 3);
  double most = 0;
  for (std::size_t r = 0; r < row_count; ++r) {
    for (std::size_t o = 0; o < 197; ++o) {
      double sum = static_cast<double>(b[o]);
      for (std::size_t i = 0; i < width; ++i) {
        sum += static_cast<double>(x[r * width + i]) *
               static_cast<double>(w[o * width + i]);
      }
      most =
          std::max(most, std::abs(sum - static_cast<double>(ours.linear[r * 197 + o])));
    }
  }
  return most;
}

/// True where this machine has no such version, or it gives the bits of the plain one.
bool same_bits(std::string_view version) {
  const Kernels* other = kernels_named(version);
  if (other == nullptr) {
    WARN(std::string(version) + " cannot be run on this machine: not compared");
    return true;
  }
  const Results plain = results(*kernels_named("plain"));
  const Results fast = results(*other);
  return bits(plain.linear) == bits(fast.linear) &&
         bits(plain.maxout) == bits(fast.maxout) &&
         bits(plain.merge) == bits(fast.merge) && bits(plain.state) == bits(fast.state);
}

std::vector<float> tensor_by(const char* version) {
  ::setenv("SOURCIER_SIMD", version, 1);
  const nlp::Pipeline pipeline =
      nlp::Pipeline::load(SOURCIER_ROOT "/.models/fr_core_news_md-3.8.0");
  ::unsetenv("SOURCIER_SIMD");
  REQUIRE(pipeline.arithmetic() == version);
  const std::vector<nlp::Input> inputs{
      {"La maire de Corbelin n'a pas signé l'accord de 2019.", false, {}}};
  return pipeline.annotate(inputs).front().tensor;
}

} // namespace

TEST_CASE("all versions of the kernels give the same bits", "[nlp][kernels]") {
  CHECK(same_bits("avx2"));
  CHECK(same_bits("avx512"));
}

TEST_CASE("the kernels compute what the formulas say", "[nlp][kernels]") {
  CHECK(distance_from_double() < 1e-3);
}

TEST_CASE("the model's tensor has the same bits by every version", "[nlp][kernels]") {
  const std::vector<float> plain = tensor_by("plain");
  CHECK(plain.size() == 13 * width);
  CHECK(bits(plain) == bits(tensor_by(test_pipeline().arithmetic().data())));
}

TEST_CASE("an unknown version is refused in one line", "[nlp][kernels]") {
  ::setenv("SOURCIER_SIMD", "mmx", 1);
  CHECK_THROWS_WITH(kernels(), Catch::StartsWith("SOURCIER_SIMD: 'mmx' is not one of"));
  ::unsetenv("SOURCIER_SIMD");
}
