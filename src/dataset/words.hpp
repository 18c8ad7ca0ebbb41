// SPDX-License-Identifier: Apache-2.0
// The vocabularies in which a dataset is described, and the IRIs of its parts.
#pragma once
#include "rdf/term.hpp"
#include "rdf/vocabulary.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace sourcier::dataset {

/// Beside those that articles are written in.
inline constexpr std::array<rdf::Prefix, 8> catalogue_vocabularies{{
    {"void", "http://rdfs.org/ns/void#"},
    {"dcat", "http://www.w3.org/ns/dcat#"},
    {"dcterms", "http://purl.org/dc/terms/"},
    {"spdx", "http://spdx.org/rdf/terms#"},
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"map", rdf::map_ns},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"formats", "http://www.w3.org/ns/formats/"},
}};

/// "dcat:version", "sc:addedIn": a name of these vocabularies or those of articles.
[[nodiscard]] rdf::Term word(std::string_view curie);

/// base + kind + "/" + name.
[[nodiscard]] rdf::Term
data(std::string_view base, std::string_view kind, std::string_view name);

[[nodiscard]] rdf::Term graph(std::string_view base, std::string_view name);
/// The first version is 1.
[[nodiscard]] rdf::Term version(std::string_view base, std::uint32_t number);

} // namespace sourcier::dataset
