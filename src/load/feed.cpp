// SPDX-License-Identifier: Apache-2.0
// Counts the pieces of each graph, then waits for the last one.
#include "load/feed.hpp"

#include "graphs/shared.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace sourcier::load {

namespace {

using Key = std::uint64_t;

Key key(const std::string& graph) {
  return std::hash<std::string>()(graph);
}

/// How many pieces there are of each graph that has more than one.
std::unordered_map<Key, std::size_t> parted(const std::vector<graphs::Source>& sources,
                                            const std::string& graph) {
  std::vector<Key> keys;
  for (const graphs::Source& source : sources) {
    graph_names(source, graph, [&](const std::string& name) {
      if (!graphs::shared_graph(name)) {
        keys.push_back(key(name));
      }
    });
  }
  std::sort(keys.begin(), keys.end());
  std::unordered_map<Key, std::size_t> counts;
  for (auto at = keys.begin(); at != keys.end();) {
    const auto end = std::upper_bound(at, keys.end(), *at);
    if (end - at > 1) {
      counts[*at] = static_cast<std::size_t>(end - at);
    }
    at = end;
  }
  return counts;
}

} // namespace

void feed(const std::vector<graphs::Source>& sources,
          const std::string& graph,
          const Takers& takers) {
  // Two graphs with one key wait for each other's pieces and are then parted by name.
  std::unordered_map<Key, std::size_t> missing = parted(sources, graph);
  std::unordered_map<Key, std::vector<Piece>> waiting;
  const auto settle = [&](std::vector<Piece>&& all) {
    std::stable_sort(all.begin(), all.end(), [](const Piece& a, const Piece& b) {
      return a.graph < b.graph;
    });
    for (auto at = all.begin(); at != all.end();) {
      const auto end = std::find_if(
          at, all.end(), [&](const Piece& p) { return p.graph != at->graph; });
      takers.article({std::make_move_iterator(at), std::make_move_iterator(end)});
      at = end;
    }
  };
  const auto take = [&](Piece&& piece) {
    if (graphs::shared_graph(piece.graph)) {
      takers.shared(std::move(piece));
      return;
    }
    const Key own = key(piece.graph);
    const auto left = missing.find(own);
    if (left == missing.end()) {
      std::vector<Piece> whole;
      whole.push_back(std::move(piece));
      takers.article(std::move(whole));
      return;
    }
    waiting[own].push_back(std::move(piece));
    if (--left->second == 0) {
      missing.erase(left);
      auto all = waiting.extract(own);
      settle(std::move(all.mapped()));
    }
  };
  for (const graphs::Source& source : sources) {
    pieces(source, graph, take, takers.problem);
  }
  // A file that changed between the two readings: what has come is all there is.
  for (auto& [own, all] : waiting) {
    settle(std::move(all));
  }
}

std::vector<std::string> article_graphs(const std::vector<graphs::Source>& sources,
                                        const std::string& graph) {
  std::vector<std::string> names;
  std::unordered_set<std::string> seen;
  for (const graphs::Source& source : sources) {
    graph_names(source, graph, [&](const std::string& name) {
      if (!graphs::shared_graph(name) && seen.insert(name).second) {
        names.push_back(name);
      }
    });
  }
  return names;
}

} // namespace sourcier::load
