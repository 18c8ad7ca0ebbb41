// SPDX-License-Identifier: Apache-2.0
// Compares word lists with tokens, letter by letter and blank by blank.
#include "extract/phrases.hpp"

#include <algorithm>

namespace sourcier::extract {
namespace {

/// "pour l'instant" → "pour", "l'an" → "l": tokens and words of a list begin alike.
std::string stem(std::string_view words) {
  if (words.starts_with("°"))
    return "°"; // "°C" is two tokens
  return std::string(words.substr(0, words.find_first_of(" '-/")));
}

} // namespace

Phrases::Phrases(const knowledge::Lexicon& lexicon, std::string_view list) {
  for (const knowledge::Word* word : lexicon.all(list))
    by_stem_[stem(word->lemma)].push_back(word);
  for (auto& [key, words] : by_stem_) {
    std::stable_sort(words.begin(), words.end(), [](const auto* a, const auto* b) {
      return a->lemma.size() > b->lemma.size();
    });
  }
}

Phrase Phrases::at(const Document& document, TokenRange range, TokenIndex begin) const {
  if (!range.contains(begin))
    return {};
  const auto words = by_stem_.find(stem(document.tokens[begin].lower));
  if (words == by_stem_.end())
    return {};
  for (const knowledge::Word* candidate : words->second) {
    std::string_view rest = candidate->lemma;
    for (TokenIndex i = begin; range.contains(i); ++i) {
      const Token& token = document.tokens[i];
      if (!rest.starts_with(token.lower))
        break;
      rest.remove_prefix(token.lower.size());
      if (rest.empty())
        return {candidate, i + 1};
      const bool blank = rest.starts_with(' ');
      if (blank)
        rest.remove_prefix(1);
      if (token.space_after != blank)
        break;
    }
  }
  return {};
}

} // namespace sourcier::extract
