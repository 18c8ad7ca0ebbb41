// SPDX-License-Identifier: Apache-2.0
// Sorts more records than memory holds, over one unnamed file beside the result.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>

namespace sourcier::harvest {

class Sorter {
 public:
  /// Its file lies in `folder` and has no name, so that nothing is left behind however
  /// the run ends. `memory`: bytes of records kept before they are written out.
  Sorter(const std::filesystem::path& folder, std::size_t memory);
  ~Sorter();
  Sorter(const Sorter&) = delete;
  Sorter(Sorter&&) = delete;
  Sorter& operator=(const Sorter&) = delete;
  Sorter& operator=(Sorter&&) = delete;

  /// Adds a record. Failure where the disk does not take it.
  void add(std::uint64_t key, std::string_view bytes);
  /// Calls `take` for all records by ascending key; those of one key in the order in
  /// which they were added. Once, at the end.
  void sorted(const std::function<void(std::uint64_t, std::string_view)>& take);
  [[nodiscard]] std::uint64_t size() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

} // namespace sourcier::harvest
