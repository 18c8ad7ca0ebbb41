// SPDX-License-Identifier: Apache-2.0
// The names of the persons of an article that must not be told, findings or not.
#pragma once
#include "forget/list.hpp"
#include "model/document.hpp"
#include "model/entity.hpp"
#include "model/finding.hpp"

#include <string>
#include <vector>

namespace sourcier::pipeline {

/// The labels and names in the text of persons that are listed (`list`, null: nobody)
/// and, with `only_public`, of those that are neither linked to Wikidata nor hold an
/// office which is not denied or only supposed; also of those that no finding uses, and
/// of names that were taken for no entity.
[[nodiscard]] std::vector<std::string> left_out_persons(const Document& document,
                                                        const Findings& findings,
                                                        const Entities& entities,
                                                        const forget::List* list,
                                                        bool only_public);

} // namespace sourcier::pipeline
