// SPDX-License-Identifier: Apache-2.0
// A document: an article with its sentences, tokens, syntax and the names the model
// proposes.
#pragma once
#include "model/article.hpp"
#include "model/morphology.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace sourcier {

/// Index into Document::tokens.
using TokenIndex = std::uint32_t;
inline constexpr TokenIndex no_token = 0xFFFFFFFF;

/// A run of tokens, half-open.
struct TokenRange {
  TokenIndex begin = 0;
  TokenIndex end = 0;
  [[nodiscard]] bool contains(TokenIndex i) const { return begin <= i && i < end; }
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  auto operator<=>(const TokenRange&) const = default;
};

/// A word of the text. Whitespace is never a token here.
struct Token {
  Span span;
  std::string text;  ///< as the model saw it: ' for ’, else the words of `span`
  std::string lower; ///< `text` in lower case, NFC
  std::string lemma; ///< of the model, lower case but for proper nouns ("d'" → "de")
  Upos pos = Upos::x;
  Morphology morph;
  Deprel dep = Deprel::dep;
  TokenIndex head = no_token; ///< itself when it is the root of its sentence
  std::uint32_t sentence = 0; ///< index into Document::sentences
  bool space_after = false;
};

struct Sentence {
  Span span; ///< without blanks at the ends
  TokenRange tokens;
  TokenIndex root = no_token; ///< first token that is its own head
  std::uint32_t block = 0;    ///< index into Article::blocks
};

/// What the model's name recogniser calls a run of tokens.
enum class NameLabel : std::uint8_t { per, loc, org, misc };

/// A proposal of the model; extract/names decides.
struct ModelName {
  TokenRange tokens;
  NameLabel label = NameLabel::misc;
};

struct Document {
  Article article;
  std::vector<Sentence> sentences; ///< of the article's own blocks only, in order
  std::vector<Token> tokens;
  std::vector<ModelName> model_names;            ///< in order, disjoint
  std::vector<std::vector<TokenIndex>> children; ///< of each token, ascending

  /// The span from the first token's first code point to the last token's end.
  [[nodiscard]] Span span(TokenRange range) const;
  [[nodiscard]] std::string words(Span span) const { return article.text.words(span); }
  /// The smallest run of tokens that holds the token and all that depends on it.
  [[nodiscard]] TokenRange subtree(TokenIndex token) const;
  /// The tokens that lie wholly inside a span.
  [[nodiscard]] TokenRange tokens_in(Span span) const;
};

} // namespace sourcier
