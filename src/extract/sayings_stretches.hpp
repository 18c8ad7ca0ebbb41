// SPDX-License-Identifier: Apache-2.0
// How much of a sentence a source or a reported clause tells.
#pragma once
#include "extract/sayings_clauses.hpp"
#include "extract/sayings_sources.hpp"

#include <vector>

namespace sourcier::extract {

/// Whether the sentence turns at a token: "A, selon X, tandis que B".
[[nodiscard]] bool turns(const Document& document, TokenIndex at, TokenIndex end);
/// What "l'annonce selon laquelle" reaches of a range.
[[nodiscard]] Span
clause_after(const Document& document, const Source& source, TokenRange range);
/// What "selon X" leaves of its reach.
[[nodiscard]] Span
told_by_source(const Document& document, const Source& source, Span reach);
/// What of a clause is complete before its first passage; else empty.
[[nodiscard]] Span before_passage(const Document& document,
                                  const std::vector<Passage>& passages,
                                  const Clause& clause);

} // namespace sourcier::extract
