// SPDX-License-Identifier: Apache-2.0
// Reads the metadata of a page, source by source.
#include "read/html_metadata.hpp"

#include "json/json.hpp"
#include "read/dates.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace sourcier::read {
namespace {

constexpr std::size_t most_objects = 2000; ///< of JSON-LD looked through

void fill(std::string& slot, std::string_view value) {
  if (slot.empty()) {
    slot = value;
  }
}
void fill(std::optional<Date>& slot, std::string_view value) {
  if (!slot) {
    slot = iso_date(value);
  }
}

bool is_article_type(std::string_view type) {
  constexpr auto types = std::to_array<std::string_view>({"NewsArticle",
                                                          "Article",
                                                          "ReportageNewsArticle",
                                                          "AnalysisNewsArticle",
                                                          "OpinionNewsArticle",
                                                          "BackgroundNewsArticle",
                                                          "BlogPosting",
                                                          "LiveBlogPosting",
                                                          "Report",
                                                          "TechArticle"});
  return std::find(types.begin(), types.end(), type) != types.end();
}

bool is_article(const json::Value& object) {
  const json::Value* type = object.find("@type");
  if (type == nullptr) {
    return false;
  }
  const auto& types = type->items();
  return is_article_type(type->text()) ||
         std::any_of(types.begin(), types.end(), [](const json::Value& one) {
           return is_article_type(one.text());
         });
}

std::string name_of(const json::Value& value) {
  return value.is(json::Kind::object) ? std::string(value.string_at("name"))
                                      : value.text();
}
std::string names_of(const json::Value* value) {
  if (value == nullptr) {
    return {};
  }
  std::string all = name_of(*value);
  for (const json::Value& item : value->items()) {
    const std::string one = name_of(item);
    all += all.empty() || one.empty() ? "" : ", ";
    all += one;
  }
  return all;
}

/// JSON-LD texts often carry entities ("l&#039;accord"): the ones met in headlines.
std::string plain(std::string_view text) {
  std::string out(text);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> entities{
      {{"&#039;", "'"},
       {"&#39;", "'"},
       {"&quot;", "\""},
       {"&amp;", "&"},
       {"&nbsp;", "\u00A0"},
       {"&rsquo;", "’"},
       {"&laquo;", "«"}}};
  for (const auto& [entity, character] : entities) {
    for (std::size_t at = out.find(entity); at != std::string::npos;
         at = out.find(entity)) {
      out.replace(at, entity.size(), character);
    }
  }
  return out;
}

void take_json(const json::Value& object, Article& article) {
  fill(article.title, plain(object.string_at("headline")));
  fill(article.published, object.string_at("datePublished"));
  fill(article.modified, object.string_at("dateModified"));
  fill(article.publisher, names_of(object.find("publisher")));
  fill(article.author, names_of(object.find("author")));
  fill(article.language, object.string_at("inLanguage"));
  fill(article.url, object.string_at("url"));
  fill(article.url, object.string_at("mainEntityOfPage"));
  if (const json::Value* page = object.find("mainEntityOfPage")) {
    fill(article.url, page->string_at("@id"));
  }
}

/// The article among the objects of one script, in lists and in @graph.
void from_json(const json::Value& root, Article& article) {
  std::vector<const json::Value*> open{&root};
  for (std::size_t at = 0; at < open.size() && at < most_objects; ++at) {
    const json::Value& value = *open[at];
    for (const json::Value& item : value.items()) {
      open.push_back(&item);
    }
    if (const json::Value* graph = value.find("@graph")) {
      open.push_back(graph);
    }
    if (is_article(value)) {
      take_json(value, article);
    }
  }
}

/// The first of several meta elements, by name, property or itemprop.
std::string meta(const HtmlTree& tree, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    for (const HtmlNode& node : tree.nodes) {
      const bool named = node.tag == "meta" && (node.attribute("property") == name ||
                                                node.attribute("name") == name ||
                                                node.attribute("itemprop") == name);
      if (named && !node.attribute("content").empty()) {
        return std::string(node.attribute("content"));
      }
    }
  }
  return {};
}

template <class Wanted>
NodeIndex first(const HtmlTree& tree, Wanted wanted) {
  for (NodeIndex at = 0; at < tree.nodes.size(); ++at) {
    if (wanted(tree.nodes[at])) {
      return at;
    }
  }
  return no_node;
}

/// The heading of first rank: the one that the page's title begins with, else the only
/// one.
std::string heading(const HtmlTree& tree, const std::string& title) {
  std::vector<std::string> all;
  for (NodeIndex at = 0; at < tree.nodes.size(); ++at) {
    if (tree.nodes[at].tag == "h1") {
      all.push_back(tree.text_of(at));
    }
  }
  const auto folded = [](const std::string& text) {
    return text::folded_words(text::code_points(text));
  };
  const std::string wanted = folded(title);
  for (const std::string& one : all) {
    const std::string words = folded(one);
    if (words.size() > 10 && wanted.find(words) != std::string::npos) {
      return one;
    }
  }
  return all.size() == 1 ? all.front() : std::string();
}

std::string element_text(const HtmlTree& tree, std::string_view tag) {
  const NodeIndex at =
      first(tree, [&](const HtmlNode& node) { return node.tag == tag; });
  return at == no_node ? std::string() : tree.text_of(at);
}

/// "Title | Le Quotidien", "Title - Le Quotidien" without the name of the site.
std::string without_site(const std::string& title) {
  for (const std::string_view bar : {" | ", " - ", " – ", " — "}) {
    const std::size_t at = title.rfind(bar);
    if (at != std::string::npos && at > title.size() / 2) {
      return title.substr(0, at);
    }
  }
  return title;
}

void from_times(const HtmlTree& tree, Article& article) {
  for (const HtmlNode& node : tree.nodes) {
    const std::string_view role = node.attribute("itemprop");
    const std::string_view value =
        node.tag == "time" ? node.attribute("datetime") : node.attribute("content");
    if (role == "dateModified") {
      fill(article.modified, value);
    } else if (role == "datePublished" || node.has("pubdate")) {
      fill(article.published, value);
    }
  }
}

/// The first <time> below the heading of first rank, where nothing else gave a date.
void from_time_below_heading(const HtmlTree& tree, Article& article) {
  bool below = false;
  for (const HtmlNode& node : tree.nodes) {
    below = below || node.tag == "h1";
    if (below && !article.published && node.tag == "time") {
      fill(article.published, node.attribute("datetime"));
    }
  }
}

} // namespace

void html_metadata(const HtmlTree& tree, Article& article) {
  for (NodeIndex at = 0; at < tree.nodes.size(); ++at) {
    if (tree.nodes[at].attribute("type") == "application/ld+json") {
      if (const auto value = json::try_parse(tree.text_of(at))) {
        from_json(*value, article);
      }
    }
  }
  const std::string open_graph = meta(tree, {"og:title", "twitter:title", "DC.title"});
  const std::string page_title = element_text(tree, "title");
  const std::string shown = heading(tree, open_graph.empty() ? page_title : open_graph);
  article.title = shown.empty() ? article.title : shown;
  fill(article.title, open_graph);
  fill(article.title, without_site(page_title));
  fill(article.publisher, meta(tree, {"og:site_name", "publisher", "DC.publisher"}));
  fill(article.author, meta(tree, {"author", "article:author", "DC.creator", "byl"}));
  fill(article.published,
       meta(tree,
            {"article:published_time",
             "datePublished",
             "date",
             "DC.date",
             "DC.date.issued",
             "publish-date",
             "pubdate",
             "sailthru.date",
             "parsely-pub-date",
             "og:published_time",
             "cXenseParse:recs:publishtime",
             "dcterms.created"}));
  fill(article.modified,
       meta(tree,
            {"article:modified_time",
             "dateModified",
             "og:updated_time",
             "last-modified"}));
  from_times(tree, article);
  from_time_below_heading(tree, article);
  const NodeIndex canonical = first(tree, [](const HtmlNode& node) {
    return node.tag == "link" && node.attribute("rel") == "canonical";
  });
  if (canonical != no_node) {
    article.url =
        article.url.empty() ? tree.nodes[canonical].attribute("href") : article.url;
  }
  fill(article.url, meta(tree, {"og:url"}));
  fill(article.language, tree.nodes.front().attribute("lang"));
}

} // namespace sourcier::read
