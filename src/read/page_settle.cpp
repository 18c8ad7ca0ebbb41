// SPDX-License-Identifier: Apache-2.0
// Settles the kinds of lines by where they stand between title and last paragraph.
#include "read/language.hpp"
#include "read/page.hpp"
#include "text/folding.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace sourcier::read {
namespace {

using std::size_t;
using Kind = BlockKind;

constexpr size_t none = static_cast<size_t>(-1);
constexpr std::uint32_t least_passage = 10; ///< words; shorter ones are headings

/// First and last part that only an article has; `none` where there is none.
struct Body {
  size_t first = none;
  size_t last = none;
  [[nodiscard]] bool holds(size_t at) const {
    return first != none && first <= at && at <= last;
  }
};

Body body(const Page& page) {
  Body found;
  for (size_t at = 0; at < page.parts.size(); ++at) {
    if (page.open(at) && at != page.title && !page.parts[at].breadcrumb &&
        is_paragraph(page.parts[at].line)) {
      found.first = found.first == none ? at : found.first;
      found.last = at;
    }
  }
  return found;
}

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

bool can_be_title(const Page& page, size_t at) {
  const Line& line = page.parts[at].line;
  return page.open(at) && line.letters && line.mark != Mark::bullet &&
         line.words >= 4 && line.words <= 35 && !page.parts[at].day;
}

void find_given_title(const Page& page, const std::string& title, size_t& found) {
  const Text given(title);
  const Line wanted = line(given, {0, given.size()});
  for (size_t at = 0; at < page.parts.size() && found == none; ++at) {
    const bool same = page.parts[at].line.folded == wanted.folded ||
                      echoes(page.parts[at].line, wanted);
    if (page.open(at) && same && !page.parts[at].breadcrumb) {
      found = at;
    }
  }
}

/// The first line above the body that can be one; one behind a breadcrumb only where no
/// other is; one that ends like a sentence only where it comes again.
void find_title(const Text& text, const PageHints& hints, Page& page) {
  const Body where = body(page);
  size_t found = none;
  size_t crumb = none;
  size_t brief = none; // four words may be the name of the paper
  if (!hints.title.empty()) {
    find_given_title(page, hints.title, found);
  }
  const size_t end = where.first == none ? page.parts.size() : where.first + 1;
  for (size_t at = 0; at < end && found == none && hints.title.empty(); ++at) {
    const Line& line = page.parts[at].line;
    const std::u32string_view words =
        text.points().substr(line.span.begin, line.span.size());
    const bool sentence = line.stopped && words.back() != U'?' &&
                          words.back() != U'!' && words.back() != U'»';
    if (!can_be_title(page, at) || (sentence && !comes_again(page, at))) {
      continue;
    }
    if (page.parts[at].breadcrumb) {
      crumb = crumb == none ? at : crumb;
    } else if (line.words < 5) {
      brief = brief == none ? at : brief;
    } else {
      found = at;
    }
  }
  found = found == none ? crumb : found;
  found = found == none ? brief : found;
  if (found != none) {
    page.title = found;
    page.decide(found, Kind::title);
  }
}

/// Passages that come again: the title anywhere, whole lines, and sentences of a
/// paragraph set in large type.
void find_repeats(Page& page) {
  for (size_t at = 0; at < page.parts.size(); ++at) {
    const Line& line = page.parts[at].line;
    if (page.title && at != *page.title && echoes(line, page.parts[*page.title].line)) {
      page.decide(at, Kind::repeated);
      continue;
    }
    if (!page.open(at) || line.words < least_passage) {
      continue;
    }
    for (size_t other = 0; other < page.parts.size() && page.open(at); ++other) {
      const Line& paragraph = page.parts[other].line;
      const bool again =
          paragraph.words == line.words
              ? other < at && paragraph.folded == line.folded
              : line.words <= 60 && paragraph.words > line.words &&
                    paragraph.folded.find(line.folded) != std::string::npos;
      if (other != at && page.open(other) && again) {
        page.decide(at, Kind::repeated);
      }
    }
  }
}

/// Titles of other articles below "Sur le même sujet", and all below the comments.
void close_links(Page& page) {
  size_t paragraphs = 0;
  for (size_t at = 0; at < page.parts.size(); ++at) {
    paragraphs += page.open(at) && is_paragraph(page.parts[at].line) ? 1 : 0;
    const bool comments = page.parts[at].opens_comments && paragraphs >= 3;
    if (!comments && !page.parts[at].opens_related) {
      continue;
    }
    size_t stopped = 0;
    for (size_t below = at + 1; below < page.parts.size(); ++below) {
      stopped += page.open(below) && is_paragraph(page.parts[below].line) ? 1 : 0;
    }
    const bool all =
        comments || (paragraphs >= 2 && stopped * 3 <= page.parts.size() - at);
    for (size_t below = at + 1; below < page.parts.size(); ++below) {
      const Line& line = page.parts[below].line;
      const bool text = line.stopped && line.words >= 6;
      if (!comments && text && (!all || line.words >= 30)) {
        break;
      }
      if (page.open(below)) {
        page.decide(below, Kind::not_article);
      }
    }
  }
}

/// "Anne Orvel est journaliste au service politique …" below the article.
void close_portrait(Page& page, const Body& where) {
  for (size_t at = where.last; where.last != none && at > where.first; --at) {
    const Line& line = page.parts[at].line;
    if (!page.open(at)) {
      continue;
    }
    const auto has = [&](std::string_view words) {
      return line.folded.find(words) != std::string::npos;
    };
    const bool trade = has(" est journaliste ") || has(" est redact") ||
                       has(" est correspondant") || has(" journaliste a ") ||
                       has(" journaliste au ") || has(" est chroniqueu");
    const bool desk = has(" redaction ") || has(" couvre ") || has(" collabore ") ||
                      has(" specialise") || has(" rejoint ") || has(" service ") ||
                      has(" suit l actualite ") || has(" diplome");
    if (line.words > 60 || !trade || !desk) {
      return;
    }
    page.decide(at, Kind::not_article);
  }
}

/// Short lines one below the other without a stop: a menu in a column.
void close_columns(Page& page) {
  size_t begin = 0;
  for (size_t at = 0; at <= page.parts.size(); ++at) {
    const bool shorts =
        at < page.parts.size() &&
        (page.open(at) ? !page.parts[at].line.stopped && page.parts[at].line.words <= 4
                       : page.parts[at].line.kind == Kind::not_article);
    if (shorts) {
      continue;
    }
    size_t open = 0;
    for (size_t one = begin; one < at; ++one) {
      open += page.open(one) ? 1 : 0;
    }
    for (size_t one = begin; one < at && (open >= 3 || (open == 2 && at - begin >= 4));
         ++one) {
      if (page.open(one)) {
        page.decide(one, Kind::not_article);
      }
    }
    begin = at + 1;
  }
}

/// A line above the first paragraph.
Kind above(const Text& text, const Page& page, size_t at, const Body& where) {
  const Part& part = page.parts[at];
  const Line& line = part.line;
  if (part.section || part.day || is_caption(text, line)) {
    return Kind::not_article;
  }
  if (page.title && at < *page.title) {
    return Kind::not_article;
  }
  if (line.mark == Mark::bullet) {
    return line.words >= 4 ? Kind::list_item : Kind::not_article;
  }
  if (line.stopped && line.words >= 3) {
    return Kind::standfirst;
  }
  const bool leads =
      at + 1 == where.first ||
      (at + 1 < page.parts.size() && page.parts[at + 1].line.mark == Mark::bullet);
  if (line.words <= 1 || (line.words <= 3 && !leads)) {
    return Kind::not_article;
  }
  return line.words >= 6 ? Kind::standfirst : Kind::heading;
}

/// The day of the one line that is nothing but a date, above the third paragraph or
/// below the last; several such lines are a chronicle.
std::optional<Date> lone_day(const Page& page, const Body& where) {
  std::optional<Date> day;
  size_t paragraphs = 0;
  for (size_t at = 0; at < page.parts.size(); ++at) {
    const Part& part = page.parts[at];
    paragraphs += page.open(at) && is_paragraph(part.line) ? 1 : 0;
    if (!page.open(at) || !part.date || (paragraphs > 2 && where.holds(at))) {
      continue;
    }
    if (day && day != part.date) {
      return std::nullopt;
    }
    day = part.date;
  }
  return day;
}

/// The first paragraph below the title is a standfirst where a byline or a date parts
/// it from the text.
void find_standfirst(Page& page) {
  const size_t at = page.title ? *page.title + 1 : none;
  const bool parted = page.title && at + 1 < page.parts.size() &&
                      page.parts[at].line.kind == Kind::paragraph &&
                      page.parts[at + 1].line.kind == Kind::not_article;
  if (parted && page.parts[at].line.words <= 80) {
    page.decide(at, Kind::standfirst);
  }
}

/// The day of publication and nothing else.
bool is_own_day(const PageHints& hints, const Page& page, const Part& part) {
  const auto& known = hints.published ? hints.published : page.published;
  return part.day && part.date && part.date == known;
}

/// A line between the first and the last paragraph.
Kind amid(const Text& text, const Page& page, size_t at) {
  const Part& part = page.parts[at];
  const Line& line = part.line;
  if (line.mark == Mark::bullet) {
    return Kind::list_item;
  }
  if (line.stopped) {
    return Kind::paragraph;
  }
  if (is_caption(text, line)) {
    return Kind::not_article;
  }
  const bool above_text =
      at + 1 < page.parts.size() && page.open(at + 1) &&
      (page.parts[at + 1].line.stopped || page.parts[at + 1].line.mark == Mark::bullet);
  if (part.section && !above_text) {
    return Kind::not_article;
  }
  return Kind::heading;
}

/// A line below the last paragraph.
Kind below(const Line& line) {
  const bool sentence = line.stopped && line.words >= 3;
  if (line.mark == Mark::bullet) {
    return sentence || line.words >= 8 ? Kind::list_item : Kind::not_article;
  }
  return sentence || line.words >= 15 ? Kind::paragraph : Kind::not_article;
}

/// No paragraph at all: one French line that says something is read, a menu is not.
void settle_without_body(Page& page) {
  for (size_t at = 0; at < page.parts.size(); ++at) {
    const Line& line = page.parts[at].line;
    const bool says =
        line.words >= 3 && (line.stopped || tongue(line.folded).french >= 0.2);
    if (page.open(at)) {
      page.decide(at, says ? Kind::paragraph : Kind::not_article);
    }
  }
}

} // namespace

bool is_paragraph(const Line& line) {
  return (line.stopped && line.words >= 8) || line.words >= 25;
}

void settle(const Text& text, const PageHints& hints, Page& page) {
  find_title(text, hints, page);
  find_repeats(page);
  close_links(page);
  close_portrait(page, body(page));
  close_columns(page);
  const Body where = body(page);
  if (!page.published) {
    page.published = lone_day(page, where);
  }
  if (where.first == none) {
    settle_without_body(page);
    return;
  }
  std::vector<Kind> kinds(page.parts.size(), Kind::paragraph);
  for (size_t at = 0; at < page.parts.size(); ++at) {
    const Line& line = page.parts[at].line;
    if (is_own_day(hints, page, page.parts[at])) {
      kinds[at] = Kind::not_article;
      continue;
    }
    kinds[at] = at < where.first  ? above(text, page, at, where)
                : at > where.last ? below(line)
                : is_paragraph(line) && line.mark != Mark::bullet
                    ? Kind::paragraph
                    : amid(text, page, at);
  }
  for (size_t at = 0; at < page.parts.size(); ++at) {
    if (page.open(at)) {
      page.decide(at, kinds[at]);
    }
  }
  find_standfirst(page);
}

} // namespace sourcier::read
