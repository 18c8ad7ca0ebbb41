// SPDX-License-Identifier: Apache-2.0
// A graph as the text that is sent: parsed, checked, sorted, and written again by us.
#pragma once
#include "load/pieces.hpp"
#include "rdf/term.hpp"

#include <string>
#include <vector>

namespace sourcier::load {

struct Body {
  std::string text;   ///< N-Triples, sorted, each statement once
  std::string sha256; ///< of the text
  std::size_t statements = 0;
};

/// The union of the pieces, which are of one graph. Failure as "path:line: …" for a
/// line that cannot be parsed, a blank node or a literal that a store would change, and
/// for a graph that is no IRI.
[[nodiscard]] rdf::NamedGraph united(const std::vector<Piece>& pieces);

[[nodiscard]] Body body(const rdf::NamedGraph& graph);

} // namespace sourcier::load
