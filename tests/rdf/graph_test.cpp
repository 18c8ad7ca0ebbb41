// SPDX-License-Identifier: Apache-2.0
// Files of statements are read with their line numbers and found by pattern.
#include "problem.hpp"
#include "rdf/graph.hpp"
#include "rdf/reader.hpp"
#include "rdf/vocabulary.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace sourcier;
using namespace sourcier::rdf;

namespace {

std::filesystem::path file_of(const std::string& name, const std::string& text) {
  const auto folder = std::filesystem::path(SOURCIER_BUILD) / "graph_test";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / name, std::ios::binary) << text;
  return folder / name;
}

std::vector<ReadStatement> read_all(const std::string& text, Syntax syntax) {
  std::vector<ReadStatement> all;
  read_text(text, "test", syntax, [&](const ReadStatement& s) { all.push_back(s); });
  return all;
}

std::string refusal(const std::string& text, Syntax syntax = Syntax::turtle) {
  try {
    static_cast<void>(read_all(text, syntax));
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "";
}

Term sc(const std::string& name) {
  return Term::iri(std::string(sc_ns) + name);
}

const std::string strike = "@prefix sc: <https://w3id.org/sourcier#> .\n"
                           "sc:Strike sc:verb \"cesser\"@FR ,\n"
                           "    \"débrayer\"@fr ;\n"
                           "  sc:slot [ sc:case \"contre\"@fr\n"
                           "  ; sc:role sc:target ] .\n";

} // namespace

TEST_CASE("a mapping's statements carry the line they stand on", "[rdf][graph]") {
  const Graph graph = Graph::read(file_of("Strike.ttl", strike));
  const auto verbs = graph.find(sc("Strike"), sc("verb"));
  REQUIRE(verbs.size() == 2);
  CHECK(verbs[0].object == Term::text("cesser", "fr"));
  CHECK(verbs[0].place.ends_with("Strike.ttl:2"));
  CHECK(verbs[1].place.ends_with("Strike.ttl:3"));
  CHECK(graph.find({}, sc("case")).at(0).place.ends_with("Strike.ttl:4"));
  CHECK(graph.size() == 5);
}

TEST_CASE("a slot is a blank node that joins its statements", "[rdf][graph]") {
  const Graph graph = Graph::read(file_of("Strike.ttl", strike));
  const Term slot = graph.objects(sc("Strike"), sc("slot")).at(0);
  CHECK(slot.is_blank());
  CHECK(graph.objects(slot, sc("role")).at(0) == sc("target"));
  CHECK(graph.contains({slot, sc("case"), Term::text("contre", "fr")}));
}

TEST_CASE("blank nodes of two files are never the same", "[rdf][graph]") {
  Graph graph = Graph::read(file_of("Strike.ttl", strike));
  graph.add(file_of("Strike2.ttl", strike));
  const auto slots = graph.find(sc("Strike"), sc("slot"));
  REQUIRE(slots.size() == 2);
  CHECK(slots[0].object != slots[1].object);
}

TEST_CASE("a malformed mapping is refused with its line", "[rdf][reader]") {
  CHECK(refusal("@prefix sc: <https://w3id.org/sourcier#> .\nsc:a sc:b .\n")
            .starts_with("test:2: "));
  CHECK(refusal("\n\n<https://a.example/> <https://a.example/> zz:b .\n")
            .starts_with("test:3: "));
}

TEST_CASE("an IRI over two lines is refused in one line", "[rdf][reader]") {
  const std::string text =
      "<deux\nlignes> <https://a.example/p> <https://a.example/o> .";
  CHECK_THROWS_WITH(
      read_text(text, "test", Syntax::ntriples, [](const ReadStatement&) {}),
      "test:1: bad IRI scheme char U+000A (?); mend the file");
}

TEST_CASE("a relative IRI is refused", "[rdf][reader]") {
  CHECK(refusal("<a> <https://a.example/p> 1 .")
            .starts_with("test:1: <a>: not an absolute"));
}

TEST_CASE("wrong UTF-8 is refused", "[rdf][reader]") {
  CHECK(!refusal("<https://a.example/> <https://a.example/p> \"caf\xE9\" .").empty());
  CHECK(!refusal("<https://a.example/> <https://a.example/p> \"\xED\xA0\x80\" .")
             .empty());
}

TEST_CASE("brackets nested 100,000 deep are refused, not followed", "[rdf][reader]") {
  std::string deep = "@prefix : <https://a.example/> .\n: :p (";
  deep.reserve(500000);
  std::fill_n(std::back_inserter(deep), 100000, '(');
  CHECK(refusal(deep) == "test:2: brackets nested too deep; write it flat");
}

TEST_CASE("brackets inside strings, IRIs and comments do not count", "[rdf][reader]") {
  const std::string many(500, '[');
  CHECK(read_all("# " + many + "\n<https://a.example/> <https://a.example/p> \"" +
                     many + "\" , \"\"\"" + many + "\" \"\"\" , \"\" , '" + many +
                     "\\'" + many + "' .",
                 Syntax::turtle)
            .size() == 4);
}

TEST_CASE("quads keep their graph", "[rdf][reader]") {
  const auto quads = read_all("<https://a.example/s> <https://a.example/p> \"a\\nb\" "
                              "<https://a.example/g> .\n",
                              Syntax::nquads);
  REQUIRE(quads.size() == 1);
  CHECK(quads[0].graph == Term::iri("https://a.example/g"));
  CHECK(quads[0].statement.object == Term::text("a\nb"));
}

namespace {

/// So many lines of N-Quads, each 100 bytes and more.
std::string many_quads(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += "<https://w3id.org/x/" + std::to_string(i) +
            "> <https://w3id.org/x/says> \"Le pont est fermé\" "
            "<https://w3id.org/x/graph/1> .\n";
  }
  return text;
}

} // namespace

TEST_CASE("a long text of quads is read to its end, its lines counted",
          "[rdf][reader]") {
  int read = 0;
  std::uint32_t line = 0;
  rdf::read_text(many_quads(30000),
                 "a.nq",
                 rdf::Syntax::nquads,
                 [&](const rdf::ReadStatement& one) {
                   ++read;
                   line = one.line;
                 });
  CHECK(read == 30000);
  CHECK(line == 30000);
}

TEST_CASE("a fault far behind is told with its line", "[rdf][reader]") {
  const std::string text = many_quads(30000) + "<oops\n" + many_quads(30000);
  CHECK_THROWS_WITH(
      rdf::read_text(text, "a.nq", rdf::Syntax::nquads, [](const auto&) {}),
      Catch::StartsWith("a.nq:30001: "));
}
