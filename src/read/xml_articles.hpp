// SPDX-License-Identifier: Apache-2.0
// The kinds of XML that hold articles, each in its own file.
#pragma once
#include "model/article.hpp"
#include "read/xml.hpp"

#include <string>
#include <vector>

namespace sourcier::read {

/// Articles of a file with what keeps others from being any: "item 3: no text".
struct XmlArticles {
  std::vector<Article> articles; ///< names are set by the caller
  std::vector<std::string> left_out;
  bool known = false; ///< the root element is one of this kind
};

/// RSS 0.9x, 1.0, 2.0 and Atom (RFC 4287): an article an item. The text is the item's
/// full text; where there is only a summary, the article is an excerpt.
[[nodiscard]] XmlArticles feed_articles(const XmlTree& tree);
/// NewsML-G2 (IPTC): an article for each newsItem with text; withdrawn ones are left
/// out. What refers to pictures and packages is passed over.
[[nodiscard]] XmlArticles newsml_articles(const XmlTree& tree);
/// NITF 3 (IPTC): one article.
[[nodiscard]] XmlArticles nitf_articles(const XmlTree& tree);
/// The article of one <nitf> element, also inside NewsML-G2.
[[nodiscard]] Article nitf_article(const XmlTree& tree, XmlIndex root);

/// Sets title and text from markup: the lines that read::html_text finds. False where
/// it holds none.
bool set_text(const std::string& title, const std::string& markup, Article& article);

} // namespace sourcier::read
