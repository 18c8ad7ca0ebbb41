// SPDX-License-Identifier: Apache-2.0
// Looks for the notice of a paywall behind the article, and compares lengths.
#include "read/html_excerpt.hpp"

#include "read/furniture.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace sourcier::read {
namespace {

constexpr std::size_t short_text = 1200; ///< bytes

std::size_t words_of(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

bool breaks_off(std::string_view text) {
  return text.ends_with("…") || text.ends_with("...") || text.ends_with("[…]") ||
         text.ends_with("(…)") || text.ends_with("[...]");
}

/// A notice in the text nodes of one stretch of the page.
bool asks_to_pay(const HtmlTree& tree, NodeIndex begin) {
  for (NodeIndex at = begin; at < tree.nodes.size(); ++at) {
    const HtmlNode& node = tree.nodes[at];
    if (node.tag == "script" || node.tag == "style") {
      at = node.end - 1;
      continue;
    }
    const bool short_line = node.text.size() >= 12 && node.text.size() <= 400;
    if (short_line &&
        is_stub_notice(text::folded_words(text::code_points(node.text)))) {
      return true;
    }
  }
  return false;
}

} // namespace

bool is_excerpt(const HtmlTree& tree,
                const Article& article,
                const PageFacts& facts,
                const std::vector<HtmlLine>& lines) {
  if (lines.empty()) {
    return false;
  }
  std::size_t bytes = 0;
  std::size_t words = 0;
  NodeIndex last = 0;
  for (const HtmlLine& line : lines) {
    bytes += line.text.size();
    words += words_of(line.text);
    last = line.node == no_node ? last : std::max(last, line.node);
  }
  if (asks_to_pay(tree,
                  std::min<NodeIndex>(tree.nodes[last].end,
                                      static_cast<NodeIndex>(tree.nodes.size())))) {
    return true;
  }
  if (article.free.value_or(true)) {
    return false;
  }
  const bool fewer = facts.words > 60 && words * 3 < facts.words * 2;
  return fewer || (bytes < short_text && breaks_off(lines.back().text)) ||
         bytes < short_text / 2;
}

} // namespace sourcier::read
