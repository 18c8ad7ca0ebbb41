// SPDX-License-Identifier: Apache-2.0
// Counts siblings once, then climbs from an element to the nearest unique id.
#include "read/html_path.hpp"

#include <algorithm>

namespace sourcier::read {
namespace {

constexpr std::size_t most_steps = 40;
constexpr std::size_t longest_id = 80;

/// An id that needs no escaping in a selector.
bool is_plain(std::string_view id) {
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  return !id.empty() && id.size() <= longest_id && letter(id.front()) &&
         std::all_of(id.begin(), id.end(), [&](char c) {
           return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
         });
}

/// A tag that is a plain word; others (of custom elements) are matched by their place.
bool is_word(std::string_view tag) {
  return std::all_of(tag.begin(), tag.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

} // namespace

HtmlPaths::HtmlPaths(const HtmlTree& tree)
    : tree_(tree), places_(tree.nodes.size(), 0) {
  std::unordered_map<std::uint64_t, std::uint32_t> seen;
  seen.reserve(tree.nodes.size() / 2);
  for (NodeIndex at = 0; at < tree.nodes.size(); ++at) {
    const HtmlNode& node = tree.nodes[at];
    if (node.tag.empty()) {
      continue;
    }
    if (const std::string_view id = node.attribute("id"); !id.empty()) {
      ++ids_[id];
    }
    const bool known = node.tag_number != html_tags - 1;
    const std::uint64_t tag =
        known ? node.tag_number : std::hash<std::string_view>{}(node.tag) & 0xFFFFFFU;
    places_[at] = ++seen[(std::uint64_t{node.parent} << 24U) | tag];
  }
}

std::string HtmlPaths::to(NodeIndex node) const {
  std::vector<std::string> steps;
  for (NodeIndex at = node; at != no_node; at = tree_.nodes[at].parent) {
    const HtmlNode& element = tree_.nodes[at];
    if (steps.size() > most_steps || !is_word(element.tag)) {
      return {};
    }
    const std::string_view id = element.attribute("id");
    if (is_plain(id) && ids_.at(id) == 1) {
      steps.push_back("#" + std::string(id));
      break;
    }
    const bool only = element.tag == "html" || element.tag == "body";
    steps.push_back(std::string(element.tag) +
                    (only ? "" : ":nth-of-type(" + std::to_string(places_[at]) + ")"));
  }
  std::string path;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    path += path.empty() ? "" : " > ";
    path += *step;
  }
  return path;
}

} // namespace sourcier::read
