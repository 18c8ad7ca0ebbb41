// SPDX-License-Identifier: Apache-2.0
// Finds the title of a page, and the passages that come again.
#include "read/page.hpp"

#include <string>

namespace sourcier::read {
namespace {

using std::size_t;
using Kind = BlockKind;

constexpr std::uint32_t least_passage = 10; ///< words; shorter ones are headings
constexpr std::uint32_t least_quote = 5;    ///< words of a passage in quote marks
constexpr size_t most_parts = 3000; ///< above this only whole titles are looked for

/// The one holds the words of the other in order, with little else: a title that comes
/// again in a breadcrumb or under a picture.
bool echoes(const Line& a, const Line& b) {
  const Line& small = a.words <= b.words ? a : b;
  const Line& large = a.words <= b.words ? b : a;
  return small.words >= 4 && large.folded.find(small.folded) != std::string::npos &&
         (small.words + 4 >= large.words) && small.words * 5 >= large.words * 3;
}

bool comes_again(const Page& page, size_t one) {
  for (size_t at = 0; at < page.parts.size(); ++at) {
    if (at != one && echoes(page.parts[one].line, page.parts[at].line)) {
      return true;
    }
  }
  return false;
}

/// Ends like a sentence, not like a question or an exclamation.
bool is_sentence(const Text& text, const Line& line) {
  const char32_t last = text.points()[line.span.end - 1];
  return line.stopped && last != U'?' && last != U'!' && last != U'»';
}

bool can_be_title(const Page& page, size_t at) {
  const Line& line = page.parts[at].line;
  return page.open(at) && line.letters && line.mark != Mark::bullet &&
         line.words >= 4 && line.words <= 35 && !page.parts[at].day &&
         !page.parts[at].section;
}

size_t given_title(const Page& page, const std::string& title) {
  const Text given(title);
  const Line wanted = line(given, {0, given.size()});
  for (size_t at = 0; at < page.parts.size(); ++at) {
    const bool same = page.parts[at].line.folded == wanted.folded ||
                      echoes(page.parts[at].line, wanted);
    if (page.open(at) && same && !page.parts[at].breadcrumb) {
      return at;
    }
  }
  return no_part;
}

/// The first line above the body that can be one; one behind a breadcrumb, or of four
/// words (the name of the paper), only where no other is; one that ends like a sentence
/// only where it comes again.
size_t likely_title(const Text& text, const Page& page) {
  const Body where = body(page);
  size_t crumb = no_part;
  size_t brief = no_part;
  const size_t end = where.first == no_part ? page.parts.size() : where.first + 1;
  for (size_t at = 0; at < end; ++at) {
    const Line& line = page.parts[at].line;
    if (!can_be_title(page, at) ||
        (is_sentence(text, line) && !comes_again(page, at))) {
      continue;
    }
    if (page.parts[at].breadcrumb) {
      crumb = crumb == no_part ? at : crumb;
    } else if (line.words < 5) {
      brief = brief == no_part ? at : brief;
    } else {
      return at;
    }
  }
  return crumb != no_part ? crumb : brief;
}

/// Whether a passage stands in a longer line, or stood as a line of its own above.
bool stands_elsewhere(const Page& page, size_t at) {
  const Line& line = page.parts[at].line;
  for (size_t other = 0; other < page.parts.size(); ++other) {
    const Line& longer = page.parts[other].line;
    const bool again = longer.words == line.words
                           ? other < at && longer.folded == line.folded
                           : line.words <= 60 && longer.words > line.words &&
                                 longer.folded.find(line.folded) != std::string::npos;
    if (other != at && page.open(other) && again) {
      return true;
    }
  }
  return false;
}

} // namespace

Body body(const Page& page) {
  Body found;
  for (size_t at = 0; at < page.parts.size(); ++at) {
    if (page.open(at) && at != page.title && !page.parts[at].breadcrumb &&
        is_paragraph(page.parts[at].line)) {
      found.first = found.first == no_part ? at : found.first;
      found.last = at;
    }
  }
  return found;
}

bool is_paragraph(const Line& line) {
  return (line.stopped && line.words >= 8) || line.words >= 25;
}

void find_title(const Text& text, const std::string& given, Page& page) {
  const size_t found =
      given.empty() ? likely_title(text, page) : given_title(page, given);
  if (found != no_part) {
    page.title = found;
    page.decide(found, Kind::title);
  }
}

void find_repeats(const Text& text, Page& page) {
  for (size_t at = 0; at < page.parts.size(); ++at) {
    const Line& line = page.parts[at].line;
    const bool title =
        page.title && at != *page.title && echoes(line, page.parts[*page.title].line);
    const char32_t first = text.points()[line.span.begin];
    const bool quoted = first == U'«' || first == U'“' || first == U'"';
    const bool passage = page.open(at) &&
                         line.words >= (quoted ? least_quote : least_passage) &&
                         page.parts.size() <= most_parts && stands_elsewhere(page, at);
    if (title || passage) {
      page.decide(at, Kind::repeated);
    }
  }
}

} // namespace sourcier::read
