// SPDX-License-Identifier: Apache-2.0
// Terms are canonical, and what a store would change or misread cannot be made.
#include "problem.hpp"
#include "rdf/term.hpp"
#include "rdf/vocabulary.hpp"

#include <catch2/catch.hpp>
#include <limits>

using namespace sourcier;
using namespace sourcier::rdf;
using namespace std::chrono_literals;

TEST_CASE("a confidence is written as every store keeps it", "[rdf][term]") {
  CHECK(Term::decimal(0.5).value() == "0.5");
  CHECK(Term::decimal(1).value() == "1.0");
  CHECK(Term::decimal(0).value() == "0.0");
  CHECK(Term::decimal(0.861).value() == "0.86");
  CHECK(Term::decimal(0.1 + 0.2, 4).value() == "0.3");
  CHECK_THROWS_AS(Term::decimal(std::numeric_limits<double>::infinity()), Failure);
}

TEST_CASE("figures become canonical integers and decimals", "[rdf][term]") {
  CHECK(Term::number("300") == Term::integer(300));
  CHECK(Term::number("+007").value() == "7");
  CHECK(Term::number("-0").value() == "0");
  CHECK(Term::number("-05.50").value() == "-5.5");
  CHECK(Term::number("3.00").value() == "3.0");
  CHECK(Term::number("3.00").datatype() == xsd::decimal);
  CHECK(Term::number("123456789012345678901234567890").datatype() == xsd::integer);
  CHECK_THROWS_AS(Term::number("1 . <s> <p> 2"), Failure);
  CHECK_THROWS_AS(Term::number(""), Failure);
  CHECK_THROWS_AS(Term::number("1."), Failure);
}

TEST_CASE("a typed literal that is not canonical cannot be made", "[rdf][term]") {
  const std::string integer(xsd::integer);
  const std::string decimal(xsd::decimal);
  const std::string date(xsd::date);
  CHECK_THROWS_AS(Term::typed("1 . <s> <p> 2", integer), Failure);
  CHECK_THROWS_AS(Term::typed("05", integer), Failure);
  CHECK_THROWS_AS(Term::typed("-0", integer), Failure);
  CHECK_THROWS_AS(Term::typed("0.50", decimal), Failure);
  CHECK_THROWS_AS(Term::typed("1", decimal), Failure);
  CHECK_THROWS_AS(Term::typed("-0.0", decimal), Failure);
  CHECK_THROWS_AS(Term::typed("TRUE", std::string(xsd::boolean)), Failure);
  CHECK_THROWS_AS(Term::typed("2025-02-29", date), Failure);
  CHECK(Term::typed("2024-02-29", date).is_canonical());
  CHECK(Term::typed("-5", integer).is_canonical());
}

TEST_CASE("a day that does not exist is refused", "[rdf][term]") {
  CHECK(Term::date(2025y / 4 / 2).value() == "2025-04-02");
  CHECK(Term::date(987y / 1 / 1).value() == "0987-01-01");
  CHECK_THROWS_AS(Term::date(2025y / 2 / 30), Failure);
}

TEST_CASE("an IRI that could break out of its brackets is refused", "[rdf][term]") {
  CHECK_THROWS_AS(Term::iri("https://a.example/> <http://evil/"), Failure);
  CHECK_THROWS_AS(Term::iri("https://a.example/a b"), Failure);
  CHECK_THROWS_AS(Term::iri("https://a.example/%zz"), Failure);
  CHECK_THROWS_AS(Term::iri("https://a.example/\xED\xA0\x80"), Failure);
  CHECK_THROWS_AS(Term::iri("a/b"), Failure);
  CHECK_THROWS_AS(Term::iri(""), Failure);
  CHECK(Term::iri("https://a.example/été?q=%C3%A9").is_iri());
}

TEST_CASE("languages are lower case and cannot carry anything else", "[rdf][term]") {
  CHECK(Term::text("grève", "FR-ca").language() == "fr-ca");
  CHECK_THROWS_AS(Term::text("grève", "fr_FR"), Failure);
  CHECK_THROWS_AS(Term::text("grève", "fr . <s> <p> 1"), Failure);
  CHECK_THROWS_AS(Term::text("grève", "fr-"), Failure);
}

TEST_CASE("bytes that are not UTF-8 never become text", "[rdf][term]") {
  CHECK_THROWS_AS(Term::text("caf\xE9"), Failure);
  CHECK_THROWS_AS(Term::text("cut \xE2\x82"), Failure);
  CHECK_THROWS_AS(Term::text("overlong \xC0\xAF"), Failure);
  CHECK_THROWS_AS(Term::text("surrogate \xED\xA0\x80", "fr"), Failure);
}

TEST_CASE("the local name is what stands behind the last mark", "[rdf][term]") {
  CHECK(Term::iri("https://w3id.org/sourcier#agent").local_name() == "agent");
  CHECK(Term::iri("https://w3id.org/sourcier/mappings/AidAider").local_name() ==
        "AidAider");
}

TEST_CASE("what is wrong with a term is said in one line", "[rdf][term]") {
  CHECK_THROWS_WITH(Term::iri("deux\nlignes"),
                    "<deux?lignes>: not an absolute IRI; escape it");
}
