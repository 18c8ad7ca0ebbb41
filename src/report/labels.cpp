// SPDX-License-Identifier: Apache-2.0
// Reads the ontology and the mapping files for what people are shown of them.
#include "report/labels.hpp"

#include "rdf/graph.hpp"
#include "rdf/vocabulary.hpp"

#include <algorithm>
#include <utility>

namespace sourcier::report {

namespace {

namespace fs = std::filesystem;

rdf::Term word(std::string_view curie) {
  return rdf::Term::iri(rdf::expanded(curie));
}

rdf::Term map_word(std::string_view name) {
  return rdf::Term::iri(std::string(rdf::map_ns) + std::string(name));
}

rdf::Term skos_word(std::string_view name) {
  return rdf::Term::iri("http://www.w3.org/2004/02/skos/core#" + std::string(name));
}

Quad quad_of(std::string_view name) {
  if (name == "VerbalCooperation") {
    return Quad::verbal_cooperation;
  }
  if (name == "MaterialCooperation") {
    return Quad::material_cooperation;
  }
  if (name == "VerbalConflict") {
    return Quad::verbal_conflict;
  }
  return name == "MaterialConflict" ? Quad::material_conflict : Quad::other;
}

std::vector<std::string>
texts(const rdf::Graph& graph, const rdf::Term& subject, const rdf::Term& property) {
  std::vector<std::string> found;
  for (const rdf::Term& term : graph.objects(subject, property)) {
    if (term.is_literal()) {
      found.push_back(term.value());
    }
  }
  return found;
}

/// "events/Attack.ttl:14" of a place below the data folder.
std::string below(const std::string& place, const fs::path& data) {
  const std::string folder = data.string() + "/";
  return place.starts_with(folder) ? place.substr(folder.size()) : place;
}

} // namespace

Labels::Labels(const fs::path& data, const Say& say) {
  const rdf::Graph ontology = rdf::Graph::read(data / "ontology");
  const std::string_view language = say.french() ? "fr" : "en";
  const auto is_ours = [&](const rdf::Found& row) {
    return row.subject.value().starts_with(rdf::sc_ns) &&
           row.object.language() == language;
  };
  for (const rdf::Found& row : ontology.find({}, word("rdfs:label"))) {
    if (is_ours(row)) {
      named_[std::string(row.subject.local_name())].label = row.object.value();
    }
  }
  for (const rdf::Found& row : ontology.find({}, word("rdfs:comment"))) {
    if (is_ours(row)) {
      named_[std::string(row.subject.local_name())].comment = row.object.value();
    }
  }
  for (const rdf::Found& row : ontology.find({}, word("rdfs:subClassOf"))) {
    if (ontology.contains({row.object, word("rdfs:subClassOf"), word("sc:Event")})) {
      families_[std::string(row.subject.local_name())] = row.object.local_name();
    }
  }
  for (const rdf::Found& row : ontology.find({}, word("sc:quad"))) {
    quads_[std::string(row.subject.local_name())] = quad_of(row.object.local_name());
  }
  const rdf::Graph mappings = rdf::Graph::read(data / "mappings" / "events");
  for (const rdf::Found& row : mappings.find({}, map_word("evokes"))) {
    Rule rule;
    rule.place = below(row.place, data);
    rule.type = row.object.local_name();
    for (const std::string_view kind : {"verb", "noun"}) {
      const auto words = texts(mappings, row.subject, map_word(kind));
      rule.words.insert(rule.words.end(), words.begin(), words.end());
    }
    rule.examples = texts(mappings, row.subject, skos_word("example"));
    rule.counter_examples = texts(mappings, row.subject, map_word("counterExample"));
    rules_[std::string(row.subject.local_name())] = std::move(rule);
  }
}

std::string Labels::of(std::string_view name) const {
  const auto found = named_.find(name);
  return found == named_.end() || found->second.label.empty() ? std::string(name)
                                                              : found->second.label;
}

std::string Labels::comment(std::string_view name) const {
  const auto found = named_.find(name);
  return found == named_.end() ? std::string() : found->second.comment;
}

std::string Labels::family(std::string_view type) const {
  const auto found = families_.find(type);
  return found == families_.end() ? std::string() : found->second;
}

Quad Labels::quad(std::string_view type) const {
  const auto found = quads_.find(family(type));
  return found == quads_.end() ? Quad::other : found->second;
}

const Rule* Labels::rule(std::string_view name) const {
  const auto found = rules_.find(name);
  return found == rules_.end() ? nullptr : &found->second;
}

} // namespace sourcier::report
