// SPDX-License-Identifier: Apache-2.0
// Figures that differ, what is said and denied, and what one source alone says.
#include "report/charts.hpp"
#include "report/lines.hpp"
#include "report/pages.hpp"
#include "report/standing.hpp"

#include <algorithm>
#include <set>

namespace sourcier::report {

namespace {

constexpr std::size_t a_page = 40;     // divergences
constexpr std::size_t most_shown = 60; // figures of one divergence
constexpr std::size_t most_contradictions = 100;

void heading(const View& view, const Fact& fact, Html& out) {
  out.text(view.labels.of(fact.type));
  if (fact.parties.empty()) {
    const Finding& first = view.corpus.findings[fact.accounts.front()];
    out.text(view.say(": ")).text(title_of(view.corpus.articles[first.article]));
  }
  for (std::size_t i = 0; i < fact.parties.size(); ++i) {
    out.text(i == 0 ? std::string(view.say(": ")) : std::string(", "));
    out.add(dossier_link(view, "", fact.parties[i]));
  }
}

/// Why these accounts stand together.
void because(const View& view, const Fact& fact, Html& out) {
  if (fact.occurrence != none) {
    out.text(view.say("same occurrence"));
    return;
  }
  out.text(fact.parties.empty() ? view.say("same article") : view.say("same parties"));
  if (!fact.period.empty()) {
    out.text(", " + period_words(view.say, fact.period));
  }
}

/// "le plus bas", "le plus récent": what marks a figure among the others.
Html marks_of(const View& view, const Divergence& divergence, std::size_t i) {
  Html out;
  const auto add = [&](std::string_view word) {
    out.tag("<span class=\"tag\">").text(word).tag("</span> ");
  };
  const double low = divergence.figures.front().low;
  double high = low;
  for (const Figure& figure : divergence.figures) {
    high = std::max(high, figure.high);
  }
  if (divergence.figures[i].low == low) {
    add(view.say("lowest"));
  }
  if (divergence.figures[i].high == high) {
    add(view.say("highest"));
  }
  if (i == divergence.latest) {
    add(view.say("latest"));
  }
  return out;
}

void row(const View& view, const Divergence& divergence, std::size_t i, Html& out) {
  const Figure& figure = divergence.figures[i];
  const Finding& finding = view.corpus.findings[figure.finding];
  const Article& article = view.corpus.articles[finding.article];
  const std::string source = source_words(view.corpus, finding, view.say);
  out.tag("<tr><th scope=\"row\"><b>")
      .text(figure_words(view, view.corpus.quantities[figure.quantity]))
      .tag("</b>");
  out.tag("<span class=\"tags\">").add(marks_of(view, divergence, i)).tag("</span>");
  out.tag("</th><td>")
      .text(source.empty() ? std::string(view.say("the article itself")) : source);
  if (const std::string medium = medium_of(article); !medium.empty()) {
    out.tag("<span class=\"src\">").text(medium).tag("</span>");
  }
  out.tag("</td><td>").text(view.say.day(article.published)).tag("</td><td>");
  out.add(standing_mark(view, finding)).tag("</td><td>");
  out.add(quotation_of(view, figure.finding)).tag("<p class=\"src\"><a class=\"at\"");
  out.attribute("href", place_of(view, figure.finding))
      .tag(">")
      .text(title_of(article))
      .tag("</a>");
  if (figure.copies > 0) {
    out.text(" · " + view.say.count(figure.copies, "copy", "copies"));
  }
  out.tag("</p></td></tr>");
}

void divergence(const View& view, std::size_t number, Html& out) {
  const Divergence& divergence = view.divergences[number];
  out.tag("<section class=\"divergence\"")
      .attribute("id", "d" + std::to_string(number + 1))
      .tag("><h3>");
  heading(view, divergence.fact, out);
  out.tag("</h3><p class=\"note\">")
      .text(view.say.count(divergence.figures.size(), "figure", "figures counted") +
            ", " + view.say.count(divergence.sources, "source", "sources") + " · ");
  because(view, divergence.fact, out);
  out.tag("</p>").add(spread(view, divergence));
  out.tag("<div class=\"scroll\" tabindex=\"0\" role=\"group\"")
      .attribute("aria-label", view.say("figures"))
      .tag("><table class=\"figures\"><thead><tr><th scope=\"col\">");
  const auto column = [&](std::string_view word) {
    out.text(word).tag("</th><th scope=\"col\">");
  };
  column(view.say("figure column"));
  column(view.say("who says"));
  column(view.say("date"));
  column(view.say("standing"));
  out.text(view.say("quotation")).tag("</th></tr></thead><tbody>");
  const std::size_t shown = std::min(divergence.figures.size(), most_shown);
  for (std::size_t i = 0; i < shown; ++i) {
    // Of very many the lowest and the highest are shown; all are in the table of data.
    const bool upper = divergence.figures.size() > shown && i >= shown / 2;
    row(view, divergence, upper ? divergence.figures.size() - shown + i : i, out);
  }
  out.tag("</tbody></table></div>");
  if (divergence.figures.size() > shown) {
    out.tag("<p class=\"more\"><a href=\"data/divergences.csv\">")
        .text(view.say.count(
            divergence.figures.size() - shown, "further figure", "further figures"))
        .tag("</a></p>");
  }
  out.tag("</section>");
}

void contradiction(const View& view, std::size_t number, Html& out) {
  constexpr std::size_t most = 10;
  const Contradiction& split = view.contradictions[number];
  out.tag("<section class=\"divergence\"")
      .attribute("id", "c" + std::to_string(number + 1))
      .tag("><h3>");
  heading(view, split.fact, out);
  out.tag("</h3><div class=\"two\"><div><h4>").text(view.say("said here")).tag("</h4>");
  out.add(lines(view, "", split.said, 0, most)).tag("</div><div><h4>");
  out.text(view.say("denied there")).tag("</h4>");
  out.add(lines(view, "", split.denied, 0, most)).tag("</div></div></section>");
}

void contradictions(const View& view, Html& out) {
  out.tag("<h2 id=\"contradictions\">").text(view.say("contradictions")).tag("</h2>");
  out.tag("<p class=\"note\">").text(view.say("contradictions note")).tag("</p>");
  if (view.contradictions.empty()) {
    out.tag("<p class=\"none\">").text(view.say("nothing")).tag("</p>");
  }
  const std::size_t shown = std::min(view.contradictions.size(), most_contradictions);
  for (std::size_t i = 0; i < shown; ++i) {
    contradiction(view, i, out);
  }
  if (view.contradictions.size() > shown) {
    out.tag("<p class=\"more\"><a href=\"data/contradictions.csv\">")
        .text(view.say("all in table"))
        .tag("</a></p>");
  }
}

void sole(const View& view, Files& files) {
  List sole;
  sole.stem = "sole";
  sole.frame = {std::string(view.say("one source")),
                "figures.html",
                "",
                "report-sole.rq",
                "sole.csv",
                "filter.js"};
  sole.lead.tag("<p class=\"lead\">").text(view.say("sole note")).tag("</p>");
  for (const Fact* fact : view.sole) {
    sole.findings.insert(
        sole.findings.end(), fact->accounts.begin(), fact->accounts.end());
  }
  list(view, files, sole);
}

} // namespace

void figures(const View& view, Files& files) {
  Frame frame;
  frame.title = view.say("figures");
  frame.current = "figures.html";
  frame.query = "report-divergences.rq";
  frame.table = "divergences.csv";
  Html lead;
  lead.tag("<p class=\"lead\">")
      .text(view.say("figures note"))
      .tag(" <a href=\"#contradictions\">")
      .text(view.say("contradictions"))
      .tag("</a> · <a href=\"sole.html\">")
      .text(view.say("one source"))
      .tag("</a></p>");
  const std::size_t all =
      std::max<std::size_t>(1, (view.divergences.size() + a_page - 1) / a_page);
  for (std::size_t part = 0; part < all; ++part) {
    Html body;
    body.tag("<h2>").text(view.say("diverging figures")).tag("</h2>");
    body.add(parts(view, "figures", part, all));
    if (view.divergences.empty()) {
      body.tag("<p class=\"none\">").text(view.say("nothing disputed")).tag("</p>");
    }
    const std::size_t end = std::min((part + 1) * a_page, view.divergences.size());
    for (std::size_t i = part * a_page; i < end; ++i) {
      divergence(view, i, body);
    }
    body.add(parts(view, "figures", part, all));
    if (part == 0) {
      contradictions(view, body);
    }
    files.put(part_file("figures", part), page(view, frame, lead, body));
  }
  sole(view, files);
}

} // namespace sourcier::report
