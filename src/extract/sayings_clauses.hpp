// SPDX-License-Identifier: Apache-2.0
// What a verb of saying reports without quote marks, and how far it goes.
#pragma once
#include "extract/sayings_reports.hpp"

#include <optional>

namespace sourcier::extract {

enum class ClauseKind : std::uint8_t {
  that,       ///< "que …", an infinitive, "se dit …"
  noun,       ///< "annonce l'envoi de …", "accuse X de corruption"
  whole_left, ///< "…, a déclaré X": all before it in the sentence
  around      ///< "…, a déclaré X, …": all around it
};

struct Clause {
  ClauseKind kind = ClauseKind::that;
  TokenRange tokens; ///< never empty
};

/// None where the verb governs nothing that is said. `quoted`: the passages of the
/// document.
[[nodiscard]] std::optional<Clause> clause_of(const Told& told,
                                              const Report& report,
                                              const std::vector<Report>& all,
                                              const std::vector<Passage>& quoted);
/// The tokens of a sentence without its final mark.
[[nodiscard]] TokenRange body(const Document& document, std::uint32_t sentence);

} // namespace sourcier::extract
