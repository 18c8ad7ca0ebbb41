// SPDX-License-Identifier: Apache-2.0
// One text becomes an article: line kinds, title, date, language.
#include "read/article.hpp"

#include "read/furniture.hpp"
#include "read/language.hpp"
#include "read/page.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace sourcier::read {
namespace {

constexpr std::uint32_t enough_words = 2000; ///< to tell a language by

/// Function words of what is article, without the title.
Tongue tongue_of(const Page& page) {
  std::string folded = " ";
  std::uint32_t words = 0;
  for (const Part& part : page.parts) {
    const Line& line = part.line;
    const bool read =
        line.kind != BlockKind::not_article && line.kind != BlockKind::repeated;
    if (read && words < enough_words) {
      folded.append(line.folded, 1);
      words += line.words;
    }
  }
  return tongue(folded);
}

/// Of the whole page, furniture and all: a foreign page has lost every line by now.
Tongue tongue_of_all(const Page& page) {
  std::string folded = " ";
  for (const Part& part : page.parts) {
    folded.append(part.line.folded, 1);
  }
  return tongue(folded);
}

std::string looks_like(const Tongue& tongue) {
  const std::string name = tongue.french >= tongue.other ? std::string() : tongue.name;
  return (name.empty() ? "does not look like French"
                       : "looks like " + name + ", not French") +
         "; left out";
}

bool is_french(const std::string& language) {
  return language.empty() || language.compare(0, 2, "fr") == 0 ||
         language.compare(0, 2, "FR") == 0 || language == "fre" || language == "French";
}

/// A notice below the last paragraph that the rest is to be paid for.
bool breaks_off(const Page& page) {
  bool found = false;
  for (const Part& part : page.parts) {
    const bool read = part.line.kind == BlockKind::paragraph ||
                      part.line.kind == BlockKind::list_item;
    found =
        !read && (found || (part.line.words <= 60 && is_stub_notice(part.line.folded)));
  }
  return found;
}

void take_dates(Article& article, const Page& page) {
  if (!article.published && page.published) {
    article.published = page.published;
    article.date_basis = DateBasis::in_text;
  }
  if (!article.modified) {
    article.modified = page.modified;
  }
}

} // namespace

std::optional<Article> article(Article raw, Problems& problems) {
  const auto left_out = [&](const std::string& reason) {
    problems.push_back({raw.name, reason});
    return std::nullopt;
  };
  if (!is_french(raw.language)) {
    return left_out("its language is given as \"" + raw.language +
                    "\", not French; left out");
  }
  const PageHints hints{raw.title, raw.publisher, raw.published};
  Page page = parts(raw.text, hints);
  if (page.parts.empty()) {
    return left_out("empty, no text; left out");
  }
  settle(raw.text, hints, page);
  const Tongue all = tongue_of_all(page);
  // One French sentence and nothing else is an article, even without a full stop.
  if (page.parts.size() == 1 && page.parts[0].line.kind == BlockKind::not_article &&
      all.words >= 4 && all.french >= 0.3 && !is_foreign(all)) {
    page.parts[0].line.kind = BlockKind::paragraph;
  }
  const bool any =
      std::any_of(page.parts.begin(), page.parts.end(), [](const Part& part) {
        return part.line.kind != BlockKind::not_article &&
               part.line.kind != BlockKind::repeated;
      });
  if (const Tongue read = tongue_of(page); any && is_foreign(read)) {
    return left_out(looks_like(read));
  }
  if (!any && is_foreign(all)) {
    return left_out(looks_like(all));
  }
  if (!any) {
    return left_out("no text of an article, only menus and notices; left out");
  }
  for (const Part& part : page.parts) {
    raw.blocks.push_back({part.line.span, part.line.kind});
  }
  if (raw.title.empty() && page.title) {
    raw.title = raw.text.words(page.parts[*page.title].line.span);
  }
  raw.language = "fr";
  raw.excerpt = raw.excerpt || breaks_off(page);
  take_dates(raw, page);
  return raw;
}

} // namespace sourcier::read
