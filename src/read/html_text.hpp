// SPDX-License-Identifier: Apache-2.0
// The article's text in a page.
#pragma once
#include "read/html.hpp"
#include "read/html_container.hpp"

#include <string>
#include <vector>

namespace sourcier::read {

/// A paragraph, heading, list item or row of a table.
struct HtmlLine {
  std::string text;         ///< runs of blanks as one; items and rows begin with "- "
  NodeIndex node = no_node; ///< the element that holds it
};

/// The lines of the article in order. A row of a table is an item, its cells parted by
/// " ; ". A post from elsewhere and a quotation with its speaker below it are one line
/// "Speaker : « words »". Menus, asides, forms, captions, comments, boxes with links,
/// marks of footnotes and hidden elements are left out. Empty where the page has no
/// paragraph.
[[nodiscard]] std::vector<HtmlLine> html_text(const HtmlTree& tree);

/// The same of one element, read from `place.begin` on.
[[nodiscard]] std::vector<HtmlLine> html_text(const HtmlTree& tree,
                                              const std::vector<HtmlWeight>& weights,
                                              HtmlPlace place);

/// The lines of a piece of HTML that holds nothing but a text, or of plain text; they
/// come from no element of a page.
[[nodiscard]] std::vector<HtmlLine> fragment_lines(const std::string& markup);

/// The same of all that is shown, furniture and all: where a date may stand.
[[nodiscard]] std::vector<std::string> html_lines(const HtmlTree& tree);

} // namespace sourcier::read
