// SPDX-License-Identifier: Apache-2.0
// Names that their surroundings give away: "l'Ostrevienne Ana Vel", "université de
// Valdor", "Union des lacs (UDL)".
#pragma once
#include "extract/names_known.hpp"
#include "extract/names_proposals.hpp"
#include "knowledge/resources.hpp"

#include <vector>

namespace sourcier::extract {

/// In order, disjoint; surer than what the model proposes for the same words.
[[nodiscard]] std::vector<Proposal>
pattern_names(const Document& document, const knowledge::Resources& resources);

/// What the words around a name say it is: "la ville de …", "le président …", "M. …".
/// None: they do not say.
[[nodiscard]] std::optional<NameLabel> told_by_context(
    const Document& document, TokenRange name, const knowledge::Resources& resources);

/// A word that names somebody by their people or town: "Ostrevienne", "Valdorois".
[[nodiscard]] bool names_people(const Token& word,
                                const knowledge::Resources& resources);

} // namespace sourcier::extract
