// SPDX-License-Identifier: Apache-2.0
// The tree of an HTML page, as the HTML standard builds it; nothing is run or fetched.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::read {

using NodeIndex = std::uint32_t;
inline constexpr NodeIndex no_node = 0xFFFFFFFF;

/// An element, or a run of text (then `tag` is empty). All words are held by the tree.
struct HtmlNode {
  std::string_view tag;  ///< lower case: "p"
  std::string_view text; ///< valid UTF-8
  NodeIndex parent = no_node;
  NodeIndex end = 0;            ///< one past the last node below this one
  std::uint16_t tag_number = 0; ///< of html_tag_number; 0 for text
  /// Empty where the element has no such attribute.
  [[nodiscard]] std::string_view attribute(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const;
  /// An element with any attribute at all.
  [[nodiscard]] bool has_attributes() const;

  const void* source = nullptr; ///< the parser's own element
};

/// The nodes in the order of the page: what lies below node i is i+1 … end-1.
class HtmlTree {
 public:
  /// What the parser holds; defined where the parser is known.
  struct Storage;
  explicit HtmlTree(std::unique_ptr<Storage> storage);
  ~HtmlTree();
  HtmlTree(HtmlTree&& other) noexcept;
  HtmlTree& operator=(HtmlTree&& other) noexcept;
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  std::vector<HtmlNode> nodes;
  /// All text below a node, runs of blanks as one.
  [[nodiscard]] std::string text_of(NodeIndex node) const;

 private:
  std::unique_ptr<Storage> storage_;
};

/// A small number for each tag that HTML knows, below html_tags; html_tags - 1 for all
/// others.
inline constexpr std::uint16_t html_tags = 300;
[[nodiscard]] std::uint16_t html_tag_number(std::string_view tag);

/// A parsed page, or why it is none.
struct HtmlPage {
  std::optional<HtmlTree> tree;
  std::string refusal;
};

/// Parses UTF-8. Refused where more than 2,000 elements stand open inside each other,
/// where there are more than a million elements, or where the parser would need far
/// more work or memory than pages of this size need.
[[nodiscard]] HtmlPage html_tree(std::string_view utf8);

/// The parser's parse and nothing else, as it comes: what tests/bench compares with.
void html_parse_alone(std::string_view utf8);

/// The encoding that the page itself names in its first 1024 bytes; empty: none.
[[nodiscard]] std::string html_encoding(std::string_view bytes);

} // namespace sourcier::read
