// SPDX-License-Identifier: Apache-2.0
// HTML to a tree of our own, by gumbo.
#include "read/html.hpp"

#include <algorithm>
#include <array>
#include <gumbo.h>
#include <memory>

namespace sourcier::read {
namespace {

constexpr std::size_t deepest = 2000;
constexpr std::size_t most_elements = 1'000'000;
constexpr std::size_t encoding_window = 1024; ///< bytes [HTML standard, 13.2.3.2]

/// Elements that close by themselves and may pile up in good pages.
constexpr auto not_nesting = std::to_array<std::string_view>(
    {"p",   "li",   "br",    "img",   "meta",  "link",   "input",  "hr",
     "td",  "tr",   "th",    "dt",    "dd",    "option", "source", "wbr",
     "col", "area", "embed", "param", "track", "base"});

std::string_view tag_name(std::string_view rest) {
  std::size_t end = 0;
  while (end < rest.size() && end < 20 &&
         ((rest[end] >= 'a' && rest[end] <= 'z') ||
          (rest[end] >= 'A' && rest[end] <= 'Z') ||
          (rest[end] >= '0' && rest[end] <= '9'))) {
    ++end;
  }
  return rest.substr(0, end);
}

/// Whether the page opens more elements inside each other than any real one: gumbo
/// walks its tree by recursion.
bool is_bomb(std::string_view page) {
  std::size_t open = 0;
  std::size_t elements = 0;
  for (std::size_t at = page.find('<'); at != std::string_view::npos;
       at = page.find('<', at + 1)) {
    const bool closes = at + 1 < page.size() && page[at + 1] == '/';
    const std::string_view name = tag_name(page.substr(at + (closes ? 2 : 1)));
    if (name.empty()) {
      continue;
    }
    if (closes) {
      open -= open > 0 ? 1 : 0;
    } else if (std::find(not_nesting.begin(), not_nesting.end(), name) ==
               not_nesting.end()) {
      ++open;
    }
    elements += closes ? 0 : 1;
    if (open > deepest || elements > most_elements) {
      return true;
    }
  }
  return false;
}

struct Free {
  void operator()(GumboOutput* output) const {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  }
};

std::string name_of(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) {
    return gumbo_normalized_tagname(element.tag);
  }
  const std::string_view original(element.original_tag.data,
                                  element.original_tag.length);
  return std::string(tag_name(original.size() > 1 ? original.substr(1) : original));
}

HtmlNode element_of(const GumboElement& element) {
  HtmlNode node;
  node.tag = name_of(element);
  for (unsigned at = 0; at < element.attributes.length; ++at) {
    const auto* attribute =
        static_cast<const GumboAttribute*>(element.attributes.data[at]);
    node.attributes.emplace_back(attribute->name, attribute->value);
  }
  return node;
}

bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}
bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

struct Open {
  const GumboNode* source = nullptr;
  NodeIndex node = no_node;
  unsigned next = 0;
};

/// Copies gumbo's tree without recursion.
HtmlTree copied(const GumboNode* root) {
  HtmlTree tree;
  std::vector<Open> open;
  tree.nodes.push_back(element_of(root->v.element));
  open.push_back({root, 0, 0});
  while (!open.empty()) {
    Open& top = open.back();
    const GumboVector& children = top.source->v.element.children;
    if (top.next == children.length) {
      tree.nodes[top.node].end = static_cast<NodeIndex>(tree.nodes.size());
      open.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children.data[top.next++]);
    const auto index = static_cast<NodeIndex>(tree.nodes.size());
    const NodeIndex parent = top.node;
    if (is_text(*child)) {
      HtmlNode text;
      text.text = child->v.text.text;
      text.parent = parent;
      text.end = index + 1;
      tree.nodes.push_back(std::move(text));
    } else if (is_element(*child)) {
      tree.nodes.push_back(element_of(child->v.element));
      tree.nodes.back().parent = parent;
      open.push_back({child, index, 0});
    }
  }
  return tree;
}

} // namespace

std::string_view HtmlNode::attribute(std::string_view name) const {
  for (const auto& [key, value] : attributes) {
    if (key == name) {
      return value;
    }
  }
  return {};
}

bool HtmlNode::has(std::string_view name) const {
  return std::any_of(attributes.begin(), attributes.end(), [&](const auto& attribute) {
    return attribute.first == name;
  });
}

std::string HtmlTree::text_of(NodeIndex node) const {
  std::string text;
  for (NodeIndex at = node; at < nodes[node].end; ++at) {
    for (const char c : nodes[at].text) {
      const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!blank) {
        text.push_back(c);
      } else if (!text.empty() && text.back() != ' ') {
        text.push_back(' ');
      }
    }
  }
  if (!text.empty() && text.back() == ' ') {
    text.pop_back();
  }
  return text;
}

std::optional<HtmlTree> html_tree(std::string_view utf8) {
  if (is_bomb(utf8)) {
    return std::nullopt;
  }
  const std::unique_ptr<GumboOutput, Free> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, utf8.data(), utf8.size()));
  return output ? std::optional(copied(output->root)) : std::nullopt;
}

std::string html_encoding(std::string_view bytes) {
  std::string head(bytes.substr(0, encoding_window));
  std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  });
  for (const std::string_view mark : {"charset=", "encoding="}) {
    std::size_t at = head.find(mark);
    if (at == std::string::npos) {
      continue;
    }
    at += mark.size();
    const std::size_t begin = head.find_first_not_of(" \"'", at);
    const std::size_t end = head.find_first_of(" \"'/>;?", begin);
    if (begin != std::string::npos && end != std::string::npos) {
      return head.substr(begin, end - begin);
    }
  }
  return {};
}

} // namespace sourcier::read
