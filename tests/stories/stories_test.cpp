// SPDX-License-Identifier: Apache-2.0
// The sample articles through the whole river: what must be said of them, and what
// never.
#include "check/violations.hpp"
#include "pipeline/places.hpp"
#include "pipeline/river.hpp"
#include "rdf/reader.hpp"
#include "stories/patterns.hpp"
#include "write/files.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

using namespace sourcier;
namespace fs = std::filesystem;

namespace {

const fs::path stories = SOURCIER_ROOT "/tests/stories";

const pipeline::Means& loaded() {
  static const pipeline::Means means = [] {
    const fs::path data = SOURCIER_ROOT;
    return pipeline::means(data, pipeline::model_folder("", data), 100);
  }();
  return means;
}

/// The texts of all stories in one format, by the name of the article.
std::map<std::string, std::string>
written(std::string_view format, std::size_t jobs, std::vector<std::string> places) {
  pipeline::Options options;
  options.jobs = jobs;
  options.format = *write::format(format);
  options = pipeline::with_run(options, loaded());
  std::map<std::string, std::string> texts;
  Problems problems;
  pipeline::articles(
      places,
      loaded(),
      options,
      [&](const pipeline::Flow& flow) { texts[flow.article.name] = flow.text; },
      [] { return true; },
      problems);
  REQUIRE(problems.empty());
  return texts;
}

std::map<std::string, std::string> all(std::string_view format) {
  return written(format, 1, {stories.string()});
}

rdf::Graph graph_of(const std::string& text, rdf::Syntax syntax) {
  rdf::Graph graph;
  rdf::read_text(text, "story", syntax, [&](const rdf::ReadStatement& row) {
    graph.add(row.statement, "story");
  });
  return graph;
}

/// Statements as lines, sorted: the same for the same graph.
std::vector<rdf::Statement> statements_of(const std::string& text, rdf::Syntax syntax) {
  std::vector<rdf::Statement> rows;
  rdf::read_text(text, "story", syntax, [&](const rdf::ReadStatement& row) {
    rows.push_back(row.statement);
  });
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

/// Patterns of all golden files with this ending that are or are not in their story's
/// graph.
std::string patterns(const std::string& ending, bool there) {
  static const std::map<std::string, std::string> texts = all("turtle");
  std::string lines;
  std::size_t count = 0;
  for (const auto& [name, text] : texts) {
    const fs::path golden = stories / (fs::path(name).stem().string() + ending);
    const Patterns wanted(rdf::Graph::read(golden));
    count += wanted.size();
    lines += wanted.places(graph_of(text, rdf::Syntax::turtle), there);
  }
  CHECK(count >= texts.size());
  return lines;
}

} // namespace

TEST_CASE("what the sample articles say is found", "[stories]") {
  CHECK(patterns(".expected.ttl", false) == "");
}

TEST_CASE("what the sample articles do not say is never written", "[stories]") {
  CHECK(patterns(".never.ttl", true) == "");
}

TEST_CASE("every format holds the same graph of a story", "[stories]") {
  const auto turtle = all("turtle").at("livraison-de-drones.txt");
  const auto expected = statements_of(turtle, rdf::Syntax::turtle);
  CHECK(statements_of(all("trig").at("livraison-de-drones.txt"), rdf::Syntax::trig) ==
        expected);
  CHECK(statements_of(all("n-triples").at("livraison-de-drones.txt"),
                      rdf::Syntax::ntriples) == expected);
  CHECK(statements_of(all("n-quads").at("livraison-de-drones.txt"),
                      rdf::Syntax::nquads) == expected);
}

TEST_CASE("the bytes are the same for any number of threads and any order of files",
          "[stories]") {
  const std::string first = (stories / "sommet-de-valdor.txt").string();
  const std::string second = (stories / "otages-liberes.txt").string();
  const auto one = written("turtle", 1, {first, second});
  CHECK(one.size() == 2);
  CHECK(written("turtle", 2, {first, second}) == one);
  CHECK(written("turtle", 4, {second, first}) == one);
}

TEST_CASE("every quote of the stories is where the graph says it is", "[stories]") {
  const fs::path out = fs::path(SOURCIER_BUILD) / "test-stories";
  write::folder(out);
  for (const auto& [name, text] : all("turtle")) {
    write::whole_file(out / (fs::path(name).stem().string() + ".ttl"), text);
  }
  std::string violations;
  const check::Summary summary =
      check::violations({out},
                        {stories, fs::path(SOURCIER_ROOT) / "ontology" / "events.ttl"},
                        [&](const check::Violation& violation) {
                          violations += violation.place + ": " + violation.what + '\n';
                        });
  CHECK(violations.empty());
  CHECK(summary.articles >= 8);
  CHECK(summary.quotes > 500);
}
