// SPDX-License-Identifier: Apache-2.0
// What graphs say comes into the corpus, in an order that no file decides.
#include "report/told.hpp"

#include <catch2/catch.hpp>

using namespace sourcier::report;
using namespace sourcier::test;

TEST_CASE("articles stand by date, whatever came first", "[report][reading]") {
  const Corpus told = corpus(article("a1", "09") + article("a2", "03"));
  REQUIRE(told.articles.size() == 2);
  CHECK(told.articles[0].title == "Article a2");
  CHECK(told.articles[1].published == 20250509);
  CHECK(told.sentences[told.articles[1].first_sentence].words == std::string(90, '1'));
}

TEST_CASE("an article that comes twice counts once", "[report][reading]") {
  sourcier::graphs::Gathered said;
  sourcier::rdf::read_text(prefixes + article("a1", "01") +
                               event("a1", "e1", "War", "Stated", "sc:cue span:a1c3x9"),
                           "told",
                           sourcier::rdf::Syntax::turtle,
                           [&](const sourcier::rdf::ReadStatement& read) {
                             sourcier::graphs::gather(said, read);
                           });
  Reading reading;
  reading.article(said);
  reading.article(said);
  const Corpus told = reading.corpus();
  CHECK(told.articles.size() == 1);
  REQUIRE(told.findings.size() == 1);
  CHECK(told.findings[0].cues == std::vector<sourcier::Span>{{3, 9}});
  CHECK(iri(told, told.findings[0]) == "https://w3id.org/sourcier/data/event/e1");
}

TEST_CASE("one name in two articles is one page that says they may be two",
          "[report][reading]") {
  const Corpus told = corpus(article("a1", "01") + article("a2", "02") +
                             state("N1", "Valdavie") + state("N2", "valdavie") +
                             event("a1", "e1", "War", "Stated", "sc:agent entity:N1") +
                             event("a2", "e2", "War", "Stated", "sc:agent entity:N2"));
  REQUIRE(told.dossiers.size() == 1);
  CHECK(told.dossiers[0].entities.size() == 2);
  CHECK(told.dossiers[0].articles == 2);
  CHECK_FALSE(told.dossiers[0].linked);
}

TEST_CASE("a linked entity is one page under the name of its item",
          "[report][reading]") {
  const Corpus told = corpus(
      article("a1", "01") +
      "entity:Q142 a sc:State ; rdfs:label \"France\"@fr ; schema:sameAs wd:Q142 .\n" +
      event("a1", "e1", "War", "Stated", "sc:agent entity:Q142"));
  REQUIRE(told.dossiers.size() == 1);
  CHECK(told.dossiers[0].name == "Q142");
  CHECK(told.dossiers[0].linked);
}

TEST_CASE("words of a span are cut out of its sentence", "[report][reading]") {
  const Corpus told =
      corpus("doc:a1 a schema:NewsArticle , nif:Context .\n"
             "span:a1c10x19 a nif:Sentence ; nif:anchorOf \"Été à Oze\"@fr .\n");
  CHECK(words(told, 0, {10, 13}) == "Été");
  CHECK(words(told, 0, {16, 19}) == "Oze");
  CHECK(words(told, 0, {16, 20}).empty());
}

TEST_CASE("lines that only repeat a name are not worth parsing", "[report][reading]") {
  const std::string span = "<https://w3id.org/sourcier/data/span/a1c3x9> ";
  const std::string nif =
      "<http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
  CHECK_FALSE(is_worth_reading(span + nif + "beginIndex> \"3\" ."));
  CHECK_FALSE(is_worth_reading(
      span + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> " + nif + "Phrase> ."));
  CHECK(is_worth_reading(span + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> " +
                         nif + "Sentence> ."));
  CHECK(is_worth_reading(span + nif + "anchorOf> \"beginIndex\"@fr ."));
  CHECK(is_worth_reading("no line of a graph"));
}
