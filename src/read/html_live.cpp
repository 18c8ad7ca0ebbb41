// SPDX-License-Identifier: Apache-2.0
// Finds elements beside each other that each begin with an hour.
#include "read/html_live.hpp"

#include "read/dates.hpp"
#include "read/html_marks.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sourcier::read {
namespace {

using Weights = std::vector<HtmlWeight>;

std::string folded(const std::string& text) {
  return text::folded_words(text::code_points(text));
}

bool names_live(const HtmlNode& node) {
  static const std::vector<std::string_view> words{
      "live", "direct", "liveblog", "fil-direct", "suivi", "timeline"};
  return is_called(node, words) ||
         node.attribute("itemtype").find("LiveBlogPosting") != std::string_view::npos;
}

/// "10h12", "10:12", "10 h 12" and little else.
bool is_hour(const std::string& text) {
  return text.size() >= 4 && text.size() <= 40 &&
         text.find_first_of("hH:") != std::string::npos &&
         std::count_if(text.begin(), text.end(), [](char c) {
           return c >= '0' && c <= '9';
         }) >= 3;
}

/// The element that tells when a post was written: <time>, or an hour in an element
/// called so; `no_node` where there is none.
NodeIndex hour_of(const HtmlTree& tree, const Weights& weights, NodeIndex post) {
  static const std::vector<std::string_view> words{
      "time", "heure", "hour", "date", "live-time", "post-time"};
  for (NodeIndex at = post + 1; at < tree.nodes[post].end; ++at) {
    const HtmlNode& node = tree.nodes[at];
    if (node.tag == "time") {
      return at;
    }
    if (weights[at].text > 0 && weights[at].text <= 40 && is_called(node, words) &&
        is_hour(tree.text_of(at))) {
      return at;
    }
  }
  return no_node;
}

bool could_be_post(const HtmlTree& tree, const Weights& weights, NodeIndex at) {
  constexpr auto tags =
      std::to_array<std::string_view>({"article", "div", "section", "li"});
  const HtmlNode& node = tree.nodes[at];
  return std::find(tags.begin(), tags.end(), node.tag) != tags.end() &&
         weights[at].text >= 40 && weights[at].links * 2 < weights[at].text &&
         !names_furniture(node) && !is_hidden(node);
}

/// The posts among the children of an element.
std::vector<NodeIndex>
posts_below(const HtmlTree& tree, const Weights& weights, NodeIndex parent) {
  std::vector<NodeIndex> posts;
  for (NodeIndex at = parent + 1; at < tree.nodes[parent].end;
       at = tree.nodes[at].end) {
    if (could_be_post(tree, weights, at) && hour_of(tree, weights, at) != no_node) {
      posts.push_back(at);
    }
  }
  return posts;
}

/// Of one element above or of the posts themselves.
bool says_live(const HtmlTree& tree, NodeIndex holder, NodeIndex post) {
  if (names_live(tree.nodes[post])) {
    return true;
  }
  for (NodeIndex at = holder; at != no_node; at = tree.nodes[at].parent) {
    if (names_live(tree.nodes[at])) {
      return true;
    }
  }
  return false;
}

std::string heading_in(const HtmlTree& tree, const Weights& weights, NodeIndex post) {
  for (NodeIndex at = post + 1; at < tree.nodes[post].end; ++at) {
    const std::string_view tag = tree.nodes[at].tag;
    const bool heading = tag == "h2" || tag == "h3" || tag == "h4" || tag == "h5";
    if (heading && weights[at].text > 10) {
      return tree.text_of(at);
    }
  }
  return {};
}

std::string anchor_of(const HtmlTree& tree, NodeIndex post) {
  const HtmlNode& node = tree.nodes[post];
  for (const std::string_view name : {"id", "data-id", "data-post-id", "data-uuid"}) {
    const std::string_view id = node.attribute(name);
    if (!id.empty() && id.size() <= 80 && id.find(' ') == std::string_view::npos) {
      return std::string(id);
    }
  }
  return {};
}

LiveElement element_of(const HtmlTree& tree,
                       const Weights& weights,
                       const PageFacts& facts,
                       NodeIndex node) {
  LiveElement post;
  post.node = node;
  post.anchor = anchor_of(tree, node);
  post.title = heading_in(tree, weights, node);
  const NodeIndex hour = hour_of(tree, weights, node);
  fill_date(post.day, tree.nodes[hour].attribute("datetime"));
  fill_date(post.day, tree.text_of(hour));
  const std::string wanted = folded(post.title);
  const auto told =
      std::find_if(facts.posts.begin(), facts.posts.end(), [&](const LivePost& one) {
        const bool anchored =
            !post.anchor.empty() && one.url.ends_with("#" + post.anchor);
        return anchored || (!post.title.empty() && folded(one.title) == wanted);
      });
  if (!post.day && told != facts.posts.end()) {
    post.day = told->published;
  }
  return post;
}

} // namespace

std::vector<LiveElement>
live_posts(const HtmlTree& tree, const Weights& weights, const PageFacts& facts) {
  std::vector<NodeIndex> best;
  std::size_t most = 0;
  // Each level looks through what lies below it: levels are bounded by the tree's
  // depth.
  constexpr std::uint64_t most_steps = 20'000'000;
  std::uint64_t steps = 0;
  for (NodeIndex at = 0; at < tree.nodes.size() && steps < most_steps; ++at) {
    const bool holds = weights[at].paragraphs * 2 >= weights.front().paragraphs &&
                       weights[at].paragraphs > 0 && !tree.nodes[at].tag.empty();
    if (!holds) {
      continue;
    }
    steps += tree.nodes[at].end - at;
    const std::vector<NodeIndex> posts = posts_below(tree, weights, at);
    if (posts.size() < 2 || !(facts.live || says_live(tree, at, posts.front()))) {
      continue;
    }
    std::size_t text = 0;
    for (const NodeIndex post : posts) {
      text += weights[post].paragraphs;
    }
    if (text > most && posts.size() >= best.size()) {
      most = text;
      best = posts;
    }
  }
  std::vector<LiveElement> found;
  found.reserve(best.size());
  std::optional<Date> day; // a post that shows only its hour is of the day before it
  for (const NodeIndex node : best) {
    found.push_back(element_of(tree, weights, facts, node));
    day = found.back().day ? found.back().day : day;
    found.back().day = day;
  }
  return found;
}

} // namespace sourcier::read
