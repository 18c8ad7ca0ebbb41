// SPDX-License-Identifier: Apache-2.0
// HTML pages: the reference text is the article's text, its title first.
#include "read/dates.hpp"
#include "read/formats.hpp"
#include "read/html.hpp"
#include "read/html_metadata.hpp"
#include "read/html_text.hpp"
#include "text/encoding.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace sourcier::read {
namespace {

std::string folded(const std::string& text) {
  return text::folded_words(text::code_points(text));
}

/// Dates that the page shows, where its metadata gave none.
void shown_dates(const HtmlTree& tree, Article& article) {
  for (const std::string& line : html_lines(tree)) {
    if (article.published || line.size() > 200) {
      continue;
    }
    const DateLine dates = date_line(folded(line));
    if (dates.labelled && dates.published) {
      article.published = dates.published;
      article.date_basis = DateBasis::in_text;
      article.modified = article.modified ? article.modified : dates.modified;
    }
  }
}

/// Title, then the lines that are not the title again, parted by blank lines; items
/// stand below each other.
std::string reference_text(const std::string& title,
                           const std::vector<std::string>& lines) {
  std::string text = title;
  const std::string wanted = folded(title);
  for (const std::string& line : lines) {
    const bool item = line.compare(0, 2, "- ") == 0;
    if (line != "-" && (title.empty() || folded(line) != wanted)) {
      text += text.empty() ? "" : item ? "\n" : "\n\n";
      text += line;
    }
  }
  return text;
}

} // namespace

std::string
html_article(const std::string& bytes, const std::string& declared, Article& raw) {
  const text::Decoded decoded =
      text::decode(bytes, declared.empty() ? html_encoding(bytes) : declared);
  if (!decoded.refusal.empty()) {
    return decoded.refusal;
  }
  const auto tree = html_tree(decoded.utf8);
  if (!tree) {
    return "elements nested more than 2,000 deep, or more than a million of them";
  }
  raw.language.clear();
  html_metadata(*tree, raw);
  if (!raw.published) {
    shown_dates(*tree, raw);
  }
  const std::vector<std::string> lines = html_text(*tree);
  if (lines.empty()) {
    return "no text of an article in the page";
  }
  raw.text = Text(reference_text(raw.title, lines));
  return {};
}

bool html_page(std::istream& stream,
               const Origin& origin,
               const Take& take,
               Problems& problems) {
  const Bytes all = all_bytes(stream);
  Article raw;
  raw.name = origin.name;
  const std::string refusal =
      all.refusal.empty() ? html_article(all.bytes, {}, raw) : all.refusal;
  if (!refusal.empty()) {
    problems.push_back({origin.place, refusal + "; left out"});
    return true;
  }
  return take(std::move(raw));
}

} // namespace sourcier::read
