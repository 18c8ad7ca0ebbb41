// SPDX-License-Identifier: Apache-2.0
// Graphs are checked article by article, in every syntax; a clean graph gives nothing.
#include "check/faults.hpp"
#include "describe/statements.hpp"
#include "describe/worked_example.hpp"
#include "problem.hpp"
#include "rdf/writer.hpp"

using namespace sourcier;
using namespace sourcier::tests;

namespace {

describe::Options options(describe::Detail detail) {
  describe::Options chosen;
  chosen.detail = detail;
  chosen.run =
      detail == describe::Detail::facts ? "00000000000000fa" : "58e2a40cd9137b6f";
  return chosen;
}

/// The worked example as the program writes it, at an address.
std::vector<rdf::NamedGraph>
graphs_at(const std::string& url,
          describe::Detail detail = describe::Detail::standard) {
  Example example = worked_example();
  example.document.article.url = url;
  return describe::statements(
             example.document, example.findings, example.entities, options(detail))
      .graphs;
}

std::string two_articles(rdf::Syntax syntax) {
  return rdf::written(syntax, graphs_at("https://exemple.org/a"), rdf::default_base) +
         rdf::written(syntax, graphs_at("https://exemple.org/b"), rdf::default_base);
}

/// So many offices that no words carry.
std::string without_evidence(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += "office:b" + std::to_string(i) +
            " a sc:OfficeHolding ; sc:holder entity:N0260be527aa14ad8 ;"
            " sc:office \"ministre\"@fr ; sc:standing sc:Stated ; sc:confidence 0.7 ;"
            " prov:wasDerivedFrom span:fb48f267b196f964c0x88 ; sc:rule rule:Some ;"
            " prov:wasGeneratedBy run:58e2a40cd9137b6f .\n";
  }
  return text;
}

/// Lines of N-Quads without those of sc:evidence.
std::string no_evidence(std::string text) {
  std::string kept;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = text.find('\n', begin) + 1;
    const std::string line = text.substr(begin, end - begin);
    kept += line.find("#evidence>") == std::string::npos ? line : std::string();
    begin = end;
  }
  return kept;
}

} // namespace

TEST_CASE("the worked example is clean", "[check][violations]") {
  check::Summary summary;
  const auto folder = fresh_folder("clean");
  const auto file = put(folder / "g.ttl", worked());
  CHECK(violations_of({file}, with_types(), &summary).empty());
  CHECK(summary.articles == 1);
  CHECK(summary.findings == 1);
  CHECK(summary.quotes == 10);
}

TEST_CASE("more kinds of findings are clean", "[check][violations]") {
  CHECK(said_of(worked() + more()).empty());
}

TEST_CASE("what the program writes is clean in every syntax and detail",
          "[check][violations]") {
  const auto folder = fresh_folder("written");
  put(folder / "a.trig", two_articles(rdf::Syntax::trig));
  put(folder / "b.nq", two_articles(rdf::Syntax::nquads));
  put(folder / "c.nt",
      rdf::written(rdf::Syntax::ntriples,
                   graphs_at("", describe::Detail::full),
                   rdf::default_base));
  put(folder / "d.ttl",
      rdf::written(rdf::Syntax::turtle,
                   graphs_at("", describe::Detail::facts),
                   rdf::default_base));
  check::Summary summary;
  CHECK(violations_of({folder}, with_types(), &summary).empty());
  CHECK(summary.articles == 6);
  CHECK(summary.findings == 6);
}

TEST_CASE("a violation names file, line and subject", "[check][violations]") {
  const auto folder = fresh_folder("place");
  const auto file =
      put(folder / "g.ttl", faulty("sc:standing sc:Hedged ;", "sc:hedge sc:Doubt ;"));
  CHECK(violations_of({file}, with_types()) ==
        Lines{"g.ttl:65: " + of(the_event, "no sc:standing")});
}

TEST_CASE("a malformed file is a violation, and the others are still checked",
          "[check][violations]") {
  const auto folder = fresh_folder("malformed");
  put(folder / "a.ttl", worked() + "event:x sc:agent");
  put(folder / "b.ttl", faulty("sc:rule rule:supplyOfArms ;", ""));
  const Lines lines = violations_of({folder}, with_types());
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].starts_with("a.ttl:"));
  CHECK(lines[0].find(the_event) == std::string::npos);
  CHECK(lines[1].find("no sc:rule") != std::string::npos);
}

TEST_CASE("each article is checked by itself where graphs name them",
          "[check][violations]") {
  const auto folder = fresh_folder("streams");
  const std::string first = rdf::written(
      rdf::Syntax::nquads, graphs_at("https://exemple.org/a"), rdf::default_base);
  const std::string second = no_evidence(rdf::written(
      rdf::Syntax::nquads, graphs_at("https://exemple.org/b"), rdf::default_base));
  check::Summary summary;
  const Lines lines =
      violations_of({put(folder / "g.nq", first + second)}, with_types(), &summary);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].find("no sc:evidence, or several") != std::string::npos);
  CHECK(summary.articles == 2);
}

TEST_CASE("that a run wrote facts only may be told last", "[check][violations]") {
  const auto folder = fresh_folder("last");
  std::vector<rdf::NamedGraph> graphs =
      graphs_at("https://exemple.org/a", describe::Detail::facts);
  const std::vector<rdf::NamedGraph> runs{graphs.back()};
  graphs.pop_back();
  put(folder / "a.nq", rdf::written(rdf::Syntax::nquads, graphs, rdf::default_base));
  CHECK(violations_of({folder}, with_types()).size() == 1);
  put(folder / "b.nq", rdf::written(rdf::Syntax::nquads, runs, rdf::default_base));
  CHECK(violations_of({folder}, with_types()).empty());
}

TEST_CASE("findings without evidence beyond a thousand are counted",
          "[check][violations]") {
  const auto folder = fresh_folder("many");
  std::vector<check::Violation> told;
  const auto result = check::violations(
      {put(folder / "g.ttl", worked() + without_evidence(1003))},
      with_types(),
      [&](const check::Violation& violation) { told.push_back(violation); });
  CHECK(result.violations == 1003);
  REQUIRE(told.size() == 1001);
  CHECK(told.back().place == "<" + data + "run/58e2a40cd9137b6f>");
  CHECK(told.back().what == "3 more findings without sc:evidence");
}

TEST_CASE("without the list of types any type will do", "[check][violations]") {
  const auto folder = fresh_folder("types");
  const auto file =
      put(folder / "g.ttl", faulty("sc:SupplyOfArms", "sc:SupplyOfButter"));
  CHECK(violations_of({file}, {}).empty());
  CHECK(violations_of({file}, with_types()).size() == 1);
}

TEST_CASE("a graph that does not exist stops the run", "[check][violations]") {
  CHECK_THROWS_WITH(violations_of({"no/such.ttl"}, {}),
                    "no/such.ttl: no such file or folder; check the name");
  CHECK_THROWS_AS(violations_of({"no/such.ttl"}, {}), Failure);
}
