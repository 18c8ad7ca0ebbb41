// SPDX-License-Identifier: Apache-2.0
// Loads in which files are broken, stores refuse, and servers fall.
#include "load/graphs.hpp"
#include "load/loading.hpp"
#include "problem.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using namespace sourcier::test;
using Catch::Contains;
using Catch::Message;
using Lines = std::set<std::string>;

namespace {

using Mood = LoopbackStore::Mood;

/// The answer to every request about graphs whose name holds `part`.
Mood for_graph(const std::string& part, const Reply& reply) {
  return [=](const Heard& request, std::size_t) {
    return request.target.find(part) != std::string::npos ||
                   request.body.find(part) != std::string::npos
               ? std::optional(reply)
               : std::nullopt;
  };
}

/// The answer to the first requests.
Mood at_first(std::size_t many, const Reply& reply) {
  return [=](const Heard&, std::size_t number) {
    return number <= many ? std::optional(reply) : std::nullopt;
  };
}

/// Works for some requests, then breaks every connection.
Mood falls_after(std::size_t many) {
  return [=](const Heard&, std::size_t number) {
    return number > many ? std::optional(Reply{0, "", "", true}) : std::nullopt;
  };
}

/// The graphs of three articles, without shared lines.
std::string three_articles() {
  return quad("g1", "g1a") + quad("g1", "g1b") + quad("g2", "g2a") + quad("g2", "g2b") +
         quad("g3", "g3a") + quad("g3", "g3b");
}

} // namespace

TEST_CASE("a refused graph is kept aside, the others go on", "[load][trouble]") {
  const Folder folder;
  const LoopbackStore store(for_graph(
      "g2", {400, "", "Parse error\nat line 1 \x1B[31m<https://a.example/x>", false}));
  const auto summary =
      load_into({folder.file("a.nq", three_articles())}, options(store, folder));
  CHECK(summary.graphs == 2);
  CHECK(summary.left_out == 1);
  REQUIRE(summary.problems.size() == 1);
  CHECK(summary.problems[0].place == graph("g2"));
  const std::string name = folder.names("refused").at(0);
  CHECK(summary.problems[0].reason ==
        "the store answers 400, Parse error at line 1 [31m<https://a.example/x>; left "
        "out, see " +
            folder.name("refused/" + folder.names("refused").at(1)));
  CHECK(folder.text("refused/" + name) == triple("g2a") + "\n" + triple("g2b") + "\n");
  CHECK_THAT(folder.text("refused/" + folder.names("refused").at(1)),
             Contains(graph("g2")) && Contains("400") && Contains("Parse error"));
}

TEST_CASE("what was refused is cleared away once it is taken", "[load][trouble]") {
  const Folder folder;
  LoopbackStore store(for_graph("g2", {400, "", "", false}));
  const std::string file = folder.file("a.nq", three_articles());
  static_cast<void>(load_into({file}, options(store, folder)));
  store.set_mood({});
  CHECK(load_into({file}, options(store, folder)).problems.empty());
  CHECK(folder.names("refused").empty());
}

TEST_CASE("in a refused bulk request only the bad graph is left out",
          "[load][trouble]") {
  const Folder folder;
  const LoopbackStore store(for_graph("g2a", {400, "", "no", false}));
  auto bulk = options(store, folder);
  bulk.bulk = true;
  const auto summary = load_into({folder.file("a.nq", three_articles())}, bulk);
  CHECK(summary.graphs == 2);
  CHECK(summary.left_out == 1);
  CHECK(store.graph(graph("g3")).size() == 2);
}

TEST_CASE("a broken line leaves out its own graph only", "[load][trouble]") {
  const Folder folder;
  const LoopbackStore store;
  const std::string file =
      folder.file("a.nq",
                  quad("g1", "a") + "<" + data + "doc/x> nonsense <" + graph("g2") +
                      "> .\n" + quad("g2", "b") + quad("g3", "c"));
  const auto summary = load_into({file}, options(store, folder));
  REQUIRE(summary.problems.size() == 2);
  CHECK(summary.problems[0].place == file + ":2");
  CHECK(summary.problems[0].reason == "not a line of N-Quads; its graph is left out");
  CHECK(summary.problems[1].place == graph("g2"));
  CHECK(summary.problems[1].reason == "a line of it cannot be read; left out");
  CHECK(store.graph(graph("g1")).size() == 1);
  CHECK(store.graph(graph("g2")).empty());
  CHECK(store.graph(graph("g3")).size() == 1);
}

TEST_CASE("a file that breaks off does not replace its last graph", "[load][trouble]") {
  const Folder folder;
  const LoopbackStore store;
  static_cast<void>(load_into({folder.file("a.nq", article("g1") + article("g2"))},
                              options(store, folder)));
  const std::string cut =
      quad("g1", "neuf") + quad("g2", "neuf") + "<" + data + "doc/x> <http://sche";
  static_cast<void>(load_into({folder.file("b.nq", cut)}, options(store, folder)));
  CHECK(store.graph(graph("g1")) == Lines{triple("neuf")});
  CHECK(store.graph(graph("g2")) == Lines{triple("g2a"), triple("g2b")});
}

TEST_CASE("a cut line may belong to the graph before or after it", "[load][trouble]") {
  const Folder folder;
  const LoopbackStore store;
  const std::string cut = "<" + data + "doc/x> <http://schema.org/headline> \"abc\n";
  static_cast<void>(load_into({folder.file("a.nq",
                                           quad("g1", "a") + quad("g2", "b") + cut +
                                               quad("g3", "c") + quad("g4", "d"))},
                              options(store, folder)));
  CHECK(store.graph(graph("g1")).size() == 1);
  CHECK(store.graph(graph("g2")).empty());
  CHECK(store.graph(graph("g3")).empty());
  CHECK(store.graph(graph("g4")).size() == 1);
  static_cast<void>(
      load_into({folder.file("b.nq", quad("g2", "b") + cut.substr(0, cut.size() - 5))},
                options(store, folder)));
  CHECK(store.graph(graph("g2")).empty());
}

TEST_CASE("of a file of another kind only the first faults are told",
          "[load][trouble]") {
  const Folder folder;
  const LoopbackStore store;
  const std::string file =
      folder.file("a.nq",
                  "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\no\np\nq\nr\ns\n" +
                      triple("a") + "\n" + triple("b") + "\n" + triple("c") + "\n");
  const auto summary = load_into({file}, options(store, folder));
  REQUIRE(summary.problems.size() == 21);
  CHECK(summary.problems[19].place == file + ":20");
  CHECK(summary.problems[19].reason == "in no graph; left out");
  CHECK(summary.problems[20].reason == "2 more like these; left out");
  CHECK(store.heard().empty());
}

TEST_CASE("a load that cannot begin leaves the journal as it was", "[load][trouble]") {
  const Folder folder;
  LoopbackStore store;
  const std::string file = folder.file("a.nq", three_articles());
  static_cast<void>(load_into({file}, options(store, folder)));
  auto bulk = options(store, folder);
  bulk.bulk = true;
  CHECK_THROWS_AS(load_into({file}, bulk), Failure);
  auto changed = options(store, folder);
  changed.only_changed = true;
  CHECK(load_into({file}, changed).unchanged == 3);
}

TEST_CASE("what a store would change is named with its line", "[load][trouble]") {
  const Folder folder;
  const LoopbackStore store;
  const std::string begin = "<" + data + "doc/a> <http://schema.org/headline> ";
  const std::string file = folder.file(
      "a.nq",
      quad("g1", "a") + quad("runs", "r1") + begin + "_:b <" + graph("g1") + "> .\n" +
          begin + "\"0.50\"^^<http://www.w3.org/2001/XMLSchema#decimal> <" +
          graph("g2") + "> .\n" + begin + "\"\\q\" <" + graph("g3") + "> .\n");
  const auto summary = load_into({file}, options(store, folder));
  REQUIRE(summary.problems.size() == 3);
  CHECK_THAT(summary.problems[0].reason, Contains("blank nodes"));
  CHECK_THAT(summary.problems[1].reason, Contains("\"0.50\": not to be written"));
  CHECK_THAT(summary.problems[2].reason, Contains(file + ":5: "));
  CHECK(store.heard("PUT") == 0);
}

TEST_CASE("TriG that breaks off keeps what came before", "[load][trouble]") {
  const Folder folder;
  const LoopbackStore store;
  const std::string file =
      folder.file("a.trig",
                  "<" + graph("g1") + "> { <a:a> <a:b> <a:c> }\n<" + graph("g2") +
                      "> { <a:a> <a:b> <a:c> . <a:a> <a:b> \"");
  const auto summary = load_into({file}, options(store, folder));
  CHECK(store.graph(graph("g1")).size() == 1);
  CHECK(store.graph(graph("g2")).empty());
  REQUIRE(summary.problems.size() == 2);
  CHECK(summary.problems[0].place == file + ":2");
  CHECK_THAT(summary.problems[0].reason, Contains("the rest of the file is left out"));
}

TEST_CASE("a busy store is asked again after the time it names", "[load][trouble]") {
  const Folder folder;
  const LoopbackStore store(at_first(2, {503, "Retry-After: 1\r\n", "", false}));
  auto patient = options(store, folder);
  patient.concurrency = 1;
  const auto begin = std::chrono::steady_clock::now();
  const auto summary = load_into({folder.file("a.nq", quad("g1", "a"))}, patient);
  CHECK(std::chrono::steady_clock::now() - begin >= std::chrono::seconds(2));
  CHECK(summary.problems.empty());
  CHECK(store.heard("PUT") == 3);
  CHECK(store.graph(graph("g1")).size() == 1);
}

TEST_CASE("a lost connection is made again", "[load][trouble]") {
  const Folder folder;
  const LoopbackStore store(at_first(1, {0, "", "", true}));
  CHECK(load_into({folder.file("a.nq", article("g1"))}, options(store, folder))
            .problems.empty());
  CHECK(store.graph(graph("g1")).size() == 2);
}

TEST_CASE("what will not pass is not tried again", "[load][trouble]") {
  const Folder folder;
  const LoopbackStore store(for_graph("g1", {413, "", "too large", false}));
  const auto summary =
      load_into({folder.file("a.nq", quad("g1", "a"))}, options(store, folder));
  CHECK(summary.left_out == 1);
  CHECK(store.heard("PUT") == 1);
}

TEST_CASE("a store that stays busy for one graph leaves it out", "[load][trouble]") {
  const Folder folder;
  const LoopbackStore store(for_graph("g2", {504, "", "", false}));
  auto hasty = options(store, folder);
  hasty.retries = 1;
  const auto summary = load_into({folder.file("a.nq", three_articles())}, hasty);
  CHECK(summary.graphs == 2);
  CHECK(summary.left_out == 1);
}

TEST_CASE("a store that fails for all graphs stops the load", "[load][trouble]") {
  const Folder folder;
  const LoopbackStore store(for_graph("graph", {500, "", "out of memory", false}));
  auto slow = options(store, folder);
  slow.concurrency = 1;
  CHECK_THROWS_MATCHES(
      load_into({folder.file("a.nq", three_articles())}, slow),
      Failure,
      Message(graph("g3") +
              ": the store answers 500, out of memory, as for the graphs before; look "
              "into the store's log and run again"));
}

TEST_CASE("a store that is not there stops the load", "[load][trouble]") {
  const Folder folder;
  const LoopbackStore store(falls_after(0));
  auto hasty = options(store, folder);
  hasty.retries = 1;
  CHECK_THROWS_WITH(load_into({folder.file("a.nq", article("g1"))}, hasty),
                    Contains(store.address() + ": cannot be reached (") &&
                        Contains("run again, the load goes on where it stopped"));
}

TEST_CASE("wrong credentials stop the load without showing them", "[load][trouble]") {
  const Folder folder;
  const LoopbackStore store(for_graph("graph", {401, "", "", false}));
  auto known = options(store, folder);
  known.credentials = folder.file("me", "user: ida\npassword: geheim\n");
  CHECK_THROWS_MATCHES(load_into({folder.file("a.nq", article("g1"))}, known),
                       Failure,
                       Message(store.address() +
                               ": refuses us (401); set SOURCIER_STORE_USER and "
                               "SOURCIER_STORE_PASSWORD or SOURCIER_STORE_TOKEN, see "
                               "--auth"));
}

TEST_CASE("an address that is no graph store stops the load", "[load][trouble]") {
  const Folder folder;
  const LoopbackStore store(for_graph("graph", {404, "", "", false}));
  CHECK_THROWS_WITH(
      load_into({folder.file("a.nq", quad("g1", "a"))}, options(store, folder)),
      store.address() +
          ": no graph store that takes PUT (404); check --store and --profile");
}

TEST_CASE("a load that was stopped goes on, each graph exactly once",
          "[load][trouble]") {
  const Folder folder;
  LoopbackStore store(falls_after(2));
  const std::string file =
      folder.file("a.nq", three_articles() + quad("g4", "g4a") + quad("g4", "g4b"));
  auto hasty = options(store, folder);
  hasty.concurrency = 1;
  hasty.retries = 0;
  CHECK_THROWS_AS(load_into({file}, hasty), Failure);
  store.set_mood({});
  const auto summary = load_into({file}, hasty);
  CHECK(summary.unchanged == 2);
  CHECK(summary.graphs == 2);
  CHECK(store.heard("PUT") == 2);
  CHECK(store.graph(graph("g4")).size() == 2);
}

TEST_CASE("a corrected graph is sent although the load goes on", "[load][trouble]") {
  const Folder folder;
  LoopbackStore store(falls_after(2));
  auto hasty = options(store, folder);
  hasty.concurrency = 1;
  hasty.retries = 0;
  CHECK_THROWS_AS(load_into({folder.file("a.nq", three_articles())}, hasty), Failure);
  store.set_mood({});
  const auto summary = load_into(
      {folder.file("a.nq", quad("g1", "neuf") + quad("g2", "g2a") + quad("g2", "g2b"))},
      hasty);
  CHECK(summary.unchanged == 1);
  CHECK(store.graph(graph("g1")) == Lines{triple("neuf")});
}

TEST_CASE("a store that was emptied gets everything again", "[load][trouble]") {
  const Folder folder;
  LoopbackStore store;
  const std::string file = folder.file("a.nq", three_articles());
  auto changed = options(store, folder);
  changed.only_changed = true;
  static_cast<void>(load_into({file}, changed));
  CHECK(load_into({file}, changed).unchanged == 3);
  store.forget_all();
  std::vector<std::string> said;
  CHECK(load_into({file}, changed, &said).graphs == 3);
  CHECK(said == std::vector<std::string>{
                    "the store lacks what the journal says; everything is loaded"});
  CHECK(store.graph(graph("g1")).size() == 2);
}

TEST_CASE("a count that does not fit is mended, or told", "[load][trouble]") {
  const Folder folder;
  // A store in which the first PUT keeps nothing, as some do with a cut body.
  LoopbackStore store([](const Heard& request, std::size_t number) {
    return request.method == "PUT" && number <= 2
               ? std::optional(Reply{204, "", "", false})
               : std::nullopt;
  });
  auto proving = options(store, folder);
  proving.verify = true;
  const std::string file = folder.file("a.nq", quad("g1", "a"));
  CHECK(load_into({file}, proving).problems.empty());
  CHECK(store.graph(graph("g1")).size() == 1);
  CHECK(store.heard("DELETE") == 1);
  store.set_mood([](const Heard& request, std::size_t) {
    return request.method == "PUT" ? std::optional(Reply{204, "", "", false})
                                   : std::nullopt;
  });
  const auto summary = load_into({folder.file("b.nq", quad("g2", "b"))}, proving);
  REQUIRE(summary.problems.size() == 1);
  CHECK(summary.problems[0].reason ==
        "the store holds 0 statements of 1; load it again");
}
