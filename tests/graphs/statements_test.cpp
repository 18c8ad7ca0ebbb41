// SPDX-License-Identifier: Apache-2.0
// Written graphs are read, packed or not, statement by statement and article by
// article.
#include "folder.hpp"
#include "graphs/statements.hpp"
#include "problem.hpp"

#include <catch2/catch.hpp>
#include <string_view>

using namespace sourcier;
using Lines = std::vector<std::string>;

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

std::string quad(const std::string& subject, const std::string& graph) {
  return "<https://w3id.org/x/" + subject +
         "> <https://w3id.org/x/b> \"Le pont\" <https://w3id.org/x/graph/" + graph +
         "> .\n";
}

Lines texts_in(const std::string& file) {
  Lines texts;
  const auto source = graphs::sources({file}, true).front();
  graphs::statements(source, [&](const rdf::ReadStatement& read) {
    texts.push_back(read.statement.object.value());
  });
  return texts;
}

/// "A: a b" for each article, "shared: a" for each statement of a shared graph.
Lines articles_in(const std::string& file) {
  Lines lines;
  const graphs::Takers takers{
      [&](const graphs::Article& article) {
        lines.push_back(article.graph.substr(article.graph.rfind('/') + 1) + ":");
        for (const auto& [subject, described] : article.said) {
          lines.back() += " " + subject.substr(subject.rfind('/') + 1);
        }
      },
      [&](const rdf::ReadStatement& read) {
        lines.push_back("shared: " + std::string(read.statement.subject.local_name()));
      }};
  graphs::articles(graphs::sources({file}, true).front(), takers);
  return lines;
}

} // namespace

TEST_CASE("a packed graph is read as if it were not", "[graphs][statements]") {
  const test::Folder folder;
  CHECK(texts_in(folder.file("a.nt", triple)) == Lines{"Le pont"});
  CHECK(texts_in(folder.file("a.nt.gz", packed)) == Lines{"Le pont"});
}

TEST_CASE("a packed graph that is cut off is refused", "[graphs][statements]") {
  const test::Folder folder;
  const auto file = folder.file("a.nt.gz", packed.substr(0, packed.size() - 9));
  CHECK_THROWS_WITH(texts_in(file),
                    file + ": broken or cut off, cannot be unpacked; make it again");
}

TEST_CASE("each named graph is an article, shared graphs do not part it",
          "[graphs][statements]") {
  const test::Folder folder;
  const auto file = folder.file("a.nq",
                                quad("a", "A") + quad("e", "entities") +
                                    quad("b", "A") + quad("a", "A") + quad("c", "C"));
  CHECK(articles_in(file) == Lines{"shared: e", "A: a b", "C: c"});
}

TEST_CASE("a file without graphs is given whole", "[graphs][statements]") {
  const test::Folder folder;
  CHECK(articles_in(folder.file("a.nt", triple)) == Lines{": a"});
  CHECK(articles_in(folder.file("empty.nt", "")).empty());
}

TEST_CASE("an article that is cut by a malformed line is not given",
          "[graphs][statements]") {
  const test::Folder folder;
  const auto file = folder.file("a.nq", quad("a", "A") + "<oops\n");
  CHECK_THROWS_AS(articles_in(file), Failure);
}
