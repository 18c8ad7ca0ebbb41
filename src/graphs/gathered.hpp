// SPDX-License-Identifier: Apache-2.0
// All that a file says of one article, by subject.
#pragma once
#include "rdf/reader.hpp"
#include "rdf/term.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier::graphs {

/// What is said of one subject. Properties are short names: "sc:agent".
struct Described {
  std::uint32_t line = 0; ///< of its first statement
  bool is_blank = false;  ///< a blank node
  std::vector<std::pair<std::string, rdf::Term>> said;

  [[nodiscard]] std::size_t count(std::string_view property) const;
  /// The only or first value; null: none.
  [[nodiscard]] const rdf::Term* value(std::string_view property) const;
  /// The value as a short name or text; "" where there is none.
  [[nodiscard]] std::string text(std::string_view property) const;
  [[nodiscard]] std::vector<const rdf::Term*> values(std::string_view property) const;
  [[nodiscard]] bool has(std::string_view property, std::string_view short_name) const;
  [[nodiscard]] bool is_a(std::string_view short_name) const {
    return has("rdf:type", short_name);
  }
};

/// One article as written. By IRI, in order.
using Gathered = std::map<std::string, Described>;

/// Adds what was read; what is there already is not said twice.
void gather(Gathered& gathered, const rdf::ReadStatement& read);

/// Offsets of a span, in code points of the text.
struct Offsets {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
  [[nodiscard]] bool holds(Offsets other) const {
    return begin <= other.begin && other.end <= end;
  }
};
/// By nif:beginIndex and nif:endIndex, else by the end of its IRI, `…cBxE`.
[[nodiscard]] std::optional<Offsets> offsets(const std::string& iri,
                                             const Described& described);
/// An unsigned number of digits only.
[[nodiscard]] std::optional<std::uint64_t> number(std::string_view digits);
/// The hull of the sentences a property points at; none: not all of them are here.
[[nodiscard]] std::optional<Offsets> sentences_of(const Gathered& gathered,
                                                  const Described& described,
                                                  std::string_view property);

} // namespace sourcier::graphs
