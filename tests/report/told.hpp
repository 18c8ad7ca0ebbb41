// SPDX-License-Identifier: Apache-2.0
// Corpora of the tests, told in Turtle: invented articles, parties and figures.
#pragma once
#include "graphs/gathered.hpp"
#include "report/reading.hpp"

#include <string>

namespace sourcier::test {

inline const std::string prefixes =
    "@prefix sc: <https://w3id.org/sourcier#> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
    "@prefix prov: <http://www.w3.org/ns/prov#> .\n"
    "@prefix nif: "
    "<http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .\n"
    "@prefix schema: <http://schema.org/> .\n"
    "@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .\n"
    "@prefix wd: <http://www.wikidata.org/entity/> .\n"
    "@prefix rule: <https://w3id.org/sourcier/mappings/> .\n"
    "@prefix doc: <https://w3id.org/sourcier/data/doc/> .\n"
    "@prefix span: <https://w3id.org/sourcier/data/span/> .\n"
    "@prefix entity: <https://w3id.org/sourcier/data/entity/> .\n"
    "@prefix event: <https://w3id.org/sourcier/data/event/> .\n"
    "@prefix attr: <https://w3id.org/sourcier/data/attribution/> .\n"
    "@prefix quantity: <https://w3id.org/sourcier/data/quantity/> .\n"
    "@prefix occurrence: <https://w3id.org/sourcier/data/occurrence/> .\n";

/// An article `aN` of one sentence of 90 letters, published on a day of May 2025.
inline std::string article(const std::string& name, const std::string& day) {
  return "doc:" + name +
         " a schema:NewsArticle , nif:Context ; schema:headline \"Article " + name +
         "\"@fr ; schema:publisher \"Le " + name +
         "\" ; schema:datePublished \"2025-05-" + day + "\"^^xsd:date .\nspan:" + name +
         "c0x90 a nif:Sentence ; nif:anchorOf \"" + std::string(90, name.back()) +
         "\"@fr .\n";
}

/// An event of that sentence.
inline std::string event(const std::string& article,
                         const std::string& name,
                         const std::string& type,
                         const std::string& standing,
                         const std::string& more) {
  return "event:" + name + " a sc:Event , sc:" + type +
         " ; prov:wasDerivedFrom span:" + article +
         "c0x90 ; sc:standing sc:" + standing +
         " ; sc:confidence 0.9 ; sc:rule rule:" + type + " ; " + more + " .\n";
}

inline std::string state(const std::string& name, const std::string& label) {
  return "entity:" + name + " a sc:State , sc:Unlinked ; rdfs:label \"" + label +
         "\"@fr .\n";
}

inline std::string figure(const std::string& name, int value) {
  return "quantity:" + name + " a sc:Quantity ; sc:value " + std::to_string(value) +
         " ; sc:unit sc:Person ; sc:counted \"mort\"@fr .\n";
}

inline report::Corpus corpus(const std::string& turtle) {
  graphs::Gathered said;
  rdf::read_text(prefixes + turtle,
                 "told",
                 rdf::Syntax::turtle,
                 [&](const rdf::ReadStatement& read) { graphs::gather(said, read); });
  report::Reading reading;
  reading.article(said);
  return reading.corpus();
}

} // namespace sourcier::test
