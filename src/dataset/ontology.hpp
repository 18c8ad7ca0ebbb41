// SPDX-License-Identifier: Apache-2.0
// graph/ontology: what the words of all articles mean, and the rules that found them.
#pragma once
#include "rdf/term.hpp"

#include <filesystem>
#include <string_view>

namespace sourcier::dataset {

/// The ontology of `data`/ontology without its blank nodes, and of each frame of
/// `data`/mappings/events its class, what it evokes and its first word as label.
/// Failure where a file is missing or malformed.
[[nodiscard]] rdf::NamedGraph ontology(const std::filesystem::path& data,
                                       std::string_view base);

} // namespace sourcier::dataset
