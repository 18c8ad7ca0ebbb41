// SPDX-License-Identifier: Apache-2.0
// An article's text with its sentences and findings marked.
#pragma once
#include "report/escape.hpp"
#include "report/view.hpp"

#include <string>

namespace sourcier::report {

/// The whole `text` where it is given; else the sentences that the graph has, with […]
/// between those that do not follow each other; without quotes their offsets. The
/// trigger of each finding is a link to it, its evidence bears its number.
[[nodiscard]] Html
marked_text(const View& view, Index article, const std::u32string& text);

/// "s448x548"
[[nodiscard]] std::string sentence_anchor(const Sentence& sentence);

} // namespace sourcier::report
