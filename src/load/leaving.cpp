// SPDX-License-Identifier: Apache-2.0
// Reads labels and rows of the catalogue without parsing anything else.
#include "load/leaving.hpp"

#include "load/bodies.hpp"
#include "rdf/vocabulary.hpp"

#include <algorithm>
#include <string_view>

namespace sourcier::load {

void learn(const std::vector<graphs::Source>& sources, forget::List& list) {
  if (!list.has_names()) {
    return;
  }
  for (const graphs::Source& source : sources) {
    pieces(
        source,
        "",
        [&](Piece&& piece) {
          if (piece.graph.ends_with("/graph/entities") && !piece.is_spoilt) {
            for (const rdf::Statement& statement : united({piece}).statements) {
              static_cast<void>(list.learn(statement));
            }
          }
        },
        [](const Problem&) {});
  }
}

bool Leaving::keeps(const std::string& graph) {
  if (base_.empty()) {
    base_ = graph.substr(0, graph.rfind('/') + 1);
  }
  return !list_.holds_graph(graph);
}

void Leaving::see(const Piece& shared) {
  static const std::string removed = "> <" + rdf::expanded("sc:removedIn") + "> <";
  if (!shared.graph.ends_with("/graph/catalogue")) {
    return;
  }
  const std::string_view lines = shared.lines;
  for (std::size_t at = lines.find(removed); at != std::string_view::npos;
       at = lines.find(removed, at + 1)) {
    const std::size_t begin = lines.rfind('\n', at) + 1; // npos + 1 is the first
    removed_.emplace_back(lines.substr(begin + 1, at - begin - 1));
  }
}

std::vector<std::string> Leaving::doomed() const {
  std::vector<std::string> all = removed_;
  const std::string base =
      base_.empty() ? std::string(rdf::default_base) + "graph/" : base_;
  for (const std::string& name : list_.graphs()) {
    all.push_back(base + name);
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

} // namespace sourcier::load
