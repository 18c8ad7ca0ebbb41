// SPDX-License-Identifier: Apache-2.0
// Finds the element that holds the article, and walks it without its furniture.
#include "read/html_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sourcier::read {
namespace {

using Strings = std::vector<std::string>;

constexpr std::size_t paragraph_bytes = 60; ///< least text of a paragraph that counts

constexpr auto never_text = std::to_array<std::string_view>(
    {"script", "style",  "noscript", "template", "iframe",   "object", "embed",
     "svg",    "canvas", "head",     "select",   "textarea", "button", "datalist",
     "dialog", "audio",  "video",    "map",      "math",     "input"});
constexpr auto never_article = std::to_array<std::string_view>({"nav",
                                                                "aside",
                                                                "footer",
                                                                "form",
                                                                "figure",
                                                                "figcaption",
                                                                "menu",
                                                                "label",
                                                                "table",
                                                                "amp-ad",
                                                                "amp-social-share",
                                                                "fieldset",
                                                                "address"});
constexpr auto breaking = std::to_array<std::string_view>(
    {"p",          "div",     "h1",       "h2",     "h3",    "h4",      "h5",
     "h6",         "li",      "ul",       "ol",     "dl",    "dt",      "dd",
     "blockquote", "section", "article",  "header", "main",  "br",      "hr",
     "pre",        "tr",      "td",       "th",     "table", "figure",  "figcaption",
     "aside",      "footer",  "nav",      "form",   "body",  "details", "summary",
     "address",    "time",    "fieldset", "center"});

/// Words in class, id and role of elements that hold no article.
constexpr auto furniture_names =
    std::to_array<std::string_view>({"share",         "sharing",
                                     "social",        "related",
                                     "newsletter",    "cookie",
                                     "consent",       "gdpr",
                                     "promo",         "advert",
                                     "sponsor",       "publicite",
                                     "comment",       "breadcrumb",
                                     "fil-ariane",    "sidebar",
                                     "paywall",       "subscri",
                                     "abonn",         "author-bio",
                                     "authorbox",     "author-box",
                                     "tags",          "tag-list",
                                     "footer",        "navigation",
                                     "navbar",        "nav-",
                                     "menu",          "recommend",
                                     "outbrain",      "taboola",
                                     "player",        "caption",
                                     "legend",        "credit",
                                     "byline",        "signature",
                                     "toolbar",       "widget",
                                     "popup",         "modal",
                                     "banner",        "read-more",
                                     "readmore",      "lire-aussi",
                                     "also-read",     "see-also",
                                     "most-read",     "plus-lus",
                                     "trending",      "teaser",
                                     "pagination",    "pager",
                                     "skip-link",     "sr-only",
                                     "screen-reader", "visually-hidden",
                                     "print-only",    "metadata",
                                     "meta-info",     "post-meta",
                                     "entry-meta",    "timestamp",
                                     "article-date",  "publish-date",
                                     "twitter-tweet", "instagram-media",
                                     "fb-post",       "disqus",
                                     "reactions",     "audio",
                                     "listen",        "toc",
                                     "donate",        "don-",
                                     "encart",        "inread",
                                     "a-lire"});

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  });
  return out;
}

/// A furniture word at the start of a name or of one of its parts.
bool names_furniture(const HtmlNode& node) {
  const std::string names = lower(" " + std::string(node.attribute("class")) + " " +
                                  std::string(node.attribute("id")) + " " +
                                  std::string(node.attribute("role")) + " ");
  return std::any_of(
      furniture_names.begin(), furniture_names.end(), [&](std::string_view word) {
        for (std::size_t at = names.find(word); at != std::string::npos;
             at = names.find(word, at + 1)) {
          const char before = at == 0 ? ' ' : names[at - 1];
          if (before == ' ' || before == '-' || before == '_') {
            return true;
          }
        }
        return false;
      });
}

bool is_hidden(const HtmlNode& node) {
  const std::string style = lower(node.attribute("style"));
  return node.has("hidden") || node.attribute("aria-hidden") == "true" ||
         style.find("display:none") != std::string::npos ||
         style.find("display: none") != std::string::npos;
}

/// Bytes of text below each node, of which in links, and of which in paragraphs.
struct Weight {
  std::size_t text = 0;
  std::size_t links = 0;
  std::size_t paragraphs = 0;
};

std::size_t bytes_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return c != ' ' && c != '\n' && c != '\t' && c != '\r';
  }));
}

std::vector<Weight> weights(const HtmlTree& tree) {
  std::vector<Weight> all(tree.nodes.size());
  for (std::size_t back = tree.nodes.size(); back > 0; --back) {
    const std::size_t at = back - 1;
    const HtmlNode& node = tree.nodes[at];
    Weight& own = all[at];
    if (among(never_text, node.tag) || is_hidden(node)) {
      own = {};
      continue;
    }
    own.text += bytes_of(node.text);
    if (node.tag == "a") {
      own.links = own.text;
    }
    if (node.tag == "p") {
      const bool counts = own.text >= paragraph_bytes && own.links * 2 < own.text;
      own.paragraphs = counts ? own.text : 0;
    } else if (node.tag.empty() && own.text >= paragraph_bytes) {
      own.paragraphs = own.text; // text that stands in a <div>, or between <br>s
    } else if (node.tag == "a") {
      own.paragraphs = 0;
    }
    if (node.parent != no_node) {
      Weight& parent = all[node.parent];
      parent.text += own.text;
      parent.links += own.links;
      parent.paragraphs += own.paragraphs;
    }
  }
  return all;
}

/// The page with the weight of every node.
class Page {
 public:
  explicit Page(const HtmlTree& tree) : tree_(tree), weights_(weights(tree)) {}
  [[nodiscard]] NodeIndex container() const;
  /// `begin`: the first node of `root` that is read.
  [[nodiscard]] Strings lines(NodeIndex root, NodeIndex begin, bool all) const;
  /// The heading of first rank inside a node, else the last one in front of it;
  /// `no_node` where there is none.
  [[nodiscard]] NodeIndex heading_of(NodeIndex node) const;
  /// The element that holds both, when it holds little else; else `container`.
  [[nodiscard]] NodeIndex with_heading(NodeIndex container, NodeIndex heading) const;

 private:
  [[nodiscard]] bool leaves_out(NodeIndex at, NodeIndex root) const;
  [[nodiscard]] bool is_link_box(NodeIndex at) const;
  [[nodiscard]] NodeIndex densest() const;

  const HtmlTree& tree_;
  std::vector<Weight> weights_;
};

/// The deepest node that holds three fifths of what its page has in paragraphs.
NodeIndex Page::densest() const {
  NodeIndex best = 0;
  const bool any = weights_.front().paragraphs > 0;
  for (NodeIndex at = 0; any && at < tree_.nodes.size(); ++at) {
    const bool holds = weights_[at].paragraphs * 5 >= weights_.front().paragraphs * 3 &&
                       !tree_.nodes[at].tag.empty() && tree_.nodes[at].tag != "p";
    best = holds ? at : best;
  }
  return best;
}

/// The element that says it holds the article, else the densest.
NodeIndex Page::container() const {
  NodeIndex best = no_node;
  const auto better = [&](NodeIndex at) {
    return weights_[at].paragraphs >= 2 * paragraph_bytes &&
           (best == no_node || weights_[at].paragraphs > weights_[best].paragraphs);
  };
  for (NodeIndex at = 0; at < tree_.nodes.size(); ++at) {
    if (tree_.nodes[at].attribute("itemprop") == "articleBody" && better(at)) {
      best = at;
    }
  }
  const bool said = best != no_node;
  for (NodeIndex at = 0; !said && at < tree_.nodes.size(); ++at) {
    if (tree_.nodes[at].tag == "article" && better(at)) {
      best = at;
    }
  }
  const NodeIndex dense = densest();
  const bool poor =
      best == no_node || weights_[best].paragraphs * 2 < weights_[dense].paragraphs;
  return poor ? dense : best;
}

bool Page::is_link_box(NodeIndex at) const {
  const HtmlNode& node = tree_.nodes[at];
  const bool box = node.tag == "ul" || node.tag == "ol" || node.tag == "div" ||
                   node.tag == "section" || node.tag == "li" || node.tag == "p" ||
                   node.tag == "header";
  const Weight& own = weights_[at];
  return box && own.links * 10 >= own.text * 8 && own.text > 0;
}

/// Furniture by its tag, name or links; but what holds half of the article's paragraphs
/// is none, whatever it is called.
bool Page::leaves_out(NodeIndex at, NodeIndex root) const {
  const HtmlNode& node = tree_.nodes[at];
  if (at == root || node.tag.empty()) {
    return false;
  }
  if (weights_[at].paragraphs * 2 >= weights_[root].paragraphs &&
      weights_[at].paragraphs > 0) {
    return false;
  }
  return among(never_article, node.tag) || names_furniture(node) || is_link_box(at);
}

void close(Strings& lines, std::string& line) {
  const std::size_t begin = line.find_first_not_of(' ');
  if (begin != std::string::npos) {
    const std::size_t end = line.find_last_not_of(' ');
    lines.push_back(line.substr(begin, end + 1 - begin));
  }
  line.clear();
}

void append(std::string& line, std::string_view text) {
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    if (!blank) {
      line.push_back(c);
    } else if (!line.empty() && line.back() != ' ') {
      line.push_back(' ');
    }
  }
}

NodeIndex Page::heading_of(NodeIndex node) const {
  NodeIndex found = no_node;
  for (NodeIndex at = 0; at < tree_.nodes[node].end; ++at) {
    if (tree_.nodes[at].tag == "h1") {
      if (at > node) {
        return at;
      }
      found = at;
    }
  }
  return found;
}

NodeIndex Page::with_heading(NodeIndex container, NodeIndex heading) const {
  NodeIndex both = container;
  while (both > heading) {
    both = tree_.nodes[both].parent;
  }
  const std::size_t more = weights_[both].paragraphs - weights_[container].paragraphs;
  return more * 10 <= weights_[container].paragraphs * 4 ? both : container;
}

Strings Page::lines(NodeIndex root, NodeIndex begin, bool all) const {
  Strings found;
  std::string line;
  std::vector<NodeIndex> ends; // of the breaking elements that stand open
  for (NodeIndex at = begin; at < tree_.nodes[root].end;) {
    const HtmlNode& node = tree_.nodes[at];
    while (!ends.empty() && ends.back() <= at) {
      ends.pop_back();
      close(found, line);
    }
    if (among(never_text, node.tag) || is_hidden(node) ||
        (!all && leaves_out(at, root))) {
      if (among(breaking, node.tag)) {
        close(found, line);
      }
      at = node.end;
      continue;
    }
    if (among(breaking, node.tag)) {
      close(found, line);
      ends.push_back(node.end);
      line = node.tag == "li" && !all ? "- " : "";
    }
    append(line, node.text);
    ++at;
  }
  close(found, line);
  return found;
}

} // namespace

std::vector<std::string> html_text(const HtmlTree& tree) {
  const Page page(tree);
  const NodeIndex container = page.container();
  const NodeIndex heading = page.heading_of(container);
  if (heading == no_node) {
    return page.lines(container, container, false);
  }
  const NodeIndex both = page.with_heading(container, heading);
  const bool inside = both <= heading && heading < tree.nodes[both].end;
  return page.lines(both, inside ? heading : both, false);
}

std::vector<std::string> html_lines(const HtmlTree& tree) {
  return Page(tree).lines(0, 0, true);
}

} // namespace sourcier::read
