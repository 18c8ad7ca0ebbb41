// SPDX-License-Identifier: Apache-2.0
// Questions that every stage asks of a document.
#include "model/document.hpp"

#include <algorithm>

namespace sourcier {

Span Document::span(TokenRange range) const {
  if (range.empty()) {
    return {};
  }
  return {tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
}

// NOLINTNEXTLINE(misc-no-recursion): a sentence is no deeper than it has tokens
TokenRange Document::subtree(TokenIndex token) const {
  TokenRange range{token, token + 1};
  for (const TokenIndex child : children[token]) {
    const TokenRange below = subtree(child);
    range.begin = std::min(range.begin, below.begin);
    range.end = std::max(range.end, below.end);
  }
  return range;
}

TokenRange Document::tokens_in(Span span) const {
  const auto first =
      std::partition_point(tokens.begin(), tokens.end(), [&](const Token& token) {
        return token.span.begin < span.begin;
      });
  const auto last = std::partition_point(first, tokens.end(), [&](const Token& token) {
    return token.span.end <= span.end;
  });
  return {static_cast<TokenIndex>(first - tokens.begin()),
          static_cast<TokenIndex>(last - tokens.begin())};
}

} // namespace sourcier
