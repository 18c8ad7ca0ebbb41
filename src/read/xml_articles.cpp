// SPDX-License-Identifier: Apache-2.0
// XML files: the root element says whether they are a feed, NewsML-G2 or NITF.
#include "read/xml_articles.hpp"

#include "read/formats.hpp"
#include "read/html.hpp"
#include "read/html_text.hpp"
#include "read/reference_text.hpp"
#include "text/encoding.hpp"

#include <string_view>
#include <utility>

namespace sourcier::read {
namespace {

/// The encoding is the bytes' own, not what the first line says: they were decoded.
std::string_view without_mark(std::string_view utf8) {
  utf8.remove_prefix(utf8.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  const std::size_t begin = utf8.find('<');
  return begin == std::string_view::npos ? utf8 : utf8.substr(begin);
}

XmlArticles articles_of(const XmlTree& tree) {
  for (auto* kind : {&feed_articles, &newsml_articles, &nitf_articles}) {
    XmlArticles found = kind(tree);
    if (found.known) {
      return found;
    }
  }
  return {};
}

/// "fil.xml", 3 → "fil-3.txt"; alone "fil.xml" → "fil.txt".
std::string numbered(const std::string& name, std::size_t number, bool alone) {
  const std::string stem = name.substr(0, name.rfind('.'));
  return stem + (alone ? "" : "-" + std::to_string(number)) + ".txt";
}

} // namespace

bool set_text(const std::string& title, const std::string& markup, Article& article) {
  const std::vector<HtmlLine> lines = fragment_lines(markup);
  set_reference_text(title, lines, nullptr, article);
  return !lines.empty();
}

bool xml_articles(std::istream& stream,
                  const Origin& origin,
                  const Take& take,
                  Problems& problems) {
  const auto left_out = [&](const std::string& reason) {
    problems.push_back({origin.place, reason + "; left out"});
    return true;
  };
  const Bytes all = all_bytes(stream);
  if (!all.refusal.empty()) {
    return left_out(all.refusal);
  }
  const text::Decoded decoded = text::decode(all.bytes, html_encoding(all.bytes));
  if (!decoded.refusal.empty()) {
    return left_out(decoded.refusal);
  }
  const XmlFile file = xml_tree(without_mark(decoded.utf8));
  if (!file.tree) {
    return left_out(file.refusal);
  }
  XmlArticles found = articles_of(*file.tree);
  if (!found.known) {
    return left_out("neither a feed nor NewsML-G2 nor NITF");
  }
  if (found.articles.empty() && found.left_out.empty()) {
    return left_out("no item in it");
  }
  for (const std::string& one : found.left_out) {
    left_out(one);
  }
  const bool alone = found.articles.size() == 1 && found.left_out.empty();
  std::size_t number = 0;
  for (Article& article : found.articles) {
    article.name = numbered(origin.name, ++number, alone);
    if (!take(std::move(article))) {
      return false;
    }
  }
  return true;
}

} // namespace sourcier::read
