// SPDX-License-Identifier: Apache-2.0
// Finds in a written graph what a golden file describes with blank nodes.
#pragma once
#include "rdf/graph.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sourcier {

/// A golden: every blank node nobody points at opens one pattern; the nodes below it
/// are part of it. A blank node stands for any node of the graph, everything else for
/// itself.
class Patterns {
 public:
  explicit Patterns(const rdf::Graph& golden) {
    std::set<std::string> below;
    for (const rdf::Found& statement : golden.find()) {
      statements_[statement.subject.value()].push_back(statement);
      if (statement.object.is_blank()) {
        below.insert(statement.object.value());
      }
    }
    for (const auto& [node, rows] : statements_) {
      if (!below.contains(node)) {
        openings_.emplace_back(node, rows.front().place);
      }
    }
  }

  /// The places ("livraison.expected.ttl:4") of patterns that are (`there` true) or are
  /// not in the graph, one a line.
  [[nodiscard]] std::string places(const rdf::Graph& graph, bool there) const {
    std::string lines;
    for (const auto& [node, place] : openings_) {
      if (is_in(graph, node) == there) {
        lines += place + '\n';
      }
    }
    return lines;
  }
  [[nodiscard]] std::size_t size() const { return openings_.size(); }

 private:
  using Bound = std::map<std::string, rdf::Term>;

  [[nodiscard]] bool is_in(const rdf::Graph& graph, const std::string& node) const {
    std::vector<rdf::Statement> rows;
    collect(node, rows);
    return binds(graph, rows, 0, {});
  }

  /// The rows of a node, then those of the nodes it points at.
  void collect(const std::string& node, std::vector<rdf::Statement>& rows) const {
    const auto found = statements_.find(node);
    if (found == statements_.end()) {
      return;
    }
    for (const rdf::Found& row : found->second) {
      rows.push_back(row);
      if (row.object.is_blank()) {
        collect(row.object.value(), rows);
      }
    }
  }

  static std::optional<rdf::Term> known(const rdf::Term& term, const Bound& bound) {
    if (!term.is_blank()) {
      return term;
    }
    const auto found = bound.find(term.value());
    return found == bound.end() ? std::nullopt : std::optional(found->second);
  }

  [[nodiscard]] static bool binds(const rdf::Graph& graph,
                                  const std::vector<rdf::Statement>& rows,
                                  std::size_t at,
                                  const Bound& bound) {
    if (at == rows.size()) {
      return true;
    }
    const rdf::Statement& row = rows[at];
    for (const rdf::Found& match : graph.find(
             known(row.subject, bound), row.predicate, known(row.object, bound))) {
      Bound more = bound;
      if (row.subject.is_blank()) {
        more.insert_or_assign(row.subject.value(), match.subject);
      }
      if (row.object.is_blank()) {
        more.insert_or_assign(row.object.value(), match.object);
      }
      if (binds(graph, rows, at + 1, more)) {
        return true;
      }
    }
    return false;
  }

  std::map<std::string, std::vector<rdf::Found>> statements_;
  std::vector<std::pair<std::string, std::string>> openings_;
};

} // namespace sourcier
