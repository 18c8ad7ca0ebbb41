// SPDX-License-Identifier: Apache-2.0
// Publication dates in a page's own words and in metadata.
#pragma once
#include "model/article.hpp"

#include <optional>
#include <string_view>

namespace sourcier::read {

/// A date as metadata write it: "2025-03-04", "2025-03-04T10:12:00Z", "20250304".
/// Nothing where it is none, or no day of the calendar.
[[nodiscard]] std::optional<Date> iso_date(std::string_view text);

/// A date as metadata of any age write it: as iso_date, "Tue, 04 Mar 2025 10:12:00 GMT"
/// [RFC 5322, 3.3], "04/03/2025", "2025/03/04", "4 mars 2025".
[[nodiscard]] std::optional<Date> metadata_date(std::string_view text);

/// What a line says about the day of publication.
struct DateLine {
  std::optional<Date> published;
  std::optional<Date> modified;
  bool labelled = false; ///< "Publié le …", "Mis à jour le …", with few other words
  bool only_date = false; ///< "Mardi 4 mars 2025 à 10h12" and nothing else
};

/// Reads text::folded_words of a line: "Publié le 13 août 2025", "le 4 mars 2025 à
/// 10h12", "13/08/2025", "modifié le …". Days stand before months.
[[nodiscard]] DateLine date_line(std::string_view folded);

/// The date at the start of folded words, when the year is there: " 4 mars 2025 geneve
/// ".
[[nodiscard]] std::optional<Date> first_date(std::string_view folded);

} // namespace sourcier::read
