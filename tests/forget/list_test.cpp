// SPDX-License-Identifier: Apache-2.0
// The list of who and what is to be forgotten.
#include "forget/list.hpp"
#include "problem.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

using namespace sourcier;
using forget::List;

namespace {

/// A file that goes away with the test.
class ListFile {
 public:
  explicit ListFile(const std::string& text)
      : path_(std::filesystem::temp_directory_path() /
              ("sourcier-forget-" + std::to_string(::getpid()) + ".txt")) {
    std::ofstream(path_) << text;
  }
  ~ListFile() { std::filesystem::remove(path_); }
  ListFile(const ListFile&) = delete;
  ListFile(ListFile&&) = delete;
  ListFile& operator=(const ListFile&) = delete;
  ListFile& operator=(ListFile&&) = delete;
  [[nodiscard]] List list() const { return List::read(path_); }
  [[nodiscard]] std::string refusal() const {
    try {
      static_cast<void>(list());
    } catch (const Failure& failure) {
      return std::string(failure.what()).substr(path_.string().size());
    }
    return "none";
  }

 private:
  std::filesystem::path path_;
};

rdf::Statement label(const std::string& entity, const std::string& text) {
  return {rdf::Term::iri("https://w3id.org/sourcier/data/entity/" + entity),
          rdf::Term::iri("http://www.w3.org/2000/01/rdf-schema#label"),
          rdf::Term::text(text, "fr")};
}

} // namespace

TEST_CASE("keys, names and items are read, comments passed over", "[forget][list]") {
  const List list = ListFile("# asked by letter\n\nkey: https://news.example/1\n"
                             "name: Salomé  Kervadec\r\nqid: Q423\n")
                        .list();
  CHECK(list.holds_key("https://news.example/1"));
  CHECK_FALSE(list.holds_key("https://news.example/2"));
  CHECK(list.holds_name("Salomé Kervadec"));
  CHECK(list.holds_entity("https://w3id.org/sourcier/data/entity/Q423"));
  CHECK_FALSE(list.holds_entity("https://w3id.org/sourcier/data/entity/Q4230"));
}

TEST_CASE("a key is found by the name of its graph", "[forget][list]") {
  List list;
  REQUIRE(list.add("key: a1"));
  REQUIRE(list.graphs().size() == 1);
  const std::string graph = *list.graphs().begin();
  CHECK(list.holds_graph("https://w3id.org/sourcier/data/graph/" + graph));
  CHECK_FALSE(list.holds_graph("https://w3id.org/sourcier/data/doc/" + graph));
}

TEST_CASE("a name is the same without accents, hyphens and capitals",
          "[forget][list]") {
  List list;
  REQUIRE(list.add("name: Anne-Solène Ruys"));
  CHECK(list.holds_name("ANNE SOLENE RUYS"));
  CHECK_FALSE(list.holds_name("Solène Ruys"));
}

TEST_CASE("what is remembered does not tell the name and reads back",
          "[forget][list]") {
  List list;
  REQUIRE(list.add("name: Salomé Kervadec"));
  REQUIRE(list.add("key: a1"));
  const std::string text = list.text();
  CHECK(text.find("Kervadec") == std::string::npos);
  const List again = ListFile(text).list();
  CHECK(again.text() == text);
  CHECK(again.holds_name("salomé kervadec"));
}

TEST_CASE("a line that is none of them is refused with its place", "[forget][list]") {
  CHECK(ListFile("name: Ida Morel\nIda Morel\n").refusal() ==
        R"(:2: nothing to forget; write "key: …", "name: …" or "qid: Q…" in UTF-8)");
  CHECK(ListFile("qid: 423\n").refusal().starts_with(":1: nothing to forget"));
  CHECK(ListFile("name: \xC3\n").refusal().starts_with(":1: nothing to forget"));
}

TEST_CASE("the item of a forgotten label is learnt", "[forget][list]") {
  List list;
  REQUIRE(list.add("name: Salomé Kervadec"));
  CHECK(list.learn(label("Q423", "Salomé Kervadec")));
  CHECK_FALSE(list.learn(label("Q423", "Salomé Kervadec")));
  CHECK_FALSE(list.learn(label("N0123456789abcdef", "Salomé Kervadec")));
  CHECK(list.holds_entity("https://w3id.org/sourcier/data/entity/Q423"));
}
