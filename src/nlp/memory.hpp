// SPDX-License-Identifier: Apache-2.0
// A bounded memory of values that depend on their key alone, shared by threads. What it
// has or has not kept never changes a result.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace sourcier::nlp {

/// Values by string of code points. Two generations: when the young one holds half of
/// the bytes allowed, it becomes the old one, and what is asked for again moves over.
template <class Value>
class Memory {
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u32string_view s) const {
      return std::hash<std::u32string_view>()(s);
    }
  };
  using Kept = std::shared_ptr<const Value>;
  struct Shard {
    std::mutex mutex;
    std::unordered_map<std::u32string, Kept, Hash, std::equal_to<>> rows;
    std::unordered_map<std::u32string, Kept, Hash, std::equal_to<>> old_rows;
    std::size_t bytes = 0;
  };
  static constexpr std::size_t shard_count = 32;

 public:
  /// `bytes`: the most it may hold, keys and bookkeeping included; 0: keeps nothing.
  explicit Memory(std::size_t bytes) : bytes_a_shard_(bytes / shard_count / 2) {}

  /// Null where it has none.
  [[nodiscard]] Kept find(std::u32string_view key) {
    if (bytes_a_shard_ == 0) {
      return nullptr;
    }
    Shard& shard = shard_of(key);
    const std::lock_guard lock(shard.mutex);
    const auto young = shard.rows.find(key);
    if (young != shard.rows.end()) {
      return young->second;
    }
    const auto old = shard.old_rows.find(key);
    if (old == shard.old_rows.end()) {
      return nullptr;
    }
    Kept value = old->second;
    keep(shard, key, value);
    return value;
  }

  /// Keeps a value; `size` in bytes is counted as its own.
  void add(std::u32string_view key, Kept value) {
    if (bytes_a_shard_ == 0) {
      return;
    }
    Shard& shard = shard_of(key);
    const std::lock_guard lock(shard.mutex);
    keep(shard, key, std::move(value));
  }

 private:
  Shard& shard_of(std::u32string_view key) {
    return shards_[(Hash()(key) >> 40U) % shard_count];
  }
  void keep(Shard& shard, std::u32string_view key, Kept value) {
    constexpr std::size_t bookkeeping = 128;
    const std::size_t size =
        value->bytes() + key.size() * sizeof(char32_t) + bookkeeping;
    if (size > bytes_a_shard_) {
      return;
    }
    if (shard.bytes + size > bytes_a_shard_) {
      shard.old_rows = std::move(shard.rows);
      shard.rows.clear();
      shard.bytes = 0;
    }
    if (shard.rows.try_emplace(std::u32string(key), std::move(value)).second) {
      shard.bytes += size;
    }
  }
  std::size_t bytes_a_shard_;
  std::array<Shard, shard_count> shards_;
};

} // namespace sourcier::nlp
