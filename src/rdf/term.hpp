// SPDX-License-Identifier: Apache-2.0
// An RDF term that has been checked, so that it can be written in any syntax.
#pragma once
#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::rdf {

enum class TermKind : std::uint8_t { iri, blank, literal };

/// An IRI, a literal or (only when read from a file) a blank node. Text is UTF-8. The
/// functions that make terms throw Failure for what could not be written safely.
class Term {
 public:
  /// An absolute IRI: a scheme, valid UTF-8, none of blank controls <>"{}|\^` and "%"
  /// only before two hexadecimal digits [RFC 3987].
  [[nodiscard]] static Term iri(std::string iri);
  /// A plain literal (xsd:string).
  [[nodiscard]] static Term text(std::string utf8);
  /// A literal with its language tag, which is lowered: "fr", "fr-ca" [BCP 47].
  [[nodiscard]] static Term text(std::string utf8, std::string_view language);
  [[nodiscard]] static Term integer(std::int64_t value);
  /// xsd:integer or xsd:decimal out of digits with at most one ".": "300", "1.5", "-5";
  /// made canonical.
  [[nodiscard]] static Term number(std::string_view digits);
  /// xsd:decimal rounded to `places` digits after the point: 0.5, 1.0.
  [[nodiscard]] static Term decimal(double value, int places = 2);
  /// xsd:date; the day must exist and the year be 1 to 9999.
  [[nodiscard]] static Term date(std::chrono::year_month_day day);
  [[nodiscard]] static Term boolean(bool value);
  /// A literal of any datatype in its canonical form (see `is_canonical`).
  [[nodiscard]] static Term typed(std::string lexical, std::string datatype);
  /// What a file holds: any lexical form of any datatype. The writers refuse it unless
  /// it is canonical.
  [[nodiscard]] static Term
  as_read(std::string lexical, std::string datatype, std::string language);
  /// A blank node of a file; never written.
  [[nodiscard]] static Term blank(std::string label);

  [[nodiscard]] TermKind kind() const { return kind_; }
  [[nodiscard]] bool is_iri() const { return kind_ == TermKind::iri; }
  [[nodiscard]] bool is_blank() const { return kind_ == TermKind::blank; }
  [[nodiscard]] bool is_literal() const { return kind_ == TermKind::literal; }
  /// The IRI, the text of the literal, or the label of the blank node.
  [[nodiscard]] const std::string& value() const { return value_; }
  /// Datatype IRI of a typed literal; empty for plain text and text with a language.
  [[nodiscard]] const std::string& datatype() const { return datatype_; }
  /// Lower-case language tag; empty: none.
  [[nodiscard]] const std::string& language() const { return language_; }
  /// What follows the last "/" or "#" of an IRI; other terms: their value.
  [[nodiscard]] std::string_view local_name() const;
  /// Whether every store keeps it as it is: integers "-5", decimals "0.5" and "1.0",
  /// "true", real days. IRIs and text always are; blank nodes never.
  [[nodiscard]] bool is_canonical() const;

  auto operator<=>(const Term&) const = default;

 private:
  Term(TermKind kind, std::string value, std::string datatype, std::string language);

  TermKind kind_;
  std::string value_;
  std::string datatype_;
  std::string language_;
};

/// One statement; ordered by subject, predicate, object.
struct Statement {
  Term subject;
  Term predicate;
  Term object;
  auto operator<=>(const Statement&) const = default;
};

/// A graph with its statements, sorted and without doubles.
struct NamedGraph {
  Term name;
  std::vector<Statement> statements;
};

} // namespace sourcier::rdf
