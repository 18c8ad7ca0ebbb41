// SPDX-License-Identifier: Apache-2.0
// Live pages: the posts they are made of.
#pragma once
#include "read/html.hpp"
#include "read/html_container.hpp"
#include "read/html_metadata.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sourcier::read {

/// A post in the tree of its page.
struct LiveElement {
  NodeIndex node = no_node;
  std::string anchor; ///< its id in the page; empty: none
  std::string title;  ///< its own heading; empty: none
  std::optional<Date> day;
};

/// The posts in the order of the page; none where it is no live page. It is one where
/// it says so (LiveBlogPosting, "live" in the names of the element that holds the
/// posts) and has two or more elements beside each other with an hour or a day each.
[[nodiscard]] std::vector<LiveElement>
live_posts(const HtmlTree& tree,
           const std::vector<HtmlWeight>& weights,
           const PageFacts& facts);

} // namespace sourcier::read
