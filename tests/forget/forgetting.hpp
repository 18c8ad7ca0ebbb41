// SPDX-License-Identifier: Apache-2.0
// Small graphs of an article, written as Turtle, and what is left of them.
#pragma once
#include "forget/statements.hpp"
#include "rdf/reader.hpp"
#include "rdf/vocabulary.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace sourcier::forgetting {

using Names = std::set<std::string>;

/// The statements of a text in Turtle with the prefixes that the product declares.
inline std::vector<rdf::Statement> statements_of(std::string_view turtle) {
  std::string text;
  for (const auto& [prefix, kind] : rdf::data_kinds) {
    text += "@prefix " + std::string(prefix) + ": <https://w3id.org/sourcier/data/" +
            std::string(kind) + "/> .\n";
  }
  for (const rdf::Prefix& prefix : rdf::vocabularies) {
    text += "@prefix " + std::string(prefix.name) + ": <" + std::string(prefix.ns) +
            "> .\n";
  }
  std::vector<rdf::Statement> statements;
  rdf::read_text(
      text.append(turtle),
      "test",
      rdf::Syntax::turtle,
      [&](const rdf::ReadStatement& read) { statements.push_back(read.statement); });
  std::sort(statements.begin(), statements.end());
  return statements;
}

inline std::string shown(const rdf::Term& term) {
  constexpr std::string_view base = "https://w3id.org/sourcier/data/";
  return term.is_iri() && term.value().starts_with(base)
             ? term.value().substr(base.size())
             : rdf::shortened(term.value());
}

/// "event/1 sc:agent entity/N1" of each statement that stays.
inline Names left_of(std::string_view turtle,
                     const forget::Rules& rules,
                     std::string_view entities = "") {
  std::vector<rdf::NamedGraph> graphs{
      {rdf::Term::iri("https://w3id.org/sourcier/data/graph/0123456789abcdef"),
       statements_of(turtle)},
      {rdf::Term::iri("https://w3id.org/sourcier/data/graph/entities"),
       statements_of(entities)}};
  forget::statements(graphs, rules);
  Names names;
  for (const rdf::NamedGraph& graph : graphs) {
    for (const rdf::Statement& statement : graph.statements) {
      names.insert(shown(statement.subject) + " " + shown(statement.predicate) + " " +
                   shown(statement.object));
    }
  }
  return names;
}

inline forget::List list_of(std::initializer_list<std::string_view> lines) {
  forget::List list;
  for (const std::string_view line : lines) {
    list.add(line);
  }
  return list;
}

} // namespace sourcier::forgetting
