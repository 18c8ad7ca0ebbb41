// SPDX-License-Identifier: Apache-2.0
// sourcier report: written graphs in, a folder of pages out.
#include "cli/commands.hpp"
#include "cli/load_options.hpp"
#include "cli/telling.hpp"
#include "forget/gathered.hpp"
#include "forget/words.hpp"
#include "graphs/sources.hpp"
#include "graphs/statements.hpp"
#include "load/fetched.hpp"
#include "pipeline/places.hpp"
#include "problem.hpp"
#include "rdf/vocabulary.hpp"
#include "report/reading.hpp"
#include "report/site.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace sourcier::cli {
namespace {

/// Labels of linked entities may come after the articles that name them: whom a name
/// means is learnt before anything is read.
void learn_names(const std::vector<graphs::Source>& sources, forget::List& list) {
  static const std::string label = "> <" + rdf::expanded("rdfs:label") + "> ";
  const auto is_label = [](std::string_view line) {
    return line.find(label) != std::string_view::npos;
  };
  for (const graphs::Source& source : sources) {
    graphs::statements(source, is_label, [&](const rdf::ReadStatement& read) {
      list.learn(read.statement);
    });
  }
}

bool is_forgotten(const graphs::Article& article, const forget::List& list) {
  if (list.empty()) {
    return false;
  }
  return list.holds_graph(article.graph) ||
         std::any_of(article.said.begin(), article.said.end(), [&](const auto& row) {
           return row.second.is_a("nif:Context") &&
                  (list.holds_key(row.second.text("schema:url")) ||
                   list.holds_key(row.first.substr(row.first.rfind('/') + 1)));
         });
}

report::Corpus read(const Settings& settings, forget::List& list) {
  report::Reading reading;
  const forget::Rules rules{&list, false, {}};
  const graphs::Takers takers{[&](graphs::Article&& article) {
                                if (is_forgotten(article, list)) {
                                  return;
                                }
                                if (list.has_people()) {
                                  forget::gathered(article.said, rules);
                                }
                                reading.article(article.said);
                              },
                              [&](const rdf::ReadStatement& read) {
                                if (list.has_names()) {
                                  list.learn(read.statement);
                                }
                                reading.shared(read);
                              },
                              report::is_worth_reading};
  if (!settings.store.empty()) {
    load::fetched(load_options(settings), takers);
  }
  if (!settings.places.empty()) {
    const std::vector<graphs::Source> sources =
        graphs::sources({settings.places.begin(), settings.places.end()}, true);
    if (list.has_names()) {
      learn_names(sources, list);
    }
    for (const graphs::Source& source : sources) {
      graphs::articles(source, takers);
    }
  }
  return reading.corpus();
}

} // namespace

int report_graphs(const Settings& settings) {
  const Telling telling(settings);
  if (settings.output.empty() || settings.output == "-") {
    throw Failure("sourcier report: no folder for the pages; name one with -o", 2);
  }
  report::Options options;
  options.output = settings.output;
  options.data = pipeline::data_folder(settings.data);
  options.texts = settings.texts;
  options.french = settings.language == "fr";
  options.quotes = settings.quotes != "none";
  forget::List list;
  if (!settings.forget.empty()) {
    list = forget::List::read(settings.forget);
  }
  const forget::Words words(&list);
  options.must_not_be_told = [&](std::string_view text) { return words.told_by(text); };
  const report::Summary summary = report::site(read(settings, list), options);
  if (!summary.has_pictures) {
    telling.line("note",
                 (options.data / "site" / "lib").string(),
                 "no D3 there: the network is a list without a picture; run ./run");
  }
  telling.summary({{"articles", grouped(summary.articles)},
                   {"findings", grouped(summary.findings)},
                   {"entity pages", grouped(summary.entities)},
                   {"files", grouped(summary.files)},
                   {"bytes", grouped(summary.bytes)}});
  return 0;
}

} // namespace sourcier::cli
