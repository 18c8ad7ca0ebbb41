// SPDX-License-Identifier: Apache-2.0
// What kind of entity the instances of a class are: by a table, and by the sub-class
// statements of the dump for classes that it does not list.
#pragma once
#include "harvest/item.hpp"

#include <cstdint>
#include <filesystem>
#include <unordered_map>
#include <utility>
#include <vector>

namespace sourcier::harvest {

class Classes {
 public:
  /// Reads mappings/wikidata/classes.tsv. Failure, as path:line, for a malformed row.
  explicit Classes(const std::filesystem::path& table);

  /// Keeps the sub-class statements of an item: 8 bytes each.
  void learn(const Item& item);
  /// To be called once all items were learnt and before any is judged.
  void settle();
  /// Gives an item its kind, sub-class, state and place class by the majority of its
  /// classes; false where they say that it is nothing news speaks of, or nothing.
  [[nodiscard]] bool judge(Item& item);
  /// True for an item that is a post somebody can hold, as far as its own classes say.
  [[nodiscard]] bool is_post(const Item& item) const;
  /// CRC-32 of the table.
  [[nodiscard]] std::uint32_t sum() const { return sum_; }

 private:
  enum class Fate : std::uint8_t { kept, dropped, post };
  struct Row {
    Fate fate = Fate::kept;
    EntityKind kind = EntityKind::thing;
    std::string subclass;
    StateKind state_kind = StateKind::none;
    std::string place_class;
  };
  struct Said; // what the classes of one item say together
  [[nodiscard]] const Row* row_of(std::uint32_t class_id);
  [[nodiscard]] const Row* nearest(std::uint32_t class_id) const;

  std::unordered_map<std::uint32_t, Row> rows_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> parents_; ///< class, its parent
  std::unordered_map<std::uint32_t, const Row*> known_;          ///< classes asked for
  std::uint32_t sum_ = 0;
};

} // namespace sourcier::harvest
