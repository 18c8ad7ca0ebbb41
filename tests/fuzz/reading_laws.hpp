// SPDX-License-Identifier: Apache-2.0
// What must hold of every article, whatever bytes it was read from.
#pragma once
#include "annotate/sentences.hpp"
#include "read/article.hpp"
#include "read/formats.hpp"
#include "text/utf8.hpp"

#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <utility>

namespace sourcier::fuzz {

inline void require(bool law) {
  if (!law) {
    std::abort();
  }
}

/// Valid UTF-8; blocks, their sentences and the elements of the page in order, inside
/// the text.
inline void check(const Article& article) {
  for (const std::string* words : {&article.text.utf8(),
                                   &article.title,
                                   &article.url,
                                   &article.publisher,
                                   &article.author,
                                   &article.section,
                                   &article.license,
                                   &article.id}) {
    require(text::valid_utf8(*words));
  }
  std::uint32_t last = 0;
  for (const Block& block : article.blocks) {
    require(last <= block.span.begin && block.span.end <= article.text.size());
    require(!block.span.empty());
    last = block.span.begin;
    for (const Span sentence : annotate::sentences(article.text, block.span)) {
      require(last <= sentence.begin && !sentence.empty());
      last = sentence.end;
    }
    require(last <= block.span.end);
    last = block.span.end;
  }
  last = 0;
  for (const PageElement& element : article.elements) {
    require(last <= element.span.begin && element.span.end <= article.text.size());
    require(!element.selector.empty() && text::valid_utf8(element.selector));
    last = element.span.end;
  }
}

/// Reads bytes in a format and checks each article.
inline void read_and_check(const std::string& bytes, const read::Format& format) {
  std::istringstream stream(bytes);
  Problems problems;
  const auto take = [&](Article raw) {
    if (const auto article = read::article(std::move(raw), problems)) {
      check(*article);
    }
    return true;
  };
  format.read(stream, {"page.txt", "page.txt", nullptr}, take, problems);
  for (const Problem& problem : problems) {
    require(text::valid_utf8(problem.reason));
  }
}

} // namespace sourcier::fuzz
