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

/// Cuts datelines, breadcrumbs, names of sites and notices off the lines, and judges
/// every part by its own words.
[[nodiscard]] Page parts(const Text& text, const PageHints& hints);

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
