// SPDX-License-Identifier: Apache-2.0
// Which files of a folder are loaded, and which folders are not.
#include "folder.hpp"
#include "graphs/sources.hpp"
#include "problem.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using namespace sourcier::graphs;
using Catch::Message;

namespace {

std::vector<std::string> found(const test::Folder& folder) {
  std::vector<std::string> names;
  for (const Source& source : sources({folder.name()}, false)) {
    names.push_back(std::filesystem::relative(source.path, folder.name()).string());
  }
  return names;
}

} // namespace

TEST_CASE("of a folder the shards are read, in the order of their names",
          "[graphs][sources]") {
  const test::Folder folder;
  static_cast<void>(folder.file("b/2.nq.zst", ""));
  static_cast<void>(folder.file("a.trig", ""));
  static_cast<void>(folder.file("b/1.nq.gz", ""));
  static_cast<void>(folder.file("c.nq.tmp", ""));
  static_cast<void>(folder.file(".d.nq", ""));
  static_cast<void>(folder.file("dataset.ttl", ""));
  static_cast<void>(folder.file("journal", ""));
  CHECK(found(folder) == std::vector<std::string>{"a.trig", "b/1.nq.gz", "b/2.nq.zst"});
  CHECK(is_dataset(folder.name()));
}

TEST_CASE("the parts of a Spark job count only with their mark of success",
          "[graphs][sources]") {
  const test::Folder folder;
  static_cast<void>(folder.file("part-00000.gz", ""));
  CHECK_THROWS_MATCHES(found(folder),
                       Failure,
                       Message(folder.name() +
                               ": has parts but no _SUCCESS, the job that wrote it "
                               "failed; run the job again"));
  static_cast<void>(folder.file("_SUCCESS", ""));
  CHECK(found(folder) == std::vector<std::string>{"part-00000.gz"});
}

TEST_CASE("triples are wanted where no graph need be named, the catalogue never",
          "[graphs][sources]") {
  const test::Folder folder;
  static_cast<void>(folder.file("dataset.ttl", ""));
  CHECK_THROWS_MATCHES(
      sources({folder.name()}, true),
      Failure,
      Message(folder.name() +
              ": no graphs in this folder; it needs .ttl, .trig, .nt or .nq files"));
  static_cast<void>(folder.file("a.ttl", ""));
  static_cast<void>(folder.file("b.nt.zst", ""));
  const auto all = sources({folder.name()}, true);
  REQUIRE(all.size() == 2);
  CHECK(all[0].path.filename() == "a.ttl");
  CHECK(all[1].syntax == rdf::Syntax::ntriples);
}

TEST_CASE("a file that holds no graphs is refused by name", "[graphs][sources]") {
  const test::Folder folder;
  const std::string notes = folder.file("notes.txt", "");
  CHECK_THROWS_MATCHES(sources({notes}, true),
                       Failure,
                       Message(notes +
                               ": not a file of graphs; name it .nq, .trig, .nt or "
                               ".ttl, packed .gz or .zst"));
}

TEST_CASE("a place without graphs stops the load", "[graphs][sources]") {
  const test::Folder folder;
  CHECK_THROWS_MATCHES(
      found(folder),
      Failure,
      Message(folder.name() +
              ": no graphs in this folder; it needs .nq or .trig files"));
  CHECK_THROWS_MATCHES(
      sources({folder.name("x.nq")}, false),
      Failure,
      Message(folder.name("x.nq") + ": no such file or folder; check the name"));
  const std::string turtle = folder.file("a.ttl", "");
  CHECK_THROWS_MATCHES(
      sources({turtle}, false),
      Failure,
      Message(turtle +
              ": holds no named graphs; export n-quads or trig, or say --graph"));
}

TEST_CASE("a packed file that is cut says so", "[graphs][sources]") {
  const test::Folder folder;
  const std::string path = folder.file(
      "a.nq.gz", std::string("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03", 10));
  CHECK_THROWS_MATCHES(
      graphs::open(path, [](std::istream& stream) { stream.ignore(100); }),
      Failure,
      Message(path + ": broken or cut off, cannot be unpacked; make it again"));
}
