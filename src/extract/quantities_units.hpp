// SPDX-License-Identifier: Apache-2.0
// What a number measures or counts: currency, unit, noun.
#pragma once
#include "extract/phrases.hpp"
#include "model/quantity.hpp"

#include <optional>

namespace sourcier::extract {

class Units {
 public:
  explicit Units(const knowledge::Lexicon& lexicon);
  /// Adds unit, counted noun and their tokens to a number; none where the number is no
  /// quantity ("article 5", "les deux tiers").
  [[nodiscard]] std::optional<Quantity>
  complete(const Document& document, TokenRange range, Quantity quantity) const;
  /// The currency written before a number ("$ 15", "€1000"), or null.
  [[nodiscard]] const knowledge::Word*
  currency_before(const Document& document, TokenRange range, TokenIndex number) const;
  /// True where a unit stands at a token.
  [[nodiscard]] bool
  is_unit(const Document& document, TokenRange range, TokenIndex i) const;

 private:
  [[nodiscard]] bool is_people(const Token& noun) const;
  [[nodiscard]] std::optional<Quantity> of_noun(const Document& document,
                                                TokenRange range,
                                                TokenIndex from,
                                                Quantity quantity) const;
  const knowledge::Lexicon& lexicon_;
  Phrases currencies_;
  Phrases units_;
};

} // namespace sourcier::extract
