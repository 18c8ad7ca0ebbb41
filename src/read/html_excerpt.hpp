// SPDX-License-Identifier: Apache-2.0
// Whether a page shows only the beginning of its article.
#pragma once
#include "model/article.hpp"
#include "read/html.hpp"
#include "read/html_metadata.hpp"
#include "read/html_text.hpp"

#include <vector>

namespace sourcier::read {

/// True where the page, below the last line of the article, asks to pay for the rest
/// ("Il vous reste 70 % de cet article à lire"), or where it says that the article
/// costs and holds far fewer words than it tells, or little text that breaks off.
[[nodiscard]] bool is_excerpt(const HtmlTree& tree,
                              const Article& article,
                              const PageFacts& facts,
                              const std::vector<HtmlLine>& lines);

} // namespace sourcier::read
