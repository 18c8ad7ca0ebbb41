// SPDX-License-Identifier: Apache-2.0
// Who stands behind a finding, and which articles are one text.
#pragma once
#include "report/corpus.hpp"

#include <string>
#include <vector>

namespace sourcier::report {

/// Marks articles as copies of an earlier one where the graph does not say: four in
/// five of their long sentences, and three at least, stand there word by word.
void find_copies(Corpus& corpus);

/// The article whose text it is: itself, or the original of copies of copies.
[[nodiscard]] Index original(const Corpus& corpus, Index article);

/// Whoever vouches for a finding: the source it is attributed to, by its page; else the
/// publisher; else the article, where copies of one text are one article. Equal keys
/// are one source.
[[nodiscard]] std::string source_key(const Corpus& corpus, const Finding& finding);

/// How many different ones these findings have.
[[nodiscard]] std::size_t independent_sources(const Corpus& corpus,
                                              const std::vector<Index>& findings);

} // namespace sourcier::report
