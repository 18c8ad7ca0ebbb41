// SPDX-License-Identifier: Apache-2.0
// What a JSON object says about an article.
#pragma once
#include "json/json.hpp"
#include "model/article.hpp"

#include <string>

namespace sourcier::read {

/// id, url, title, publisher, author, section, license, language, published (or date,
/// datePublished) and modified; publisher and author may be strings, {"name": "…"} or
/// lists of these. A date that is none becomes a note.
[[nodiscard]] Article article_said(const json::Value& record);

/// Fills what `article` does not say itself with what `known` says.
void fill_from(const Article& known, Article& article);

/// A string, or the name of a person or body, or several joined by ", "; empty for
/// null.
[[nodiscard]] std::string names_of(const json::Value* value);

} // namespace sourcier::read
