// SPDX-License-Identifier: Apache-2.0
// Events by their own date, the undated apart; and the quotations.
#include "report/charts.hpp"
#include "report/lines.hpp"
#include "report/pages.hpp"

#include <algorithm>
#include <tuple>

namespace sourcier::report {

namespace {

constexpr std::size_t most_drawn = 400; // events on the dated line

std::vector<Index> in_time(const Corpus& corpus, bool dated) {
  std::vector<Index> found;
  for (Index i = 0; i < corpus.findings.size(); ++i) {
    const Finding& finding = corpus.findings[i];
    if (finding.kind == FindingKind::event && is_dated(finding) == dated) {
      found.push_back(i);
    }
  }
  const auto first = [&](Index index) {
    const Finding& finding = corpus.findings[index];
    return finding.earliest != 0 ? finding.earliest : finding.latest;
  };
  std::stable_sort(found.begin(), found.end(), [&](Index a, Index b) {
    return std::make_tuple(first(a), corpus.findings[a].latest) <
           std::make_tuple(first(b), corpus.findings[b].latest);
  });
  return found;
}

} // namespace

void timeline(const View& view, Files& files) {
  List dated;
  dated.stem = "timeline";
  dated.frame = {std::string(view.say("timeline")),
                 "timeline.html",
                 "",
                 "report-timeline.rq",
                 "timeline.csv",
                 "filter.js"};
  dated.findings = in_time(view.corpus, true);
  dated.by_month = true;
  List undated;
  undated.stem = "undated";
  undated.frame = {std::string(view.say("undated")),
                   "timeline.html",
                   "",
                   "report-timeline.rq",
                   "timeline.csv",
                   "filter.js"};
  undated.findings = in_time(view.corpus, false);
  undated.lead.tag("<p class=\"lead\">").text(view.say("undated note"));
  undated.lead.tag(" <a href=\"timeline.html\">")
      .text(view.say("back to timeline"))
      .tag("</a></p>");
  dated.lead.tag("<p class=\"lead\">")
      .text(view.say("timeline note"))
      .tag(" <a href=\"undated.html\">")
      .text(view.say.count(undated.findings.size(), "undated event", "undated events"))
      .tag("</a></p>");
  if (dated.findings.size() <= most_drawn) {
    dated.before.add(dated_line(view, dated.findings));
  } else {
    dated.before.add(columns(view));
  }
  list(view, files, dated);
  list(view, files, undated);
}

void quotations(const View& view, Files& files) {
  List said;
  said.stem = "quotations";
  said.frame = {std::string(view.say("quotations")),
                "quotations.html",
                "",
                "report-quotations.rq",
                "quotations.csv",
                "filter.js"};
  for (Index i = 0; i < view.corpus.findings.size(); ++i) {
    if (view.corpus.findings[i].kind == FindingKind::quotation) {
      said.findings.push_back(i);
    }
  }
  said.lead.tag("<p class=\"lead\">").text(view.say("quotations note")).tag("</p>");
  list(view, files, said);
}

} // namespace sourcier::report
