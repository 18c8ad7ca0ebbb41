// SPDX-License-Identifier: Apache-2.0
// Names on their way, and what a whole document says about each of them.
#pragma once
#include "knowledge/resources.hpp"
#include "model/mention.hpp"

#include <vector>

namespace sourcier::extract {

/// A name on its way: from the model, the knowledge base, a pattern, or several.
struct Draft {
  TokenRange tokens;
  EntityKind kind = EntityKind::thing;
  std::vector<KnowledgeId> rows;
  bool sure = false; ///< of a pattern
};

/// Brings the names of a document to agreement: capitals that name nothing go, a name
/// is of one kind throughout, and stands wherever its words do. In order, disjoint.
[[nodiscard]] std::vector<Draft> agreed(const Document& document,
                                        const knowledge::Resources& resources,
                                        std::vector<Draft> drafts);

/// Names that have no row and whose kind a list tells: the end of the longest that
/// begins at `t`, and its kind; nothing: none.
struct ListedName {
  TokenIndex end = 0;
  EntityKind kind = EntityKind::thing;
};
[[nodiscard]] ListedName listed_name(const Document& document,
                                     const knowledge::Resources& resources,
                                     TokenIndex t);

} // namespace sourcier::extract
