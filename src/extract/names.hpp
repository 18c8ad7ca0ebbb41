// SPDX-License-Identifier: Apache-2.0
// The names of a document: those of the model, of the knowledge base and of patterns,
// brought into one.
#pragma once
#include "knowledge/resources.hpp"
#include "model/mention.hpp"

#include <vector>

namespace sourcier::extract {

/// Names of persons, states, organisations and places in order, disjoint, without
/// article, title or civility; each with the rows of the knowledge base that bear it.
[[nodiscard]] std::vector<Mention> names(const Document& document,
                                         const knowledge::Resources& resources);

} // namespace sourcier::extract
