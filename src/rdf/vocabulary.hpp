// SPDX-License-Identifier: Apache-2.0
// Namespaces and prefixes of the words the product writes (model.md 2).
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace sourcier::rdf {

namespace xsd {
inline constexpr std::string_view ns = "http://www.w3.org/2001/XMLSchema#";
inline constexpr std::string_view integer = "http://www.w3.org/2001/XMLSchema#integer";
inline constexpr std::string_view decimal = "http://www.w3.org/2001/XMLSchema#decimal";
inline constexpr std::string_view boolean = "http://www.w3.org/2001/XMLSchema#boolean";
inline constexpr std::string_view date = "http://www.w3.org/2001/XMLSchema#date";
inline constexpr std::string_view string = "http://www.w3.org/2001/XMLSchema#string";
} // namespace xsd

struct Prefix {
  std::string_view name;
  std::string_view ns;
};

inline constexpr std::string_view sc_ns = "https://w3id.org/sourcier#";
inline constexpr std::string_view rule_ns = "https://w3id.org/sourcier/mappings/";
inline constexpr std::string_view map_ns = "https://w3id.org/sourcier/mapping#";
inline constexpr std::string_view default_base = "https://w3id.org/sourcier/data/";

/// The vocabularies, in the order in which they are declared.
inline constexpr std::array<Prefix, 11> vocabularies{{
    {"sc", sc_ns},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"xsd", xsd::ns},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"},
    {"itsrdf", "http://www.w3.org/2005/11/its/rdf#"},
    {"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    {"schema", "http://schema.org/"},
    {"wd", "http://www.wikidata.org/entity/"},
    {"rule", rule_ns},
}};

/// The kinds of data IRIs with the prefix each gets: base + kind + "/".
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 14>
    data_kinds{{
        {"doc", "doc"},
        {"graph", "graph"},
        {"span", "span"},
        {"entity", "entity"},
        {"event", "event"},
        {"office", "office"},
        {"relation", "relation"},
        {"quote", "quote"},
        {"attr", "attribution"},
        {"link", "link"},
        {"quantity", "quantity"},
        {"time", "time"},
        {"occurrence", "occurrence"},
        {"run", "run"},
    }};

/// The IRI of "sc:agent": a name of one of `vocabularies`. Failure for another prefix.
[[nodiscard]] std::string expanded(std::string_view curie);

/// "sc:agent" for an IRI below one of `vocabularies`; any other IRI as it is.
[[nodiscard]] std::string shortened(std::string_view iri);

} // namespace sourcier::rdf
