// SPDX-License-Identifier: Apache-2.0
// What the dictionary knows in a document that told no event, and what its frames ask
// for.
#pragma once
#include "knowledge/resources.hpp"
#include "model/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace sourcier::extract {

/// A verb or noun of the dictionary whose frame did not match.
struct NearMiss {
  TokenIndex token = no_token;
  std::string rule; ///< local name of the frame: "SupplyOfArmsLivrer"
  std::string
      wants; ///< what it asks for: "object among 14 words, required; not passive"
};

/// In the order of the text; one row a frame.
[[nodiscard]] std::vector<NearMiss> near_misses(const Document& document,
                                                const knowledge::Resources& resources);

} // namespace sourcier::extract
