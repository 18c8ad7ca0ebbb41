// SPDX-License-Identifier: Apache-2.0
// What an element's tag, names and style say of it, before its words are looked at.
#pragma once
#include "read/html.hpp"

#include <string>
#include <string_view>

namespace sourcier::read {

/// Holds no words for readers: script, style, form controls, pictures.
[[nodiscard]] bool is_never_text(const HtmlNode& node);
/// Words before and after it stand on lines of their own.
[[nodiscard]] bool is_breaking(const HtmlNode& node);
/// Menus, asides, forms, pictures with what is written below them.
[[nodiscard]] bool is_beside_article(const HtmlNode& node);
/// By its own attributes, not by a style sheet.
[[nodiscard]] bool is_hidden(const HtmlNode& node);

/// A word that names furniture at the start of a class, an id, a role or a part of one:
/// "share-bar", "post_newsletter".
[[nodiscard]] bool names_furniture(const HtmlNode& node);
/// One of `words`, in lower case, at the start of a class, an id or a part of one.
[[nodiscard]] bool is_called(const HtmlNode& node,
                             const std::vector<std::string_view>& words);

[[nodiscard]] std::string lower_ascii(std::string_view text);

} // namespace sourcier::read
