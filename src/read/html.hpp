// SPDX-License-Identifier: Apache-2.0
// The tree of an HTML page, as the HTML standard builds it; nothing is run or fetched.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier::read {

using NodeIndex = std::uint32_t;
inline constexpr NodeIndex no_node = 0xFFFFFFFF;

/// An element, or a run of text (then `tag` is empty).
struct HtmlNode {
  std::string tag; ///< lower case: "p"
  std::string text;
  std::vector<std::pair<std::string, std::string>> attributes;
  NodeIndex parent = no_node;
  NodeIndex end = 0; ///< one past the last node below this one
  /// Empty where the element has no such attribute.
  [[nodiscard]] std::string_view attribute(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const;
};

/// The nodes in the order of the page: what lies below node i is i+1 … end-1.
struct HtmlTree {
  std::vector<HtmlNode> nodes;
  /// All text below a node, runs of blanks as one.
  [[nodiscard]] std::string text_of(NodeIndex node) const;
};

/// Parses UTF-8. Nothing where more than 2,000 elements stand open inside each other or
/// there are more than a million elements.
[[nodiscard]] std::optional<HtmlTree> html_tree(std::string_view utf8);

/// The encoding that the page itself names in its first 1024 bytes; empty: none.
[[nodiscard]] std::string html_encoding(std::string_view bytes);

} // namespace sourcier::read
