// SPDX-License-Identifier: Apache-2.0
// Cuts a text into tokens exactly as spaCy's tokenizer does (runtime.md 2).
#pragma once
#include "nlp/memory.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::nlp {

struct TokenizerRules;

/// A run of code points of the text.
struct Piece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool space_after = false;             ///< one blank follows, which is no token
  const std::u32string* norm = nullptr; ///< given by an exception; none: null
};

/// A stretch between whitespace, cut; the pieces count from its begin.
struct Cut {
  std::vector<Piece> pieces;
  [[nodiscard]] std::size_t bytes() const {
    return sizeof(Cut) + pieces.capacity() * sizeof(Piece);
  }
};

/// The tokenizer of one model. Const use from several threads is safe.
class Tokenizer {
 public:
  /// `file`: the model's `tokenizer`. Throws Failure where it is missing or damaged.
  /// `memory`: bytes that may be used to remember what was cut.
  Tokenizer(const std::filesystem::path& file, std::size_t memory);
  ~Tokenizer();
  Tokenizer(Tokenizer&& other) noexcept;
  Tokenizer& operator=(Tokenizer&& other) noexcept;
  Tokenizer(const Tokenizer&) = delete;
  Tokenizer& operator=(const Tokenizer&) = delete;

  [[nodiscard]] std::vector<Piece> tokens(std::u32string_view text) const;

 private:
  std::unique_ptr<const TokenizerRules> rules_;
  std::unique_ptr<Memory<Cut>> memory_;
};

} // namespace sourcier::nlp
