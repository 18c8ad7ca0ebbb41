// SPDX-License-Identifier: Apache-2.0
// What a page would cost to parse, counted before it is parsed.
#pragma once
#include <string>
#include <string_view>

namespace sourcier::read {

/// A page as the parser gets it, or why it is not worth parsing.
struct HtmlSource {
  std::string page; ///< without comments, pictures and the inside of scripts and styles
  std::string refusal;
};

/// Work is counted and not timed, so that a page is left out on every machine or on
/// none: elements open inside each other, elements in all, attributes of one element,
/// and the steps that finding the ends of elements takes.
[[nodiscard]] HtmlSource html_source(std::string_view page);

} // namespace sourcier::read
