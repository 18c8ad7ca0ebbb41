// SPDX-License-Identifier: Apache-2.0
// Builds the tables that are searched in place.
#include "nlp/lookups.hpp"

namespace sourcier::nlp {

IdMapMemory id_map(const std::vector<std::pair<std::uint64_t, std::uint32_t>>& rows) {
  std::size_t size = 16;
  while (size < 2 * rows.size()) {
    size *= 2;
  }
  IdMapMemory memory{std::vector<std::uint64_t>(size),
                     std::vector<std::uint32_t>(size, IdMap::none)};
  for (const auto& [key, value] : rows) {
    std::size_t at = IdMap::slot(key) & (size - 1);
    while (memory.values[at] != IdMap::none && memory.keys[at] != key) {
      at = (at + 1) & (size - 1);
    }
    if (memory.values[at] == IdMap::none) {
      memory.keys[at] = key;
      memory.values[at] = value;
    }
  }
  return memory;
}

} // namespace sourcier::nlp
