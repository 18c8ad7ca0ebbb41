// SPDX-License-Identifier: Apache-2.0
// Long lists cut into pages, with what a filter must know of all of them.
#include "report/dossiers.hpp"
#include "report/lines.hpp"
#include "report/pages.hpp"
#include "report/standing.hpp"

#include <algorithm>
#include <map>

namespace sourcier::report {

namespace {

constexpr std::size_t a_page = 250; // lines

/// Numbers for words, in the order of their first use.
class Numbers {
 public:
  std::size_t of(const std::string& word) {
    const auto [place, is_new] = by_word_.emplace(word, words_.size());
    if (is_new) {
      words_.push_back(word);
    }
    return place->second;
  }
  void append_to(std::string& out) const {
    out += '[';
    for (const std::string& word : words_) {
      out += out.ends_with('[') ? "" : ",";
      append_script(out, word);
    }
    out += ']';
  }

 private:
  std::map<std::string, std::size_t> by_word_;
  std::vector<std::string> words_;
};

/// data/facets-STEM.js: types, standings, parties, and of each line [type, standing,
/// [parties]], so that a filter can say on which page there is something.
std::string facets(const View& view, const List& list) {
  Numbers types;
  Numbers levels;
  Numbers parties;
  std::string rows;
  for (const Index index : list.findings) {
    const Finding& finding = view.corpus.findings[index];
    rows += rows.empty() ? "[" : ",[";
    rows += std::to_string(types.of(type_words(view, finding))) + "," +
            std::to_string(levels.of(std::string(standing(finding).name))) + ",[";
    for (const Index entity : named_in(view.corpus, finding)) {
      rows += rows.ends_with('[') ? "" : ",";
      rows += std::to_string(parties.of(view.corpus.entities[entity].label));
    }
    rows += "]]";
  }
  std::string out = "sourcier.facets(" + std::to_string(a_page) + ",";
  types.append_to(out);
  out += ',';
  levels.append_to(out);
  out += ',';
  parties.append_to(out);
  return out + ",[" + rows + "]);\n";
}

void by_month(const View& view, const List& list, std::size_t part, Html& body) {
  const std::size_t end = std::min((part + 1) * a_page, list.findings.size());
  std::string month = "-";
  for (std::size_t i = part * a_page; i < end; ++i) {
    const Finding& finding = view.corpus.findings[list.findings[i]];
    const std::string here = period(view.corpus, finding);
    if (here != month) {
      body.tag(month == "-" ? Markup("") : Markup("</ol>"));
      body.tag("<h2 class=\"month\">").text(period_words(view.say, here)).tag("</h2>");
      body.tag("<ol class=\"lines\">");
      month = here;
    }
    body.add(line(view, list.frame.root, list.findings[i], Anchors::yes));
  }
  body.tag(month == "-" ? Markup("") : Markup("</ol>"));
}

} // namespace

void list(const View& view, Files& files, const List& list) {
  const std::size_t all =
      std::max<std::size_t>(1, (list.findings.size() + a_page - 1) / a_page);
  for (std::size_t part = 0; part < all; ++part) {
    Html body;
    if (part == 0) {
      body.add(list.before);
    }
    body.add(parts(view, list.stem, part, all));
    body.tag("<section class=\"listed\"").attribute("data-stem", list.stem);
    body.attribute("data-part", std::to_string(part))
        .attribute("data-parts", std::to_string(all))
        .tag(">");
    if (list.findings.empty()) {
      body.tag("<p class=\"none\">").text(view.say("nothing")).tag("</p>");
    } else if (list.by_month) {
      by_month(view, list, part, body);
    } else {
      body.add(lines(
          view, list.frame.root, list.findings, part * a_page, a_page, Anchors::yes));
    }
    body.tag("</section>").add(parts(view, list.stem, part, all));
    files.put(part_file(list.stem, part), page(view, list.frame, list.lead, body));
  }
  if (all > 1 && !list.frame.script.empty()) {
    files.put("data/facets-" + list.stem + ".js", facets(view, list));
  }
}

} // namespace sourcier::report
