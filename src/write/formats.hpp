// SPDX-License-Identifier: Apache-2.0
// The table of output formats: one row each, used by help text, tests and the writers.
#pragma once
#include "rdf/syntax.hpp"
#include "rdf/term.hpp"

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
  /// The whole text of one article, complete in itself: texts of several articles may
  /// follow each other in one stream. Formats without graphs hold all graphs as one.
  std::string (*text)(std::span<const rdf::NamedGraph> graphs, std::string_view base);
};

[[nodiscard]] std::span<const Format> formats();
/// By --format, or by the ending of a file name; none: unknown.
[[nodiscard]] std::optional<Format> format(std::string_view name);

} // namespace sourcier::write
