// SPDX-License-Identifier: Apache-2.0
// Words with all that the networks compute from a word alone, remembered.
#pragma once
#include "nlp/lexeme.hpp"
#include "nlp/memory.hpp"
#include "nlp/tok2vec.hpp"
#include "nlp/tokenizer.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace sourcier::nlp {

/// A token without its neighbours.
struct Word {
  Lexeme lexeme;
  Floats shared; ///< what the shared network computes of it (Tok2Vec::alone)
  Floats names;  ///< what the name recogniser's network computes of it
  [[nodiscard]] std::size_t bytes() const {
    return sizeof(Word) + (shared.size() + names.size()) * sizeof(float) +
           lexeme.text.size() + lexeme.norm.size();
  }
};

using WordPointer = std::shared_ptr<const Word>;

class Vocabulary {
 public:
  /// Both networks must outlive it.
  Vocabulary(const Tok2Vec& shared, const Tok2Vec& names, std::size_t bytes);
  /// The word of each piece of a text. Const in the sense that counts: the same pieces
  /// always give equal words.
  [[nodiscard]] std::vector<WordPointer> words(std::u32string_view text,
                                               std::span<const Piece> pieces) const;

 private:
  const Tok2Vec* shared_;
  const Tok2Vec* names_;
  std::unique_ptr<Memory<Word>> memory_;
};

} // namespace sourcier::nlp
