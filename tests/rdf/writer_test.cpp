// SPDX-License-Identifier: Apache-2.0
// What is written can be read again as exactly the same statements, in every syntax.
#include "problem.hpp"
#include "rdf/address.hpp"
#include "rdf/reader.hpp"
#include "rdf/vocabulary.hpp"
#include "rdf/writer.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>

using namespace sourcier;
using namespace sourcier::rdf;

namespace {

const std::string base(default_base);

Term sc(const std::string& name) {
  return Term::iri(std::string(sc_ns) + name);
}
Term data(const std::string& name) {
  return Term::iri(base + name);
}

std::vector<NamedGraph> one(const Term& object) {
  return {{data("graph/g1"), {{data("event/e1"), sc("value"), object}}}};
}

std::vector<ReadStatement> back(const std::vector<NamedGraph>& graphs, Syntax syntax) {
  std::vector<ReadStatement> all;
  read_text(written(syntax, graphs, base), "test", syntax, [&](const ReadStatement& s) {
    all.push_back(s);
  });
  return all;
}

/// Whether the one statement comes back as it went in, in all four syntaxes.
bool comes_back(const Term& object) {
  const auto graphs = one(object);
  return std::all_of(syntaxes.begin(), syntaxes.end(), [&](const SyntaxFacts& row) {
    const auto all = back(graphs, row.syntax);
    return all.size() == 1 && all[0].statement == graphs[0].statements[0] &&
           all[0].graph.has_value() == row.has_graphs;
  });
}

} // namespace

TEST_CASE("every kind of literal comes back as it went in", "[rdf][writer]") {
  CHECK(comes_back(Term::integer(-5)));
  CHECK(comes_back(Term::decimal(0.5)));
  CHECK(comes_back(Term::decimal(1)));
  CHECK(comes_back(Term::boolean(true)));
  CHECK(comes_back(Term::date(std::chrono::year(2025) / 4 / 2)));
  CHECK(comes_back(Term::text("Corée du Nord", "fr")));
  CHECK(comes_back(Term::text("")));
  CHECK(comes_back(Term::iri("https://a.example/été?a=b&c='d'(e);f,g!h*i~@j+k$")));
}

TEST_CASE("hostile names stay one literal", "[rdf][writer]") {
  CHECK(comes_back(Term::text("> <http://evil/> . \"", "fr")));
  CHECK(comes_back(Term::text("\"\"\" \\ \" ' \n \r \t \b \f", "fr")));
  CHECK(comes_back(Term::text("\\u0041 \\")));
  CHECK(comes_back(Term::text("\u202Etexte à l'envers\u202C", "fr")));
  CHECK(comes_back(Term::text(std::string("a\0b", 3), "fr")));
  CHECK(comes_back(Term::text("\x01\x1F\x7F\u0085\u2028\uFEFF\U0010FFFF")));
  CHECK(comes_back(Term::text(std::string(65536, 'x') + "é")));
}

TEST_CASE("a literal never breaks its line", "[rdf][writer]") {
  const std::string text = written(Syntax::turtle, one(Term::text("a\nb\rc\"d")), base);
  CHECK(text.find(R"("a\nb\rc\"d")") != std::string::npos);
  const std::string line = written(Syntax::nquads, one(Term::text("a\nb\rc\"d")), base);
  CHECK(std::count(line.begin(), line.end(), '\n') == 1);
}

TEST_CASE("blank nodes and raw forms are refused before Serd sees them",
          "[rdf][writer]") {
  const std::string integer(xsd::integer);
  CHECK_THROWS_AS(written(Syntax::turtle, one(Term::blank("b1")), base), Failure);
  CHECK_THROWS_AS(
      written(Syntax::turtle, one(Term::as_read("1 . <s> <p> 2", integer, "")), base),
      Failure);
  CHECK_THROWS_AS(written(Syntax::ntriples,
                          one(Term::as_read("0.50", std::string(xsd::decimal), "")),
                          base),
                  Failure);
}

TEST_CASE("the longer namespace wins and the shared one stays whole", "[rdf][writer]") {
  const std::string rule =
      written(Syntax::turtle, one(Term::iri(std::string(rule_ns) + "AidAider")), base);
  CHECK(rule.find("sc:value rule:AidAider") != std::string::npos);
  CHECK(rule.find("event:e1") != std::string::npos);
}

TEST_CASE("graphs are parted in TriG and joined in Turtle", "[rdf][writer]") {
  const std::vector<NamedGraph> graphs{
      {data("graph/g1"), {{data("event/e1"), sc("agent"), data("entity/n1")}}},
      {data("graph/entities"),
       {{data("entity/n1"), sc("stateKind"), sc("Former")},
        {data("event/e1"), sc("agent"), data("entity/n1")}}}};
  const auto quads = back(graphs, Syntax::trig);
  REQUIRE(quads.size() == 3);
  CHECK(quads[0].graph == data("graph/g1"));
  CHECK(quads[2].graph == data("graph/entities"));
  CHECK(back(graphs, Syntax::turtle).size() == 2);
}

TEST_CASE("texts of two articles may follow each other", "[rdf][writer]") {
  const std::string twice = written(Syntax::trig, one(Term::integer(1)), base) +
                            written(Syntax::trig, one(Term::integer(2)), base);
  std::vector<Term> objects;
  read_text(twice, "test", Syntax::trig, [&](const ReadStatement& s) {
    objects.push_back(s.statement.object);
  });
  CHECK(objects == std::vector{Term::integer(1), Term::integer(2)});
}

TEST_CASE("source addresses are escaped, not believed", "[rdf][writer]") {
  CHECK(escaped_address("https://a.example/un article?q=<b>") ==
        "https://a.example/un%20article?q=%3Cb%3E");
  CHECK(escaped_address("https://a.example/%zz%C3%A9") ==
        "https://a.example/%25zz%C3%A9");
  CHECK(escaped_address("https://a.example/été") == "https://a.example/été");
  CHECK(escaped_address("a.example/x") == "http://a.example/x");
  CHECK(escaped_address("https://a.example/\u202E") == "https://a.example/%E2%80%AE");
  CHECK(escaped_address(" https://a.example/x\n") == "https://a.example/x");
  CHECK(escaped_address("https://a.example/\xE9").empty());
  CHECK(escaped_address("https://a.example:8080/a[1]#b#c") ==
        "https://a.example:8080/a%5B1%5D#b%23c");
  CHECK(escaped_address("javascript:alert(1)").empty());
  CHECK(escaped_address("https://").empty());
}
