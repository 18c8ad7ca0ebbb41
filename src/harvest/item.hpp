// SPDX-License-Identifier: Apache-2.0
// An item of Wikidata as a dump has it, with what decides its kind.
#pragma once
#include "json/reader.hpp"
#include "knowledge/entry.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::harvest {

struct Item {
  knowledge::Entry entry;             ///< its kind is set only where `kind_is_given`
  std::vector<std::uint32_t> classes; ///< P31
  std::vector<std::uint32_t> parents; ///< P279
  std::uint32_t jurisdiction = 0;     ///< P1001
  bool kind_is_given = false;         ///< by a table, not by its classes
};

/// Reads the object of one entity. False where it is no item with a Q-number (a
/// property, a lexeme, a missing entity).
[[nodiscard]] bool read_item(json::Node& object, Item& item);

/// The number of "Q" and digits; 0 for anything else.
[[nodiscard]] std::uint32_t q_number(std::string_view text);

/// The item as bytes, and back; false where the bytes are no item.
[[nodiscard]] std::string packed(const Item& item);
[[nodiscard]] bool unpack(std::string_view bytes, Item& item);

} // namespace sourcier::harvest
