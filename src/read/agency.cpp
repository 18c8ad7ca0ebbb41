// SPDX-License-Identifier: Apache-2.0
// NewsML-G2 and NITF, the formats of news agencies.
#include "read/html_metadata.hpp"
#include "read/xml_articles.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace sourcier::read {
namespace {

void fill(std::string& slot, std::string_view value) {
  if (slot.empty()) {
    slot = value;
  }
}

/// The name of a party: its <name>, its literal, its text, or its code without scheme.
std::string name_of(const XmlTree& tree, XmlIndex node) {
  if (node == no_xml) {
    return {};
  }
  std::string name = tree.text_at(node, "name");
  fill(name, tree.nodes[node].attribute("literal"));
  fill(name, tree.text_of(node));
  const std::string_view code = tree.nodes[node].attribute("qcode");
  fill(name, code.substr(code.find(':') + 1));
  return name;
}

XmlIndex child_of(const XmlTree& tree, XmlIndex node, std::string_view name) {
  return node == no_xml ? no_xml : tree.child(node, name);
}

std::string text_at(const XmlTree& tree, XmlIndex node, std::string_view name) {
  return node == no_xml ? std::string() : tree.text_at(node, name);
}

/// "Par Anne Orvel" → "Anne Orvel".
std::string without_by(std::string name) {
  for (const std::string_view word : {"Par ", "PAR ", "par ", "By "}) {
    if (name.starts_with(word)) {
      return name.substr(word.size());
    }
  }
  return name;
}

/// <media> holds pictures with their captions, <hl2> is a heading.
std::string as_html(std::string markup) {
  constexpr std::pair<std::string_view, std::string_view> names[] = {
      {"<media", "<figure"},
      {"</media", "</figure"},
      {"<hl2", "<h2"},
      {"</hl2", "</h2"},
      {"<hl1", "<h2"},
      {"</hl1", "</h2"},
      {"<block", "<div"},
      {"</block>", "</div>"},
      {"<nitf-table", "<table"},
      {"</nitf-table", "</table"}};
  for (const auto& [from, to] : names) {
    for (std::size_t at = markup.find(from); at != std::string::npos;
         at = markup.find(from, at + to.size())) {
      const std::size_t end = at + from.size();
      const bool whole = from.ends_with('>') || end >= markup.size() ||
                         markup[end] == '>' || markup[end] == ' ';
      if (whole) {
        markup.replace(at, from.size(), to);
      }
    }
  }
  return markup;
}

void take_content_meta(const XmlTree& tree, XmlIndex meta, Article& article) {
  if (meta == no_xml) {
    return;
  }
  fill(article.title, tree.text_at(meta, "headline"));
  fill(article.author, without_by(tree.text_at(meta, "by")));
  fill(article.author, name_of(tree, tree.child(meta, "creator")));
  const XmlIndex language = tree.child(meta, "language");
  if (language != no_xml) {
    article.language = tree.nodes[language].attribute("tag");
  }
  for (XmlIndex at = tree.child(meta, "subject");
       at != no_xml && article.section.empty();
       at = tree.child(meta, "subject", at)) {
    fill(article.section, tree.text_at(at, "name"));
  }
  fill_date(article.published, tree.text_at(meta, "contentCreated"));
  fill_date(article.modified, tree.text_at(meta, "contentModified"));
}

/// The text of a newsItem; false where it has none.
bool take_content(const XmlTree& tree, XmlIndex set, Article& article) {
  if (set == no_xml) {
    return false;
  }
  if (const XmlIndex nitf = tree.below(set, "nitf"); nitf != no_xml) {
    Article inner = nitf_article(tree, nitf);
    fill(article.title, inner.title);
    fill(article.author, inner.author);
    const XmlIndex content = tree.below(nitf, "body.content");
    return content != no_xml &&
           set_text(article.title, as_html(tree.markup_of(content)), article);
  }
  if (const XmlIndex body = tree.below(set, "body"); body != no_xml) {
    return set_text(article.title, tree.markup_of(body), article);
  }
  const XmlIndex data = tree.child(set, "inlineData");
  const XmlIndex xml = tree.child(set, "inlineXML");
  if (data != no_xml) {
    const std::string text = tree.text_of(data);
    std::string markup;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find("\n", at), text.size());
      std::string line = text.substr(at, end - at);
      std::replace(line.begin(), line.end(), '<', ' ');
      markup += "<p>" + line + "</p>";
      at = end + 1;
    }
    return set_text(article.title, markup, article);
  }
  return xml != no_xml && set_text(article.title, tree.markup_of(xml), article);
}

/// False where the item holds no text.
bool take_item(const XmlTree& tree, XmlIndex item, Article& article) {
  const XmlIndex meta = tree.child(item, "itemMeta");
  article.id = tree.nodes[item].attribute("guid");
  article.language = tree.nodes[item].attribute("lang");
  article.publisher = name_of(tree, child_of(tree, meta, "provider"));
  const XmlIndex rights = tree.child(item, "rightsInfo");
  fill(article.publisher, name_of(tree, child_of(tree, rights, "copyrightHolder")));
  article.license = text_at(tree, rights, "usageTerms");
  take_content_meta(tree, tree.child(item, "contentMeta"), article);
  fill_date(article.published, text_at(tree, meta, "firstCreated"));
  fill_date(article.published, text_at(tree, meta, "versionCreated"));
  fill_date(article.modified, text_at(tree, meta, "versionCreated"));
  return take_content(tree, tree.child(item, "contentSet"), article);
}

bool is_withdrawn(const XmlTree& tree, XmlIndex item) {
  const XmlIndex status = child_of(tree, tree.child(item, "itemMeta"), "pubStatus");
  const std::string_view code =
      status == no_xml ? std::string_view() : tree.nodes[status].attribute("qcode");
  return code.ends_with(":canceled") || code.ends_with(":withheld");
}

} // namespace

XmlArticles newsml_articles(const XmlTree& tree) {
  XmlArticles found;
  const std::string_view root = tree.nodes.front().name;
  found.known = root == "newsMessage" || root == "newsItem" || root == "packageItem";
  for (XmlIndex at = 0; found.known && at < tree.nodes.size(); ++at) {
    if (tree.nodes[at].name != "newsItem") {
      continue;
    }
    const std::string name = "item " + std::string(tree.nodes[at].attribute("guid"));
    Article article;
    if (is_withdrawn(tree, at)) {
      found.left_out.push_back(name + ": withdrawn by its agency");
    } else if (take_item(tree, at, article)) {
      found.articles.push_back(std::move(article));
    } else {
      found.left_out.push_back(name + ": no text");
    }
    at = tree.nodes[at].end - 1;
  }
  return found;
}

Article nitf_article(const XmlTree& tree, XmlIndex root) {
  Article article;
  article.language = tree.nodes[root].attribute("lang");
  const XmlIndex head = tree.child(root, "head");
  const XmlIndex data = child_of(tree, head, "docdata");
  const XmlIndex printed = child_of(tree, head, "pubdata");
  const auto norm = [&](std::string_view name) {
    const XmlIndex node = child_of(tree, data, name);
    return node == no_xml ? std::string_view() : tree.nodes[node].attribute("norm");
  };
  fill_date(article.published, norm("date.issue"));
  fill_date(article.published, norm("date.release"));
  if (printed != no_xml) {
    fill_date(article.published, tree.nodes[printed].attribute("date.publication"));
    article.publisher = tree.nodes[printed].attribute("name");
    article.section = tree.nodes[printed].attribute("position.section");
  }
  if (const XmlIndex id = child_of(tree, data, "doc-id"); id != no_xml) {
    article.id = tree.nodes[id].attribute("id-string");
  }
  if (const XmlIndex owner = child_of(tree, data, "doc.copyright"); owner != no_xml) {
    fill(article.publisher, tree.nodes[owner].attribute("holder"));
  }
  const XmlIndex top = tree.below(root, "body.head");
  if (top != no_xml) {
    const XmlIndex heading = tree.child(top, "hedline");
    article.title = text_at(tree, heading, "hl1");
    article.author = without_by(tree.text_at(top, "byline"));
    fill(article.publisher, tree.text_at(top, "distributor"));
  }
  fill(article.title, text_at(tree, head, "title"));
  return article;
}

XmlArticles nitf_articles(const XmlTree& tree) {
  XmlArticles found;
  found.known = tree.nodes.front().name == "nitf";
  if (!found.known) {
    return found;
  }
  Article article = nitf_article(tree, 0);
  const XmlIndex content = tree.below(0, "body.content");
  if (content != no_xml &&
      set_text(article.title, as_html(tree.markup_of(content)), article)) {
    found.articles.push_back(std::move(article));
  } else {
    found.left_out.emplace_back("no text");
  }
  return found;
}

} // namespace sourcier::read
