// SPDX-License-Identifier: Apache-2.0
// The table of output formats: one row each, used by help text, tests and the writers.
#pragma once
#include "describe/statements.hpp"
#include "rdf/syntax.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sourcier::write {

struct Format {
  std::string_view name;      ///< --format
  std::string_view extension; ///< with the point
  std::string_view media_type;
  rdf::Syntax syntax;
  /// The whole text of one article; complete in itself. Formats without graphs hold the
  /// three lists of the description as one.
  std::string (*text)(const describe::Description&, const std::string& base);
  /// Whether the texts of several articles may follow each other in one stream.
  bool streams;
};

[[nodiscard]] std::span<const Format> formats();
/// By --format, or by the ending of a file name; none: unknown.
[[nodiscard]] std::optional<Format> format(std::string_view name);

} // namespace sourcier::write
