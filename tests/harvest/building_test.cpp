// SPDX-License-Identifier: Apache-2.0
// What an index keeps of a dump, and what it leaves out.
#include "harvest/harvesting.hpp"
#include "knowledge/words.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>

using namespace sourcier;
using namespace sourcier::harvest;
using knowledge::Entry;
using knowledge::Index;

namespace {

using Texts = std::vector<std::string>;

std::vector<Entry> named(const Index& index, const std::string& name) {
  return index.named(knowledge::folded(name));
}

/// The only entity of an index.
Entry only(const std::string& name, const Invented& entity) {
  const Index index(index_of(name, dump_of({entity})));
  REQUIRE(index.size() == 1);
  return index.entity(0);
}

/// How many of the entities an index keeps.
std::uint32_t kept(const std::string& name, const std::vector<Invented>& entities) {
  return Index(index_of(name, dump_of(entities))).size();
}

std::string time(const std::string& property, const std::string& day) {
  return "\"" + property + R"(":[{"datavalue":{"value":{"time":"+)" + day +
         R"(T00:00:00Z"}}}])";
}

/// 3000 cities in disorder, three of each name.
std::vector<Invented> cities() {
  std::vector<Invented> entities;
  std::generate_n(std::back_inserter(entities), 3000, [n = 3000U]() mutable {
    --n;
    return Invented(1 + (n * 7919U) % 3000U, "Ville " + std::to_string(n % 1000))
        .is_a("city")
        .alias("fr", "Cité " + std::to_string(n));
  });
  return entities;
}

} // namespace

TEST_CASE("a town keeps names, country, description and sitelinks", "[harvest]") {
  const Entry town = only("town.kb",
                          Invented(1, "Valdor-sur-Orne")
                              .label("en", "Valdor")
                              .alias("fr", "Valdor la Grise")
                              .alias("en", "Grey Valdor")
                              .description("ville de Valdavie")
                              .is_a("town")
                              .item("P17", q(2))
                              .sitelinks(7));
  CHECK("Q" + std::to_string(town.qid) == q(1));
  CHECK(town.kind == EntityKind::place);
  CHECK(town.place_class == "City");
  CHECK(town.label == "Valdor-sur-Orne");
  CHECK(town.aliases == Texts{"Valdor la Grise", "Valdor"});
  CHECK(town.description == "ville de Valdavie");
  CHECK("Q" + std::to_string(town.country) == q(2));
  CHECK(town.sitelinks == 7);
}

TEST_CASE("a label is French, else of all languages, else English", "[harvest]") {
  Invented all(1, "");
  all.label("mul", "Orlan").label("en", "Orlan Agency").is_a("newspaper");
  Invented english(1, "");
  english.label("en", "Orlan Agency").alias("en", "Orlan").is_a("newspaper");
  CHECK(only("mul.kb", all).label == "Orlan");
  CHECK(only("en.kb", english).label == "Orlan Agency");
  CHECK(only("en2.kb", english).aliases == Texts{"Orlan"});
}

TEST_CASE("a state keeps demonyms, capital and site", "[harvest]") {
  const Entry state =
      only("state.kb",
           Invented(3, "Valdavie")
               .is_a("sovereign state")
               .claim("P1549", R"({"text":"valdave","language":"fr"})")
               .claim("P1549", R"({"text":"Valdavian","language":"en"})")
               .item("P36", q(4), R"(,"rank":"deprecated")")
               .item("P36", q(5))
               .claim("P856", R"("https://valdavie.example/")"));
  CHECK(state.kind == EntityKind::state);
  CHECK(state.state_kind == StateKind::recognised);
  CHECK(state.demonyms == Texts{"valdave"});
  CHECK("Q" + std::to_string(state.capital) == q(5));
  CHECK(state.website == "https://valdavie.example/");
}

TEST_CASE("an office keeps its days and whose it is", "[harvest]") {
  const std::vector<Invented> entities{
      Invented(6, "Maëlle Sorvan")
          .is_a("human")
          .item("P39",
                q(7),
                ",\"qualifiers\":{" + time("P580", "2019-05-02") + "," +
                    time("P582", "2023-00-00") + "}"),
      Invented(7, "présidente de Valdavie").is_a("position").item("P1001", q(3))};
  const Index index(index_of("office.kb", dump_of(entities)));
  REQUIRE(index.size() == 1);
  const Entry person = index.entity(0);
  REQUIRE(person.posts.size() == 1);
  CHECK("Q" + std::to_string(person.posts[0].position) == q(7));
  CHECK("Q" + std::to_string(person.posts[0].of) == q(3));
  CHECK(person.posts[0].from == 20190502);
  CHECK(person.posts[0].until == 20231231);
}

TEST_CASE("the majority of its classes says what an item is", "[harvest]") {
  const Entry city = only("majority.kb",
                          Invented(1, "Norvan-la-Neuve")
                              .is_a("historical country")
                              .is_a("city")
                              .is_a("big city"));
  CHECK(city.kind == EntityKind::place);
}

TEST_CASE("a class that no table lists is judged by those above it", "[harvest]") {
  const std::vector<Invented> entities{
      Invented(1, "Gazette de l'Orne").item("P31", q(2)),
      Invented(2, "gazette valdave").item("P279", q(3)),
      Invented(3, "gazette").item("P279", class_named("newspaper")),
      Invented(4, "Chose sans classe").item("P31", q(5))};
  const Index index(index_of("above.kb", dump_of(entities)));
  REQUIRE(index.size() == 1);
  CHECK(index.entity(0).kind == EntityKind::organization);
  CHECK(index.entity(0).subclass == "NewsMedium");
}

TEST_CASE("articles, categories, lists and name pages are dropped", "[harvest]") {
  CHECK(kept("dropped.kb",
             {Invented(1, "Une étude des marées").is_a("scholarly article"),
              Invented(2, "Catégorie:Valdor").is_a("Wikimedia category").is_a("city"),
              Invented(3, "Valdor").is_a("Wikimedia disambiguation page"),
              Invented(4, "Liste des maires").is_a("Wikimedia list article"),
              Invented(5, "Modèle:Valdor").item("P31", q(9)),
              Invented(6, "Sorvan").is_a("family name"),
              Invented(7, "").is_a("human")}) == 0);
}

TEST_CASE("a name is found whatever its case, accents and hyphens", "[harvest]") {
  const Index index(index_of(
      "find.kb", dump_of({Invented(1, "Évrande-le-Pont").is_a("town").sitelinks(3)})));
  CHECK(named(index, "evrande le pont").size() == 1);
  CHECK(named(index, "ÉVRANDE-LE-PONT").size() == 1);
  CHECK(named(index, "Évrande").empty());
}

TEST_CASE("of two with one name the better known comes first", "[harvest]") {
  const Index index(
      index_of("two.kb",
               dump_of({Invented(1, "Orlan").is_a("town").sitelinks(3),
                        Invented(2, "Orlan").is_a("town").sitelinks(8)})));
  REQUIRE(named(index, "Orlan").size() == 2);
  CHECK(named(index, "Orlan")[0].sitelinks == 8);
  CHECK(index.named("orlan", 1).empty());
}

TEST_CASE("a Russian label gives the spellings of the press", "[harvest]") {
  const std::vector<Invented> entities{
      Invented(1, "")
          .label("en", "Sergei Shuykov")
          .label("ru", "Сергей Шуйков")
          .is_a("human"),
      Invented(2, "John Smith").label("ru", "Джон Смит").is_a("human")};
  const Index index(index_of("spellings.kb", dump_of(entities)));
  CHECK(named(index, "Sergueï Chouïkov").size() == 1);
  CHECK(index.entity(0).spellings == Texts{"Sergueï Chouïkov"});
  CHECK(index.entity(1).spellings.empty());
}

TEST_CASE("the later of two items with one number counts", "[harvest]") {
  const Index index(index_of("later.kb",
                             dump_of({Invented(1, "Ancienne Orlan").is_a("town"),
                                      Invented(2, "Valdor").is_a("town"),
                                      Invented(1, "Orlan").is_a("town")})));
  CHECK(index.size() == 2);
  CHECK(named(index, "Ancienne Orlan").empty());
  CHECK(named(index, "Orlan").size() == 1);
}

TEST_CASE("an index sorted on the disk is the one sorted in memory", "[harvest]") {
  const std::string dump = dump_of(cities());
  const Index small(index_of("small.kb", dump, 20'000));
  const Index large(index_of("large.kb", dump));
  CHECK(small.size() == 3000);
  CHECK(small.names() == 4000 + 2000);
  CHECK(small.digest() == large.digest());
  CHECK_NOTHROW(small.prove());
}

TEST_CASE("a large index finds each of its names", "[harvest]") {
  const Index index(index_of("cities.kb", dump_of(cities()), 20'000));
  CHECK(named(index, "Cité 1234").size() == 1);
  CHECK(named(index, "Ville 12").size() == 3);
}
