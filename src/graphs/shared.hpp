// SPDX-License-Identifier: Apache-2.0
// The table of graphs that stand beside those of the articles (model.md 2).
#pragma once
#include <array>
#include <optional>
#include <string_view>

namespace sourcier::graphs {

/// A graph that several articles write to, by the local name of its IRI (model.md 2).
struct SharedGraph {
  std::string_view local_name;
  bool is_whole; ///< written whole each time; the others grow with each article
};
inline constexpr std::array<SharedGraph, 5> shared_graphs{{
    {"entities", false},
    {"runs", false},
    {"ontology", true},
    {"catalogue", true},
    {"occurrences", true},
}};

/// The row of an IRI ending in graph/NAME; none: the graph of one article.
[[nodiscard]] constexpr std::optional<SharedGraph> shared_graph(std::string_view iri) {
  const std::size_t cut = iri.rfind('/');
  if (cut == std::string_view::npos || !iri.substr(0, cut).ends_with("/graph")) {
    return std::nullopt;
  }
  for (const SharedGraph& row : shared_graphs) {
    if (iri.substr(cut + 1) == row.local_name) {
      return row;
    }
  }
  return std::nullopt;
}

} // namespace sourcier::graphs
