// SPDX-License-Identifier: Apache-2.0
// RSS and Atom: the items of a feed, with their full text or what they have of it.
#include "read/html_metadata.hpp"
#include "read/xml_articles.hpp"

#include <algorithm>
#include <string_view>

namespace sourcier::read {
namespace {

constexpr std::size_t short_text = 700; ///< bytes; a longer description is a full text

void fill(std::string& slot, const std::string& value) {
  slot = slot.empty() ? value : slot;
}

/// The title as plain words: feeds write it as text, as HTML, or as escaped HTML.
std::string plain(const std::string& title) {
  if (title.find_first_of("<&") == std::string::npos) {
    return title;
  }
  const HtmlPage page = html_tree(title);
  return page.tree ? page.tree->text_of(0) : title;
}

/// What an Atom element holds as HTML: its own markup, or escaped text.
std::string markup(const XmlTree& tree, XmlIndex node) {
  return node == no_xml                                  ? std::string()
         : tree.nodes[node].attribute("type") == "xhtml" ? tree.markup_of(node)
                                                         : tree.text_of(node);
}

/// The link of an Atom entry, or of RSS; else a guid that is an address.
std::string link_of(const XmlTree& tree, XmlIndex item) {
  std::string link;
  for (XmlIndex at = tree.child(item, "link"); at != no_xml;
       at = tree.child(item, "link", at)) {
    const std::string_view rel = tree.nodes[at].attribute("rel");
    if (rel.empty() || rel == "alternate") {
      fill(link, std::string(tree.nodes[at].attribute("href")));
      fill(link, tree.text_of(at));
    }
  }
  for (const std::string_view name : {"guid", "id"}) {
    const std::string id = tree.text_at(item, name);
    if (id.starts_with("http://") || id.starts_with("https://")) {
      fill(link, id);
    }
  }
  return link;
}

std::string license_of(const XmlTree& tree, XmlIndex node) {
  for (XmlIndex at = tree.child(node, "link"); at != no_xml;
       at = tree.child(node, "link", at)) {
    if (tree.nodes[at].attribute("rel") == "license") {
      return std::string(tree.nodes[at].attribute("href"));
    }
  }
  const XmlIndex license = tree.child(node, "license");
  if (license == no_xml) {
    return {};
  }
  const std::string_view resource = tree.nodes[license].attribute("resource");
  return resource.empty() ? tree.text_of(license) : std::string(resource);
}

std::string author_of(const XmlTree& tree, XmlIndex item) {
  std::string all;
  for (const std::string_view name : {"creator", "author"}) {
    for (XmlIndex at = tree.child(item, name); at != no_xml && all.size() < 500;
         at = tree.child(item, name, at)) {
      const std::string inner = tree.text_at(at, "name");
      const std::string one = inner.empty() ? tree.text_of(at) : inner;
      const bool mail_only =
          one.find('@') != std::string::npos && one.find(' ') == std::string::npos;
      const bool again = all.find(one) != std::string::npos;
      all += mail_only || again ? "" : all.empty() ? one : ", " + one;
    }
  }
  return all;
}

std::string section_of(const XmlTree& tree, XmlIndex item) {
  const XmlIndex category = tree.child(item, "category");
  if (category == no_xml) {
    return tree.text_at(item, "subject");
  }
  std::string section = tree.text_of(category);
  fill(section, std::string(tree.nodes[category].attribute("label")));
  fill(section, std::string(tree.nodes[category].attribute("term")));
  return section;
}

bool breaks_off(const std::string& markup) {
  const std::string tail =
      markup.substr(markup.size() - std::min<std::size_t>(markup.size(), 60));
  return tail.find("…") != std::string::npos || tail.find("...") != std::string::npos ||
         tail.find("&#8230;") != std::string::npos ||
         tail.find("&hellip;") != std::string::npos;
}

/// Sets the text; false where the item has none.
bool take_text(const XmlTree& tree, XmlIndex item, Article& article) {
  std::string full = tree.text_at(item, "encoded");
  fill(full, markup(tree, tree.child(item, "content")));
  std::string summary = tree.text_at(item, "description");
  fill(summary, markup(tree, tree.child(item, "summary")));
  const bool short_summary =
      full.empty() && (summary.size() < short_text || breaks_off(summary));
  const bool beginning = !full.empty() && full.size() < short_text && breaks_off(full);
  article.excerpt = short_summary || beginning;
  return set_text(article.title, full.empty() ? summary : full, article);
}

struct Channel {
  std::string title;
  std::string language;
  std::string license;
};

Article item_of(const XmlTree& tree, XmlIndex item, const Channel& channel) {
  Article article;
  article.title = plain(tree.text_at(item, "title"));
  article.url = link_of(tree, item);
  article.publisher = channel.title;
  article.author = author_of(tree, item);
  article.section = section_of(tree, item);
  article.license = license_of(tree, item);
  fill(article.license, channel.license);
  article.language = tree.text_at(item, "language");
  fill(article.language, std::string(tree.nodes[item].attribute("lang")));
  fill(article.language, channel.language);
  for (const std::string_view name : {"pubDate", "published", "issued", "date"}) {
    fill_date(article.published, tree.text_at(item, name));
  }
  for (const std::string_view name : {"updated", "modified"}) {
    fill_date(article.modified, tree.text_at(item, name));
  }
  if (!article.published) {
    article.published = article.modified;
  }
  return article;
}

} // namespace

XmlArticles feed_articles(const XmlTree& tree) {
  XmlArticles found;
  const XmlNode& root = tree.nodes.front();
  const bool atom = root.name == "feed" || root.name == "entry";
  found.known = atom || root.name == "rss" || root.name == "RDF";
  const XmlIndex inside = tree.child(0, "channel");
  const XmlIndex about = atom || inside == no_xml ? 0 : inside;
  Channel channel{plain(tree.text_at(about, "title")),
                  tree.text_at(about, "language"),
                  license_of(tree, about)};
  fill(channel.language, std::string(root.attribute("lang")));
  std::size_t number = 0;
  for (XmlIndex at = 0; found.known && at < tree.nodes.size(); ++at) {
    if (tree.nodes[at].name != (atom ? "entry" : "item")) {
      continue;
    }
    ++number;
    Article article = item_of(tree, at, channel);
    if (take_text(tree, at, article)) {
      found.articles.push_back(std::move(article));
    } else {
      found.left_out.push_back("item " + std::to_string(number) + ": no text");
    }
    at = tree.nodes[at].end - 1;
  }
  return found;
}

} // namespace sourcier::read
