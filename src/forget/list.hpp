// SPDX-License-Identifier: Apache-2.0
// Who and what is to be forgotten: keys of articles, names, Wikidata items.
#pragma once
#include "rdf/term.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace sourcier::forget {

/// Names are kept as hashes of their words without case, accents and punctuation, keys
/// as the names of their graphs: a list that is remembered does not tell whom it
/// forgot.
class List {
 public:
  /// Lines "key: …", "name: …", "qid: Q…", or as `text` writes them, "graph: …" and
  /// "name-sha256: …"; blank lines and those that begin with # are passed over. Failure
  /// as "path:line: …".
  [[nodiscard]] static List read(const std::filesystem::path& path);
  /// One such line; false: it is none.
  bool add(std::string_view line);
  /// All of another list.
  void add(const List& other);

  [[nodiscard]] bool empty() const {
    return graphs_.empty() && names_.empty() && qids_.empty();
  }
  [[nodiscard]] bool has_names() const { return !names_.empty(); }
  /// Whether names or items are listed, for which the inside of graphs is to be looked
  /// at.
  [[nodiscard]] bool has_people() const { return !names_.empty() || !qids_.empty(); }
  /// The local names of the graphs of the forgotten keys, sorted.
  [[nodiscard]] const std::set<std::string>& graphs() const { return graphs_; }

  /// The key of an article: its url, id or document's name.
  [[nodiscard]] bool holds_key(std::string_view key) const;
  /// IRI of the graph of an article: …/graph/ and 16 hexadecimal digits.
  [[nodiscard]] bool holds_graph(std::string_view iri) const;
  /// IRI of a linked entity: …/entity/Q…
  [[nodiscard]] bool holds_entity(std::string_view iri) const;
  /// A whole name, in any case, with or without accents.
  [[nodiscard]] bool holds_name(std::string_view label) const;
  /// The same for words already folded, joined by single blanks: "paul orsane".
  [[nodiscard]] bool holds_folded(std::string_view words) const;

  /// Takes the item of a linked entity whose label (a statement of graph/entities) is
  /// a forgotten name. True where that is new.
  bool learn(const rdf::Statement& label);

  /// The list as it is remembered, sorted, one entry a line.
  [[nodiscard]] std::string text() const;

 private:
  std::set<std::string> graphs_; ///< 16 hexadecimal digits
  std::set<std::string> names_;  ///< SHA-256, 64 hexadecimal digits
  std::set<std::string> qids_;   ///< "Q423"
};

} // namespace sourcier::forget
