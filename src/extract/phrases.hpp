// SPDX-License-Identifier: Apache-2.0
// Finds the words of a word list where they are written, several words long.
#pragma once
#include "knowledge/lexicon.hpp"
#include "model/document.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace sourcier::extract {

/// A word of a list and the token behind it.
struct Phrase {
  const knowledge::Word* word = nullptr; ///< null: none is written there
  TokenIndex end = 0;
};

/// The words of one list, for looking up what stands at a token.
class Phrases {
 public:
  Phrases() = default;
  Phrases(const knowledge::Lexicon& lexicon, std::string_view list);
  /// The longest word of the list that is written from `begin` on, inside `range`.
  [[nodiscard]] Phrase
  at(const Document& document, TokenRange range, TokenIndex begin) const;

 private:
  /// first letters → words, longest first
  std::unordered_map<std::string, std::vector<const knowledge::Word*>> by_stem_;
};

} // namespace sourcier::extract
