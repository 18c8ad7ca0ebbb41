// SPDX-License-Identifier: Apache-2.0
// Cuts lines into parts that are article and parts that are not, by their words alone.
#include "read/dates.hpp"
#include "read/furniture.hpp"
#include "read/language.hpp"
#include "read/page.hpp"
#include "text/characters.hpp"
#include "text/folding.hpp"
#include "text/regex.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace sourcier::read {
namespace {

using Points = std::u32string_view;

constexpr std::uint32_t longest_dateline = 120; ///< code points

const text::Regex& dateline_pattern() {
  static const text::Regex pattern(
      "(?:"
      // PARIS, GENÈVE (Suisse), NEW YORK
      "(?:\\p{Lu}[\\p{Lu}’'.-]{2,}(?: \\p{Lu}[\\p{Lu}’'.-]*){0,3}|"
      // Valdor, 4 mars · Valdor (Agence)
      "\\p{Lu}[\\p{L}’'-]+(?: (?:\\p{Lu}[\\p{L}’'-]+|sur|de|du|la|le|en)){0,4}"
      "(?=\\s*,\\s*(?:le )?\\d|\\s*\\((?:[A-Z]{2,8}|Agence)))"
      "(?:\\s*,\\s*\\p{Lu}[\\p{L}’' -]{2,25}(?=,))?"
      // (Suisse), 4 mars
      "(?:\\s*\\([^()\\n]{2,40}\\)(?=\\s*,))?"
      "|(?=\\()|(?=(?:\\d{1,2}|1er) \\p{L}))"
      // 4 mars 2025 à 10h12
      "\\s*,?\\s*(?:(?:le )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) "
      ")?"
      "(?:\\d{1,2}|1er) (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|"
      "octobre|novembre|décembre)(?: \\d{4})?(?:,? (?:à )?\\d{1,2} ?[h:] ?\\d{0,2})?)?"
      // (Agence)
      "\\s*(?:\\([^()\\n]{2,40}\\))?\\s*[.,:]?\\s*(?:[–—-]{1,2}|/)\\s+"
      // (AFP) without a dash
      "|\\((?:AFP|ATS|AP|APS|MAP|TAP|ACP|Belga|Reuters|Xinhua|Keystone-ATS|"
      "Agence[^()\\n]{0,30})\\)\\s*[:.–—-]?\\s+",
      "read/page_parts.cpp");
  return pattern;
}

bool is_crumb(char32_t c) {
  return Points(U">›»→❯/").find(c) != Points::npos;
}
bool is_bar(char32_t c) {
  return Points(U"|·•").find(c) != Points::npos;
}

/// Where separators of one sort stand alone between blanks.
template <class Sort>
std::vector<std::uint32_t> separators(Points points, Span span, Sort sort) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t at = span.begin + 1; at + 1 < span.end; ++at) {
    if (sort(points[at]) && text::is_space(points[at - 1]) &&
        text::is_space(points[at + 1])) {
      found.push_back(at);
    }
  }
  return found;
}

std::uint32_t words_of(const Text& text, Span span) {
  return line(text, span).words;
}

/// Appends a part of a line; the first keeps the line's mark and place.
void append(const Text& text, const Part& whole, Span span, bool article, Page& page) {
  Part part;
  part.line = line(text, span);
  if (part.line.span.empty()) {
    return;
  }
  part.line.mark = whole.line.mark;
  part.line.after_blank = whole.line.after_blank;
  part.breadcrumb = whole.breadcrumb;
  if (!article) {
    part.line.decided = true;
    part.line.kind = BlockKind::not_article;
  }
  page.parts.push_back(std::move(part));
}

/// "Accueil » Monde » Title": the begin of the title; 0 where the line is none such.
std::uint32_t past_breadcrumb(const Text& text, const Line& whole) {
  const Points points = text.points();
  const Points words = points.substr(whole.span.begin, whole.span.size());
  if (words.find(U'«') != Points::npos) {
    return 0;
  }
  const auto crumbs = separators(points, whole.span, is_crumb);
  if (crumbs.empty()) {
    return 0;
  }
  std::uint32_t begin = whole.span.begin;
  for (const std::uint32_t crumb : crumbs) {
    if (words_of(text, {begin, crumb}) > 4) {
      return 0;
    }
    begin = crumb + 1;
  }
  return words_of(text, {begin, whole.span.end}) >= 5 ? begin : 0;
}

/// "Title | Le Quotidien": the place of the bar; 0 where there is none such.
std::uint32_t before_site(const Text& text, const Line& whole, const PageHints& hints) {
  const Points points = text.points();
  const auto bars = separators(points, whole.span, is_bar);
  const auto fits = [&](std::uint32_t bar) {
    return words_of(text, {whole.span.begin, bar}) >= 5 &&
           words_of(text, {bar, whole.span.end}) <= 4;
  };
  if (!bars.empty() && !whole.stopped && fits(bars.front())) {
    return bars.front();
  }
  if (hints.publisher.empty()) {
    return 0;
  }
  const Text publisher(hints.publisher);
  const auto dashes = separators(points, whole.span, [](char32_t c) {
    return c == U'-' || c == U'–' || c == U'—';
  });
  const bool named =
      !dashes.empty() && text::folded_words(points.substr(
                             dashes.back() + 1, whole.span.end - dashes.back() - 1)) ==
                             text::folded_words(publisher.points());
  return named ? dashes.back() : 0;
}

void cut(const Text& text, Part whole, const PageHints& hints, Page& page) {
  Span span = whole.line.span;
  if (const std::uint32_t title = past_breadcrumb(text, whole.line); title != 0) {
    append(text, whole, {span.begin, title}, false, page);
    whole.breadcrumb = true;
    append(text, whole, {title, span.end}, true, page);
    return;
  }
  if (const std::uint32_t bar = before_site(text, whole.line, hints); bar != 0) {
    append(text, whole, {span.begin, bar}, true, page);
    append(text, whole, {bar, span.end}, false, page);
    return;
  }
  if (const std::uint32_t begin = past_dateline(text, span); begin > span.begin) {
    const Line dateline = line(text, {span.begin, begin});
    if (!page.published) {
      page.published = first_date(dateline.folded);
    }
    append(text, whole, dateline.span, false, page);
    span.begin = begin;
  }
  Line rest = line(text, span);
  const Span kept = rest.words >= 15 ? without_notice(text, rest) : rest.span;
  append(text, whole, kept, true, page);
  append(text, whole, {kept.end, rest.span.end}, false, page);
}

/// "Par Anne Orvel, le 4 mars 2025", "La rédaction, le 4 mars 2025 à 10h12", "Anne
/// Orvel 04/03/2025 10:12".
bool is_dated_byline(const Line& line) {
  const bool writer = line.folded.find(" par ") != std::string::npos ||
                      line.folded.find(" redaction ") != std::string::npos ||
                      line.folded.find(" envoye") == 0;
  if (line.stopped || line.words > 20 || !first_date(line.folded)) {
    return false;
  }
  std::size_t numbers = 0;
  for (std::size_t at = 0; at + 1 < line.folded.size(); ++at) {
    const char next = line.folded[at + 1];
    numbers += line.folded[at] == ' ' && next >= '0' && next <= '9' ? 1 : 0;
  }
  const bool name_and_hour = line.words <= 11 && line.capitals >= 2 && numbers >= 4;
  const bool name_and_day = line.words <= 8 && line.capitals + 3 >= line.words &&
                            line.capitals >= 2; // a date has three words
  return name_and_hour || name_and_day ||
         (writer && (line.folded.find(" par ") == 0 || line.words <= 14));
}

/// Reads a date line; true where the line is nothing else.
bool takes_date(const Text& text, Page& page, Part& part) {
  const Line& line = part.line;
  const DateLine dates = date_line(line.folded);
  part.day = dates.only_date;
  part.date = dates.only_date ? dates.published : std::nullopt;
  const char32_t last = text.points()[line.span.end - 1];
  if (const auto date = first_date(line.folded);
      date && line.words <= 8 && (last == U'–' || last == U'—')) {
    page.published = page.published ? page.published : date;
    return true;
  }
  const bool byline = is_dated_byline(line);
  if (byline && !page.published && !dates.labelled) {
    page.published = first_date(line.folded);
  }
  if (!dates.labelled || (line.stopped && !dates.only_date)) {
    return byline;
  }
  page.published = dates.published ? dates.published : page.published;
  page.modified = dates.modified ? dates.modified : page.modified;
  return true;
}

void judge(const Text& text, Page& page, Part& part) {
  const Furniture verdict = furniture(text, part.line);
  part.opens_related = verdict == Furniture::related;
  part.opens_comments = verdict == Furniture::comments;
  part.section = verdict == Furniture::section;
  const bool dated = takes_date(text, page, part);
  const bool english = part.line.words >= 4 && is_foreign(tongue(part.line.folded));
  const bool table =
      !part.line.stopped && text.words(part.line.span).find('\t') != std::string::npos;
  const bool out = dated || table || english ||
                   (verdict != Furniture::none && verdict != Furniture::section);
  if (out) {
    part.line.decided = true;
    part.line.kind = BlockKind::not_article;
  }
}

} // namespace

void Page::decide(std::size_t part, BlockKind kind) {
  parts[part].line.decided = true;
  parts[part].line.kind = kind;
}

std::uint32_t past_dateline(const Text& text, Span paragraph) {
  const Points start = text.points().substr(
      paragraph.begin, std::min(paragraph.size(), longest_dateline));
  const auto found = dateline_pattern().at_start(start);
  if (!found || found->end < 4) {
    return paragraph.begin;
  }
  const std::uint32_t end = paragraph.begin + static_cast<std::uint32_t>(found->end);
  return words_of(text, {end, paragraph.end}) >= 5 ? end : paragraph.begin;
}

Page parts(const Text& text, const PageHints& hints) {
  Page page;
  for (Line& one : lines(text)) {
    Part whole;
    whole.line = std::move(one);
    cut(text, std::move(whole), hints, page);
  }
  for (Part& part : page.parts) {
    if (!part.line.decided) {
      judge(text, page, part);
    }
  }
  return page;
}

} // namespace sourcier::read
