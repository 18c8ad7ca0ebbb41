// SPDX-License-Identifier: Apache-2.0
// The names of the knowledge base in a document.
#pragma once
#include "knowledge/knowledge.hpp"
#include "model/document.hpp"

#include <vector>

namespace sourcier::extract {

/// A run of tokens that is a name of the knowledge base.
struct KnownName {
  TokenRange tokens;
  std::vector<KnowledgeId> rows; ///< best first
  bool weak = false;             ///< counts only where another signal agrees
};

/// Longest matches over the words of each sentence, in order, disjoint. A name has a
/// capital somewhere; case, accents, hyphens and apostrophes are no matter.
[[nodiscard]] std::vector<KnownName> known_names(const Document& document,
                                                 const knowledge::Knowledge& knowledge);

/// True where the token begins with a capital letter.
[[nodiscard]] bool capitalised(const Token& token);
/// True where it has two letters or more, all capitals.
[[nodiscard]] bool all_capitals(const Token& token);

} // namespace sourcier::extract
