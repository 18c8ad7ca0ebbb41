// SPDX-License-Identifier: Apache-2.0
// Phrases that name an office, wherever they stand: "ancienne ministre norvane de la
// Défense".
#pragma once
#include "extract/mentions.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sourcier::extract {

struct Title {
  TokenIndex begin = 0;       ///< first word: "ancien", "ex-Premier"
  TokenRange name;            ///< the office noun itself: "Premier ministre"
  TokenIndex head = no_token; ///< the noun that the syntax hangs on
  TokenIndex end = 0;         ///< one past its last complement
  std::string
      office; ///< masculine singular, without the state: "ministre de la Défense"
  std::string rule;
  std::optional<MentionId> of;
  std::optional<MentionId> posted_to;
  bool plural = false;
  bool former = false;
  bool coming = false;              ///< "futur ministre"
  std::optional<std::size_t> outer; ///< row of the title whose complement it is
};

/// All of a document, by begin.
[[nodiscard]] std::vector<Title> titles(const Document& document,
                                        const Mentions& mentions,
                                        const knowledge::Resources& resources);

} // namespace sourcier::extract
