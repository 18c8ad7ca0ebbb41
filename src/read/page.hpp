// SPDX-License-Identifier: Apache-2.0
// A page: which of its lines are the article, which is its title, what it says of its
// date.
#pragma once
#include "read/lines.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace sourcier::read {

/// What is known of the page before its text is looked at.
struct PageHints {
  std::string title;     ///< empty: unknown
  std::string publisher; ///< empty: unknown
  std::optional<Date> published;
};

/// A line, or a part of one, on its way to a kind.
struct Part {
  Line line;
  bool breadcrumb = false; ///< stands behind "Accueil > Monde >" on the same line
  bool opens_related = false;
  bool opens_comments = false;
  bool section = false;     ///< "Politique": heading or menu, by what stands around
  bool day = false;         ///< a date and nothing else
  std::optional<Date> date; ///< of `day`, when the year is there
};

struct Page {
  std::vector<Part> parts;
  std::optional<std::size_t> title; ///< index into parts
  std::optional<Date> published;
  std::optional<Date> modified;

  /// Settles the kind of a part.
  void decide(std::size_t part, BlockKind kind);
  [[nodiscard]] bool open(std::size_t part) const { return !parts[part].line.decided; }
};

inline constexpr std::size_t no_part = static_cast<std::size_t>(-1);

/// First and last part that only an article has; `no_part` where there is none.
struct Body {
  std::size_t first = no_part;
  std::size_t last = no_part;
  [[nodiscard]] bool holds(std::size_t at) const {
    return first != no_part && first <= at && at <= last;
  }
};
[[nodiscard]] Body body(const Page& page);

/// Cuts datelines, breadcrumbs, names of sites and notices off the lines, and judges
/// every part by its own words.
[[nodiscard]] Page parts(const Text& text, const PageHints& hints);

/// Settles the title: the line that says `given`, or the likeliest where it is empty.
void find_title(const Text& text, const std::string& given, Page& page);
/// Settles passages that come again: the title anywhere, whole lines, and sentences of
/// a paragraph set in large type.
void find_repeats(const Text& text, Page& page);

/// Settles what is left open by where it stands: title, standfirst, headings, captions,
/// menus in a column, links and comments below the article, repeated passages.
void settle(const Text& text, const PageHints& hints, Page& page);

/// Long enough, or a sentence: a line that only an article has.
[[nodiscard]] bool is_paragraph(const Line& line);

/// "La ministre Anne Orvel", "Luc Daron avec ses soldats": what stands under a picture.
[[nodiscard]] bool is_caption(const Text& text, const Line& line);

/// The end of "GENÈVE, 4 mars (Agence) –" in front of a paragraph; the paragraph's
/// begin where there is none.
[[nodiscard]] std::uint32_t past_dateline(const Text& text, Span paragraph);

} // namespace sourcier::read
