// SPDX-License-Identifier: Apache-2.0
// The ontology defines what the program writes, says what it means in two languages,
// and holds nothing that nobody uses.
#include "rdf/graph.hpp"
#include "rdf/reader.hpp"
#include "rdf/vocabulary.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>
#include <string>

using namespace sourcier;

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

const fs::path root = SOURCIER_ROOT;

rdf::Term word(std::string_view curie) {
  return rdf::Term::iri(rdf::expanded(curie));
}

rdf::Term outside(const std::string& iri) {
  return rdf::Term::iri(iri);
}

/// core.ttl, events.ttl and evidence.ttl: our own words.
const rdf::Graph& ontology() {
  static const rdf::Graph graph = [] {
    rdf::Graph all;
    for (const char* name : {"core.ttl", "events.ttl", "evidence.ttl"}) {
      all.add(root / "ontology" / name);
    }
    return all;
  }();
  return graph;
}

bool is_ours(const rdf::Term& term) {
  return term.is_iri() && term.value().starts_with(rdf::sc_ns);
}

std::string local(const rdf::Term& term) {
  return term.value().substr(rdf::sc_ns.size());
}

/// Local names of all terms that the ontology defines.
Names defined() {
  Names names;
  for (const rdf::Found& row : ontology().find({}, word("rdf:type"))) {
    if (is_ours(row.subject)) {
      names.insert(local(row.subject));
    }
  }
  return names;
}

/// Local names of our terms anywhere in a file of RDF.
void add_terms_of(const fs::path& file, Names& names) {
  rdf::read_file(file, "", [&](const rdf::ReadStatement& read) {
    const rdf::Statement& s = read.statement;
    for (const rdf::Term* term : {&s.subject, &s.predicate, &s.object}) {
      if (is_ours(*term)) {
        names.insert(local(*term));
      }
    }
  });
}

std::string content(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void add_quoted(const std::string& source, const std::regex& regex, Names& names) {
  for (std::sregex_iterator found(source.begin(), source.end(), regex), end;
       found != end;
       ++found) {
    names.insert((*found)[1].str());
  }
}

/// What a pattern's group finds in the sources of some rooms.
void add_found(const fs::path& folder, const std::string& pattern, Names& names) {
  const std::regex regex(pattern);
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      add_quoted(content(entry.path()), regex, names);
    }
  }
}

/// The organizations' classes, the third column of the table.
void add_subclasses(Names& names) {
  std::ifstream table(root / "mappings/wikidata/organizations.tsv");
  for (std::string line; std::getline(table, line);) {
    std::istringstream cells(line);
    std::string cell;
    for (int column = 0; column < 3; ++column) {
      std::getline(cells, cell, '\t');
    }
    if (!line.starts_with('#') && !line.starts_with("qid\t") && !cell.empty()) {
      names.insert(cell);
    }
  }
}

/// Names of mappings/events/*.ttl that are types: those with a capital.
Names mapped_types() {
  Names names;
  for (const auto& entry : fs::directory_iterator(root / "mappings/events")) {
    const std::string name = entry.path().stem().string();
    if (entry.path().extension() == ".ttl" && name.front() >= 'A' &&
        name.front() <= 'Z') {
      names.insert(name);
    }
  }
  return names;
}

/// Types, roles and values that the mappings name.
Names mapped_terms() {
  Names names;
  for (const auto& entry : fs::recursive_directory_iterator(root / "mappings")) {
    if (entry.path().extension() == ".ttl") {
      add_terms_of(entry.path(), names);
    }
  }
  return names;
}

/// What the program certainly writes: named as a term of ours in its sources.
Names written() {
  Names names;
  add_terms_of(root / "tests/describe/worked_example.ttl", names);
  add_found(root / "src", "\"sc:([A-Za-z]+)\"", names);
  add_found(root / "src/describe", "sc\\(\"([A-Za-z]+)\"", names);
  add_found(root / "src/describe", "return \"([A-Za-z]+)\"", names);
  add_subclasses(names);
  names.merge(mapped_types());
  names.merge(mapped_terms());
  return names;
}

/// Predicates of relations, which `extract/` names without prefix.
Names predicates() {
  Names names;
  for (const auto& entry : fs::directory_iterator(root / "src/extract")) {
    if (entry.path().filename().string().starts_with("relations")) {
      add_quoted(content(entry.path()), std::regex("\"([a-z][A-Za-z]+)\""), names);
    }
  }
  return names;
}

/// What the ontology itself builds on: classes above others, values of its own notes.
Names built_on() {
  Names names;
  for (const rdf::Found& row : ontology().find()) {
    for (const rdf::Term* term : {&row.predicate, &row.object}) {
      if (is_ours(*term)) {
        names.insert(local(*term));
      }
    }
  }
  return names;
}

Names reserved() {
  Names names;
  for (const rdf::Found& row :
       ontology().find({}, word("sc:reserved"), rdf::Term::boolean(true))) {
    names.insert(local(row.subject));
  }
  return names;
}

Names without(const Names& all, const Names& some) {
  Names rest;
  std::set_difference(all.begin(),
                      all.end(),
                      some.begin(),
                      some.end(),
                      std::inserter(rest, rest.end()));
  return rest;
}

/// "map:verb" as the mappings use it, from all their files.
Names words_of_mappings() {
  Names names;
  for (const auto& entry : fs::recursive_directory_iterator(root / "mappings")) {
    if (entry.path().extension() == ".ttl") {
      rdf::read_file(entry.path(), "", [&](const rdf::ReadStatement& read) {
        for (const rdf::Term* term :
             {&read.statement.predicate, &read.statement.object}) {
          if (term->is_iri() && term->value().starts_with(rdf::map_ns)) {
            names.insert(term->value());
          }
        }
      });
    }
  }
  return names;
}

/// Words without label and comment in French and English in mapping.ttl.
Names unexplained(const Names& words) {
  const rdf::Graph language = rdf::Graph::read(root / "ontology/mapping.ttl");
  Names names;
  for (const std::string& iri : words) {
    std::multiset<std::string> said;
    for (const char* property : {"rdfs:label", "rdfs:comment"}) {
      for (const rdf::Term& text :
           language.objects(rdf::Term::iri(iri), word(property))) {
        said.insert(std::string(property) + "@" + text.language());
      }
    }
    if (said !=
        std::multiset<std::string>{
            "rdfs:comment@en", "rdfs:comment@fr", "rdfs:label@en", "rdfs:label@fr"}) {
      names.insert(iri);
    }
  }
  return names;
}

Names quoted(const Names& names) {
  Names all;
  for (const std::string& name : names) {
    all.insert("\"" + name + "\"");
  }
  return all;
}

/// Terms that do not have exactly one text of this language.
Names lacking(std::string_view property, std::string_view language) {
  Names names;
  for (const std::string& name : defined()) {
    const auto texts = ontology().objects(word("sc:" + name), word(property));
    const auto count =
        std::count_if(texts.begin(), texts.end(), [&](const rdf::Term& text) {
          return text.language() == language && !text.value().empty();
        });
    if (count != 1) {
      names.insert(name);
    }
  }
  return names;
}

/// Classes below a family, which stands below sc:Event.
Names event_types() {
  Names names;
  for (const rdf::Found& family :
       ontology().find({}, word("rdfs:subClassOf"), word("sc:Event"))) {
    for (const rdf::Found& type :
         ontology().find({}, word("rdfs:subClassOf"), family.subject)) {
      names.insert(local(type.subject));
    }
  }
  return names;
}

std::size_t statements_in(const std::string& name) {
  std::size_t count = 0;
  rdf::read_file(
      root / "ontology" / name, "", [&](const rdf::ReadStatement&) { ++count; });
  return count;
}

} // namespace

TEST_CASE("every file of the ontology is strict Turtle", "[ontology]") {
  CHECK(statements_in("core.ttl") > 200);
  CHECK(statements_in("events.ttl") > 500);
  CHECK(statements_in("evidence.ttl") > 300);
  CHECK(statements_in("mapping.ttl") > 500);
  CHECK(statements_in("shapes.ttl") > 300);
}

TEST_CASE("the ontology says who made it, under which licence and version",
          "[ontology]") {
  const rdf::Term self = outside("https://w3id.org/sourcier");
  const std::string dcterms = "http://purl.org/dc/terms/";
  const auto count = [&](const std::string& iri) {
    return ontology().objects(self, outside(iri)).size();
  };
  CHECK(count(dcterms + "title") == 2);
  CHECK(count(dcterms + "description") == 2);
  CHECK(count(dcterms + "creator") == 1);
  CHECK(count(dcterms + "license") == 1);
  CHECK(count("http://www.w3.org/2002/07/owl#versionIRI") == 1);
  CHECK(ontology().contains(
      {self,
       outside("http://purl.org/vocab/vann/preferredNamespacePrefix"),
       rdf::Term::text("sc")}));
}

TEST_CASE("the ontology has the version of the program", "[ontology]") {
  CHECK(ontology().contains(
      {outside("https://w3id.org/sourcier"),
       outside("http://www.w3.org/2002/07/owl#versionIRI"),
       outside(std::string("https://w3id.org/sourcier/") + SOURCIER_VERSION)}));
}

TEST_CASE("every term the program writes is defined", "[ontology]") {
  CHECK(without(written(), defined()) == Names{});
}

TEST_CASE("every term of ours that a mapping uses is defined", "[ontology][mappings]") {
  CHECK(mapped_terms().size() > 60);
  CHECK(without(mapped_terms(), defined()) == Names{});
}

TEST_CASE("every term is written, built on or marked as reserved", "[ontology]") {
  Names used = written();
  used.merge(predicates());
  used.merge(built_on());
  used.merge(reserved());
  CHECK(without(defined(), used) == Names{});
}

TEST_CASE("every term has one label and one comment in French and in English",
          "[ontology]") {
  CHECK(defined().size() > 200);
  CHECK(lacking("rdfs:label", "fr") == Names{});
  CHECK(lacking("rdfs:label", "en") == Names{});
  CHECK(lacking("rdfs:comment", "fr") == Names{});
  CHECK(lacking("rdfs:comment", "en") == Names{});
}

TEST_CASE("every word of the mapping language has its meaning in both languages",
          "[ontology][mappings]") {
  CHECK(words_of_mappings().size() > 100);
  CHECK(unexplained(words_of_mappings()) == Names{});
}

TEST_CASE("the page of the ontology has an entry for every term", "[ontology][docs]") {
  Names entries;
  add_quoted(content(root / "docs/ontology.html"),
             std::regex("<h3 id=(\"[A-Za-z0-9]+\")"),
             entries);
  CHECK(entries.size() == defined().size());
  CHECK(without(quoted(defined()), entries) == Names{});
}

TEST_CASE("every event type has a mapping, and every mapping a type", "[ontology]") {
  CHECK(event_types().size() >= 55);
  CHECK(without(event_types(), mapped_types()) == Names{});
  CHECK(without(mapped_types(), event_types()) == Names{});
}

TEST_CASE("the sixteen families of PLOVER have their code and quad", "[ontology]") {
  const auto notation = outside("http://www.w3.org/2004/02/skos/core#notation");
  CHECK(ontology().find({}, notation).size() == 16);
  CHECK(ontology().find({}, word("sc:quad")).size() == 16);
  CHECK(ontology().contains({word("sc:PloverAid"), notation, rdf::Term::text("AID")}));
  CHECK(ontology().contains(
      {word("sc:PloverAid"), word("sc:quad"), word("sc:MaterialCooperation")}));
  CHECK(ontology().contains(
      {word("sc:SupplyOfArms"), word("rdfs:subClassOf"), word("sc:PloverAid")}));
}

TEST_CASE("actors and places keep their place in SEM", "[ontology]") {
  const auto above = [](std::string_view term) {
    return ontology().objects(word(term), word("rdfs:subPropertyOf"));
  };
  const std::vector<rdf::Term> actor{word("sem:hasActor")};
  const std::vector<rdf::Term> place{word("sem:hasPlace")};
  CHECK(above("sc:agent") == actor);
  CHECK(above("sc:theme") == actor);
  CHECK(above("sc:destination") == place);
  CHECK(above("sc:topic").empty());
}

TEST_CASE("no property has a domain or a range, and no term is a blank node",
          "[ontology]") {
  const auto rows = ontology().find();
  CHECK(ontology().find({}, word("rdfs:domain")).empty());
  CHECK(ontology().find({}, word("rdfs:range")).empty());
  CHECK(std::none_of(rows.begin(), rows.end(), [](const rdf::Found& row) {
    return row.subject.is_blank() || row.object.is_blank();
  }));
}
