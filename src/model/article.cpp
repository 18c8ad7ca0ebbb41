// SPDX-License-Identifier: Apache-2.0
// The reference text, as bytes and as code points.
#include "model/article.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace sourcier {

Text::Text(std::string utf8)
    : utf8_(std::move(utf8)), points_(text::code_points(utf8_)) {}

std::string Text::words(Span span) const {
  return text::utf8(std::u32string_view(points_).substr(span.begin, span.size()));
}

std::string_view Article::selector_at(std::uint32_t place) const {
  auto next = std::upper_bound(elements.begin(),
                               elements.end(),
                               place,
                               [](std::uint32_t at, const PageElement& element) {
                                 return at < element.span.begin;
                               });
  if (next == elements.begin()) {
    return {};
  }
  --next;
  return place < next->span.end ? std::string_view(next->selector) : std::string_view();
}

} // namespace sourcier
