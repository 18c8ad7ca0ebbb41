// SPDX-License-Identifier: Apache-2.0
// Reads files of graphs statement by statement, or article by article.
#pragma once
#include "graphs/gathered.hpp"
#include "graphs/sources.hpp"
#include "rdf/reader.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace sourcier::graphs {

/// Calls `take` for each statement of a file, packed or not. Failure as "path:line: …"
/// for what is malformed, as "path: …" for what cannot be read or unpacked.
void statements(const Source& source,
                const std::function<void(const rdf::ReadStatement&)>& take);

/// Says of a line of N-Triples or N-Quads, without its line feed, whether it is worth
/// parsing.
using Wanted = std::function<bool(std::string_view line)>;

/// The same, passing over the lines of N-Triples and N-Quads that are not wanted; of
/// the other syntaxes all statements come.
void statements(const Source& source,
                const Wanted& wanted,
                const std::function<void(const rdf::ReadStatement&)>& take);

/// What stands together in a file of one article.
struct Article {
  std::filesystem::path file;
  std::string graph; ///< IRI of its named graph; empty: of a file without graphs
  Gathered said;
};

struct Takers {
  /// A named graph of an article; of Turtle and N-Triples, which may hold several
  /// articles and what they share, all that the file says.
  std::function<void(Article&&)> article;
  /// A statement of a shared graph, such as graph/entities, as soon as it is read: it
  /// may come before or after the articles that need it.
  std::function<void(const rdf::ReadStatement&)> shared;
  /// Lines that are worth parsing; empty: all are.
  Wanted wanted{};
};

/// Reads a file once, holding one article at a time where graphs name them. A graph
/// that stands in several places comes in several parts. Failure as `statements`; the
/// articles before it have been given, the one that is cut has not.
void articles(const Source& source, const Takers& takers);

} // namespace sourcier::graphs
