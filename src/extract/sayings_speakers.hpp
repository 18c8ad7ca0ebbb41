// SPDX-License-Identifier: Apache-2.0
// Which verb of saying or source a passage in quote marks belongs to.
#pragma once
#include "extract/sayings_reports.hpp"
#include "extract/sayings_sources.hpp"
#include "model/finding.hpp"

namespace sourcier::extract {

/// Who answers for a passage.
struct Spoken {
  const Report* report = nullptr; ///< the verb, where there is one
  const Source* source = nullptr; ///< "selon X", where there is no verb
  std::optional<MentionId> speaker;
  std::vector<MentionId> with;
  TokenRange cue;
  Mode mode = Mode::direct;
  bool follows = false; ///< taken over from the quotation before
};

/// Nobody found: neither speaker nor cue. `before_it`: the quotation that ends in the
/// sentence before, or null.
[[nodiscard]] Spoken spoken(const Told& told,
                            const Passage& passage,
                            const std::vector<Report>& reports,
                            const std::vector<Source>& sources,
                            const std::vector<Passage>& all,
                            const Spoken* before_it);

} // namespace sourcier::extract
