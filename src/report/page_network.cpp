// SPDX-License-Identifier: Apache-2.0
// Who acts on whom: a picture where scripts run, a list of edges everywhere.
#include "report/charts.hpp"
#include "report/lines.hpp"
#include "report/pages.hpp"

#include <algorithm>

namespace sourcier::report {

namespace {

constexpr std::size_t a_page = 120; // edges; the picture shows those of its page
constexpr std::size_t most_quotes = 12;

void edge(const View& view, const Edge& edge, std::size_t number, Html& out) {
  const Dossier& from = view.corpus.dossiers[edge.from];
  const Dossier& to = view.corpus.dossiers[edge.to];
  out.tag("<li class=\"edge\"><details")
      .attribute("id", "edge" + std::to_string(number + 1))
      .attribute("data-from", from.name)
      .attribute("data-from-label", from.label)
      .attribute("data-to", to.name)
      .attribute("data-to-label", to.label)
      .attribute("data-quad", quad_class(edge.quad))
      .attribute("data-mutual", edge.mutual ? "1" : "0")
      .attribute("data-sources", std::to_string(edge.sources))
      .tag("><summary><i class=\"q ")
      .text(quad_class(edge.quad))
      .tag("\"></i><span class=\"pair\"><b>")
      .text(from.label)
      .tag("</b> ")
      .text(edge.mutual ? "↔" : "→")
      .tag(" <b>")
      .text(to.label)
      .tag("</b></span> <span class=\"src\">")
      .text(std::string(quad_words(view.say, edge.quad)) + " · " +
            view.say.count(edge.findings.size(), "event", "events") + ", " +
            view.say.count(edge.sources, "source", "sources"))
      .tag("</span></summary>");
  out.add(lines(view, "", edge.findings, 0, most_quotes));
  if (edge.findings.size() > most_quotes) {
    out.tag("<p class=\"more\">")
        .text(view.say.count(
            edge.findings.size() - most_quotes, "further event", "further events"))
        .text(view.say(": "))
        .add(dossier_link(view, "", edge.from))
        .tag("</p>");
  }
  out.tag("</details></li>\n");
}

void legend(const View& view, Html& out) {
  out.tag("<ul class=\"legend\">");
  for (const Quad quad : {Quad::verbal_cooperation,
                          Quad::material_cooperation,
                          Quad::verbal_conflict,
                          Quad::material_conflict,
                          Quad::other}) {
    out.tag("<li><i class=\"q ")
        .text(quad_class(quad))
        .tag("\"></i>")
        .text(quad_words(view.say, quad))
        .tag("</li>");
  }
  out.tag("</ul>");
}

} // namespace

void network(const View& view, Files& files) {
  Frame frame;
  frame.title = view.say("network");
  frame.current = "network.html";
  frame.query = "report-network.rq";
  frame.table = "network.csv";
  frame.script = "network.js";
  frame.draws = true;
  Html lead;
  lead.tag("<p class=\"lead\">").text(view.say("network note")).tag("</p>");
  const std::size_t all =
      std::max<std::size_t>(1, (view.edges.size() + a_page - 1) / a_page);
  for (std::size_t part = 0; part < all; ++part) {
    Html body;
    body.add(parts(view, "network", part, all));
    legend(view, body);
    body.tag("<div class=\"netbox\"><div id=\"net\"")
        .attribute("data-label", view.say("network"))
        .tag("><p class=\"none\">")
        .text(view.has_pictures ? view.say("picture needs script")
                                : view.say("no library"))
        .tag("</p></div><aside id=\"chosen\" aria-live=\"polite\" tabindex=\"-1\">"
             "<p class=\"note\">")
        .text(view.say("choose an edge"))
        .tag("</p></aside></div><h2>")
        .text(view.say("edges"))
        .tag("</h2>");
    if (view.edges.empty()) {
      body.tag("<p class=\"none\">").text(view.say("nothing")).tag("</p>");
    }
    body.tag("<ol class=\"edges\">");
    const std::size_t end = std::min((part + 1) * a_page, view.edges.size());
    for (std::size_t i = part * a_page; i < end; ++i) {
      edge(view, view.edges[i], i, body);
    }
    body.tag("</ol>").add(parts(view, "network", part, all));
    files.put(part_file("network", part), page(view, frame, lead, body));
  }
}

} // namespace sourcier::report
