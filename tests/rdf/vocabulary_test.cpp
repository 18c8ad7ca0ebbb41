// SPDX-License-Identifier: Apache-2.0
// Names of vocabularies are shortened and expanded.
#include "problem.hpp"
#include "rdf/vocabulary.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using namespace sourcier::rdf;

TEST_CASE("a short name is expanded by its prefix", "[rdf][vocabulary]") {
  CHECK(expanded("sc:agent") == "https://w3id.org/sourcier#agent");
  CHECK(expanded("rule:Strike") == "https://w3id.org/sourcier/mappings/Strike");
}

TEST_CASE("a prefix that nobody declared is refused", "[rdf][vocabulary]") {
  CHECK_THROWS_WITH(expanded("foaf:name"),
                    "foaf:name: no such prefix; see rdf/vocabulary.hpp");
  CHECK_THROWS_AS(expanded("agent"), Failure);
}

TEST_CASE("a known IRI is shortened, another one stays", "[rdf][vocabulary]") {
  CHECK(shortened("https://w3id.org/sourcier#agent") == "sc:agent");
  CHECK(shortened("https://w3id.org/sourcier/mappings/Strike") == "rule:Strike");
  CHECK(shortened("http://www.w3.org/2001/XMLSchema#date") == "xsd:date");
  CHECK(shortened("https://exemple.org/a") == "https://exemple.org/a");
  CHECK(shortened("") == "");
}
