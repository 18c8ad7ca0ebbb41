// SPDX-License-Identifier: Apache-2.0
// Cuts a page into lines and measures them.
#include "read/lines.hpp"

#include "text/characters.hpp"
#include "text/folding.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace sourcier::read {
namespace {

using Points = std::u32string_view;

constexpr std::uint32_t longest_line = 20000; ///< code points
constexpr std::uint32_t widest_wrap = 110;    ///< code points of a column

bool is_break(char32_t c) {
  return c == U'\n' || c == U'\r' || c == U'\u2028' || c == U'\u2029' || c == U'\f' ||
         c == U'\v' || c == U'\u0085';
}
/// Blanks and the characters that show nothing: BOM, zero-width space and joiners.
bool is_empty(char32_t c) {
  return text::is_space(c) || c == U'\uFEFF' || c == U'\u200B' || c == U'\u200C' ||
         c == U'\u200D' || c == U'\u2060' || c == U'\u00AD' || c == U'\0';
}
bool is_bullet(char32_t c) {
  return Points(U"-–—•·*▪▫►▶●■□→✓✔➔➤‣◦○❯▸♦>").find(c) != Points::npos;
}
bool is_closer(char32_t c) {
  return Points(U"»”’\"')]›*_").find(c) != Points::npos || is_empty(c);
}
bool is_stop(char32_t c) {
  return c == U'.' || c == U'!' || c == U'?' || c == U'…' || c == U':' || c == U';';
}
bool is_capital(char32_t c) {
  return text::is_alpha(c) && text::simple_lower(c) != c;
}
bool is_small(char32_t c) {
  return text::is_alpha(c) && text::simple_upper(c) != c;
}

Span trimmed(Points points, Span span) {
  while (span.begin < span.end && is_empty(points[span.begin])) {
    ++span.begin;
  }
  while (span.begin < span.end && is_empty(points[span.end - 1])) {
    --span.end;
  }
  return span;
}

/// The span without "- ", "• ", "## " at its start.
Mark strip_mark(Points points, Span& span) {
  std::uint32_t at = span.begin;
  const bool hash = at < span.end && points[at] == U'#';
  while (at < span.end && (hash ? points[at] == U'#' : is_bullet(points[at]))) {
    ++at;
  }
  const std::uint32_t size = at - span.begin;
  const bool blank = at < span.end && text::is_space(points[at]);
  if (size == 0 || size > (hash ? 6U : 2U) || !blank) {
    return Mark::none;
  }
  span = trimmed(points, {at, span.end});
  return hash ? Mark::hash : Mark::bullet;
}

void measure_words(Points points, Span span, Line& line) {
  bool inside = false;
  bool small = false;
  std::uint32_t run = 0; // small letters in front of the one looked at
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    const char32_t c = points[at];
    const bool capital = is_capital(c);
    line.capitals += capital && !inside ? 1 : 0;
    const bool joint = capital && run >= 2 && at + 1 < span.end;
    line.joints += joint ? 1 : 0;
    run = is_small(c) ? run + 1 : 0;
    small = small || is_small(c);
    line.letters = line.letters || text::is_alpha(c);
    inside = text::is_word(c);
  }
  line.upper = line.letters && !small;
}

/// Lines of a page, before they are joined or cut.
std::vector<Line> raw_lines(Points points) {
  std::vector<Line> found;
  bool blank_above = true;
  const auto size = static_cast<std::uint32_t>(points.size());
  for (std::uint32_t begin = 0; begin < size;) {
    std::uint32_t end = begin;
    while (end < size && !is_break(points[end])) {
      ++end;
    }
    Line raw;
    raw.span = trimmed(points, {begin, end});
    raw.mark = strip_mark(points, raw.span);
    raw.after_blank = blank_above;
    const bool carriage =
        end + 1 < size && points[end] == U'\r' && points[end + 1] == U'\n';
    begin = end + (carriage ? 2 : 1);
    blank_above = raw.span.empty();
    if (!blank_above) {
      found.push_back(raw);
    }
  }
  return found;
}

/// Whether `above` was broken off because the first word of `below` did not fit.
bool wraps(Points points, const Line& above, const Line& below, std::uint32_t width) {
  std::uint32_t word = 0;
  while (below.span.begin + word < below.span.end &&
         !text::is_space(points[below.span.begin + word])) {
    ++word;
  }
  return !below.after_blank && below.mark == Mark::none &&
         above.span.size() + 1 + word >= width && above.span.size() * 2 > width;
}

/// Joins lines broken at a column. A page counts as broken so when eight of ten lines
/// that have one directly below them could not have held its first word.
std::vector<Line> unwrapped(Points points, std::vector<Line> raw) {
  std::uint32_t width = 0;
  for (const Line& one : raw) {
    width = std::max(width, one.span.size());
  }
  std::size_t pairs = 0;
  std::size_t wrapped = 0;
  for (std::size_t at = 1; at < raw.size(); ++at) {
    pairs += raw[at].after_blank ? 0 : 1;
    wrapped += wraps(points, raw[at - 1], raw[at], width) ? 1 : 0;
  }
  if (width > widest_wrap || pairs < 3 || wrapped * 10 < pairs * 8) {
    return raw;
  }
  std::vector<Line> joined;
  Line above;
  for (const Line& one : raw) {
    if (!joined.empty() && wraps(points, above, one, width)) {
      joined.back().span.end = one.span.end;
    } else {
      joined.push_back(one);
    }
    above = one;
  }
  return joined;
}

/// Where to cut a line that is too long: behind a stop, else behind a blank, else
/// anywhere.
std::uint32_t cut_place(Points points, Span span) {
  const std::uint32_t last = span.begin + longest_line;
  std::uint32_t blank = last;
  for (std::uint32_t at = last; at > span.begin + longest_line / 2; --at) {
    if (text::is_space(points[at])) {
      blank = blank == last ? at : blank;
      if (is_stop(points[at - 1])) {
        return at;
      }
    }
  }
  return blank;
}

} // namespace

Line line(const Text& text, Span span) {
  Line measured;
  const Points points = text.points();
  measured.span = trimmed(points, span);
  measured.folded =
      text::folded_words(points.substr(measured.span.begin, measured.span.size()));
  measured.words = static_cast<std::uint32_t>(
      std::count(measured.folded.begin(), measured.folded.end(), ' ') - 1);
  measure_words(points, measured.span, measured);
  std::uint32_t end = measured.span.end;
  while (end > measured.span.begin && is_closer(points[end - 1])) {
    --end;
  }
  measured.stopped = end > measured.span.begin && is_stop(points[end - 1]);
  return measured;
}

std::vector<Line> lines(const Text& text) {
  const Points points = text.points();
  std::vector<Line> found;
  for (const Line& raw : unwrapped(points, raw_lines(points))) {
    Span rest = raw.span;
    while (rest.size() > longest_line) {
      const std::uint32_t place = cut_place(points, rest);
      found.push_back(line(text, {rest.begin, place}));
      rest = trimmed(points, {place, rest.end});
    }
    Line measured = line(text, rest);
    measured.mark = raw.mark;
    measured.after_blank = raw.after_blank;
    if (!measured.span.empty()) {
      found.push_back(std::move(measured));
    }
  }
  return found;
}

} // namespace sourcier::read
