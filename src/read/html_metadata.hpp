// SPDX-License-Identifier: Apache-2.0
// What a page says about its article in JSON-LD, OpenGraph, meta, microdata and links.
#pragma once
#include "model/article.hpp"
#include "read/html.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace sourcier::read {

/// A post of a live page, as JSON-LD tells it.
struct LivePost {
  std::string title;
  std::string text; ///< may hold HTML
  std::string url;
  std::optional<Date> published;
};

/// What a page tells of its text, beside what an Article keeps.
struct PageFacts {
  std::string body;            ///< the whole text, where JSON-LD has it; may hold HTML
  std::size_t words = 0;       ///< of the whole text; 0: not told
  bool live = false;           ///< a page of posts that grows
  std::vector<LivePost> posts; ///< in the order told
};

/// Fills title, address, publisher, author, section, licence, language, dates and
/// whether it costs, where `article` does not know them; the first source that knows
/// wins: JSON-LD, OpenGraph and meta, microdata, the page's own elements. The address
/// is the canonical one. What no source knows stays as it is.
[[nodiscard]] PageFacts html_metadata(const HtmlTree& tree, Article& article);

/// json_ld.cpp: takes what one script says.
void take_json_ld(const std::string& script, Article& article, PageFacts& facts);

/// Fills a day where there is none yet, by read::metadata_date.
void fill_date(std::optional<Date>& slot, std::string_view value);

} // namespace sourcier::read
