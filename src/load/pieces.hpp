// SPDX-License-Identifier: Apache-2.0
// Files of quads cut into the parts that belong to one graph.
#pragma once
#include "graphs/sources.hpp"
#include "problem.hpp"
#include "rdf/term.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::load {

/// What stands together in a file of one graph; shared graphs in between do not part
/// it. Lines of N-Quads stay as they are, unparsed; statements of the other syntaxes.
struct Piece {
  std::string graph; ///< its IRI, as it stands in the file
  std::filesystem::path file;
  std::string lines;                       ///< N-Quads, each with its line feed
  std::vector<std::uint32_t> line_numbers; ///< of each of them in the file, from 1
  std::vector<rdf::Statement> statements;
  bool takes_triples = false; ///< lines may name no graph: they are meant for this one
  bool is_spoilt = false; ///< a line that may be its own cannot be read: not to be sent
};

/// Reads a file once, holding one graph at a time. `graph`: where statements without
/// graph go; empty: nowhere, they are a Problem. What cannot be read goes to `problem`,
/// and the reading goes on: in N-Quads with the next line, in TriG and in a broken
/// packed file with the next file. What `take` throws comes through.
void pieces(const graphs::Source& source,
            const std::string& graph,
            const std::function<void(Piece&&)>& take,
            const std::function<void(Problem&&)>& problem);

/// The graphs of the pieces that `pieces` would give, without parsing N-Quads.
void graph_names(const graphs::Source& source,
                 const std::string& graph,
                 const std::function<void(const std::string&)>& take);

} // namespace sourcier::load
