// SPDX-License-Identifier: Apache-2.0
// The lines of a page, with what the rules about menus and titles ask of a line.
#pragma once
#include "model/article.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace sourcier::read {

/// How a line is marked at its start; the mark itself is not in the span.
enum class Mark : std::uint8_t { none, bullet, hash };

/// One line or wrapped paragraph, or a part of one that the rules have cut off.
struct Line {
  Span span;
  Mark mark = Mark::none;
  bool after_blank = false; ///< an empty line, or nothing, stands above it
  bool decided = false;     ///< `kind` is no longer open
  BlockKind kind = BlockKind::paragraph;
  std::string folded;         ///< text::folded_words of the span
  std::uint32_t words = 0;    ///< of `folded`
  std::uint32_t capitals = 0; ///< words that begin with a capital
  std::uint32_t joints = 0;   ///< places such as "LoisirsParapharmacie"
  bool stopped = false;       ///< ends in . ! ? … : whatever closes after it
  bool upper = false;         ///< has letters, none of them small
  bool letters = false;       ///< has a letter
};

/// What is measured of a stretch of text.
[[nodiscard]] Line line(const Text& text, Span span);

/// The lines of a text in order, without bullet marks and blanks at their ends; lines
/// broken at a column (a mail, a telex) are joined to paragraphs. A line above 20,000
/// code points is cut behind a stop, since the model reads a block at a time.
[[nodiscard]] std::vector<Line> lines(const Text& text);

} // namespace sourcier::read
