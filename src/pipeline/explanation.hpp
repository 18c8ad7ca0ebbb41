// SPDX-License-Identifier: Apache-2.0
// What was found in each sentence by which rule, and what almost was, in words for
// people.
#pragma once
#include "knowledge/resources.hpp"
#include "model/entity.hpp"
#include "model/finding.hpp"

#include <string>

namespace sourcier::pipeline {

/// A paragraph a sentence: its words, a line a finding, a line a trigger that led to
/// nothing.
[[nodiscard]] std::string explanation(const Document& document,
                                      const Findings& findings,
                                      const Entities& entities,
                                      const knowledge::Resources& resources);

} // namespace sourcier::pipeline
