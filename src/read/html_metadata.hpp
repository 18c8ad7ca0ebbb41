// SPDX-License-Identifier: Apache-2.0
// What a page says about its article in JSON-LD, OpenGraph, meta, microdata and links.
#pragma once
#include "model/article.hpp"
#include "read/html.hpp"

namespace sourcier::read {

/// Fills title, url, publisher, author, language and dates of `article`; the first
/// source that knows wins: JSON-LD, OpenGraph and meta, microdata, the page's own
/// elements. What no source knows stays as it is.
void html_metadata(const HtmlTree& tree, Article& article);

} // namespace sourcier::read
