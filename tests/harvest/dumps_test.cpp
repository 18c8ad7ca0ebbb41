// SPDX-License-Identifier: Apache-2.0
// Every shape of input gives its items, and what is broken is told in one line.
#include "harvest/harvesting.hpp"
#include "skipped.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using namespace sourcier::harvest;

namespace {

using Texts = std::vector<std::string>;

struct Outcome {
  Texts labels;
  Texts problems; ///< place: reason
};

template <class Read>
Outcome outcome(const std::string& text, Read read) {
  Outcome found;
  std::istringstream stream(text);
  Problems problems;
  read(
      stream,
      "dump",
      [&](const Item& item) { found.labels.push_back(item.entry.label); },
      problems);
  for (const Problem& problem : problems) {
    found.problems.push_back(problem.place + ": " + problem.reason);
  }
  return found;
}

Outcome dump(const std::string& text) {
  return outcome(text, items_in);
}

Outcome table(const std::string& text) {
  return outcome(text, rows_in);
}

const Invented valdor = Invented(1, "Valdor").is_a("town");
const Invented orlan = Invented(2, "Orlan").is_a("town");

} // namespace

TEST_CASE("a dump is read with and without its array", "[harvest][dumps]") {
  CHECK(dump(dump_of({valdor, orlan})).labels == Texts{"Valdor", "Orlan"});
  CHECK(dump(valdor.json() + "\n" + orlan.json()).labels == Texts{"Valdor", "Orlan"});
  CHECK(dump(dump_of({valdor, orlan})).problems.empty());
}

TEST_CASE("an answer of wbgetentities is read", "[harvest][dumps]") {
  const std::string answer =
      "{\"entities\":{\"" + q(1) + "\":" + valdor.json() + "},\"success\":1}";
  CHECK(dump(answer).labels == Texts{"Valdor"});
  CHECK(dump("{\n\"success\":1,\n" + answer.substr(1)).labels == Texts{"Valdor"});
  CHECK(dump("[" + valdor.json() + "," + orlan.json() + "]").labels ==
        Texts{"Valdor", "Orlan"});
}

TEST_CASE("properties, lexemes and missing entities are no items", "[harvest][dumps]") {
  const std::string property = R"({"type":"property","id":"Px","labels":{}})";
  const std::string missing = R"({"id":"x","missing":""})";
  CHECK(dump(property + "\n" + missing + "\n" + valdor.json()).labels ==
        Texts{"Valdor"});
}

TEST_CASE("a broken line is left out with its place", "[harvest][dumps]") {
  const Outcome found = dump("[\n{\"id\":\"" + q(1) + "\",\n" + orlan.json() + "\n]\n");
  CHECK(found.labels == Texts{"Orlan"});
  CHECK(found.problems == Texts{"dump:2: not valid JSON; left out"});
}

TEST_CASE("an array that is not closed is told", "[harvest][dumps]") {
  CHECK(dump("[\n" + valdor.json() + ",\n").problems ==
        Texts{"dump: the array of entities is not closed; it is cut off"});
}

TEST_CASE("a file without items is told", "[harvest][dumps]") {
  CHECK(dump("{\"error\":{}}").problems ==
        Texts{"dump: no Wikidata items in it; left out"});
  CHECK(dump("{\"error\":").problems ==
        Texts{"dump: not valid JSON; what came before is kept"});
}

TEST_CASE("a table with named columns is read", "[harvest][dumps]") {
  const Outcome found = table("# ours\nqid\tkind\tlabel\taliases\tsitelinks\n" + q(1) +
                              "\tPlace\tValdor\tLa Grise|Valdor-Ville\t12\n" + q(2) +
                              "\tRiver\tOrne\t\t\n" + "x\tPlace\tOrlan\t\t\n");
  CHECK(found.labels == Texts{"Valdor"});
  CHECK(found.problems == Texts{"dump:4: a kind or state that no table has; left out",
                                "dump:5: no Q-number or no label; left out"});
  CHECK_THROWS_WITH(table("qid\tname\n"),
                    "dump:1: no columns qid, kind and label; see docs/commands/kb.md");
}

TEST_CASE("the packed sample of a real dump is read", "[harvest][dumps]") {
  const std::filesystem::path sample =
      std::filesystem::path(SOURCIER_ROOT) /
      "../shared/kb/opentapioca_sample_wikidata_items.json.bz2";
  if (!std::filesystem::exists(sample)) {
    skipped("../shared/kb/opentapioca_sample_wikidata_items.json.bz2 is not here");
    return;
  }
  Problems problems;
  std::size_t with_class = 0;
  const Harvest harvest = items(
      sample,
      [&](const Item& item) { with_class += item.classes.empty() ? 0 : 1; },
      problems);
  CHECK(harvest.items == 100);
  CHECK(harvest.bytes == 10'463'520);
  CHECK(with_class == 100);
  CHECK(problems.empty());
}
