// SPDX-License-Identifier: Apache-2.0
// Settles the kinds of lines by where they stand between title and last paragraph.
#include "read/language.hpp"
#include "read/page.hpp"

#include <string_view>

namespace sourcier::read {
namespace {

using std::size_t;
using Kind = BlockKind;

constexpr size_t none = no_part;

/// How many lines below `at` look like text of an article.
size_t paragraphs_below(const Page& page, size_t at) {
  size_t found = 0;
  for (size_t below = at + 1; below < page.parts.size(); ++below) {
    found += page.open(below) && is_paragraph(page.parts[below].line) ? 1 : 0;
  }
  return found;
}

/// Takes lines off the article from `at` on: up to the next sentence, or up to a long
/// paragraph, or all.
enum class Reach : std::uint8_t { to_sentence, to_paragraph, all };
void close_from(Page& page, size_t at, Reach reach) {
  for (size_t below = at; below < page.parts.size(); ++below) {
    const Line& line = page.parts[below].line;
    const bool sentence = line.stopped && line.words >= 6;
    const bool stops = (reach == Reach::to_sentence && sentence) ||
                       (reach == Reach::to_paragraph && sentence && line.words >= 30);
    if (stops) {
      return;
    }
    if (page.open(below)) {
      page.decide(below, Kind::not_article);
    }
  }
}

/// Titles of other articles below "Sur le même sujet", and all below the comments.
void close_links(Page& page) {
  size_t paragraphs = 0;
  for (size_t at = 0; at < page.parts.size(); ++at) {
    const Part& part = page.parts[at];
    paragraphs += page.open(at) && is_paragraph(part.line) ? 1 : 0;
    if (part.opens_comments && paragraphs >= 3) {
      close_from(page, at + 1, Reach::all);
    } else if (part.opens_related) {
      const bool last =
          paragraphs >= 2 && paragraphs_below(page, at) * 3 <= page.parts.size() - at;
      close_from(page, at + 1, last ? Reach::to_paragraph : Reach::to_sentence);
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
void close_columns(const Text& text, Page& page) {
  const auto is_row = [&](const Line& line) { // of a table, as html_text writes it
    return line.mark == Mark::bullet &&
           text.words(line.span).find(" ; ") != std::string::npos;
  };
  size_t begin = 0;
  for (size_t at = 0; at <= page.parts.size(); ++at) {
    const bool shorts =
        at < page.parts.size() && !is_row(page.parts[at].line) &&
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

/// Cards of other articles at the end of a page: three times or more a title without a
/// stop and one short sentence below it, up to the last paragraph.
void close_cards(Page& page, const Body& where) {
  size_t begin = where.last == none ? 0 : where.last + 1;
  size_t cards = 0;
  while (begin >= 2) {
    const size_t title = begin - 2;
    const Line& head = page.parts[title].line;
    const Line& text = page.parts[begin - 1].line;
    const bool card = page.open(title) && page.open(begin - 1) && !head.stopped &&
                      head.mark == Mark::none && text.mark == Mark::none &&
                      head.words >= 4 && text.stopped && text.words <= 30;
    if (!card) {
      break;
    }
    ++cards;
    begin = title;
  }
  for (size_t at = begin; cards >= 3 && at <= where.last; ++at) {
    page.decide(at, Kind::not_article);
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

void settle(const Text& text, const PageHints& hints, Page& page) {
  find_title(text, hints.title, page);
  find_repeats(text, page);
  close_links(page);
  close_portrait(page, body(page));
  close_columns(text, page);
  close_cards(page, body(page));
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
