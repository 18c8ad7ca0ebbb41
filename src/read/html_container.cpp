// SPDX-License-Identifier: Apache-2.0
// Weighs the elements of a page and picks the one that holds the article.
#include "read/html_container.hpp"

#include "read/html_marks.hpp"

#include <algorithm>

namespace sourcier::read {
namespace {

using Weights = std::vector<HtmlWeight>;

constexpr std::size_t paragraph_bytes = 60; ///< least text of a paragraph that counts

std::size_t bytes_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return c != ' ' && c != '\n' && c != '\t' && c != '\r';
  }));
}

/// The deepest node that holds three fifths of what its page has in paragraphs.
NodeIndex densest(const HtmlTree& tree, const Weights& weights) {
  NodeIndex best = 0;
  const bool any = weights.front().paragraphs > 0;
  for (NodeIndex at = 0; any && at < tree.nodes.size(); ++at) {
    const bool holds = weights[at].paragraphs * 5 >= weights.front().paragraphs * 3 &&
                       !tree.nodes[at].tag.empty() && tree.nodes[at].tag != "p";
    best = holds ? at : best;
  }
  return best;
}

NodeIndex heading_of(const HtmlTree& tree, NodeIndex node) {
  NodeIndex found = no_node;
  for (NodeIndex at = 0; at < tree.nodes[node].end; ++at) {
    if (tree.nodes[at].tag == "h1") {
      if (at > node) {
        return at;
      }
      found = at;
    }
  }
  return found;
}

/// Bytes between a heading and the element that it stands over.
std::size_t text_between(const HtmlTree& tree,
                         const Weights& weights,
                         NodeIndex heading,
                         NodeIndex container) {
  std::size_t bytes = 0;
  for (NodeIndex at = tree.nodes[heading].end; at < container;) {
    const bool around = container < tree.nodes[at].end;
    bytes += around ? 0 : weights[at].text;
    at = around ? at + 1 : tree.nodes[at].end;
  }
  return bytes;
}

/// Who wrote a post, beside its words.
bool names_writer(const HtmlTree& tree, NodeIndex post) {
  static const std::vector<std::string_view> words{
      "author", "username", "postprofile", "avatar", "poster", "user-info", "pseudo"};
  for (NodeIndex at = post + 1; at < tree.nodes[post].end; ++at) {
    if (is_called(tree.nodes[at], words)) {
      return true;
    }
  }
  return false;
}

/// Of a thread, where people write one below the other, the first post; else the node
/// itself. Posts have a class in common, and each names its writer.
NodeIndex first_post(const HtmlTree& tree, const Weights& weights, NodeIndex thread) {
  NodeIndex first = no_node;
  std::size_t posts = 0;
  for (NodeIndex at = thread + 1; at < tree.nodes[thread].end;
       at = tree.nodes[at].end) {
    const std::string_view names = tree.nodes[at].attribute("class");
    if (weights[at].text == 0 || !names.starts_with("post") ||
        !names_writer(tree, at)) {
      continue;
    }
    first = first == no_node ? at : first;
    ++posts;
  }
  return posts >= 2 && weights[first].paragraphs > 0 ? first : thread;
}

} // namespace

std::vector<HtmlWeight> html_weights(const HtmlTree& tree) {
  Weights all(tree.nodes.size());
  for (std::size_t back = tree.nodes.size(); back > 0; --back) {
    const std::size_t at = back - 1;
    const HtmlNode& node = tree.nodes[at];
    HtmlWeight& own = all[at];
    if (!node.tag.empty() && (is_never_text(node) || is_hidden(node))) {
      own = {};
      continue;
    }
    own.text += bytes_of(node.text);
    if (node.tag == "a") {
      own.links = own.text;
      own.paragraphs = 0;
    } else if (node.tag == "p") {
      const bool counts = own.text >= paragraph_bytes && own.links * 2 < own.text;
      own.paragraphs = counts ? own.text : 0;
    } else if (node.tag.empty() && own.text >= paragraph_bytes) {
      own.paragraphs = own.text; // text that stands in a <div>, or between <br>s
    }
    if (node.parent != no_node) {
      HtmlWeight& parent = all[node.parent];
      parent.text += own.text;
      parent.links += own.links;
      parent.paragraphs += own.paragraphs;
    }
  }
  return all;
}

NodeIndex html_container(const HtmlTree& tree, const Weights& weights) {
  NodeIndex best = no_node;
  const auto better = [&](NodeIndex at) {
    return weights[at].paragraphs >= 2 * paragraph_bytes &&
           (best == no_node || weights[at].paragraphs > weights[best].paragraphs);
  };
  for (NodeIndex at = 0; at < tree.nodes.size(); ++at) {
    if (tree.nodes[at].has_attributes() &&
        tree.nodes[at].attribute("itemprop") == "articleBody" && better(at)) {
      best = at;
    }
  }
  const bool said = best != no_node;
  for (NodeIndex at = 0; !said && at < tree.nodes.size(); ++at) {
    if (tree.nodes[at].tag == "article" && better(at)) {
      best = at;
    }
  }
  const NodeIndex dense = densest(tree, weights);
  const bool poor =
      best == no_node || weights[best].paragraphs * 2 < weights[dense].paragraphs;
  return poor ? dense : best;
}

HtmlPlace html_place(const HtmlTree& tree, const Weights& weights) {
  const NodeIndex container = first_post(tree, weights, html_container(tree, weights));
  const NodeIndex heading = heading_of(tree, container);
  if (heading == no_node) {
    return {container, container, no_node};
  }
  NodeIndex both = container;
  while (both > heading) {
    both = tree.nodes[both].parent;
  }
  const std::size_t held = weights[container].paragraphs;
  const bool inside = both <= heading && heading < tree.nodes[both].end;
  const bool thread = first_post(tree, weights, both) != both;
  if (!thread && (weights[both].paragraphs - held) * 10 <= held * 4 &&
      weights[both].text <= weights[container].text * 2) {
    return {both, inside ? heading : both, no_node};
  }
  if (heading < container && text_between(tree, weights, heading, container) * 10 <=
                                 weights[container].text * 6) {
    return {both, heading, tree.nodes[container].end};
  }
  return {container, container, no_node};
}

} // namespace sourcier::read
