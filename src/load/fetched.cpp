// SPDX-License-Identifier: Apache-2.0
// One query for the names of the graphs, then the Graph Store Protocol.
#include "load/fetched.hpp"

#include "load/credentials.hpp"
#include "load/store.hpp"
#include "load/target.hpp"
#include "problem.hpp"

#include <set>
#include <string>
#include <thread>

namespace sourcier::load {

namespace {

std::string folder_of(const std::string& graph) {
  return graph.substr(0, graph.rfind('/') + 1);
}

} // namespace

void fetched(const Options& options, const graphs::Takers& takers) {
  const Target target = target_of(options);
  if (target.profile->query_path == "-") {
    throw Failure("--profile: '" + std::string(target.profile->name) +
                      "' has no place for queries; name another, see --help",
                  2);
  }
  Store store(target, [](std::chrono::milliseconds pause) {
    std::this_thread::sleep_for(pause);
    return true;
  });
  const auto read = [&](const std::string& graph, const auto& take) {
    rdf::read_text(store.get(graph), "<" + graph + ">", rdf::Syntax::ntriples, take);
  };
  const std::vector<std::string> all = store.article_graphs();
  std::set<std::string> folders;
  for (const std::string& graph : all) {
    folders.insert(folder_of(graph));
  }
  for (const std::string& folder : folders) {
    read(folder + "entities", takers.shared);
    read(folder + "occurrences", takers.shared);
  }
  for (const std::string& graph : all) {
    graphs::Article article{{}, graph, {}};
    read(graph,
         [&](const rdf::ReadStatement& one) { graphs::gather(article.said, one); });
    takers.article(std::move(article));
  }
}

} // namespace sourcier::load
