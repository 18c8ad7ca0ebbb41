// SPDX-License-Identifier: Apache-2.0
// Pairs quote marks in the code points of each paragraph.
#include "extract/sayings_quotes.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace sourcier::extract {

namespace {

bool is_blank(char32_t point) {
  return point == U' ' || point == U'\u00a0' || point == U'\u202f' ||
         point == U'\u2009' || point == U'\t';
}

bool is_letter_or_digit(char32_t point) {
  return (point >= U'0' && point <= U'9') || (point >= U'A' && point <= U'Z') ||
         (point >= U'a' && point <= U'z') || (point >= U'\u00c0' && point <= U'\u024f');
}

/// A paragraph being read.
struct Line {
  std::u32string_view points;
  Span span;
  [[nodiscard]] char32_t at(std::uint32_t i) const {
    return i >= span.begin && i < span.end ? points[i] : U' ';
  }
};

struct Open {
  char32_t mark = 0;
  std::uint32_t at = 0;
};

bool closes(char32_t open, char32_t mark) {
  switch (open) {
  case U'«':
  case U'»':
    return mark == U'»';
  case U'“':
  case U'„':
  case U'‟':
  case U'”':
    return mark == U'”' || mark == U'“';
  case U'‘':
    return mark == U'’';
  default:
    return mark == open;
  }
}

/// A single quote opens only before a letter, after a blank, and with a partner.
bool opens_single(const Line& line, std::uint32_t i) {
  if (!is_blank(line.at(i - 1)) || !is_letter_or_digit(line.at(i + 1))) {
    return false;
  }
  for (std::uint32_t k = i + 2; k < std::min(line.span.end, i + 400); ++k) {
    const bool partner = line.at(k) == line.at(i) && !is_blank(line.at(k - 1)) &&
                         !is_letter_or_digit(line.at(k + 1));
    if (partner) {
      return true;
    }
  }
  return false;
}

bool opens(const Line& line, std::uint32_t i) {
  switch (line.at(i)) {
  case U'«':
  case U'“':
  case U'„':
  case U'‟':
    return true;
  case U'»':
  case U'”':
    return is_letter_or_digit(line.at(i + 1)) && !is_letter_or_digit(line.at(i - 1));
  case U'"': // not the seconds of "43\"03", nor inches
    return !is_blank(line.at(i + 1)) && i + 1 < line.span.end &&
           !(line.at(i - 1) >= U'0' && line.at(i - 1) <= U'9');
  case U'\'':
  case U'‘':
    return opens_single(line, i);
  default:
    return false;
  }
}

/// A closing single quote is not an apostrophe.
bool really_closes(const Line& line, std::uint32_t i) {
  const char32_t mark = line.at(i);
  if (mark == U'\'' || mark == U'’') {
    return !is_letter_or_digit(line.at(i + 1));
  }
  return true;
}

bool is_mark(char32_t point) {
  static constexpr std::u32string_view marks = U"«»“”„‟\"'‘’";
  return marks.find(point) != std::u32string_view::npos;
}

Span trimmed(const Line& line, Span span) {
  while (span.begin < span.end && is_blank(line.at(span.begin))) {
    ++span.begin;
  }
  while (span.begin < span.end && is_blank(line.at(span.end - 1))) {
    --span.end;
  }
  return span;
}

/// The end of the sentence that holds a point, without its full stop.
std::uint32_t
sentence_end(const Document& document, const Line& line, std::uint32_t at) {
  for (const Sentence& sentence : document.sentences) {
    if (sentence.span.begin <= at && at < sentence.span.end) {
      const char32_t last = line.at(sentence.span.end - 1);
      return last == U'.' ? sentence.span.end - 1 : sentence.span.end;
    }
  }
  return line.span.end;
}

void add(const Document& document,
         const Line& line,
         Span whole,
         Span words,
         bool closed,
         std::vector<Passage>& found) {
  Passage passage;
  passage.whole = whole;
  passage.words = trimmed(line, words);
  passage.closed = closed;
  if (passage.words.empty()) {
    return;
  }
  passage.tokens = document.tokens_in(passage.words);
  if (passage.tokens.empty()) {
    return;
  }
  passage.first = document.tokens[passage.tokens.begin].sentence;
  passage.last = document.tokens[passage.tokens.end - 1].sentence;
  found.push_back(passage);
}

void read_line(const Document& document,
               const Line& line,
               std::vector<Passage>& found) {
  std::vector<Open> open;
  for (std::uint32_t i = line.span.begin; i < line.span.end; ++i) {
    const char32_t mark = line.at(i);
    if (!is_mark(mark)) {
      continue;
    }
    const auto partner = std::find_if(open.rbegin(), open.rend(), [&](const Open& one) {
      return closes(one.mark, mark);
    });
    if (partner != open.rend() && really_closes(line, i)) {
      const Open first = *partner;
      open.erase(partner.base() - 1, open.end());
      if (open.empty()) {
        add(document, line, {first.at, i + 1}, {first.at + 1, i}, true, found);
      }
    } else if (opens(line, i)) {
      open.push_back({mark, i});
    }
  }
  if (!open.empty()) {
    const std::uint32_t begin = open.front().at;
    const std::uint32_t end =
        std::max(begin + 1, sentence_end(document, line, begin + 1));
    add(document, line, {begin, end}, {begin + 1, end}, false, found);
  }
}

} // namespace

std::vector<Passage> passages(const Document& document) {
  std::vector<Passage> found;
  const std::u32string_view points = document.article.text.points();
  for (const Block& block : document.article.blocks) {
    if (block.is_article()) {
      read_line(document, {points, block.span}, found);
    }
  }
  return found;
}

} // namespace sourcier::extract
