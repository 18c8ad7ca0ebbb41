// SPDX-License-Identifier: Apache-2.0
// The first page: what was read and what stands out.
#include "report/charts.hpp"
#include "report/lines.hpp"
#include "report/pages.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace sourcier::report {

namespace {

constexpr std::size_t most_names = 8;
constexpr std::size_t most_types = 12;
constexpr std::size_t most_disputed = 3;
constexpr std::size_t most_sole = 4;

void number_tile(const View& view,
                 std::uint64_t number,
                 std::string_view words,
                 std::string_view target,
                 Html& out) {
  out.tag("<li><a")
      .attribute("href", target)
      .tag("><b>")
      .text(view.say.number(number))
      .tag("</b> <span>")
      .text(words)
      .tag("</span></a></li>");
}

/// ", published 3 May – 5 June"; nothing where no article has a day.
void days(const View& view, Html& out) {
  Day first = 0;
  Day last = 0;
  for (const Article& article : view.corpus.articles) {
    if (article.published != 0) {
      first = first == 0 ? article.published : std::min(first, article.published);
      last = std::max(last, article.published);
    }
  }
  if (first != 0) {
    out.text(", " + std::string(view.say("published")) + " " +
             (first == last ? view.say.day(first)
                            : view.say.day(first) + " – " + view.say.day(last)));
  }
}

/// " · Le Phare (12), …": at most six media.
void media(const View& view, Html& out) {
  constexpr std::size_t most_media = 6;
  std::map<std::string, std::size_t> counts;
  for (const Article& article : view.corpus.articles) {
    if (const std::string medium = medium_of(article); !medium.empty()) {
      ++counts[medium];
    }
  }
  out.text(" · ");
  if (counts.empty()) {
    out.text(view.say("no medium"));
  }
  std::size_t shown = 0;
  for (const auto& [medium, count] : counts) {
    if (++shown <= most_media) {
      out.text((shown > 1 ? ", " : "") + medium + " (" + view.say.number(count) + ")");
    }
  }
  out.text(shown > most_media ? " …" : "");
}

void lead(const View& view, Html& out) {
  out.tag("<p class=\"lead\">")
      .text(view.say.count(view.corpus.articles.size(), "article", "articles read"));
  days(view, out);
  media(view, out);
  out.tag("</p><p class=\"creed\">").text(view.say("creed")).tag("</p>");
}

void tiles(const View& view, Html& out) {
  const Corpus& corpus = view.corpus;
  std::uint64_t events = 0;
  std::uint64_t quotes = 0;
  for (const Finding& finding : corpus.findings) {
    events += finding.kind == FindingKind::event ? 1 : 0;
    quotes += finding.kind == FindingKind::quotation ? 1 : 0;
  }
  out.tag("<ul class=\"tiles\">");
  number_tile(view, corpus.articles.size(), view.say("articles"), "articles.html", out);
  number_tile(view, events, view.say("events"), "timeline.html", out);
  number_tile(view, quotes, view.say("quotations"), "quotations.html", out);
  number_tile(view, corpus.dossiers.size(), view.say("entities"), "entities.html", out);
  number_tile(view,
              view.divergences.size(),
              view.say("diverging figures"),
              "figures.html",
              out);
  number_tile(view,
              view.contradictions.size(),
              view.say("contradictions"),
              "figures.html#contradictions",
              out);
  out.tag("</ul>");
}

void search_box(const View& view, Html& out) {
  out.tag("<form class=\"search\" role=\"search\" action=\"#\"><label for=\"q\">")
      .text(view.say("search"))
      .tag("</label><input id=\"q\" type=\"search\" autocomplete=\"off\" "
           "spellcheck=\"false\"")
      .attribute("placeholder", view.say("search hint"))
      .tag("><noscript><p>")
      .text(view.say("search needs script"))
      .tag(" <a href=\"entities.html\">")
      .text(view.say("entities"))
      .tag("</a></p></noscript></form><div id=\"found\" aria-live=\"polite\"")
      .attribute("data-entities", view.say("entities"))
      .attribute("data-quotations", view.say("quotations"))
      .attribute("data-events", view.say("events"))
      .attribute("data-none", view.say("nothing found"))
      .tag("></div>");
}

/// "Milena Kostan", not "ministre": what begins with a capital.
bool is_name(const std::string& label) {
  const std::u32string points = text::code_points(label);
  return !points.empty() && text::is_upper(points.front());
}

void names(const View& view, EntityKind kind, Html& out) {
  std::vector<Bar> rows;
  for (const Dossier& dossier : view.corpus.dossiers) {
    if (dossier.kind == kind && !dossier.findings.empty() && is_name(dossier.label) &&
        rows.size() < most_names) {
      rows.push_back({dossier.label,
                      "entity/" + dossier.name + ".html",
                      dossier.findings.size(),
                      dossier.linked ? "linked" : "alone"});
    }
  }
  if (!rows.empty()) {
    out.tag("<section><h3>")
        .text(kind_words(view.say, kind))
        .tag("</h3>")
        .add(bars(view, rows))
        .tag("</section>");
  }
}

void types(const View& view, Html& out) {
  std::map<std::string, std::uint64_t> counts;
  for (const Finding& finding : view.corpus.findings) {
    if (finding.kind == FindingKind::event) {
      ++counts[finding.type];
    }
  }
  std::vector<Bar> rows;
  rows.reserve(counts.size());
  for (const auto& [type, count] : counts) {
    rows.push_back({view.labels.of(type),
                    "",
                    count,
                    "q " + std::string(quad_class(view.labels.quad(type)))});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Bar& a, const Bar& b) {
    return a.amount > b.amount;
  });
  const std::size_t others = rows.size() > most_types ? rows.size() - most_types : 0;
  rows.resize(std::min(rows.size(), most_types));
  out.add(bars(view, rows));
  if (others > 0) {
    out.tag("<p class=\"more\"><a href=\"data/months.csv\">")
        .text(view.say.count(others, "other type", "other types"))
        .tag("</a></p>");
  }
}

void disputed(const View& view, Html& out) {
  out.tag("<section><h2>").text(view.say("disputed")).tag("</h2>");
  if (view.divergences.empty() && view.contradictions.empty()) {
    out.tag("<p class=\"none\">").text(view.say("nothing disputed")).tag("</p>");
  }
  for (std::size_t i = 0; i < std::min(view.divergences.size(), most_disputed); ++i) {
    const Divergence& divergence = view.divergences[i];
    out.tag("<div class=\"card\"><h3><a")
        .attribute("href", "figures.html#d" + std::to_string(i + 1))
        .tag(">")
        .text(view.labels.of(divergence.fact.type));
    for (const Index party : divergence.fact.parties) {
      out.text(" · " + view.corpus.dossiers[party].label);
    }
    const Finding& first = view.corpus.findings[divergence.figures.front().finding];
    if (divergence.fact.parties.empty()) {
      out.text(view.say(": ")).text(title_of(view.corpus.articles[first.article]));
    }
    out.tag("</a></h3>").add(spread(view, divergence)).tag("<p class=\"src\">");
    out.text(view.say.count(divergence.figures.size(), "figure", "figures counted") +
             ", " + view.say.count(divergence.sources, "source", "sources"))
        .tag("</p></div>");
  }
  for (std::size_t i = 0; i < std::min(view.contradictions.size(), most_disputed);
       ++i) {
    const Contradiction& split = view.contradictions[i];
    out.tag("<div class=\"card\"><h3><a")
        .attribute("href", "figures.html#c" + std::to_string(i + 1))
        .tag(">")
        .text(view.say("said and denied"))
        .text(view.say(": "))
        .text(view.labels.of(split.fact.type))
        .tag("</a></h3><ol class=\"lines\">")
        .add(line(view, "", split.said.front(), Anchors::no))
        .add(line(view, "", split.denied.front(), Anchors::no))
        .tag("</ol></div>");
  }
  out.tag("</section>");
}

void sole(const View& view, Html& out) {
  out.tag("<section><h2>").text(view.say("one source")).tag("</h2><p>");
  std::size_t of = 0;
  for (const Fact& fact : view.facts) {
    of += fact.occurrence != none || !fact.parties.empty() ? 1 : 0;
  }
  out.text(view.say.count(view.sole.size(), "fact", "facts") + " " +
           std::string(view.say("out of")) + " " + view.say.number(of) + " " +
           std::string(view.say("rest on one")))
      .tag(" <a href=\"sole.html\">")
      .text(view.say("all of them"))
      .tag("</a></p><ol class=\"lines\">");
  for (std::size_t i = 0; i < std::min(view.sole.size(), most_sole); ++i) {
    out.add(line(view, "", view.sole[i]->accounts.front(), Anchors::no));
  }
  out.tag("</ol></section>");
}

/// Of each kind how many names are linked to nothing.
Html unlinked_bars(const View& view) {
  std::vector<Bar> rows;
  for (std::size_t k = 0; k < entity_kinds; ++k) {
    rows.push_back({std::string(kind_words(view.say, static_cast<EntityKind>(k))),
                    "entities.html",
                    0,
                    "alone"});
  }
  for (const Dossier& dossier : view.corpus.dossiers) {
    rows[static_cast<std::size_t>(dossier.kind)].amount += dossier.linked ? 0 : 1;
  }
  return bars(view, rows);
}

void unlinked(const View& view, Html& out) {
  std::uint64_t alone = 0;
  for (const Dossier& dossier : view.corpus.dossiers) {
    alone += dossier.linked ? 0 : 1;
  }
  out.tag("<section><h2>").text(view.say("unlinked")).tag("</h2><p>");
  out.text(view.say.count(alone, "name", "names") + " " +
           std::string(view.say("out of")) + " " +
           view.say.number(view.corpus.dossiers.size()) + " " +
           std::string(view.say("are not linked")))
      .tag(" <a href=\"entities.html\">")
      .text(view.say("all entities"))
      .tag("</a></p>")
      .add(unlinked_bars(view))
      .tag("<p class=\"names\">");
  constexpr std::size_t most = 14;
  std::size_t shown = 0;
  for (Index d = 0; d < view.corpus.dossiers.size() && shown < most; ++d) {
    const Dossier& dossier = view.corpus.dossiers[d];
    if (!dossier.linked && dossier.kind <= EntityKind::organisation &&
        is_name(dossier.label)) {
      out.text(shown++ > 0 ? ", " : "").add(dossier_link(view, "", d));
    }
  }
  out.tag("</p></section>");
}

} // namespace

void overview(const View& view, Files& files) {
  Frame frame;
  frame.title = view.say("overview title");
  frame.current = "index.html";
  frame.query = "report-months.rq";
  frame.table = "months.csv";
  frame.script = "search.js";
  Html top;
  lead(view, top);
  Html body;
  search_box(view, body);
  tiles(view, body);
  body.tag("<div class=\"two\"><section><h2>").text(view.say("how sure")).tag("</h2>");
  body.tag("<p class=\"note\">").text(view.say("how sure note")).tag("</p>");
  body.add(shares(view)).tag("</section>");
  disputed(view, body);
  body.tag("</div><section><h2>").text(view.say("main names")).tag("</h2>");
  body.tag("<p class=\"note\">").text(view.say("names note")).tag("</p>");
  body.tag("<div class=\"three\">");
  names(view, EntityKind::person, body);
  names(view, EntityKind::state, body);
  names(view, EntityKind::organisation, body);
  body.tag("</div></section><section><h2>")
      .text(view.say("events by type and month"))
      .tag("</h2><p class=\"note\">")
      .text(view.say("months note"))
      .tag("</p><div class=\"two\"><div>")
      .add(columns(view))
      .tag("</div><div>");
  types(view, body);
  body.tag("</div></div></section><div class=\"two\">");
  sole(view, body);
  unlinked(view, body);
  body.tag("</div>");
  files.put("index.html", page(view, frame, top, body));
}

} // namespace sourcier::report
