// SPDX-License-Identifier: Apache-2.0
// The reference text, as bytes and as code points.
#include "model/article.hpp"

#include "text/utf8.hpp"

#include <utility>

namespace sourcier {

Text::Text(std::string utf8)
    : utf8_(std::move(utf8)), points_(text::code_points(utf8_)) {}

std::string Text::words(Span span) const {
  return text::utf8(std::u32string_view(points_).substr(span.begin, span.size()));
}

} // namespace sourcier
