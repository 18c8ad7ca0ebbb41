// SPDX-License-Identifier: Apache-2.0
// Joins title and lines, counting code points on the way.
#include "read/reference_text.hpp"

#include "read/html_path.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace sourcier::read {
namespace {

std::string folded(const std::string& text) {
  return text::folded_words(text::code_points(text));
}

std::uint32_t points_of(const std::string& utf8) {
  return static_cast<std::uint32_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

/// The text so far and its length in code points.
struct Growing {
  std::string text;
  std::uint32_t points = 0;
  std::vector<PageElement> elements;

  void add(const std::string& gap, const std::string& words, std::string selector) {
    text += gap;
    points += points_of(gap);
    const std::uint32_t end = points + points_of(words);
    text += words;
    if (!selector.empty()) {
      elements.push_back({{points, end}, std::move(selector)});
    }
    points = end;
  }
};

} // namespace

void set_reference_text(const std::string& title,
                        const std::vector<HtmlLine>& lines,
                        const HtmlPaths* paths,
                        Article& article) {
  const std::string wanted = folded(title);
  const auto is_title = [&](const HtmlLine& line) {
    return !title.empty() && line.text.size() < 4 * title.size() + 16 &&
           folded(line.text) == wanted;
  };
  const auto path = [&](const HtmlLine& line) {
    return paths == nullptr || line.node == no_node ? std::string()
                                                    : paths->to(line.node);
  };
  Growing growing;
  if (!title.empty()) {
    const auto shown = std::find_if(lines.begin(), lines.end(), is_title);
    growing.add("", title, shown == lines.end() ? std::string() : path(*shown));
  }
  for (const HtmlLine& line : lines) {
    if (!is_title(line)) {
      const bool item = line.text.starts_with("- ");
      growing.add(growing.text.empty() ? ""
                  : item               ? "\n"
                                       : "\n\n",
                  line.text,
                  path(line));
    }
  }
  article.text = Text(std::move(growing.text));
  article.elements = std::move(growing.elements);
}

} // namespace sourcier::read
