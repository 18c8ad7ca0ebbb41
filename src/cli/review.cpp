// SPDX-License-Identifier: Apache-2.0
// sourcier review: written graphs in, sheets for people out; nothing is sent anywhere.
#include "cli/commands.hpp"
#include "cli/telling.hpp"
#include "review/sheets.hpp"
#include "write/files.hpp"

#include <filesystem>

namespace sourcier::cli {

int review_graphs(const Settings& settings) {
  const Telling telling(settings);
  const review::Sheets sheets =
      review::sheets({settings.places.begin(), settings.places.end()},
                     {settings.accept, settings.retrieved});
  const std::filesystem::path folder =
      settings.output.empty() ? "out/review" : settings.output;
  write::folder(folder);
  write::whole_file(folder / "names.csv", sheets.names);
  write::whole_file(folder / "links.sssom.tsv", sheets.links);
  write::whole_file(folder / "statements.quickstatements.txt", sheets.statements);
  if (sheets.without_mentions > 0 && !telling.quiet()) {
    telling.line("note",
                 "review",
                 grouped(sheets.without_mentions) +
                     " articles name nobody; of those exported with --detail facts no "
                     "names are known");
  }
  if (sheets.without_url > 0 && !telling.quiet()) {
    telling.line(
        "note",
        "review",
        grouped(sheets.without_url) +
            " statements are not proposed: their articles have no address; see "
            "export --metadata");
  }
  telling.summary({{"articles", grouped(sheets.articles)},
                   {"names without a link", grouped(sheets.unlinked)},
                   {"doubtful links", grouped(sheets.doubtful)},
                   {"accepted links", grouped(sheets.accepted)},
                   {"proposed statements", grouped(sheets.proposed)}});
  return 0;
}

} // namespace sourcier::cli
