// SPDX-License-Identifier: Apache-2.0
// How sure the words of a finding are, and who says so: word, sign and colour together.
#pragma once
#include "report/corpus.hpp"
#include "report/words.hpp"

#include <array>
#include <string>
#include <string_view>

namespace sourcier::report {

struct Standing {
  std::string_view name;   ///< "Hedged"; also the class of the style sheet
  std::string_view sign;   ///< one character
  std::string_view french; ///< without hedge and source
  std::string_view english;
};

/// From the surest to the denied.
inline constexpr std::array<Standing, 6> standings{{
    {"Stated", "●", "affirmé par l’article", "stated by the article"},
    {"Attributed", "◐", "selon une source", "according to a source"},
    {"Hedged", "≈", "rapporté avec réserve", "reported with a hedge"},
    {"Prospective", "→", "annoncé, à venir", "announced, to come"},
    {"Hypothetical", "?", "hypothèse", "hypothesis"},
    {"Negated", "✕", "démenti ou nié", "denied or negated"},
}};

/// The row of a finding's standing; the first where the graph names another.
[[nodiscard]] const Standing& standing(const Finding& finding);

/// "l’agence Orlan", "X, Y, d’après Z"; empty: no attribution.
[[nodiscard]] std::string
source_words(const Corpus& corpus, const Finding& finding, const Say& say);

/// "rapporté au conditionnel, selon l’agence Orlan"; never without words.
[[nodiscard]] std::string
standing_words(const Corpus& corpus, const Finding& finding, const Say& say);

} // namespace sourcier::report
