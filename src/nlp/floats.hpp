// SPDX-License-Identifier: Apache-2.0
// A row of numbers that begins on a cache line.
#pragma once
#include <array>
#include <cstddef>
#include <vector>

namespace sourcier::nlp {

/// `size` numbers, 0 at first, aligned to 64 bytes.
class Floats {
 public:
  Floats() = default;
  explicit Floats(std::size_t size) : lines_((size + 15) / 16), size_(size) {}
  [[nodiscard]] float* data() {
    return lines_.empty() ? nullptr : lines_.front().values.data();
  }
  [[nodiscard]] const float* data() const {
    return lines_.empty() ? nullptr : lines_.front().values.data();
  }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  struct alignas(64) Line {
    std::array<float, 16> values{};
  };
  std::vector<Line> lines_;
  std::size_t size_ = 0;
};

} // namespace sourcier::nlp
