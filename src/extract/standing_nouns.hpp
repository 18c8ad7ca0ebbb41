// SPDX-License-Identifier: Apache-2.0
// What the text marks over an event noun: its determiner and adjectives, the noun or
// verb above it.
#pragma once
#include "extract/standing_governors.hpp"
#include "knowledge/resources.hpp"

namespace sourcier::extract {

[[nodiscard]] Marks noun_marks(const Document& document,
                               TokenIndex noun,
                               const knowledge::Resources& resources);

} // namespace sourcier::extract
