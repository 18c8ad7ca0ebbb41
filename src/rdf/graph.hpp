// SPDX-License-Identifier: Apache-2.0
// Statements of small files (mappings, ontology, one article) in memory, found by
// pattern.
#pragma once
#include "rdf/term.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::rdf {

/// A statement with its place, "mappings/events/Strike.ttl:14".
struct Found : Statement {
  std::string place;
};

/// Up to about a million statements, 110 to 175 bytes each in Sord. The named graph a
/// statement stands in is not kept.
class Graph {
 public:
  Graph();
  ~Graph();
  Graph(Graph&&) noexcept;
  Graph& operator=(Graph&&) noexcept;
  Graph(const Graph&) = delete;
  Graph& operator=(const Graph&) = delete;

  /// One file, or every RDF file of a folder by name (its sub-folders too). Failure as
  /// path:line. Blank nodes of different files differ.
  [[nodiscard]] static Graph read(const std::filesystem::path& path);
  /// Adds a file or folder.
  void add(const std::filesystem::path& path);
  /// Adds one statement.
  void add(const Statement& statement, const std::string& place);

  /// All statements, or those that match the terms given, in the order of the files.
  [[nodiscard]] std::vector<Found>
  find(const std::optional<Term>& subject = std::nullopt,
       const std::optional<Term>& predicate = std::nullopt,
       const std::optional<Term>& object = std::nullopt) const;
  /// The objects of a subject's property, in the order of the files; the property as
  /// "map:verb" does not do, give its IRI.
  [[nodiscard]] std::vector<Term> objects(const Term& subject,
                                          const Term& predicate) const;
  [[nodiscard]] bool contains(const Statement& statement) const;
  [[nodiscard]] std::size_t size() const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

} // namespace sourcier::rdf
