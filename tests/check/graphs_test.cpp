// SPDX-License-Identifier: Apache-2.0
// Written graphs are found in folders and read, packed or not.
#include "check/faults.hpp"
#include "check/graphs.hpp"
#include "problem.hpp"

#include <string_view>

using namespace sourcier;
using namespace sourcier::tests;

namespace {

const std::string triple =
    "<https://w3id.org/x/a> <https://w3id.org/x/b> \"Le pont\" .\n";

/// The triple by gzip.
const std::string
    packed("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xb3\xc9\x28\x29\x29\x28\xb6\xd2"
           "\xd7\x2f\x37\xce\x4c\xd1\xcb\x2f\x4a\xd7\xaf\xd0\x4f\xb4\x53\xb0\xc1\x22"
           "\x9c\x64\xa7\xa0\xe4\x93\xaa\x50\x90\x9f\x57\xa2\xa4\xa0\xc7\x05\x00\x64"
           "\xb2\xd0\x3d\x3a\x00\x00\x00",
           61);

Lines texts_in(const std::filesystem::path& file) {
  Lines texts;
  check::graph_statements(file, [&](const rdf::ReadStatement& read) {
    texts.push_back(read.statement.object.value());
  });
  return texts;
}

} // namespace

TEST_CASE("graphs are found by their names, in sub-folders too", "[check][graphs]") {
  const auto folder = fresh_folder("graphs");
  std::filesystem::create_directories(folder / "b");
  put(folder / "notes.txt", "");
  put(folder / "b" / "c.nq.gz", "");
  put(folder / "a.ttl", "");
  put(folder / "z.nt.zst", "");
  CHECK(check::graph_files({folder}) ==
        std::vector<std::filesystem::path>{
            folder / "a.ttl", folder / "b" / "c.nq.gz", folder / "z.nt.zst"});
}

TEST_CASE("a folder without graphs proves nothing and is refused", "[check][graphs]") {
  const auto folder = fresh_folder("graphs");
  put(folder / "notes.txt", "");
  CHECK_THROWS_WITH(check::graph_files({folder}),
                    folder.string() +
                        ": no RDF file in this folder; name one with .ttl, .trig, .nt "
                        "or .nq files");
}

TEST_CASE("a file that is no graph is refused by name", "[check][graphs]") {
  const auto file = put(fresh_folder("graphs") / "notes.txt", triple);
  CHECK_THROWS_WITH(check::graph_files({file}),
                    file.string() +
                        ": not an RDF file; name it .ttl, .trig, .nt or .nq");
  CHECK_THROWS_AS(check::graph_files({file}), Failure);
}

TEST_CASE("a packed graph is read as if it were not", "[check][graphs]") {
  const auto folder = fresh_folder("graphs");
  CHECK(texts_in(put(folder / "a.nt", triple)) == Lines{"Le pont"});
  CHECK(texts_in(put(folder / "a.nt.gz", packed)) == Lines{"Le pont"});
}

TEST_CASE("a packed graph that is cut off is refused", "[check][graphs]") {
  const auto file =
      put(fresh_folder("graphs") / "a.nt.gz", packed.substr(0, packed.size() - 9));
  CHECK_THROWS_WITH(texts_in(file),
                    file.string() + ": cannot be unpacked; it is damaged or cut off");
}
