// SPDX-License-Identifier: Apache-2.0
// Counts what stands in N-Quads of our own: statements, classes, properties.
#pragma once
#include <cstdint>
#include <istream>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace sourcier::dataset {

struct Counts {
  std::uint64_t quads = 0;
  std::uint64_t subjects = 0; ///< distinct, entities that are linked left aside
  std::uint64_t links = 0;    ///< schema:sameAs
  std::map<std::string, std::uint64_t, std::less<>> classes;    ///< by IRI
  std::map<std::string, std::uint64_t, std::less<>> properties; ///< by IRI
  /// IRIs of the linked entities and runs that are named, of which the shared graphs
  /// tell.
  std::set<std::string, std::less<>> shared;

  void add(const Counts& other);
  /// Lines of text that `of` reads again; `shared` is not in it.
  [[nodiscard]] std::string text() const;
  [[nodiscard]] static Counts of(std::istream& text);
  bool operator==(const Counts&) const = default;
};

/// One line as the program writes it: `<s> <p> o <g> .`
void count(std::string_view line, Counts& counts, std::string& last_subject);

/// All lines of a stream of N-Quads in which the statements of a subject and graph
/// stand together.
[[nodiscard]] Counts counted(std::istream& lines);

} // namespace sourcier::dataset
