// SPDX-License-Identifier: Apache-2.0
// sourcier check: written graphs in, one line a violation out.
#include "check/violations.hpp"
#include "cli/commands.hpp"
#include "cli/telling.hpp"
#include "pipeline/places.hpp"

namespace sourcier::cli {

int check_graphs(const Settings& settings) {
  const Telling telling(settings);
  check::Options options;
  options.texts = settings.texts;
  options.events = pipeline::data_folder(settings.data) / "ontology" / "events.ttl";
  const std::vector<std::filesystem::path> graphs(settings.places.begin(),
                                                  settings.places.end());
  const check::Summary summary =
      check::violations(graphs, options, [&](const check::Violation& violation) {
        telling.line("violation", violation.place, violation.what);
      });
  telling.summary({{"articles", grouped(summary.articles)},
                   {"findings", grouped(summary.findings)},
                   {"quotes compared", grouped(summary.quotes)},
                   {"violations", grouped(summary.violations)}});
  return summary.violations == 0 ? 0 : violations_found;
}

} // namespace sourcier::cli
