// SPDX-License-Identifier: Apache-2.0
// What is found is said as the model promises, no more and no less.
#include "describe/statements.hpp"
#include "describe/worked_example.hpp"
#include "problem.hpp"
#include "rdf/graph.hpp"
#include "rdf/writer.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

using namespace sourcier;
using describe::Description;
using describe::Detail;

namespace {

describe::Options options(Detail detail = Detail::standard) {
  describe::Options chosen;
  chosen.detail = detail;
  chosen.version = "0.1.0";
  chosen.run = "58e2a40cd9137b6f";
  return chosen;
}

Description said(const Example& example, const describe::Options& chosen = options()) {
  return describe::statements(
      example.document, example.findings, example.entities, chosen);
}

std::vector<rdf::Statement> all(const Description& description) {
  std::vector<rdf::Statement> statements;
  for (const rdf::NamedGraph& graph : description.graphs) {
    statements.insert(
        statements.end(), graph.statements.begin(), graph.statements.end());
  }
  std::sort(statements.begin(), statements.end());
  return statements;
}

std::vector<rdf::Statement> of_file(const std::filesystem::path& path) {
  std::vector<rdf::Statement> statements;
  for (const rdf::Found& found : rdf::Graph::read(path).find()) {
    statements.push_back(found);
  }
  std::sort(statements.begin(), statements.end());
  return statements;
}

rdf::Term word(std::string_view curie) {
  return rdf::Term::iri(rdf::expanded(curie));
}

/// Subjects of a type.
std::vector<rdf::Term> having(const Description& description,
                              std::string_view property,
                              const rdf::Term& object) {
  std::vector<rdf::Term> subjects;
  for (const rdf::Statement& s : all(description)) {
    if (s.predicate == word(property) && s.object == object) {
      subjects.push_back(s.subject);
    }
  }
  return subjects;
}

std::vector<rdf::Term> values(const Description& description,
                              const rdf::Term& subject,
                              std::string_view property) {
  std::vector<rdf::Term> objects;
  for (const rdf::Statement& s : all(description)) {
    if (s.subject == subject && s.predicate == word(property)) {
      objects.push_back(s.object);
    }
  }
  return objects;
}

std::size_t uses(const Description& description, std::string_view property) {
  const auto statements = all(description);
  return static_cast<std::size_t>(
      std::count_if(statements.begin(), statements.end(), [&](const auto& s) {
        return s.predicate == word(property);
      }));
}

/// How often each type stands beside each property: what stays when hashes differ.
std::multiset<std::string> shape(const std::vector<rdf::Statement>& statements) {
  std::multiset<std::string> rows;
  for (const rdf::Statement& s : statements) {
    const std::string& object = s.object.value();
    const bool is_hash = s.object.is_iri() &&
                         object.find("/data/") != std::string::npos &&
                         object.find("/span/") == std::string::npos;
    rows.insert(s.predicate.value() + " " + (is_hash ? "…" : object));
  }
  return rows;
}

const std::filesystem::path here =
    std::filesystem::path(SOURCIER_ROOT) / "tests/describe";

Relation relation(Example& example, const std::string& predicate) {
  Relation relation;
  relation.predicate = predicate;
  relation.subject =
      add_mention(example, "Valdavie", entity_of(EntityKind::state, "Valdavie"));
  relation.object =
      add_mention(example, "Norvanie", entity_of(EntityKind::state, "Norvanie"));
  relation.evidence.words = example.document.sentences[0].span;
  relation.evidence.rule = "SharesBorder";
  return relation;
}

Example border() {
  return {lines("La Valdavie partage une frontière avec la Norvanie."), {}, {}};
}

} // namespace

TEST_CASE("the worked example is said triple by triple", "[describe][statements]") {
  CHECK(all(said(worked_example())) == of_file(here / "worked_example.ttl"));
}

TEST_CASE("the worked example has 116 triples and the document's hash",
          "[describe][statements]") {
  const Description description = said(worked_example());
  CHECK(all(description).size() == 116);
  CHECK(description.doc == "fb48f267b196f964");
  CHECK(description.graphs.at(1).statements.empty());
  CHECK(description.graphs.at(2).statements.size() == 2);
}

TEST_CASE("where the model's own file is at hand, the shape is the same",
          "[describe][statements]") {
  const auto shared =
      std::filesystem::path(SOURCIER_ROOT).parent_path() / "shared" / "fact.ttl";
  const auto expected =
      std::filesystem::exists(shared) ? shared : here / "worked_example.ttl";
  CHECK(shape(all(said(worked_example()))) == shape(of_file(expected)));
}

TEST_CASE("the same article gives the same bytes", "[describe][statements]") {
  const auto text = [] {
    return rdf::written(
        rdf::Syntax::trig, said(worked_example()).graphs, rdf::default_base);
  };
  CHECK(text() == text());
}

TEST_CASE("facts keep the sentence and leave out the phrases", "[describe][detail]") {
  const Description facts = said(worked_example(), options(Detail::facts));
  CHECK(uses(facts, "sc:evidence") == 0);
  CHECK(uses(facts, "sc:trigger") == 0);
  CHECK(uses(facts, "sc:cue") == 0);
  CHECK(having(facts, "rdf:type", word("nif:Phrase")).empty());
  CHECK(having(facts, "rdf:type", word("nif:Sentence")).size() == 1);
  CHECK(uses(facts, "nif:beginIndex") == 1);
  CHECK(uses(facts, "sc:standing") == 1);
  CHECK(uses(facts, "sc:rule") == 1);
  CHECK(having(facts, "sc:detail", rdf::Term::text("facts")).size() == 1);
  CHECK(uses(said(worked_example()), "sc:detail") == 0);
}

TEST_CASE("full detail writes what no finding uses", "[describe][detail]") {
  Example example = worked_example();
  example.findings.events = {};
  CHECK(uses(said(example), "sc:mentionKind") == 0);
  CHECK(uses(said(example), "sc:value") == 0);
  CHECK(having(said(example), "rdf:type", word("nif:Sentence")).empty());
  const Description full = said(example, options(Detail::full));
  CHECK(uses(full, "sc:mentionKind") == 4);
  CHECK(uses(full, "sc:value") == 1);
  CHECK(uses(full, "sc:timex") == 1);
}

TEST_CASE("quotes none leaves out every word of the text", "[describe][quotes]") {
  describe::Options silent = options();
  silent.quotes = false;
  CHECK(uses(said(worked_example(), silent), "nif:anchorOf") == 0);
  CHECK(uses(said(worked_example(), silent), "nif:beginIndex") == 11);
}

TEST_CASE("two findings never share an IRI", "[describe][names]") {
  Example example = worked_example();
  example.findings.events.add(example.findings.events[EventId{0}]);
  const auto events = having(said(example), "rdf:type", word("sc:Event"));
  REQUIRE(events.size() == 2);
  CHECK(events[0] != events[1]);
}

TEST_CASE("two people of one name in one article stay two", "[describe][names]") {
  Example example{lines("Paul Marnier accuse Paul Marnier."), {}, {}};
  const Entity paul = entity_of(EntityKind::person, "Paul Marnier");
  add_mention(example, "Paul Marnier", paul);
  add_mention(example, "Paul Marnier", paul);
  example.findings.mentions[MentionId{1}].span = {20, 32};
  const Description full = said(example, options(Detail::full));
  CHECK(having(full, "rdf:type", word("sc:Person")).size() == 2);
}

TEST_CASE("a linked entity is told once, in the shared graph", "[describe][entities]") {
  Example example = worked_example();
  Link link;
  link.qid = "Q423";
  link.confidence = 0.987;
  link.evidence = MentionId{1};
  link.rivals = {"Q142"};
  example.entities.entities[EntityId{1}].link = link;
  const Description description = said(example);
  const rdf::Term node = rdf::Term::iri("https://w3id.org/sourcier/data/entity/Q423");
  REQUIRE(description.graphs.at(1).statements.size() == 3);
  CHECK(description.graphs.at(1).statements.at(0).subject == node);
  CHECK(values(description, node, "schema:sameAs").at(0) == word("wd:Q423"));
  const auto links = having(description, "sc:linked", node);
  REQUIRE(links.size() == 1);
  CHECK(values(description, links[0], "sc:confidence").at(0) ==
        rdf::Term::decimal(0.99));
  CHECK(values(description, links[0], "sc:method").at(0) == word("sc:ExactName"));
  CHECK(uses(description, "sc:rival") == 0);
  CHECK(uses(said(example, options(Detail::full)), "sc:rival") == 1);
}

TEST_CASE("the direct triple is said only of what is stated and lasts",
          "[describe][relations]") {
  Example stated = border();
  Relation frontier = relation(stated, "sharesBorderWith");
  stated.findings.relations.add(frontier);
  CHECK(uses(said(stated), "sc:sharesBorderWith") == 1);
  CHECK(uses(said(stated), "rdf:predicate") == 1);

  Example former = border();
  Relation gone = relation(former, "sharesBorderWith");
  gone.former = true;
  former.findings.relations.add(gone);
  CHECK(uses(said(former), "sc:sharesBorderWith") == 0);
  CHECK(uses(said(former), "sc:former") == 1);

  Example hedged = border();
  Relation unsure = relation(hedged, "sharesBorderWith");
  unsure.evidence.marking.standing = Standing::hedged;
  hedged.findings.relations.add(unsure);
  CHECK(uses(said(hedged), "sc:sharesBorderWith") == 0);
}

TEST_CASE("an evidence that is the whole sentence is the sentence's node",
          "[describe][spans]") {
  Example example = border();
  example.findings.relations.add(relation(example, "sharesBorderWith"));
  const Description description = said(example);
  const auto sentences = having(description, "rdf:type", word("nif:Sentence"));
  REQUIRE(sentences.size() == 1);
  CHECK(having(description, "sc:evidence", sentences[0]).size() == 1);
  CHECK(having(description, "rdf:type", word("nif:Phrase")).size() == 2);
}

TEST_CASE("a quotation over two sentences rests on both and says what is in it",
          "[describe][quotations]") {
  Example example{
      lines("Anna Delcourt déclare : « La Valdavie paiera.\nElle attaque. »"), {}, {}};
  const MentionId anna = add_mention(
      example, "Anna Delcourt", entity_of(EntityKind::person, "Anna Delcourt"));
  Quotation quotation;
  quotation.speaker = anna;
  quotation.words = span_of(example.document, "La Valdavie paiera.\nElle attaque.");
  quotation.sentences = {0, 1};
  quotation.evidence.words = span_of(example.document, "Anna Delcourt déclare");
  quotation.evidence.trigger = span_of(example.document, "déclare");
  quotation.evidence.rule = "QuoteDirect";
  example.findings.quotations.add(quotation);
  Event attack;
  attack.type = "Attack";
  attack.evidence.sentence = 1;
  attack.evidence.words = span_of(example.document, "Elle attaque");
  attack.evidence.trigger = span_of(example.document, "attaque");
  attack.evidence.rule = "AttackAttaquer";
  example.findings.events.add(attack);
  const Description description = said(example);
  const rdf::Term quote = having(description, "rdf:type", word("sc:Quotation")).at(0);
  CHECK(values(description, quote, "prov:wasDerivedFrom").size() == 2);
  CHECK(values(description, quote, "sc:says") ==
        having(description, "rdf:type", word("sc:Event")));
  const rdf::Term words = values(description, quote, "sc:words").at(0);
  CHECK(values(description, words, "nif:sentence").size() == 2);
}

TEST_CASE("an office without a known holder is not said", "[describe][offices]") {
  Example example{lines("Il est ministre de la Défense."), {}, {}};
  Office office;
  office.holder = add_mention(example, "Il", entity_of(EntityKind::person, "Il"));
  office.office = "ministre de la Défense";
  office.evidence.rule = "OfficeCopula";
  example.findings.offices.add(office);
  CHECK(uses(said(example), "sc:holder") == 1);
  example.entities.of_mention[0].clear();
  CHECK(uses(said(example), "sc:holder") == 0);
  CHECK(uses(said(example), "sc:office") == 0);
}

TEST_CASE("an unresolved date has no days", "[describe][times]") {
  Example example = worked_example();
  example.findings.times[TimeId{0}].basis = TimeBasis::unresolved;
  const Description description = said(example);
  CHECK(uses(description, "sc:earliest") == 0);
  CHECK(uses(description, "sem:hasEarliestBeginTimeStamp") == 0);
  CHECK(uses(description, "sc:basis") == 1);
}

TEST_CASE("the address of the article names its graph and is escaped",
          "[describe][article]") {
  Example example = worked_example();
  example.document.article.url = "https://a.example/été 2025?q=%zz";
  example.document.article.id = "0412";
  const Description description = said(example);
  CHECK(description.key == "https://a.example/été 2025?q=%zz");
  CHECK(description.doc != "fb48f267b196f964");
  CHECK(having(description,
               "schema:url",
               rdf::Term::iri("https://a.example/été%202025?q=%25zz"))
            .size() == 1);
}

TEST_CASE("a base that cannot hold names is refused", "[describe][options]") {
  describe::Options wrong = options();
  wrong.base = "https://a.example/data";
  CHECK_THROWS_WITH(said(worked_example(), wrong),
                    "https://a.example/data: no base for IRIs; end it with / or #");
}

TEST_CASE("nobody stands in a relation with himself", "[describe][relations]") {
  Example example = worked_example();
  Relation same = relation(example, "locatedIn");
  same.object = same.subject;
  example.findings.relations.add(same);
  CHECK(having(said(example), "rdf:type", word("sc:Relation")).empty());
}
