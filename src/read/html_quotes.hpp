// SPDX-License-Identifier: Apache-2.0
// Words of others set off in a page: posts from elsewhere, quotations with their
// speaker.
#pragma once
#include "read/html.hpp"

#include <optional>
#include <string>

namespace sourcier::read {

/// The element that a network's embedding code leaves in a page.
[[nodiscard]] bool is_embedded_post(const HtmlNode& node);

struct Quoted {
  std::string speaker; ///< "Anne Orvel, maire"; without handle and day
  std::string words;   ///< without quote marks at their ends
};

/// Of a post or a <blockquote>; nothing where it does not say who speaks.
[[nodiscard]] std::optional<Quoted> quoted_words(const HtmlTree& tree, NodeIndex at);

} // namespace sourcier::read
