// SPDX-License-Identifier: Apache-2.0
// The rows of the table of commands, and the choice among them.
#include "cli/commands.hpp"

#include "cli/options.hpp"
#include "pipeline/means.hpp"
#include "pipeline/places.hpp"
#include "problem.hpp"

#include <algorithm>
#include <array>
#include <iostream>

namespace sourcier::cli {
namespace {

constexpr std::array table{
    Command{"export",
            "[options] FILE…",
            "French news articles to RDF, every finding with its sentence",
            export_articles},
    Command{"annotate",
            "[options] FILE…",
            "sentences, tokens, syntax and names of articles as CoNLL-U or JSON lines",
            annotate_articles},
    Command{"check",
            "[options] GRAPH…",
            "prove that written graphs keep what they promise, quote by quote",
            check_graphs},
    Command{"merge",
            "[options] GRAPH_OR_DATASET…",
            "join the events of different articles that tell the same thing",
            merge_graphs},
    Command{"load",
            "[options] GRAPH_OR_DATASET… --store URL",
            "bring written graphs into a SPARQL store, again and again, without loss",
            load_graphs},
    Command{"report",
            "[options] GRAPH_OR_DATASET… -o DIR",
            "written graphs to pages for people, every line with its quotation",
            report_graphs},
    Command{"kb",
            "import DUMP… -o FILE | lookup NAME… [--kb FILE] | info FILE",
            "a Wikidata dump as one index of who is who, for export --kb",
            knowledge_base},
    Command{"review",
            "[options] GRAPH…",
            "sheets for people who curate: names, links, statements; nothing is sent",
            review_graphs},
};

/// "sourcier 0.1.0 …": what a run's IRI is made of, as far as it is there.
void print_version() {
  std::cout << "sourcier " SOURCIER_VERSION "\n";
  const auto said = [](const char* name, const auto& value) {
    try {
      std::cout << name << ": " << value() << '\n';
    } catch (const Failure& missing) {
      std::cout << name << ": " << missing.what() << '\n';
    }
  };
  said("mappings",
       [] { return pipeline::folder_hash(pipeline::data_folder("") / "mappings"); });
  said("model", [] {
    const std::filesystem::path model =
        pipeline::model_folder("", pipeline::data_folder(""));
    return model.filename().string() + " " + pipeline::folder_hash(model);
  });
}

} // namespace

std::span<const Command> commands() {
  return table;
}

int run(const std::vector<std::string>& words) {
  if (words.empty()) {
    std::cerr << help();
    return 2;
  }
  const std::string& first = words.front();
  if (first == "--help" || first == "-h" || first == "help") {
    std::cout << help();
    return 0;
  }
  if (first == "--version") {
    print_version();
    return 0;
  }
  const auto* const command =
      std::find_if(table.begin(), table.end(), [&](const Command& row) {
        return row.name == first;
      });
  if (command == table.end()) {
    throw Failure("sourcier: no command '" + first + "'; see sourcier --help", 2);
  }
  const std::optional<Settings> settings =
      options(*command, {words.begin() + 1, words.end()});
  return settings ? command->run(*settings) : 0;
}

} // namespace sourcier::cli
