// SPDX-License-Identifier: Apache-2.0
// Looks words up, and runs the networks over those that are new.
#include "nlp/vocabulary.hpp"

#include <string>
#include <unordered_map>
#include <utility>

namespace sourcier::nlp {
namespace {

/// What makes two tokens the same word: text, blank after, norm given by an exception.
void make_key(std::u32string& key, std::u32string_view text, const Piece& piece) {
  constexpr char32_t beyond_all_characters = 0x110000;
  key.assign(text.substr(piece.begin, piece.end - piece.begin));
  key.push_back(beyond_all_characters + (piece.space_after ? 1 : 0));
  if (piece.norm != nullptr) {
    key += *piece.norm;
  }
}

} // namespace

Vocabulary::Vocabulary(const Tok2Vec& shared, const Tok2Vec& names, std::size_t bytes)
    : shared_(&shared), names_(&names), memory_(std::make_unique<Memory<Word>>(bytes)) {
}

std::vector<WordPointer> Vocabulary::words(std::u32string_view text,
                                           std::span<const Piece> pieces) const {
  std::vector<WordPointer> words(pieces.size());
  std::unordered_map<std::u32string, std::shared_ptr<Word>> fresh;
  std::vector<TokenRow> rows;
  std::vector<float*> shared_rows;
  std::vector<float*> names_rows;
  std::u32string key;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    make_key(key, text, piece);
    words[i] = memory_->find(key);
    if (words[i] != nullptr) {
      continue;
    }
    std::shared_ptr<Word>& word = fresh[key];
    if (word == nullptr) {
      word = std::make_shared<Word>();
      word->lexeme =
          lexeme(text.substr(piece.begin, piece.end - piece.begin),
                 piece.norm == nullptr ? std::u32string_view() : *piece.norm);
      word->shared = Floats(shared_->alone_size());
      word->names = Floats(names_->alone_size());
      rows.push_back({&word->lexeme, piece.space_after});
      shared_rows.push_back(word->shared.data());
      names_rows.push_back(word->names.data());
    }
    words[i] = word;
  }
  shared_->alone(rows, shared_rows);
  names_->alone(rows, names_rows);
  for (auto& [word_key, word] : fresh) {
    memory_->add(word_key, std::move(word));
  }
  return words;
}

} // namespace sourcier::nlp
