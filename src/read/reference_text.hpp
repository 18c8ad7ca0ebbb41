// SPDX-License-Identifier: Apache-2.0
// The reference text of a page, with the elements its stretches come from.
#pragma once
#include "model/article.hpp"
#include "read/html.hpp"
#include "read/html_text.hpp"

#include <string>
#include <vector>

namespace sourcier::read {

class HtmlPaths;

/// Sets text and elements: the title, then the lines that are not the title again,
/// parted by blank lines; items stand below each other. Without `paths` no element is
/// told.
void set_reference_text(const std::string& title,
                        const std::vector<HtmlLine>& lines,
                        const HtmlPaths* paths,
                        Article& article);

} // namespace sourcier::read
