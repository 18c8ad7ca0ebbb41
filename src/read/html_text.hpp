// SPDX-License-Identifier: Apache-2.0
// The article's text in a page.
#pragma once
#include "read/html.hpp"

#include <string>
#include <vector>

namespace sourcier::read {

/// The paragraphs, headings and list items of the article in order, one string each;
/// list items begin with "- ". Menus, asides, forms, captions, comments, boxes with
/// links and hidden elements are left out. Empty where the page has no paragraph.
[[nodiscard]] std::vector<std::string> html_text(const HtmlTree& tree);

/// The same of all that is shown, furniture and all: where a date may stand.
[[nodiscard]] std::vector<std::string> html_lines(const HtmlTree& tree);

} // namespace sourcier::read
