// SPDX-License-Identifier: Apache-2.0
// Names that only an imported index knows, and names that a person decided on.
#include "harvest/harvesting.hpp"
#include "knowledge/decisions.hpp"
#include "link/linked.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using harvest::Invented;
using harvest::q;

namespace {

/// The Q-number of a row of the built-in table.
std::string item_of(std::string_view name) {
  const knowledge::Knowledge& table = resources().knowledge;
  return table[table.named(name).front().row].qid;
}

const knowledge::Index& index() {
  static const knowledge::Index index(harvest::index_of(
      "link.kb",
      harvest::dump_of(
          {Invented(1, "Orsenne-les-Bains").is_a("town").item("P17", item_of("France")),
           Invented(2, "Armel Quivrin")
               .is_a("human")
               .description("navigateur et skipper de voilier")
               .sitelinks(2),
           Invented(3, "Jean Valmorin").is_a("human").sitelinks(40),
           Invented(4, "Jean Valmorin").is_a("human").sitelinks(30),
           Invented(5, "Moscou").is_a("town").sitelinks(400),
           Invented(6, "Élise Kermorvan").is_a("human").sitelinks(40)})));
  return index;
}

Linked with_index(std::string text) {
  return Linked(
      std::move(text),
      "2025-04-02",
      {resources().knowledge, resources().frames, resources().lexicon, &index()});
}

knowledge::Decisions decisions_of(const std::string& table) {
  std::istringstream stream(table);
  Problems problems;
  return {stream, "links.csv", problems};
}

Linked decided(std::string text, const std::string& table) {
  const knowledge::Decisions decisions = decisions_of(table);
  return Linked(std::move(text),
                "2025-04-02",
                {resources().knowledge,
                 resources().frames,
                 resources().lexicon,
                 &index(),
                 &decisions});
}

/// Item, number of the method and confidence of the first link.
std::string first_link(const Linked& linked) {
  for (const Entity& entity : linked.entities.entities) {
    if (entity.link) {
      return entity.link->qid + " " +
             std::to_string(static_cast<int>(entity.link->method)) + " " +
             std::to_string(entity.link->confidence).substr(0, 4);
    }
  }
  return "";
}

const std::string by_decision = std::to_string(static_cast<int>(LinkMethod::decision));

} // namespace

TEST_CASE("a town of the index is linked where its country is named", "[link][index]") {
  CHECK(with_index("La ville d'Orsenne-les-Bains, en France, a été inondée.")
            .who("Orsenne-les-Bains") == "Orsenne-les-Bains");
  CHECK(with_index("La ville d'Orsenne-les-Bains a été inondée.")
            .who("Orsenne-les-Bains") == "Orsenne-les-Bains?");
}

TEST_CASE("a person of the index is linked where the article shares the description",
          "[link][index]") {
  CHECK(with_index("Le navigateur Armel Quivrin a perdu la course sur son voilier.")
            .who("Armel Quivrin") == "Armel Quivrin");
  CHECK(with_index("Le ministre Armel Quivrin a démissionné lundi.")
            .who("Armel Quivrin") == "Armel Quivrin?");
}

TEST_CASE("a well-known person of one name is linked, of two is not", "[link][index]") {
  CHECK(with_index("La chanteuse Élise Kermorvan a annulé son concert.")
            .who("Élise Kermorvan") == "Élise Kermorvan");
  CHECK(with_index("Le chanteur Jean Valmorin a annulé son concert.")
            .who("Jean Valmorin") == "Jean Valmorin?");
}

TEST_CASE("the table decides on the names that it knows", "[link][index]") {
  CHECK(with_index("Un incendie a détruit un entrepôt de Moscou.").links() ==
        Linked("Un incendie a détruit un entrepôt de Moscou.").links());
}

TEST_CASE("without an index nothing changes", "[link][index]") {
  CHECK(Linked("La chanteuse Élise Kermorvan a annulé son concert.")
            .who("Élise Kermorvan") == "Élise Kermorvan?");
}

TEST_CASE("a decision wins over the linker", "[link][decisions]") {
  const std::string text = "Un incendie a détruit un entrepôt de Moscou.";
  CHECK(first_link(decided(text, "name,qid,confidence\nMoscou," + q(9) + ",0.8\n")) ==
        q(9) + " " + by_decision + " 0.80");
  CHECK(decided(text, "name,qid\nMoscou,none\n").links().empty());
}

TEST_CASE("a decision gives an entity of the index its label", "[link][decisions]") {
  CHECK(decided("Quivrin a démissionné lundi.", "name,qid\nQuivrin," + q(2) + "\n")
            .links() == "Armel Quivrin " + q(2));
}

TEST_CASE("a decision on another article or kind is none", "[link][decisions]") {
  const std::string text = "Le ministre Armel Quivrin a démissionné lundi.";
  const std::string table = "name,article,kind,qid\nArmel Quivrin,";
  CHECK(decided(text, table + "autre.txt,," + q(2)).links().empty());
  CHECK(decided(text, table + ",Place," + q(2)).links().empty());
  CHECK(decided(text, table + "test.txt,Person," + q(2)).links() ==
        "Armel Quivrin " + q(2));
}
