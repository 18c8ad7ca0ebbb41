// SPDX-License-Identifier: Apache-2.0
// Which entities stand on one page.
#pragma once
#include "report/corpus.hpp"

namespace sourcier::report {

/// Fills `dossiers` and the entities' `dossier` and `article`. A linked entity has its
/// own; of those not linked, all of one class that bear the same name (upper and lower
/// case alike) share one, and the page says that they may be several. Entities that no
/// finding and no mention names have none. By kind, then by findings, most first.
void set_up_dossiers(Corpus& corpus);

/// The entities a finding names, in any role or as a source; each once.
[[nodiscard]] std::vector<Index> named_in(const Corpus& corpus, const Finding& finding);

/// What a store can tell it by: the IRI of a linked entity, else class and label in
/// lower case, "Person:yanis obrel".
[[nodiscard]] std::string key(const Corpus& corpus, Index dossier);

/// The sources of an attribution and of those it came through, nearest first.
[[nodiscard]] std::vector<Index> sources_of(const Corpus& corpus, Index attribution);

} // namespace sourcier::report
