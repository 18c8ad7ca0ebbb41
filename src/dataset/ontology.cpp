// SPDX-License-Identifier: Apache-2.0
// Takes from the files what a store can keep.
#include "dataset/ontology.hpp"

#include "dataset/words.hpp"
#include "rdf/graph.hpp"

#include <algorithm>
#include <vector>

namespace sourcier::dataset {

namespace {

void add_rules(const rdf::Graph& rules, std::vector<rdf::Statement>& statements) {
  for (const rdf::Found& frame : rules.find({}, word("rdf:type"), word("map:Frame"))) {
    statements.push_back(frame);
    for (const rdf::Term& type : rules.objects(frame.subject, word("map:evokes"))) {
      statements.push_back({frame.subject, word("map:evokes"), type});
    }
    for (const char* property : {"rdfs:label", "map:verb", "map:noun"}) {
      const auto words = rules.objects(frame.subject, word(property));
      if (!words.empty()) {
        statements.push_back({frame.subject, word("rdfs:label"), words.front()});
        break;
      }
    }
  }
}

} // namespace

rdf::NamedGraph ontology(const std::filesystem::path& folder, std::string_view base) {
  rdf::NamedGraph all{graph(base, "ontology"), {}};
  for (const char* name : {"core.ttl", "events.ttl", "evidence.ttl"}) {
    for (const rdf::Found& found :
         rdf::Graph::read(folder / "ontology" / name).find()) {
      if (found.subject.is_iri() && found.object.is_canonical()) {
        all.statements.push_back(found);
      }
    }
  }
  add_rules(rdf::Graph::read(folder / "mappings" / "events"), all.statements);
  std::sort(all.statements.begin(), all.statements.end());
  all.statements.erase(std::unique(all.statements.begin(), all.statements.end()),
                       all.statements.end());
  return all;
}

} // namespace sourcier::dataset
