// SPDX-License-Identifier: Apache-2.0
// Reads the metadata of a page, source by source.
#include "read/html_metadata.hpp"

#include "read/dates.hpp"
#include "read/html_marks.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace sourcier::read {
namespace {

constexpr std::size_t longest_name = 100; ///< bytes of an author's or a section's name

void fill(std::string& slot, std::string_view value) {
  if (slot.empty()) {
    slot = value;
  }
}

std::string folded(const std::string& text) {
  return text::folded_words(text::code_points(text));
}

/// The page's elements that say something of it, found in one pass.
class Metadata {
 public:
  explicit Metadata(const HtmlTree& tree);
  /// The first of several meta elements, by name, property or itemprop, in the order of
  /// the names.
  [[nodiscard]] std::string_view
  meta(std::initializer_list<std::string_view> names) const;
  /// The address of <link rel="…">.
  [[nodiscard]] std::string_view link(std::string_view rel) const;
  /// What the elements of this itemprop say: content, datetime or text, joined by ", ".
  [[nodiscard]] std::string item(std::string_view name) const;
  [[nodiscard]] bool is_amp() const;
  [[nodiscard]] std::string heading(const std::string& title) const;
  [[nodiscard]] std::string page_title() const;
  [[nodiscard]] std::string rel_author() const;

 private:
  [[nodiscard]] std::string said_at(std::size_t index) const;

  const HtmlTree& tree_;
  std::vector<NodeIndex> metas_;
  std::vector<NodeIndex> links_;
  std::vector<NodeIndex> items_;
  std::vector<NodeIndex> headings_;       ///< of first rank
  std::vector<NodeIndex> lower_headings_; ///< of second and third
  std::vector<NodeIndex> authors_;        ///< <a rel="author">
  NodeIndex title_ = no_node;
};

bool is_inside(const HtmlTree& tree, NodeIndex node, std::string_view itemprop) {
  for (NodeIndex at = tree.nodes[node].parent; at != no_node;
       at = tree.nodes[at].parent) {
    if (tree.nodes[at].attribute("itemprop") == itemprop) {
      return true;
    }
  }
  return false;
}

Metadata::Metadata(const HtmlTree& tree) : tree_(tree) {
  for (NodeIndex at = 0; at < tree.nodes.size(); ++at) {
    const HtmlNode& node = tree.nodes[at];
    if (node.tag == "meta") {
      metas_.push_back(at);
    } else if (node.tag == "link") {
      links_.push_back(at);
    } else if (node.tag == "h1") {
      headings_.push_back(at);
    } else if (node.tag == "h2" || node.tag == "h3") {
      lower_headings_.push_back(at);
    } else if (node.tag == "title" && title_ == no_node) {
      title_ = at;
    }
    if (node.has_attributes()) {
      if (node.has("itemprop")) {
        items_.push_back(at);
      }
      if (node.tag == "a" &&
          node.attribute("rel").find("author") != std::string::npos) {
        authors_.push_back(at);
      }
    }
  }
}

std::string_view Metadata::meta(std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    for (const NodeIndex at : metas_) {
      const HtmlNode& node = tree_.nodes[at];
      const bool named = node.attribute("property") == name ||
                         node.attribute("name") == name ||
                         node.attribute("itemprop") == name;
      if (named && !node.attribute("content").empty()) {
        return node.attribute("content");
      }
    }
  }
  return {};
}

std::string_view Metadata::link(std::string_view rel) const {
  for (const NodeIndex at : links_) {
    if (tree_.nodes[at].attribute("rel") == rel) {
      return tree_.nodes[at].attribute("href");
    }
  }
  return {};
}

/// What one element says of an itemprop: itself, or the name inside it.
std::string Metadata::said_at(std::size_t index) const {
  const NodeIndex at = items_[index];
  const HtmlNode& node = tree_.nodes[at];
  std::string said(node.attribute("content"));
  fill(said, node.attribute("datetime"));
  for (std::size_t next = index + 1;
       said.empty() && next < items_.size() && items_[next] < node.end;
       ++next) {
    if (tree_.nodes[items_[next]].attribute("itemprop") == "name") {
      said = tree_.nodes[items_[next]].attribute("content");
      said = said.empty() ? tree_.text_of(items_[next]) : said;
    }
  }
  return said.empty() ? tree_.text_of(at) : said;
}

std::string Metadata::item(std::string_view name) const {
  std::string all;
  NodeIndex past = 0;
  for (std::size_t index = 0; index < items_.size() && all.size() < 500; ++index) {
    const HtmlNode& node = tree_.nodes[items_[index]];
    if (items_[index] < past || node.attribute("itemprop") != name) {
      continue;
    }
    past = node.end;
    const std::string one = said_at(index);
    if (!one.empty() && one.size() <= 500) {
      all += all.empty() ? one : ", " + one;
    }
  }
  return all;
}

bool Metadata::is_amp() const {
  const HtmlNode& root = tree_.nodes.front();
  return root.has("amp") || root.has("⚡") || root.has("amp4email");
}

/// The heading of first rank that stands in the page's title, else the only one; where
/// there is none, a lower one that stands in the title.
std::string Metadata::heading(const std::string& title) const {
  const std::string wanted = folded(title);
  std::string only;
  for (const NodeIndex at : headings_) {
    only = tree_.text_of(at);
    const std::string words = folded(only);
    if (words.size() > 10 && wanted.find(words) != std::string::npos) {
      return only;
    }
  }
  if (!headings_.empty()) {
    return headings_.size() == 1 ? only : std::string();
  }
  for (const NodeIndex at : lower_headings_) {
    const std::string one = tree_.text_of(at);
    const std::string words = folded(one);
    if (words.size() > 20 && wanted.find(words) != std::string::npos) {
      return one;
    }
  }
  return {};
}

std::string Metadata::page_title() const {
  return title_ == no_node ? std::string() : tree_.text_of(title_);
}

std::string Metadata::rel_author() const {
  std::string all;
  for (const NodeIndex at : authors_) {
    if (all.size() > longest_name) {
      break;
    }
    const std::string one = tree_.text_of(at);
    const bool again = all.find(one) != std::string::npos;
    all += one.empty() || again ? "" : all.empty() ? one : ", " + one;
  }
  return all.size() <= longest_name ? all : std::string();
}

/// "Title | Le Quotidien", "Title - Le Quotidien" without the name of the site.
std::string without_site(const std::string& title) {
  for (const std::string_view bar : {" | ", " - ", " – ", " — ", " • ", " · "}) {
    const std::size_t at = title.rfind(bar);
    if (at != std::string::npos && at > title.size() / 2) {
      return title.substr(0, at);
    }
  }
  return title;
}

/// A name and no address of a profile.
std::string_view name_only(std::string_view value) {
  return value.find("://") == std::string_view::npos && value.size() <= longest_name
             ? value
             : std::string_view();
}

void take_titles(const Metadata& page, Article& article) {
  const std::string open_graph(page.meta({"og:title", "twitter:title", "DC.title"}));
  const std::string whole = page.page_title();
  const std::string shown = page.heading(open_graph.empty() ? whole : open_graph);
  article.title = shown.empty() ? article.title : shown;
  fill(article.title, page.item("headline"));
  fill(article.title, open_graph);
  fill(article.title, without_site(whole));
}

void take_names(const Metadata& page, Article& article) {
  fill(article.publisher,
       page.meta({"og:site_name", "publisher", "DC.publisher", "application-name"}));
  fill(article.publisher, name_only(page.item("publisher")));
  fill(article.author,
       name_only(page.meta({"author",
                            "article:author",
                            "DC.creator",
                            "byl",
                            "parsely-author",
                            "sailthru.author"})));
  fill(article.author, name_only(page.item("author")));
  fill(article.author, page.rel_author());
  fill(article.section,
       name_only(page.meta({"article:section", "parsely-section", "section"})));
  fill(article.section, name_only(page.item("articleSection")));
  fill(article.license, page.link("license"));
  fill(article.license, page.meta({"dcterms.license", "DC.rights.license", "license"}));
  const std::string_view tier = page.meta({"article:content_tier"});
  if (!article.free && (tier == "locked" || tier == "free")) {
    article.free = tier == "free";
  }
}

void take_dates(const HtmlTree& tree, const Metadata& page, Article& article) {
  for (const std::string_view name : {"article:published_time",
                                      "datePublished",
                                      "article:published",
                                      "og:article:published_time",
                                      "date",
                                      "DC.date",
                                      "DC.date.issued",
                                      "DC.date.created",
                                      "publish-date",
                                      "publishdate",
                                      "pubdate",
                                      "publication_date",
                                      "sailthru.date",
                                      "parsely-pub-date",
                                      "og:published_time",
                                      "cXenseParse:recs:publishtime",
                                      "dcterms.created",
                                      "dcterms.issued",
                                      "dcterms.date"}) {
    fill_date(article.published, page.meta({name}));
  }
  for (const std::string_view name : {"article:modified_time",
                                      "dateModified",
                                      "og:updated_time",
                                      "dcterms.modified",
                                      "last-modified"}) {
    fill_date(article.modified, page.meta({name}));
  }
  for (NodeIndex at = 0; at < tree.nodes.size(); ++at) {
    const HtmlNode& node = tree.nodes[at];
    if (!node.has_attributes()) {
      continue;
    }
    const std::string_view role = node.attribute("itemprop");
    const bool inner = !role.empty() && is_inside(tree, at, "comment");
    const std::string_view value = node.tag == "time"   ? node.attribute("datetime")
                                   : node.tag == "abbr" ? node.attribute("title")
                                                        : node.attribute("content");
    if (role == "dateModified" && !inner) {
      fill_date(article.modified, value);
    } else if ((role == "datePublished" && !inner) || node.has("pubdate")) {
      fill_date(article.published, value);
    }
  }
}

/// The first <time> below the heading of first rank, where nothing else gave a date.
void take_time_below_heading(const HtmlTree& tree, Article& article) {
  bool below = false;
  for (const HtmlNode& node : tree.nodes) {
    below = below || node.tag == "h1";
    if (below && !article.published && node.tag == "time") {
      fill_date(article.published, node.attribute("datetime"));
    }
  }
}

} // namespace

void fill_date(std::optional<Date>& slot, std::string_view value) {
  if (!slot && !value.empty()) {
    slot = metadata_date(value);
  }
}

PageFacts html_metadata(const HtmlTree& tree, Article& article) {
  PageFacts facts;
  const Metadata page(tree);
  article.amp = page.is_amp();
  const std::string_view canonical = page.link("canonical");
  if (canonical.find("://") != std::string_view::npos) {
    fill(article.url, canonical);
  }
  for (NodeIndex at = 0; at < tree.nodes.size(); ++at) {
    if (tree.nodes[at].tag == "script" &&
        tree.nodes[at].attribute("type").find("ld+json") != std::string_view::npos) {
      take_json_ld(tree.text_of(at), article, facts);
    }
  }
  take_titles(page, article);
  take_names(page, article);
  take_dates(tree, page, article);
  take_time_below_heading(tree, article);
  fill(article.url, page.meta({"og:url"}));
  fill(article.url, canonical);
  fill(article.language, tree.nodes.front().attribute("lang"));
  return facts;
}

} // namespace sourcier::read
