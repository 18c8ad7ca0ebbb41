// SPDX-License-Identifier: Apache-2.0
// The model's names with its usual faults mended, and names that patterns propose.
#pragma once
#include "extract/names_known.hpp"
#include "knowledge/resources.hpp"
#include "model/document.hpp"

#include <vector>

namespace sourcier::extract {

/// A run of tokens that may be a name, without article, title or civility.
struct Proposal {
  TokenRange tokens;
  NameLabel label = NameLabel::misc;
  bool sure = false; ///< of a pattern: longer than any name of the table inside it
};

/// In order, disjoint. Titles and articles are cut off, joined names parted, demonyms
/// and words that only open a sentence dropped; "M. X", "(ABC)" and a full name's parts
/// added.
[[nodiscard]] std::vector<Proposal>
proposed_names(const Document& document,
               const knowledge::Resources& resources,
               const std::vector<KnownName>& known);

} // namespace sourcier::extract
