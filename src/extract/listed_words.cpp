// SPDX-License-Identifier: Apache-2.0
// Joins tokens as the word lists write them and looks them up.
#include "extract/listed_words.hpp"

#include <algorithm>
#include <string>

namespace sourcier::extract {

Listed listed_word(const Document& document,
                   const knowledge::Lexicon& lexicon,
                   std::string_view list,
                   TokenIndex at) {
  Listed best;
  std::string forms;
  std::string lemmas;
  const auto add = [](std::string& words, std::string_view word) {
    words += words.empty() || words.ends_with('\'') ? "" : " ";
    words += word;
  };
  const TokenIndex limit = document.sentences[document.tokens[at].sentence].tokens.end;
  for (TokenIndex t = at; t < std::min<TokenIndex>(at + 7, limit); ++t) {
    const Token& token = document.tokens[t];
    std::string_view form = token.lower;
    if (t == at && form.starts_with("ex-")) {
      form.remove_prefix(3);
    }
    add(forms, form);
    add(lemmas, token.pos == Upos::propn ? form : std::string_view(token.lemma));
    const knowledge::Word* word = lexicon.find(list, forms);
    if (word == nullptr) {
      word = lexicon.find(list, lemmas);
    }
    if (word != nullptr) {
      best = {word, t + 1};
    }
  }
  return best;
}

} // namespace sourcier::extract
