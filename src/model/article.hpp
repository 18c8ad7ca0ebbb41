// SPDX-License-Identifier: Apache-2.0
// An article as read: its reference text, what is known about it, and which lines are
// the article.
#pragma once
#include "model/span.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

using Date = std::chrono::year_month_day;

/// Text held once as UTF-8 and once as code points; every offset of the product counts
/// these.
class Text {
 public:
  Text() = default;
  /// `utf8` must be valid UTF-8 (read/ has checked it); U+0000 and a BOM are ordinary
  /// characters.
  explicit Text(std::string utf8);
  [[nodiscard]] const std::string& utf8() const { return utf8_; }
  [[nodiscard]] std::u32string_view points() const { return points_; }
  /// The words of a span, in UTF-8. `span` must lie inside the text.
  [[nodiscard]] std::string words(Span span) const;
  /// Number of code points.
  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(points_.size());
  }

 private:
  std::string utf8_;
  std::u32string points_;
};

/// What a line of the page is. Only the first group is read for findings.
enum class BlockKind : std::uint8_t {
  title,
  standfirst,
  heading,
  paragraph,
  list_item,
  not_article, ///< menu, cookie notice, breadcrumb, related links, caption without a
               ///< sentence …
  repeated     ///< a title or passage that comes again; not read either
};

/// One line or paragraph of the reference text, without the line break and without
/// bullet marks or blanks at its ends.
struct Block {
  Span span;
  BlockKind kind = BlockKind::paragraph;
  [[nodiscard]] bool is_article() const {
    return kind != BlockKind::not_article && kind != BlockKind::repeated;
  }
};

/// An element of the page that a stretch of the reference text comes from.
struct PageElement {
  Span span;            ///< of the reference text
  std::string selector; ///< CSS path in the page
};

/// How the publication date is known.
enum class DateBasis : std::uint8_t { in_metadata, in_text, given_by_user };

struct Article {
  std::string
      name; ///< how messages and sc:sourceFile call it: "0412.txt"; JSON lines: ID.txt
  std::string id;              ///< as given in the metadata; empty: none
  std::string url;             ///< as given (not yet escaped); empty: unknown
  std::string title;           ///< headline; empty: none found
  std::string publisher;       ///< empty: unknown
  std::string author;          ///< empty: unknown
  std::string section;         ///< "Politique"; empty: unknown
  std::string license;         ///< address or words; empty: unknown
  std::string part_of;         ///< address of the live page it is a post of, or empty
  std::string language = "fr"; ///< ISO 639-1
  std::optional<bool> free;    ///< whether the whole text is for everyone, as told
  bool excerpt = false;        ///< only the beginning or a summary of the article
  bool amp = false;            ///< the mobile copy of another page
  Text text;                   ///< the reference text
  std::vector<Block>
      blocks; ///< in order, disjoint; together they hold all that is not blank
  std::vector<PageElement> elements; ///< in order, disjoint; empty where no page is
  std::optional<Date> published;
  DateBasis date_basis = DateBasis::in_metadata; ///< of `published`
  std::optional<Date> modified;
  /// The selector of what stands at a place; empty where it comes from no element.
  [[nodiscard]] std::string_view selector_at(std::uint32_t place) const;
  std::vector<std::string>
      notes; ///< what the user should know of the reading: "read as windows-1252"
};

} // namespace sourcier
