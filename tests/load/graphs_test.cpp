// SPDX-License-Identifier: Apache-2.0
// What a store holds after a load, a second load, a correction, a deletion.
#include "load/graphs.hpp"
#include "load/loading.hpp"
#include "problem.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using namespace sourcier::test;
using Catch::Contains;
using Catch::Message;
using Lines = std::set<std::string>;

TEST_CASE("each article becomes its graph, shared lines are sent once", "[load]") {
  const Folder folder;
  const LoopbackStore store;
  const auto summary = load_into({folder.file("a.nq", article("g1") + article("g2"))},
                                 options(store, folder));
  CHECK(summary.graphs == 2);
  CHECK(summary.statements == 4);
  CHECK(summary.problems.empty());
  CHECK(store.graph(graph("g1")) == Lines{triple("g1a"), triple("g1b")});
  CHECK(store.graph(graph("entities")) ==
        Lines{triple("Q423"), triple("Qg1"), triple("Qg2")});
  CHECK(store.graph(graph("runs")) == Lines{triple("r1")});
  CHECK(store.heard("PUT") == 2);
  CHECK(store.heard("POST") == 2);
}

TEST_CASE("bodies are N-Triples for a graph that is named in full", "[load]") {
  const Folder folder;
  const LoopbackStore store;
  static_cast<void>(
      load_into({folder.file("a.nq", quad("g1", "a"))}, options(store, folder)));
  CHECK(store.heard().at(0).target ==
        "/store?graph=https%3A%2F%2Fw3id.org%2Fsourcier%2Fdata%2Fgraph%2Fg1");
  CHECK_THAT(store.heard().at(0).headers,
             Contains("content-type: application/n-triples"));
  CHECK(store.heard().at(0).body == triple("a") + "\n");
}

TEST_CASE("loading again changes nothing", "[load]") {
  const Folder folder;
  const LoopbackStore store;
  const std::string file = folder.file("a.nq", article("g1") + article("g2"));
  static_cast<void>(load_into({file}, options(store, folder)));
  const std::size_t before = store.statements();
  CHECK(load_into({file}, options(store, folder)).graphs == 2);
  CHECK(store.statements() == before);
}

TEST_CASE("a corrected article leaves no ghost, and others keep their entities",
          "[load]") {
  const Folder folder;
  const LoopbackStore store;
  static_cast<void>(load_into({folder.file("a.nq", article("g1") + article("g2"))},
                              options(store, folder)));
  static_cast<void>(
      load_into({folder.file("b.nq", quad("g1", "corrigé"))}, options(store, folder)));
  CHECK(store.graph(graph("g1")) == Lines{triple("corrigé")});
  CHECK(store.graph(graph("g2")).size() == 2);
  CHECK(store.graph(graph("entities")).size() == 3);
}

TEST_CASE("a graph in several places is loaded as their union", "[load]") {
  const Folder folder;
  const LoopbackStore store;
  const std::string first =
      folder.file("1.nq", quad("g1", "a") + quad("g2", "b") + quad("g1", "c"));
  const std::string second = folder.file("2.nq", quad("g1", "a") + quad("g1", "d"));
  const auto summary = load_into({first, second}, options(store, folder));
  CHECK(summary.graphs == 2);
  CHECK(store.graph(graph("g1")) == Lines{triple("a"), triple("c"), triple("d")});
  CHECK(store.heard("PUT") == 2);
}

TEST_CASE("TriG is loaded like N-Quads", "[load]") {
  const Folder folder;
  const LoopbackStore store;
  const std::string file =
      folder.file("a.trig",
                  "@prefix g: <" + graph("") + "> .\n@prefix d: <" + data +
                      "doc/> .\n@prefix schema: <http://schema.org/> .\n"
                      "g:g1 { d:a schema:headline \"a\"@fr }\n"
                      "g:entities { d:Q423 schema:headline \"Q423\"@fr }\n");
  static_cast<void>(load_into({file}, options(store, folder)));
  CHECK(store.graph(graph("g1")) == Lines{triple("a")});
  CHECK(store.graph(graph("entities")) == Lines{triple("Q423")});
}

TEST_CASE("a whole dataset replaces the shared graphs, a file adds to them", "[load]") {
  const Folder folder;
  const LoopbackStore store;
  static_cast<void>(
      load_into({folder.file("a.nq", article("g1"))}, options(store, folder)));
  static_cast<void>(folder.file("set/dataset.ttl", ""));
  static_cast<void>(folder.file("set/1.nq", article("g2")));
  static_cast<void>(load_into({folder.name("set")}, options(store, folder)));
  CHECK(store.graph(graph("entities")) == Lines{triple("Q423"), triple("Qg2")});
  CHECK(store.graph(graph("g1")).size() == 2);
}

TEST_CASE("the catalogue is written whole each time", "[load]") {
  const Folder folder;
  const LoopbackStore store;
  static_cast<void>(load_into({folder.file("a.nq", quad("catalogue", "ancien"))},
                              options(store, folder)));
  static_cast<void>(load_into({folder.file("b.nq", quad("catalogue", "nouveau"))},
                              options(store, folder)));
  CHECK(store.graph(graph("catalogue")) == Lines{triple("nouveau")});
}

TEST_CASE("a file of triples goes into the graph that is named", "[load]") {
  const Folder folder;
  const LoopbackStore store;
  auto named = options(store, folder);
  named.graph = graph("ontology");
  static_cast<void>(load_into({folder.file("a.nt", triple("a") + "\n")}, named));
  CHECK(store.graph(graph("ontology")) == Lines{triple("a")});
}

TEST_CASE("graphs are deleted by their files, by name and by list", "[load]") {
  const Folder folder;
  const LoopbackStore store;
  const std::string file = folder.file("a.nq", article("g1"));
  const std::string others =
      folder.file("b.nq", quad("g2", "b") + quad("g3", "c") + quad("g4", "d"));
  static_cast<void>(load_into({file, others}, options(store, folder)));
  auto removing = options(store, folder);
  removing.remove = true;
  removing.verify = true;
  const auto summary =
      load_into({file,
                 graph("g2"),
                 folder.file("l.txt", graph("g3") + "\n\n" + graph("g9") + "\n")},
                removing);
  CHECK(summary.graphs == 4);
  CHECK(summary.problems.empty());
  CHECK(store.graph(graph("g1")).empty());
  CHECK(store.graph(graph("g2")).empty());
  CHECK(store.graph(graph("g3")).empty());
  CHECK(store.graph(graph("g4")).size() == 1);
  CHECK(store.graph(graph("entities")).size() == 2);
}

TEST_CASE("a rehearsal says what it would do and sends nothing", "[load]") {
  const Folder folder;
  const LoopbackStore store;
  auto rehearsal = options(store, folder);
  rehearsal.dry_run = true;
  std::vector<std::string> said;
  const auto summary =
      load_into({folder.file("a.nq", article("g1"))}, rehearsal, &said);
  CHECK(said == std::vector<std::string>{"put 2 " + graph("g1"),
                                         "add 2 " + graph("entities"),
                                         "add 1 " + graph("runs")});
  CHECK(summary.graphs == 0);
  CHECK(store.heard().empty());
  CHECK_FALSE(std::filesystem::exists(folder.name("journal")));
}

TEST_CASE("many graphs go into an empty store in one request", "[load][bulk]") {
  const Folder folder;
  const LoopbackStore store;
  auto bulk = options(store, folder);
  bulk.bulk = true;
  bulk.verify = true;
  const std::string file = folder.file("a.nq", article("g1") + article("g2"));
  CHECK(load_into({file}, bulk).graphs == 2);
  CHECK(store.heard("PUT") == 0);
  CHECK(store.graph(graph("g2")) == Lines{triple("g2a"), triple("g2b")});
  CHECK_THROWS_MATCHES(load_into({file}, bulk),
                       Failure,
                       Message(store.address() +
                               ": holds graphs already, --bulk is for an empty store; "
                               "leave it out"));
}

TEST_CASE("what a profile cannot do is refused before anything is sent", "[load]") {
  const Folder folder;
  const LoopbackStore store;
  const std::string file = folder.file("a.nq", article("g1"));
  auto virtuoso = options(store, folder);
  virtuoso.profile = "virtuoso";
  virtuoso.bulk = true;
  CHECK_THROWS_MATCHES(load_into({file}, virtuoso),
                       Failure,
                       Message("--bulk: not with --profile virtuoso, which takes no "
                               "N-Quads over HTTP; leave out --bulk; see --help"));
  auto generic = options(store, folder);
  generic.profile = "generic";
  generic.verify = true;
  CHECK_THROWS_WITH(load_into({file}, generic),
                    "--verify: not with --profile generic, which has no place for "
                    "queries; see --help");
  auto nowhere = options(store, folder);
  nowhere.store = "";
  CHECK_THROWS_WITH(load_into({file}, nowhere),
                    "--store: missing; give the address of the server, "
                    "http://HOST:7878; see --help");
  CHECK(store.heard().empty());
}

TEST_CASE("names of strangers arrive as exactly the triples they are in", "[load]") {
  const Folder folder;
  const LoopbackStore store;
  const std::string begin = "<" + data + "doc/a> <http://schema.org/headline> ";
  const std::string end = " <" + graph("g1") + "> .\n";
  const std::vector<std::string> names{R"("> <http://evil/> . \""@fr)",
                                       R"("a\u0000b"@fr)",
                                       "\"\u202Eà l'envers\u202C\"@fr",
                                       "\"" + std::string(65536, 'x') + "\"@fr",
                                       "<https://a.example/un%20article?q=%25zz>"};
  const std::string text = begin + names[0] + end + begin + names[1] + end + begin +
                           names[2] + end + begin + names[3] + end + begin + names[4] +
                           end;
  const auto summary = load_into({folder.file("a.nq", text)}, options(store, folder));
  CHECK(summary.problems.empty());
  const Lines lines = store.graph(graph("g1"));
  CHECK(lines.size() == 5);
  CHECK(lines.count(begin + names[0] + " .") == 1);
  CHECK(lines.count(begin + names[2] + " .") == 1);
  CHECK(lines.count(begin + names[3] + " .") == 1);
  CHECK(lines.count(begin + names[4] + " .") == 1);
}
