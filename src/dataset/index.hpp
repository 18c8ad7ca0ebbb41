// SPDX-License-Identifier: Apache-2.0
// Where in the journal the last line of each graph stands, for ten million graphs.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace sourcier::dataset {

/// A map from 64-bit keys to offsets. The newest entries are in memory, `most_recent`
/// of them at most; the others stand in sorted files of 16 bytes an entry, which have
/// no name and vanish with the program. Whatever the number of graphs, memory is that
/// of the newest; the files are the system's to keep in memory or not.
class Index {
 public:
  static constexpr std::size_t default_recent = std::size_t{1} << 20U;
  /// `folder`: where the files are made.
  explicit Index(std::filesystem::path folder,
                 std::size_t most_recent = default_recent);
  ~Index();
  Index(const Index&) = delete;
  Index(Index&&) = delete;
  Index& operator=(const Index&) = delete;
  Index& operator=(Index&&) = delete;

  /// The last value set wins.
  void set(std::uint64_t key, std::uint64_t offset);
  [[nodiscard]] std::optional<std::uint64_t> find(std::uint64_t key) const;
  void clear();

 private:
  struct Entry {
    std::uint64_t key;
    std::uint64_t offset;
  };
  /// A sorted file in memory.
  struct Run {
    const Entry* entries = nullptr;
    std::size_t size = 0;
  };
  void spill();
  void merge();
  [[nodiscard]] Run kept(const std::vector<Entry>& entries) const;
  static void drop(Run run);

  std::filesystem::path folder_;
  std::size_t most_recent_;
  std::unordered_map<std::uint64_t, std::uint64_t> recent_;
  std::vector<Run> runs_; ///< oldest first
};

} // namespace sourcier::dataset
