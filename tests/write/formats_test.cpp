// SPDX-License-Identifier: Apache-2.0
// Every format of the table holds the same statements.
#include "rdf/reader.hpp"
#include "rdf/vocabulary.hpp"
#include "write/formats.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

using namespace sourcier;

namespace {

rdf::Term word(std::string_view curie) {
  return rdf::Term::iri(rdf::expanded(curie));
}
rdf::Term data(std::string_view name) {
  return rdf::Term::iri(std::string(rdf::default_base).append(name));
}

std::vector<rdf::NamedGraph> graphs() {
  return {
      {data("graph/g1"),
       {{data("event/e1"), word("sc:agent"), data("entity/n1")},
        {data("event/e1"), word("sc:confidence"), rdf::Term::decimal(0.5)}}},
      {data("graph/entities"),
       {{data("entity/n1"), word("rdfs:label"), rdf::Term::text("Norvanie", "fr")}}},
      {data("graph/runs"), {}}};
}

/// The statements of a format's text, sorted.
std::vector<rdf::Statement> back(const write::Format& format) {
  std::vector<rdf::Statement> statements;
  rdf::read_text(
      format.text(graphs(), rdf::default_base),
      std::string(format.name),
      format.syntax,
      [&](const rdf::ReadStatement& read) { statements.push_back(read.statement); });
  std::sort(statements.begin(), statements.end());
  return statements;
}

} // namespace

TEST_CASE("all formats give back the same statements", "[write][formats]") {
  REQUIRE(write::formats().size() == 4);
  CHECK(back(write::formats()[0]).size() == 3);
  CHECK(back(write::formats()[1]) == back(write::formats()[0]));
  CHECK(back(write::formats()[2]) == back(write::formats()[0]));
  CHECK(back(write::formats()[3]) == back(write::formats()[0]));
}

TEST_CASE("a format is known by its name and by the file's ending",
          "[write][formats]") {
  CHECK(write::format("turtle")->extension == ".ttl");
  CHECK(write::format("out/all.nq")->name == "n-quads");
  CHECK(write::format("n-triples")->media_type == "application/n-triples");
  CHECK_FALSE(write::format("rdf/xml").has_value());
  CHECK_FALSE(write::format("").has_value());
}

TEST_CASE("quads are whole lines, each complete in itself", "[write][formats]") {
  const std::string text = write::format("n-quads")->text(graphs(), rdf::default_base);
  CHECK(std::count(text.begin(), text.end(), '\n') == 3);
  CHECK(text.ends_with(" .\n"));
  CHECK(text.find('@') == text.find("@fr"));
}
