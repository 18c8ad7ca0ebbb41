// SPDX-License-Identifier: Apache-2.0
// What is counted in lines of N-Quads, and the shared lines that are cut out of them.
#include "dataset/counts.hpp"
#include "dataset/shared_lines.hpp"

#include <catch2/catch.hpp>
#include <sstream>

using namespace sourcier;
using dataset::Counts;

namespace {

constexpr const char* lines =
    R"(<http://d/event/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://c/A> <http://g/1> .
<http://d/event/1> <http://p/agent> <http://d/entity/Q423> <http://g/1> .
<http://d/event/2> <http://p/words> "a <http://x> \" > b"@fr <http://g/1> .
<http://d/entity/Q423> <http://schema.org/sameAs> <http://www.wikidata.org/entity/Q423> <http://d/graph/entities> .
)";

Counts of(const std::string& text) {
  std::istringstream stream(text);
  return dataset::counted(stream);
}

} // namespace

TEST_CASE("statements, subjects, classes and properties are counted",
          "[dataset][counts]") {
  const Counts counts = of(lines);
  CHECK(counts.quads == 4);
  CHECK(counts.subjects == 2);
  CHECK(counts.links == 1);
  CHECK(counts.classes ==
        std::map<std::string, std::uint64_t, std::less<>>{{"http://c/A", 1}});
  CHECK(counts.properties.size() == 4);
  CHECK(counts.shared.contains("http://d/entity/Q423"));
}

TEST_CASE("counts add up and read back", "[dataset][counts]") {
  Counts twice = of(lines);
  twice.add(of(lines));
  CHECK(twice.quads == 8);
  CHECK(twice.classes.at("http://c/A") == 2);
  std::istringstream text(twice.text());
  Counts again = Counts::of(text);
  again.shared = twice.shared;
  CHECK(again == twice);
}

TEST_CASE("shared lines come as blocks of a subject and graph", "[dataset][shared]") {
  std::istringstream stream("<http://e/1> <http://p> \"a\" <http://g/entities> .\n"
                            "<http://e/1> <http://p> \"b\" <http://g/entities> .\n"
                            "<http://e/1> <http://p> \"c\" <http://g/runs> .\n");
  dataset::SharedLines found;
  dataset::blocks(stream, [&](const std::string& key, std::string&& block) {
    found[key] = std::move(block);
  });
  REQUIRE(found.size() == 2);
  CHECK(found.at("http://e/1 http://g/entities").size() > 90);
  CHECK(dataset::subject_of("http://e/1 http://g/runs") == "http://e/1");
}
