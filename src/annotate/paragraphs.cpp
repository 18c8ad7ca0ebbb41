// SPDX-License-Identifier: Apache-2.0
// Prepares blocks for the model, and takes whitespace out of what it says.
#include "annotate/paragraphs.hpp"

#include "annotate/sentences.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace sourcier::annotate {
namespace {

constexpr std::uint32_t nowhere = 0xFFFFFFFF;

/// The block in the characters the model knows: same length (trust.md).
std::string prepared(std::u32string_view block) {
  std::u32string out(block);
  for (char32_t& c : out) {
    if (c == U'\u2019') {
      c = U'\'';
    } else if (c == U'\u00A0' || c == U'\u202F') {
      c = U' ';
    }
  }
  return text::utf8(out);
}

/// The nearest token above that is a word; the whitespace root where there is none.
std::uint32_t head_above(const nlp::Annotation& annotation, std::uint32_t token) {
  std::uint32_t head = annotation.head[token];
  while (annotation.is_space[head] != 0 && annotation.head[head] != head) {
    head = annotation.head[head];
  }
  return head;
}

} // namespace

std::vector<Paragraph> paragraphs(const Article& article,
                                  const nlp::Pipeline& pipeline) {
  std::vector<Paragraph> paragraphs;
  std::vector<std::vector<std::uint32_t>> starts;
  for (std::uint32_t i = 0; i < article.blocks.size(); ++i) {
    const Block& block = article.blocks[i];
    if (!block.is_article()) {
      continue;
    }
    const auto points =
        article.text.points().substr(block.span.begin, block.span.size());
    paragraphs.push_back({i, prepared(points), {}});
    std::vector<std::uint32_t>& begins = starts.emplace_back();
    for (const Span sentence : sentences(article.text, block.span)) {
      begins.push_back(sentence.begin - block.span.begin);
    }
  }
  std::vector<nlp::Input> inputs;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    inputs.push_back({paragraphs[i].text, true, std::move(starts[i])});
  }
  std::vector<nlp::Annotation> annotations = pipeline.annotate(inputs);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    paragraphs[i].annotation = std::move(annotations[i]);
  }
  return paragraphs;
}

Words words(const nlp::Annotation& annotation) {
  const auto count = static_cast<std::uint32_t>(annotation.size());
  Words words;
  std::vector<std::uint32_t> place(count, nowhere);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (annotation.is_space[i] == 0) {
      place[i] = static_cast<std::uint32_t>(words.token.size());
      words.token.push_back(i);
    }
  }
  words.head.resize(words.token.size());
  for (std::uint32_t w = 0; w < words.token.size(); ++w) {
    const std::uint32_t head = head_above(annotation, words.token[w]);
    // The first word below a whitespace root stands in for it.
    if (place[head] == nowhere) {
      place[head] = w;
    }
    words.head[w] = place[head];
  }
  return words;
}

} // namespace sourcier::annotate
