// SPDX-License-Identifier: Apache-2.0
// What comes into the sheets for people, on a written graph of one invented article.
#include "review/sheets.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

using namespace sourcier;
using review::Sheets;

namespace {

std::string q(int number) {
  return "Q" + std::to_string(900'000'000 + number);
}

const std::string prefixes =
    "@prefix sc: <https://w3id.org/sourcier#> .\n"
    "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
    "@prefix prov: <http://www.w3.org/ns/prov#> .\n"
    "@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .\n"
    "@prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .\n"
    "@prefix schema: <http://schema.org/> .\n"
    "@prefix wd: <http://www.wikidata.org/entity/> .\n"
    "@prefix rule: <https://w3id.org/sourcier/mappings/> .\n"
    "@prefix doc: <https://w3id.org/sourcier/data/doc/> .\n"
    "@prefix span: <https://w3id.org/sourcier/data/span/> .\n"
    "@prefix entity: <https://w3id.org/sourcier/data/entity/> .\n"
    "@prefix link: <https://w3id.org/sourcier/data/link/> .\n"
    "@prefix relation: <https://w3id.org/sourcier/data/relation/> .\n";

/// "Orsenne est la capitale de la Valdavie, dit \"Orlan\"."
std::string article(const std::string& url) {
  const auto mention =
      [](const std::string& span, const std::string& words, const std::string& entity) {
        return "span:" + span +
               " a nif:Phrase ; nif:sentence span:aabbc0x52 ; "
               "nif:anchorOf \"" +
               words +
               "\"@fr ; sc:mentionKind sc:Name ; "
               "itsrdf:taIdentRef entity:" +
               entity + " .\n";
      };
  const auto link = [](const std::string& item, const std::string& confidence) {
    return "link:l" + item + " a sc:Link ; sc:linked entity:" + item +
           " ; sc:linkedTo wd:" + item + " ; sc:confidence " + confidence +
           " ; sc:method sc:ExactName ; sc:candidates 1 ; prov:wasDerivedFrom "
           "span:aabbc0x52 .\n";
  };
  return prefixes +
         "doc:aabb a schema:NewsArticle ; sc:sourceFile \"a.txt\" ; "
         "schema:datePublished \"2025-04-02\"^^xsd:date " +
         (url.empty() ? "" : "; schema:url <" + url + "> ") +
         ".\n"
         "span:aabbc0x52 a nif:Sentence ; nif:anchorOf \"Orsenne est la capitale de la "
         "Valdavie, dit \\\"Orlan\\\".\"@fr .\n" +
         mention("aabbc0x7", "Orsenne", q(1)) +
         mention("aabbc31x39", "Valdavie", q(2)) +
         mention("aabbc46x51", "Orlan", "N1") + "entity:" + q(1) +
         " a sc:Place ; rdfs:label \"Orsenne\"@fr .\n" + "entity:" + q(2) +
         " a sc:State ; rdfs:label \"Valdavie\"@fr .\n" +
         "entity:N1 a sc:NewsMedium , sc:Unlinked ; rdfs:label \"Orlan\"@fr .\n" +
         link(q(1), "0.97") + link(q(2), "0.9") +
         "relation:r1 a sc:Relation ; rdf:subject entity:" + q(1) +
         " ; rdf:predicate sc:capitalOf ; rdf:object entity:" + q(2) +
         " ; sc:standing sc:Stated ; sc:rule rule:CapitalOf ; sc:confidence 0.8 ; "
         "prov:wasDerivedFrom span:aabbc0x52 .\n";
}

Sheets sheets(const std::string& url, const review::Options& options) {
  const std::filesystem::path folder =
      std::filesystem::path(SOURCIER_BUILD) / "review_test";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "a.ttl") << article(url);
  return review::sheets({folder / "a.ttl"}, options);
}

/// The lines below the header and its comments.
std::string rows(const std::string& sheet, std::string_view header) {
  return sheet.substr(sheet.find(header) + header.size());
}

} // namespace

TEST_CASE("a name without a link is a row with its sentence", "[review]") {
  const Sheets made = sheets("https://journal.example/a", {});
  CHECK(made.unlinked == 1);
  CHECK(made.names ==
        "name,kind,type,article,url,published,mentions,sentences,proposed,"
        "confidence_of_proposed,rivals,qid,confidence\n"
        "Orlan,Organization,Q43229,a.txt,https://journal.example/a,2025-04-02,1,"
        "\"Orsenne est la capitale de la Valdavie, dit \"\"Orlan\"\".\",,,,,\n");
}

TEST_CASE("a doubtful link is a row with what was proposed", "[review]") {
  const Sheets made = sheets("", {0.95, ""});
  CHECK(made.doubtful == 1);
  CHECK(made.names.find("Valdavie,State,Q6256,a.txt,,2025-04-02,1,") !=
        std::string::npos);
  CHECK(made.names.find("," + q(2) + ",0.90,,,\n") != std::string::npos);
}

TEST_CASE("accepted links are mappings with their reason", "[review]") {
  const Sheets made = sheets("", {0.8, "2025-04-03"});
  CHECK(made.accepted == 2);
  CHECK(made.links.starts_with("#curie_map:\n#  entity: "
                               "https://w3id.org/sourcier/data/entity/\n"));
  CHECK(made.links.find("\n#mapping_date: 2025-04-03\n") != std::string::npos);
  CHECK(rows(made.links, "comment\n") ==
        "entity:" + q(1) + "\tOrsenne\tskos:exactMatch\twikidata:" + q(1) +
            "\tsemapv:LexicalMatching\t0.97\tExactName, 1 article\nentity:" + q(2) +
            "\tValdavie\tskos:exactMatch\twikidata:" + q(2) +
            "\tsemapv:LexicalMatching\t0.90\tExactName, 1 article\n");
}

TEST_CASE("a stated relation between linked entities is proposed with its words",
          "[review]") {
  const Sheets made = sheets("https://journal.example/a", {0.8, "2025-04-03"});
  CHECK(made.proposed == 1);
  CHECK(made.statements.starts_with("/* REVIEW SHEET of sourcier"));
  CHECK(
      rows(made.statements, "over. */\n") ==
      q(1) + "\tP1376\t" + q(2) +
          "\tS854\t\"https://journal.example/a\"\tS1683\tfr:\"Orsenne est la capitale "
          "de la Valdavie, dit \"Orlan\".\"\tS813\t+2025-04-03T00:00:00Z/11 /* "
          "review: rule:CapitalOf, confidence 0.8 */\n");
}

TEST_CASE("without an address or a sure link nothing is proposed", "[review]") {
  CHECK(sheets("", {}).proposed == 0);
  CHECK(sheets("", {}).without_url == 1);
  CHECK(sheets("https://journal.example/a", {0.95, ""}).proposed == 0);
}
