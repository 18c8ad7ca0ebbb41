// SPDX-License-Identifier: Apache-2.0
// An entity of an imported index, and the bytes it is kept as.
#pragma once
#include "model/entity.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::knowledge {

/// A post somebody holds or held. Q-numbers; days as YYYYMMDD.
struct Post {
  std::uint32_t position = 0;        ///< 0: unknown
  std::uint32_t of = 0;              ///< state or body it belongs to; 0: unknown
  std::uint32_t from = 0;            ///< first day it may cover
  std::uint32_t until = 99'99'99'99; ///< last day it may cover; 99999999: open
};

/// An entity as it was imported. Q-numbers stand for themselves; 0: none.
struct Entry {
  std::uint32_t qid = 0;
  EntityKind kind = EntityKind::thing;
  std::string subclass; ///< "NewsMedium" …; or empty
  StateKind state_kind = StateKind::none;
  std::string place_class; ///< "City", "Region"; or empty
  std::uint32_t country = 0;
  std::uint32_t capital = 0;
  std::uint32_t sitelinks = 0; ///< how many Wikipedias and sister projects have it
  std::string label;           ///< French, else in all languages, else English
  std::string description;     ///< in the same order; or empty
  std::string website;         ///< address; or empty
  std::vector<std::string> aliases;
  std::vector<std::string> spellings; ///< made from a Cyrillic label
  std::vector<std::string> demonyms;
  std::vector<Post> posts;
};

/// What of an entry has no fixed size: texts, capital and posts.
[[nodiscard]] std::string packed_texts(const Entry& entry);
/// Reads them back into `entry`; false where the bytes are no such thing.
[[nodiscard]] bool unpack_texts(std::string_view bytes, Entry& entry);

/// Appends a number in bytes of seven bits, lowest first.
void append_number(std::string& bytes, std::uint64_t number);
/// Takes such a number off the front; none where there is none below 2^63.
[[nodiscard]] std::optional<std::uint64_t> take_number(std::string_view& bytes);
/// Appends a text behind its length.
void append_text(std::string& bytes, std::string_view text);
/// Takes such a text off the front; none where the bytes end before it does.
[[nodiscard]] std::optional<std::string_view> take_text(std::string_view& bytes);

/// The key of a folded name in an index.
[[nodiscard]] std::uint64_t name_key(std::string_view folded_name);

/// The sub-classes of organisations as the byte that stands for them, from 1; 0: none
/// of them.
[[nodiscard]] std::uint8_t subclass_number(std::string_view name);
[[nodiscard]] std::string_view subclass_name(std::uint8_t number);

} // namespace sourcier::knowledge
