// SPDX-License-Identifier: Apache-2.0
// The large tables of a model, in a form that can be searched in place: word vectors
// and the lemmatizer's lists.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier::nlp {

/// A map from ids to numbers, by open addressing. The memory belongs to somebody else.
class IdMap {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  IdMap() = default;
  /// Both of one size, a power of 2; at least one value is `none`.
  IdMap(std::span<const std::uint64_t> keys, std::span<const std::uint32_t> values)
      : keys_(keys), values_(values) {}
  [[nodiscard]] std::uint32_t find(std::uint64_t key) const {
    if (keys_.empty()) {
      return none;
    }
    const std::size_t mask = keys_.size() - 1;
    for (std::size_t at = slot(key) & mask;; at = (at + 1) & mask) {
      if (values_[at] == none || keys_[at] == key) {
        return values_[at];
      }
    }
  }
  [[nodiscard]] static std::size_t slot(std::uint64_t key) {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15) >> 32U);
  }

 private:
  std::span<const std::uint64_t> keys_;
  std::span<const std::uint32_t> values_;
};

/// Memory for an IdMap. Of two rows with one key the first counts.
struct IdMapMemory {
  std::vector<std::uint64_t> keys;
  std::vector<std::uint32_t> values;
};
[[nodiscard]] IdMapMemory
id_map(const std::vector<std::pair<std::uint64_t, std::uint32_t>>& rows);

/// A row of numbers for each word that has a vector. The memory belongs to somebody
/// else.
class VectorTable {
 public:
  VectorTable() = default;
  VectorTable(IdMap rows, std::span<const float> values, std::size_t width)
      : rows_(rows), values_(values), width_(width) {}
  [[nodiscard]] std::size_t count() const {
    return width_ == 0 ? 0 : values_.size() / width_;
  }
  /// Null where the word has none.
  [[nodiscard]] const float* find(std::uint64_t word) const {
    const std::uint32_t row = rows_.find(word);
    return row < count() ? &values_[row * width_] : nullptr;
  }

 private:
  IdMap rows_;
  std::span<const float> values_;
  std::size_t width_ = 0;
};

} // namespace sourcier::nlp
