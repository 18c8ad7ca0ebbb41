// SPDX-License-Identifier: Apache-2.0
// The search that works from disk: words to findings, in small scripts loaded on
// demand.
#pragma once
#include "report/page.hpp"
#include "report/view.hpp"

#include <string>
#include <vector>

namespace sourcier::report {

/// Writes data/items/N.js (what is shown of each entity, quotation and event) and
/// data/words/XX.js (which items a word stands in, by its first two letters, without
/// accents). A script can be loaded where a page from disk may fetch nothing.
void write_search(const View& view, Files& files);

/// The words of a text as the search compares them: no case, no accents, two letters
/// at least, each once, in their order.
[[nodiscard]] std::vector<std::string> searched_words(const std::string& text);

} // namespace sourcier::report
