// SPDX-License-Identifier: Apache-2.0
// Tables of links that people decided on: what counts, and what is told.
#include "knowledge/decisions.hpp"

#include <catch2/catch.hpp>
#include <sstream>
#include <vector>

using namespace sourcier;
using knowledge::Decision;
using knowledge::Decisions;

namespace {

const std::string one = "Q" + std::to_string(900'000'001);
const std::string two = "Q" + std::to_string(900'000'002);

/// The Q-number found, "none", or "nothing".
std::string found(const std::string& table,
                  std::string_view article,
                  std::string_view name,
                  std::string_view kind) {
  std::istringstream stream(table);
  Problems problems;
  const Decisions decisions(stream, "links.csv", problems);
  const Decision* decision = decisions.find(article, name, kind);
  return decision == nullptr     ? "nothing"
         : decision->qid.empty() ? "none"
                                 : decision->qid;
}

std::vector<std::string> told(const std::string& table) {
  std::istringstream stream(table);
  Problems problems;
  const Decisions decisions(stream, "links.csv", problems);
  std::vector<std::string> lines;
  for (const Problem& problem : problems) {
    lines.push_back(problem.place + ": " + problem.reason);
  }
  return lines;
}

} // namespace

TEST_CASE("a Q-number, its address and none are decisions", "[knowledge][decisions]") {
  CHECK(found("name,qid\nÉvrande," + one, "a.txt", "evrande", "Place") == one);
  CHECK(found("name,qid\nOrlan,http://www.wikidata.org/entity/" + one,
              "a.txt",
              "orlan",
              "Person") == one);
  CHECK(found("name;qid\r\nOrlan;none\r\n", "a.txt", "orlan", "Person") == "none");
  CHECK(found("name,qid\nOrlan,\n", "a.txt", "orlan", "Person") == "nothing");
}

TEST_CASE("the article's own row comes before that of all", "[knowledge][decisions]") {
  const std::string table =
      "name,article,qid\nOrlan,," + one + "\nOrlan,a.txt," + two + "\n";
  CHECK(found(table, "a.txt", "orlan", "Person") == two);
  CHECK(found(table, "b.txt", "orlan", "Person") == one);
}

TEST_CASE("each bad row has its line", "[knowledge][decisions]") {
  CHECK(
      told("name,qid,kind,confidence\nOrlan,12,,\n,none,,\nOrlan,none,River,\n"
           "Orlan,none,,2\nOrlan,none,,\nOrlan," +
           one + ",,\n") ==
      std::vector<std::string>{
          "links.csv:2: '12' is no Q-number, no address of one and not none; left out",
          "links.csv:3: no name; left out",
          "links.csv:4: no kind 'River'; left out",
          "links.csv:5: confidence '2' is not between 0 and 1; left out",
          "links.csv:7: decided otherwise at links.csv:6; left out"});
}

TEST_CASE("a table without its columns is refused", "[knowledge][decisions]") {
  CHECK_THROWS_WITH(told("nom,item\n"),
                    "links.csv: no columns name and qid; see docs/commands/review.md");
  Problems problems;
  CHECK_THROWS_WITH(Decisions("nowhere.csv", problems),
                    "nowhere.csv: cannot be read; name a table of links with --links");
}
