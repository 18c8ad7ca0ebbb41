// SPDX-License-Identifier: Apache-2.0
// The element of a page that holds the article.
#pragma once
#include "read/html.hpp"

#include <cstddef>
#include <vector>

namespace sourcier::read {

/// Bytes of text below a node that are no blanks: in all, in links, in paragraphs.
struct HtmlWeight {
  std::size_t text = 0;
  std::size_t links = 0;
  std::size_t paragraphs = 0;
};

/// Of every node; what is hidden or never text weighs nothing.
[[nodiscard]] std::vector<HtmlWeight> html_weights(const HtmlTree& tree);

/// The element that says it holds the article (articleBody, <article>), unless it holds
/// little of what the page has in paragraphs; else the deepest that holds most of them.
[[nodiscard]] NodeIndex html_container(const HtmlTree& tree,
                                       const std::vector<HtmlWeight>& weights);

/// Where the reading begins and in what: the container with the heading of first rank
/// that stands over it, where both have an element that holds little else; where it
/// holds much else, only what stands from the heading to the container's end. Of a
/// thread of posts it is the first.
struct HtmlPlace {
  NodeIndex root = 0;
  NodeIndex begin = 0;     ///< the first node of `root` that is read
  NodeIndex end = no_node; ///< one past the last; `no_node`: to the end of `root`
};
[[nodiscard]] HtmlPlace html_place(const HtmlTree& tree,
                                   const std::vector<HtmlWeight>& weights);

} // namespace sourcier::read
