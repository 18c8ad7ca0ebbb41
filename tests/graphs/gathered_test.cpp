// SPDX-License-Identifier: Apache-2.0
// What was gathered of a subject is found by short names.
#include "graphs/gathered.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using namespace sourcier::graphs;

namespace {

Described spoken() {
  Described described;
  described.said.emplace_back("rdf:type",
                              rdf::Term::iri("https://w3id.org/sourcier#Event"));
  described.said.emplace_back("sc:cue",
                              rdf::Term::iri("https://w3id.org/x/span/Dc1x2"));
  described.said.emplace_back("sc:cue",
                              rdf::Term::iri("https://w3id.org/x/span/Dc3x4"));
  described.said.emplace_back("nif:beginIndex", rdf::Term::integer(7));
  described.said.emplace_back("nif:endIndex", rdf::Term::integer(12));
  return described;
}

} // namespace

TEST_CASE("values are found, counted and shortened", "[graphs][gathered]") {
  CHECK(spoken().is_a("sc:Event"));
  CHECK_FALSE(spoken().is_a("sc:Relation"));
  CHECK(spoken().count("sc:cue") == 2);
  CHECK(spoken().text("nif:beginIndex") == "7");
  CHECK(spoken().text("sc:rule").empty());
  CHECK(spoken().value("sc:rule") == nullptr);
}

TEST_CASE("offsets are those said, else those of the name", "[graphs][gathered]") {
  CHECK(offsets("https://w3id.org/x/span/Dc1x2", spoken())->begin == 7);
  CHECK(offsets("https://w3id.org/x/span/Dc1x2", spoken())->end == 12);
  CHECK(offsets("https://w3id.org/x/span/Dc1x2", {})->begin == 1);
  CHECK(offsets("https://w3id.org/x/span/Dc1x2", {})->end == 2);
  CHECK_FALSE(offsets("https://w3id.org/x/span/Dc1y2", {}).has_value());
  CHECK_FALSE(offsets("https://w3id.org/x/span/Dc1x", {}).has_value());
}

TEST_CASE("a number is digits only", "[graphs][gathered]") {
  CHECK(number("120") == 120);
  CHECK_FALSE(number("-1").has_value());
  CHECK_FALSE(number("+1").has_value());
  CHECK_FALSE(number("1.0").has_value());
  CHECK_FALSE(number("").has_value());
}

TEST_CASE("what is said twice is gathered once", "[graphs][gathered]") {
  const rdf::ReadStatement read{{rdf::Term::iri("https://w3id.org/x/a"),
                                 rdf::Term::iri("https://w3id.org/sourcier#cue"),
                                 rdf::Term::iri("https://w3id.org/x/span/Dc1x2")},
                                {},
                                7};
  Gathered gathered;
  gather(gathered, read);
  gather(gathered, read);
  CHECK(gathered.at("https://w3id.org/x/a").line == 7);
  CHECK(gathered.at("https://w3id.org/x/a").count("sc:cue") == 1);
}
