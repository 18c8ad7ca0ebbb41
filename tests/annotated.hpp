// SPDX-License-Identifier: Apache-2.0
// Sentences annotated by the real model, for tests of what comes after it.
#pragma once
#include "annotate/document.hpp"
#include "nlp/pipeline.hpp"

#include <charconv>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

namespace sourcier {

/// The model of SOURCIER_MODEL, or that of the repository; loaded once a process.
inline const nlp::Pipeline& test_pipeline() {
  static const nlp::Pipeline pipeline = [] {
    const char* folder = std::getenv("SOURCIER_MODEL");
    return nlp::Pipeline::load(
        folder == nullptr ? SOURCIER_ROOT "/.models/fr_core_news_md-3.8.0" : folder);
  }();
  return pipeline;
}

/// An article whose lines are paragraphs; `published`: "2025-04-02" or "".
inline Article article_of(std::string text, std::string_view published = "") {
  Article article;
  article.name = "test.txt";
  article.text = Text(std::move(text));
  const std::u32string_view points = article.text.points();
  for (std::size_t begin = 0; begin <= points.size();) {
    const std::size_t end = std::min(points.find(U'\n', begin), points.size());
    if (end > begin) {
      article.blocks.push_back(
          {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
           BlockKind::paragraph});
    }
    begin = end + 1;
  }
  const auto number = [&](std::size_t from, std::size_t size) {
    int value = 0;
    std::from_chars(published.data() + from, published.data() + from + size, value);
    return value;
  };
  if (published.size() == 10) {
    article.published = std::chrono::year(number(0, 4)) / number(5, 2) / number(8, 2);
  }
  return article;
}

/// The text as the river's first two stages would give it, without reading a file.
inline Document annotated(std::string text, std::string_view published = "") {
  return annotate::document(article_of(std::move(text), published), test_pipeline());
}

} // namespace sourcier
