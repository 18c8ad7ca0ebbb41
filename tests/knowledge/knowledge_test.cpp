// SPDX-License-Identifier: Apache-2.0
// The tables of who is who: names, demonyms, seats, offices, and rows that are refused.
#include "knowledge/knowledge.hpp"
#include "problem.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>

namespace {

using namespace sourcier;
using knowledge::Knowledge;

/// The Q-number of an invented row.
std::string q(int number) {
  return "Q" + std::to_string(900'000'000 + number);
}

using Files = std::map<std::string, std::string>;

/// A folder of tables: those given, and empty ones for the others.
std::filesystem::path folder(const std::string& name, const Files& rows) {
  const std::filesystem::path path = std::filesystem::path(SOURCIER_BUILD) / name;
  std::filesystem::create_directories(path);
  const std::string entities = "qid\tkind\tsubclass\tstate\tlabel\taliases\tweak\t"
                               "demonyms\tcapital\tcountry\tclass\tprior\n";
  Files all{{"states", entities},
            {"places", entities},
            {"organizations", entities},
            {"people", entities},
            {"offices", "qid\toffice\tof\tfrom\tuntil\n"},
            {"metonyms", "name\tqid\tliteral\trival\n"}};
  for (const auto& [table, text] : rows) {
    all[table] += text;
  }
  for (const auto& [table, text] : all) {
    std::ofstream(path / (table + ".tsv")) << text;
  }
  return path;
}

const Files sound{
    {"states",
     q(1) + "\tState\t\trecognised\tValdavie\tRépublique valdave\t\tvaldave|valdo-\t" +
         q(3) + "\t\t\t9\n" + q(2) +
         "\tState\t\tformer\tAncienne Valdavie\t\t\tvaldave\t\t\t\t2\n"},
    {"places",
     q(3) + "\tPlace\t\t\tOrsenne\tOrsenne-la-Neuve\tla Neuve\t\t\t" + q(1) +
         "\tCity\t5\n" + q(4) + "\tPlace\t\t\tPalais des Brumes\t\t\t\t\t" + q(1) +
         "\t\t1\n" + q(8) + "\tPlace\t\t\tOrsenne\t\t\t\t\t\t\t1\n"},
    {"organizations",
     q(5) + "\tOrganization\tGovernmentBody\t\tPrésidence valdave\t\t\t\t\t" + q(1) +
         "\t\t3\n"},
    {"people",
     q(6) + "\tPerson\t\t\tSergueï Chouïkov\t\t\t\t\t\t\t4\n" + q(7) +
         "\tPerson\t\t\tMaëlle Sorvan\t\t\t\t\t\t\t2\n"},
    {"offices",
     q(6) + "\tprésident\t" + q(1) + "\t2010\t2019-05-01\n" + q(7) + "\tprésident\t" +
         q(1) + "\t2019-05-02\t\n"},
    {"metonyms", "Palais des Brumes\t" + q(5) + "\t" + q(4) + "\t\n"}};

const Knowledge& known() {
  static const Knowledge all(folder("knowledge_sound", sound));
  return all;
}

/// The labels of the rows of a name, best first; ~ where it is weak.
std::string named(const std::string& name) {
  std::string found;
  for (const knowledge::NameOf& of : known().named(name)) {
    found += known()[of.row].label + (of.weak ? "~ " : " ");
  }
  return found;
}

std::string holder(std::uint32_t day) {
  std::string found;
  for (const KnowledgeId id : known().holders("président", *known().find(q(1)), day)) {
    found += known()[id].label;
  }
  return found;
}

/// What loading the tables with this row says; the folder cut off.
std::string refusal(const std::string& table, const std::string& row) {
  const std::filesystem::path path = folder("knowledge_refused", {{table, row}});
  try {
    const Knowledge tables(path);
  } catch (const Failure& failure) {
    return std::string(failure.what()).substr(path.string().size() + 1);
  }
  return "";
}

} // namespace

TEST_CASE("a name finds its rows whatever its case and accents", "[knowledge]") {
  CHECK(named("VALDAVIE") == "Valdavie ");
  CHECK(named("republique valdave") == "Valdavie ");
  CHECK(named("Orsenne la neuve") == "Orsenne ");
  CHECK(named("Nulle-Part").empty());
}

TEST_CASE("the better known of one name comes first", "[knowledge]") {
  REQUIRE(known().named("Orsenne").size() == 2);
  CHECK(known()[known().named("Orsenne")[0].row].prior == 5);
}

TEST_CASE("a weak name wants a second signal", "[knowledge]") {
  CHECK(named("Neuve") == "Orsenne~ ");
}

TEST_CASE("the longest name that begins here is found", "[knowledge]") {
  const std::vector<knowledge::WordId> words{known().word("orsenne"),
                                             known().word("la"),
                                             known().word("neuve"),
                                             known().word("demain")};
  CHECK(known().longest(words, [](std::size_t) { return true; }) == 3);
  CHECK(known().longest(words, [](std::size_t n) { return n < 3; }) == 1);
}

TEST_CASE("a demonym speaks of the state that is, not of the former", "[knowledge]") {
  REQUIRE(known().demonym("valdave").size() == 1);
  CHECK(known()[known().demonym("valdave")[0]].label == "Valdavie");
  CHECK(known().demonym("valdo-").size() == 1);
  CHECK(known().demonym("valdo").empty());
}

TEST_CASE("a capital knows its state, a seat its institution", "[knowledge]") {
  const auto state = known().state_of(*known().find(q(3)));
  REQUIRE(state.has_value());
  CHECK(known()[*state].label == "Valdavie");
  const knowledge::Seat* seat = known().seat("Palais des Brumes");
  REQUIRE(seat != nullptr);
  CHECK(known()[seat->institution].label == "Présidence valdave");
  CHECK(known()[*seat->literal].label == "Palais des Brumes");
}

TEST_CASE("who held an office depends on the day", "[knowledge]") {
  CHECK(holder(20100101) == "Sergueï Chouïkov");
  CHECK(holder(20190502) == "Maëlle Sorvan");
  CHECK(holder(20991231) == "Maëlle Sorvan");
  CHECK(holder(20091231).empty());
}

TEST_CASE("a name in another transcription is the same person", "[knowledge]") {
  REQUIRE(known().transcribed("Sergei Shuykov").size() == 1);
  CHECK(known()[known().transcribed("Sergei Shuykov")[0].row].label ==
        "Sergueï Chouïkov");
  CHECK(known().transcribed("Sergei Petrov").empty());
}

TEST_CASE("rows that are malformed are refused with their line", "[knowledge]") {
  CHECK(refusal("places", "x\ty\n") ==
        "places.tsv:2: 2 columns, not 12; see docs/knowledge.md");
  CHECK(refusal("places", q(1) + "\tRiver\t\t\tOrne\t\t\t\t\t\t\t1\n") ==
        "places.tsv:2: no value \"River\"; see docs/knowledge.md");
  CHECK(refusal("places", q(1) + "\tPlace\t\t\tOrne\t\t\t\t\t" + q(2) + "\t\t1\n") ==
        "places.tsv:2: " + q(2) + " has no row; add one or empty the cell");
  CHECK(refusal("offices", q(1) + "\tmaire\t" + q(2) + "\t\t\n") ==
        "offices.tsv:2: holder or state has no row; add one or delete the line");
}
