// SPDX-License-Identifier: Apache-2.0
// Who says what: quotations, attributions, and how far each attribution reaches.
#pragma once
#include "extract/mentions.hpp"
#include "extract/predicates.hpp"

namespace sourcier::extract {

/// A stretch of text that somebody answers for.
struct Scope {
  Span span; ///< inside one sentence
  AttributionId attribution{};
  std::uint32_t depth =
      0; ///< 0 outermost; the deepest that holds a trigger is its nearest source
  bool noun = false; ///< the object of an announcement: "annonce [sa démission]"
};

struct Sayings {
  Table<AttributionId, Attribution> attributions;
  Table<QuotationId, Quotation> quotations;
  std::vector<Scope> scopes; ///< by begin
  /// Nouns of what everybody knows ("la guerre en Norvanie"), in order: nobody is its
  /// source, but where it is quoted.
  std::vector<Span> presupposed;
  /// The nearest attribution over a trigger that is not the reporting verb's own; none:
  /// the article itself.
  [[nodiscard]] std::optional<AttributionId> over(Span trigger) const;
};

[[nodiscard]] Sayings sayings(const Document& document,
                              const std::vector<Predicate>& predicates,
                              Mentions& mentions,
                              const Table<TimeId, TimeExpression>& times,
                              const knowledge::Resources& resources);

} // namespace sourcier::extract
