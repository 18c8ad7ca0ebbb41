// SPDX-License-Identifier: Apache-2.0
// The four RDF syntaxes with all that is particular to each.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sourcier::rdf {

enum class Syntax : std::uint8_t { turtle, trig, ntriples, nquads };

struct SyntaxFacts {
  Syntax syntax;
  std::string_view name;       ///< as --format calls it
  std::string_view extension;  ///< with the point
  std::string_view media_type; ///< as registered with IANA
  bool has_graphs;             ///< can say in which graph a statement stands
  bool has_prefixes;           ///< short names, declared at the top
};

inline constexpr std::array<SyntaxFacts, 4> syntaxes{{
    {Syntax::turtle, "turtle", ".ttl", "text/turtle", false, true},
    {Syntax::trig, "trig", ".trig", "application/trig", true, true},
    {Syntax::ntriples, "n-triples", ".nt", "application/n-triples", false, false},
    {Syntax::nquads, "n-quads", ".nq", "application/n-quads", true, false},
}};

[[nodiscard]] constexpr const SyntaxFacts& facts(Syntax syntax) {
  return syntaxes.at(static_cast<std::size_t>(syntax));
}

/// By the ending of a file name; none: no RDF file.
[[nodiscard]] constexpr std::optional<Syntax> syntax_of(std::string_view file_name) {
  for (const SyntaxFacts& row : syntaxes) {
    if (file_name.ends_with(row.extension)) {
      return row.syntax;
    }
  }
  return std::nullopt;
}

} // namespace sourcier::rdf
