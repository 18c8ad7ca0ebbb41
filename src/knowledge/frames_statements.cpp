// SPDX-License-Identifier: Apache-2.0
// Takes the mappings from their RDF graph: local names and texts, places kept.
#include "knowledge/frames_statements.hpp"

#include "rdf/graph.hpp"

namespace sourcier::knowledge {

namespace {

std::string plain(const rdf::Term& term) {
  if (term.is_blank()) {
    return "_:" + term.value();
  }
  return std::string(term.is_literal() ? std::string_view(term.value())
                                       : term.local_name());
}

} // namespace

std::vector<Statement> frame_statements(const std::filesystem::path& folder) {
  std::vector<Statement> statements;
  for (const rdf::Found& found : rdf::Graph::read(folder).find()) {
    statements.push_back({plain(found.subject),
                          plain(found.predicate),
                          plain(found.object),
                          found.place});
  }
  return statements;
}

} // namespace sourcier::knowledge
