// SPDX-License-Identifier: Apache-2.0
// The prepared way of running the model: one block a text, plain apostrophes and
// blanks, sentence starts told.
#pragma once
#include "model/article.hpp"
#include "nlp/pipeline.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace sourcier::annotate {

/// One block of the article as the model saw it. `text` has as many code points as the
/// block, so an offset in it plus the block's begin is an offset in the article.
struct Paragraph {
  std::uint32_t block = 0; ///< index into Article::blocks
  std::string text;
  nlp::Annotation annotation;
};

/// The article's own blocks, in order.
[[nodiscard]] std::vector<Paragraph> paragraphs(const Article& article,
                                                const nlp::Pipeline& pipeline);

/// The tokens of an annotation that are no whitespace, with heads among them.
struct Words {
  std::vector<std::uint32_t> token; ///< index into the annotation's columns, ascending
  std::vector<std::uint32_t> head;  ///< index into `token`; a root is its own
};
[[nodiscard]] Words words(const nlp::Annotation& annotation);

} // namespace sourcier::annotate
