// SPDX-License-Identifier: Apache-2.0
// Makes one index of any number of items, in memory that does not grow with them.
#pragma once
#include "harvest/classes.hpp"
#include "harvest/item.hpp"
#include "harvest/sorter.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <unordered_map>

namespace sourcier::harvest {

struct Built {
  std::uint64_t items = 0;                ///< that were added
  std::uint64_t entities = 0;             ///< that are in the index
  std::array<std::uint64_t, 6> of_kind{}; ///< of them, by EntityKind
  std::uint64_t names = 0;
  std::uint64_t bytes = 0; ///< of the file
};

class Building {
 public:
  /// Keeps `classes`. `memory`: bytes of items that are kept before they are sorted
  /// onto the disk, beside `path`.
  Building(Classes& classes,
           const std::filesystem::path& path,
           std::size_t memory = std::size_t{1} << 27U);
  /// Adds an item; of two with one Q-number the later counts.
  void add(const Item& item);
  /// Judges, sorts and writes them all. Failure where the disk does not take them.
  Built finish();

 private:
  class Writing;
  Classes& classes_;
  std::filesystem::path path_;
  std::size_t memory_;
  Sorter items_;
  /// Posts and whose they are: state or body.
  std::unordered_map<std::uint32_t, std::uint32_t> posts_;
};

} // namespace sourcier::harvest
