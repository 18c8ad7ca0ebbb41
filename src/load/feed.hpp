// SPDX-License-Identifier: Apache-2.0
// From files to whole graphs: the pieces of one graph brought together.
#pragma once
#include "graphs/sources.hpp"
#include "load/pieces.hpp"

#include <functional>
#include <string>
#include <vector>

namespace sourcier::load {

struct Takers {
  /// All pieces of the graph of one article, in the order of the files.
  std::function<void(std::vector<Piece>&&)> article;
  /// A piece of a graph that many articles write to.
  std::function<void(Piece&&)> shared;
  std::function<void(Problem&&)> problem;
};

/// Reads the files twice: first for the names of the graphs only, so that a graph that
/// stands in several places is given once, whole. One such graph is held until its last
/// piece has come, all others one at a time; 8 bytes a graph besides.
void feed(const std::vector<graphs::Source>& sources,
          const std::string& graph,
          const Takers& takers);

/// The graphs of articles that the files name, in their order, each once.
[[nodiscard]] std::vector<std::string>
article_graphs(const std::vector<graphs::Source>& sources, const std::string& graph);

} // namespace sourcier::load
