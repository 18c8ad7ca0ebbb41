// SPDX-License-Identifier: Apache-2.0
// The IRIs of all findings of an article; findings point at each other by them.
#pragma once
#include "describe/sheet.hpp"

#include <optional>
#include <vector>

namespace sourcier::describe {

/// By id; none: not written (an office without a holder, a relation without one side,
/// an attribution that nothing rests on).
struct FindingNames {
  std::vector<std::optional<rdf::Term>> attributions;
  std::vector<rdf::Term> events;
  std::vector<std::optional<rdf::Term>> offices;
  std::vector<std::optional<rdf::Term>> relations;
  std::vector<rdf::Term> quotations;
};

/// Each IRI is given once.
[[nodiscard]] FindingNames finding_names(Sheet& sheet);

/// The words a finding rests on; the whole sentence where none are marked.
[[nodiscard]] Span evidence_span(const Document& document, const Evidence& evidence);

} // namespace sourcier::describe
