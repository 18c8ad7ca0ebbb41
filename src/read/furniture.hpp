// SPDX-License-Identifier: Apache-2.0
// Page furniture that a line's own words give away, wherever it stands.
#pragma once
#include "read/lines.hpp"

#include <cstdint>
#include <string_view>

namespace sourcier::read {

/// What the words of a line say it is.
enum class Furniture : std::uint8_t {
  none,
  plain,    ///< menu, notice, credit, byline, share button …
  related,  ///< "Sur le même sujet": what follows it are titles of other articles
  comments, ///< "3 commentaires": all below was written by readers
  section   ///< "Politique", "High-tech": a heading where text stands around it
};

/// Judges by the words alone; lines above 40 words only by how they begin.
[[nodiscard]] Furniture furniture(const Text& text, const Line& line);

/// True where a sentence inside a paragraph is furniture: "Lire aussi : …",
/// "Abonnez-vous pour lire la suite.".
[[nodiscard]] bool is_notice(std::string_view folded);

/// True where a line says that the rest of the article is for those who pay: "Il vous
/// reste 70 % de cet article à lire".
[[nodiscard]] bool is_stub_notice(std::string_view folded);

/// The part of a paragraph in front of a notice that ends it; the whole span where
/// there is none.
[[nodiscard]] Span without_notice(const Text& text, const Line& line);

} // namespace sourcier::read
