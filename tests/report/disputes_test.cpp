// SPDX-License-Identifier: Apache-2.0
// Figures that differ, what is denied, who alone says it, who acts on whom.
#include "report/disputes.hpp"
#include "report/edges.hpp"
#include "report/sources.hpp"
#include "report/told.hpp"

#include <catch2/catch.hpp>

using namespace sourcier::report;
using namespace sourcier::test;

namespace {

const std::string two = article("a1", "01") + article("a2", "20") +
                        state("N1", "Valdavie") + state("N2", "Valdavie") +
                        state("N3", "Norvanie") + state("N4", "Norvanie");

std::string attack(const std::string& more_of_first,
                   const std::string& more_of_second) {
  return event("a1",
               "e1",
               "Attack",
               "Stated",
               "sc:agent entity:N1 ; sc:target entity:N3" + more_of_first) +
         event("a2",
               "e2",
               "Attack",
               "Stated",
               "sc:agent entity:N2 ; sc:target entity:N4" + more_of_second);
}

} // namespace

TEST_CASE("figures of the same parties in one month diverge", "[report][disputes]") {
  const Corpus told = corpus(
      two + figure("a1c1x5", 64) + figure("a2c1x5", 100) +
      attack(" ; sc:quantity quantity:a1c1x5", " ; sc:quantity quantity:a2c1x5"));
  const auto found = divergences(told, facts(told));
  REQUIRE(found.size() == 1);
  CHECK(found[0].figures[0].low == 64);
  CHECK(found[0].figures[1].high == 100);
  CHECK(found[0].latest == 1);
  CHECK(found[0].sources == 2);
}

TEST_CASE("the same figure twice does not diverge", "[report][disputes]") {
  const Corpus told = corpus(
      two + figure("a1c1x5", 64) + figure("a2c1x5", 64) +
      attack(" ; sc:quantity quantity:a1c1x5", " ; sc:quantity quantity:a2c1x5"));
  CHECK(divergences(told, facts(told)).empty());
}

TEST_CASE("a copy of a text gives its figure once", "[report][disputes]") {
  const Corpus told =
      corpus(two + "doc:a2 sc:nearCopyOf doc:a1 .\n" + figure("a1c1x5", 64) +
             figure("a2c1x5", 64) + figure("a1c7x9", 80) +
             attack(" ; sc:quantity quantity:a1c1x5 , quantity:a1c7x9",
                    " ; sc:quantity quantity:a2c1x5"));
  const auto found = divergences(told, facts(told));
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].figures.size() == 2);
  CHECK(found[0].figures[0].copies == 1);
  CHECK(found[0].given.size() == 3);
  CHECK(found[0].sources == 1);
}

TEST_CASE("events of different months are different facts", "[report][disputes]") {
  const Corpus told =
      corpus(two + attack("",
                          " ; sem:hasEarliestBeginTimeStamp \"1987-03-01\"^^xsd:date ; "
                          "sem:hasLatestEndTimeStamp \"1987-12-31\"^^xsd:date"));
  const auto found = facts(told);
  REQUIRE(found.size() == 2);
  CHECK(found[0].period == "2025-05");
  CHECK(found[1].period == "1987");
}

TEST_CASE("stated here and negated there is a contradiction", "[report][disputes]") {
  const Corpus told = corpus(
      two +
      event(
          "a1", "e1", "Attack", "Hedged", "sc:agent entity:N1 ; sc:target entity:N3") +
      event(
          "a2", "e2", "Attack", "Negated", "sc:agent entity:N2 ; sc:target entity:N4"));
  const auto found = contradictions(told, facts(told));
  REQUIRE(found.size() == 1);
  CHECK(told.findings[found[0].said.front()].name == "event/e1");
  CHECK(told.findings[found[0].denied.front()].name == "event/e2");
}

TEST_CASE("a denial stands against what it denies", "[report][disputes]") {
  const Corpus told = corpus(
      two + event("a1", "e1", "Attack", "Attributed", "sc:agent entity:N1") +
      event(
          "a1", "e9", "Denial", "Stated", "sc:agent entity:N1 ; sc:content event:e1"));
  const auto found = contradictions(told, facts(told));
  REQUIRE(found.size() == 1);
  CHECK(found[0].fact.type == "Attack");
}

TEST_CASE("accounts the graph joins are one fact, whatever their parties",
          "[report][disputes]") {
  const Corpus told =
      corpus(two + event("a1", "e1", "Attack", "Stated", "sc:agent entity:N1") +
             event("a2", "e2", "Attack", "Stated", "sc:agent entity:N4") +
             "occurrence:o1 a sc:Occurrence ; sc:account event:e1 , event:e2 .\n");
  CHECK(facts(told).size() == 1);
}

TEST_CASE("what two articles say by one source rests on it alone",
          "[report][disputes]") {
  const Corpus told = corpus(
      two +
      "entity:N7 a sc:Organization , sc:Unlinked ; rdfs:label \"agence Orlan\"@fr .\n"
      "entity:N8 a sc:Organization , sc:Unlinked ; rdfs:label \"agence Orlan\"@fr .\n"
      "attr:x1 a sc:Attribution ; sc:manner sc:AccordingTo ; sc:source entity:N7 .\n"
      "attr:x2 a sc:Attribution ; sc:manner sc:AccordingTo ; sc:source entity:N8 .\n" +
      attack(" ; sc:attribution attr:x1", " ; sc:attribution attr:x2"));
  const auto all = facts(told);
  REQUIRE(sole_sources(told, all).size() == 1);
  CHECK(independent_sources(told, all[0].accounts) == 1);
}

TEST_CASE("an article of the same sentences is a copy of the earlier one",
          "[report][disputes]") {
  std::string turtle;
  turtle += "doc:b1 a schema:NewsArticle , nif:Context ; schema:datePublished "
            "\"2025-05-01\"^^xsd:date .\n"
            "doc:b2 a schema:NewsArticle , nif:Context ; schema:datePublished "
            "\"2025-05-02\"^^xsd:date .\n";
  turtle +=
      "span:b1c0x90 a nif:Sentence ; nif:anchorOf \"" + std::string(90, 'a') + "\" .\n";
  turtle += "span:b1c91x181 a nif:Sentence ; nif:anchorOf \"" + std::string(90, 'b') +
            "\" .\n";
  turtle += "span:b1c182x272 a nif:Sentence ; nif:anchorOf \"" + std::string(90, 'c') +
            "\" .\n";
  turtle +=
      "span:b2c0x90 a nif:Sentence ; nif:anchorOf \"" + std::string(90, 'a') + "\" .\n";
  turtle += "span:b2c91x181 a nif:Sentence ; nif:anchorOf \"" + std::string(90, 'b') +
            "\" .\n";
  turtle += "span:b2c182x272 a nif:Sentence ; nif:anchorOf \"" + std::string(90, 'c') +
            "\" .\n";
  Corpus told = corpus(turtle);
  find_copies(told);
  CHECK(told.articles[1].copy_of == 0);
  CHECK(told.articles[0].copy_of == none);
}

TEST_CASE("agents act on targets; what is negated makes no edge", "[report][edges]") {
  const Corpus told = corpus(
      two + attack("", "") +
      event(
          "a2", "e3", "Visit", "Negated", "sc:agent entity:N2 ; sc:target entity:N4"));
  const Labels labels(SOURCIER_ROOT, Say(true));
  const auto found = edges(told, labels);
  REQUIRE(found.size() == 1);
  CHECK(told.dossiers[found[0].from].label == "Valdavie");
  CHECK(told.dossiers[found[0].to].label == "Norvanie");
  CHECK(found[0].quad == Quad::material_conflict);
  CHECK(found[0].sources == 2);
}
