// SPDX-License-Identifier: Apache-2.0
// "selon X", "d'après X", "de source …", "aux yeux de X", "citant X".
#pragma once
#include "extract/sayings_reports.hpp"

#include <optional>

namespace sourcier::extract {

/// One marker with the source it names.
struct Source {
  TokenRange cue;    ///< "selon", "de l'avis de"
  TokenRange phrase; ///< cue and source: "selon l'agence Orlan"
  MentionId source{};
  std::string rule;               ///< of the marker: "AccordingSelon"
  std::optional<MentionId> cited; ///< "selon Orlan, citant [le ministère]"
  TokenRange citing;              ///< the cue of `cited`
  bool leads = false;             ///< opens its sentence
  bool clause = false; ///< "l'annonce selon laquelle": reaches what follows alone
};

/// In order.
[[nodiscard]] std::vector<Source> sources(const Told& told);

} // namespace sourcier::extract
