// SPDX-License-Identifier: Apache-2.0
// The rules that found something; the tables, the queries, how to read it, licences.
#include "report/charts.hpp"
#include "report/lines.hpp"
#include "report/pages.hpp"
#include "report/standing.hpp"
#include "report/tables.hpp"

#include <algorithm>
#include <map>

namespace sourcier::report {

namespace {

constexpr std::size_t most_examples = 3;

void examples(const View& view,
              std::string_view heading,
              const std::vector<std::string>& sentences,
              Html& out) {
  if (sentences.empty()) {
    return;
  }
  out.tag("<p class=\"src\">").text(heading).tag("</p><ul>");
  for (std::size_t i = 0; i < std::min(sentences.size(), most_examples); ++i) {
    const std::size_t cut = sentences[i].find(" → ");
    out.tag("<li>").text(view.say.quoted(sentences[i].substr(0, cut)));
    if (cut != std::string::npos) {
      out.tag(" <span class=\"src\">")
          .text(sentences[i].substr(cut + 1))
          .tag("</span>");
    }
    out.tag("</li>");
  }
  out.tag("</ul>");
}

void standing_terms(const View& view, Html& out) {
  out.tag("<dl class=\"terms\">");
  for (const Standing& row : standings) {
    out.tag("<dt><span class=\"st ").text(row.name).tag("\"><i aria-hidden=\"true\">");
    out.text(row.sign).tag("</i>").text(view.say.french() ? row.french : row.english);
    out.tag("</span></dt><dd>").text(view.labels.comment(row.name)).tag("</dd>");
  }
  out.tag("</dl>");
}

} // namespace

void rules(const View& view, Files& files) {
  std::map<std::string, std::uint64_t> counts;
  for (const Finding& finding : view.corpus.findings) {
    ++counts[finding.rule];
  }
  Frame frame;
  frame.title = view.say("rules");
  frame.current = "rules.html";
  Html lead;
  lead.tag("<p class=\"lead\">").text(view.say("rules note")).tag("</p>");
  Html body;
  for (const auto& [name, count] : counts) {
    body.tag("<section class=\"rule\"").attribute("id", name).tag("><h2><code>");
    body.text(name).tag("</code> <span class=\"n\">").text(view.say.number(count));
    body.tag("</span></h2>");
    if (const Rule* rule = view.labels.rule(name)) {
      body.tag("<p><b>").text(view.labels.of(rule->type)).tag("</b> · ");
      body.text(view.labels.comment(rule->type)).tag(" <span class=\"src\">");
      body.text(rule->place).tag("</span></p>");
      examples(view, view.say("finds"), rule->examples, body);
      examples(view, view.say("must not find"), rule->counter_examples, body);
    } else {
      body.tag("<p class=\"src\">").text(view.say("rule of the program")).tag("</p>");
    }
    body.tag("</section>");
  }
  files.put("rules.html", page(view, frame, lead, body));
}

void data(const View& view, Files& files) {
  Frame frame;
  frame.title = view.say("data");
  frame.current = "data.html";
  Html lead;
  lead.tag("<p class=\"lead\">").text(view.say("data note")).tag("</p>");
  Html body;
  body.tag("<table class=\"figures\"><thead><tr><th scope=\"col\">")
      .text(view.say("table"))
      .tag("</th><th scope=\"col\">")
      .text(view.say("query"))
      .tag("</th><th scope=\"col\">")
      .text(view.say("holds"))
      .tag("</th></tr></thead><tbody>");
  for (const TableRow& row : tables()) {
    body.tag("<tr><th scope=\"row\"><a")
        .attribute("href", "data/" + std::string(row.name) + ".csv")
        .tag(">")
        .text(row.name)
        .tag(".csv</a></th><td><a")
        .attribute("href", "queries/report-" + std::string(row.name) + ".rq")
        .tag("><code>report-")
        .text(row.name)
        .tag(".rq</code></a></td><td>")
        .text(view.say.french() ? row.french : row.english)
        .tag("</td></tr>");
  }
  body.tag("</tbody></table><p><a href=\"data/report.md\">report.md</a> – ")
      .text(view.say("markdown note"))
      .tag("</p><h2 id=\"about\">")
      .text(view.say("how to read"))
      .tag("</h2><p>")
      .text(view.say("creed"))
      .tag("</p>");
  standing_terms(view, body);
  body.tag("<h2>").text(view.say("licences")).tag("</h2><p>");
  body.text(view.say("licence note"));
  if (view.has_pictures) {
    body.tag(" <a href=\"site/d3.LICENSE.txt\">D3 5.16.0, BSD-3-Clause</a>");
  }
  body.tag("</p>");
  files.put("data.html", page(view, frame, lead, body));
}

} // namespace sourcier::report
