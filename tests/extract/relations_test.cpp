// SPDX-License-Identifier: Apache-2.0
// Two-place facts between named things, read from whole sentences.
#include "annotated.hpp"
#include "extract/findings.hpp"
#include "resources.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace sourcier;

using test::resources;

/// "Norvège memberOf OTAN", one for each relation, in the order found.
std::string read(const std::string& text) {
  const Document document = annotated(text, "2025-04-02");
  const Findings found = extract::findings(document, resources());
  std::string all;
  for (const Relation& relation : found.relations) {
    all += all.empty() ? "" : "; ";
    all += document.words(found.mentions[relation.subject].span) + " " +
           relation.predicate + " " +
           document.words(found.mentions[relation.object].span);
  }
  return all;
}

} // namespace

TEST_CASE("an adjective says where a place lies", "[extract][relations]") {
  CHECK(read("Des combats ont lieu dans la région russe de Koursk.") ==
        "Koursk locatedIn russe");
  CHECK(read("Ils vivent dans les villes suédoises de Malmö et de Göteborg.") ==
        "Malmö locatedIn suédoises; Göteborg locatedIn suédoises");
}

TEST_CASE("commas, brackets and prepositions say where a place lies",
          "[extract][relations]") {
  CHECK(read("Il est né à Bergen, en Norvège, il y a longtemps.") ==
        "Bergen locatedIn Norvège");
  CHECK(read("Une usine a brûlé à Nagpur, dans le Maharashtra.") ==
        "Nagpur locatedIn Maharashtra");
  CHECK(read("Une fête a lieu à Bergen (Norvège) ce soir.") ==
        "Bergen locatedIn Norvège");
  CHECK(read("La ville de Bergen, dans l'ouest de la Norvège, est calme.") ==
        "Bergen locatedIn Norvège");
  CHECK(read("Bergen, ville de l'ouest de la Norvège, est calme.") ==
        "Bergen locatedIn Norvège");
}

TEST_CASE("a journey puts no place inside another", "[extract][relations]") {
  CHECK(read("Il est allé de Moscou en Ukraine.") == "");
  CHECK(read("Il vit à Nesvil, un village proche de Bergen.") == "");
}

TEST_CASE("an adjective says whose a body is", "[extract][relations]") {
  CHECK(read("Le journal russe Izvestia en parle.") == "Izvestia affiliation russe");
  CHECK(read("L'agence de presse nord-coréenne KCNA en parle.") ==
        "KCNA affiliation nord-coréenne");
}

TEST_CASE("members are told by noun, verb and list", "[extract][relations]") {
  CHECK(read("La Norvège, membre de l'OTAN, a protesté.") == "Norvège memberOf OTAN");
  CHECK(read("La Pologne est membre de l'Union européenne.") ==
        "Pologne memberOf Union européenne");
  CHECK(read("Membre de l'OTAN, la Pologne a protesté.") == "Pologne memberOf OTAN");
  CHECK(read("La Pologne fait partie de l'Union européenne.") ==
        "Pologne memberOf Union européenne");
  CHECK(read("Un groupe composé de la France, du Japon et de la Suède se réunit.") ==
        "France memberOf groupe; Japon memberOf groupe; Suède memberOf groupe");
}

TEST_CASE("a member that is none is negated", "[extract][relations]") {
  const Document document = annotated("La Pologne n'est pas membre de l'OPEP.");
  const Findings found = extract::findings(document, resources());
  REQUIRE(found.relations.size() == 1);
  CHECK(found.relations.begin()->evidence.marking.standing == Standing::negated);
}

TEST_CASE("allies are told beside their names", "[extract][relations]") {
  CHECK(read("La Biélorussie, alliée de la Russie, se tait.") ==
        "Biélorussie alliedWith Russie");
  CHECK(read("La Russie et son allié la Biélorussie se taisent.") ==
        "Biélorussie alliedWith Russie");
}

TEST_CASE("neighbours share a border", "[extract][relations]") {
  CHECK(read("La Norvège partage une frontière avec la Russie.") ==
        "Norvège sharesBorderWith Russie");
  CHECK(read("La frontière entre l'Iran et l'Irak est fermée.") ==
        "Iran sharesBorderWith Irak");
  CHECK(read("Le Mali, frontalier du Niger, se tait.") ==
        "Mali sharesBorderWith Niger");
  CHECK(read("Le Mali et le Niger aiment la frontière qu'ils partagent.") ==
        "Mali sharesBorderWith Niger");
}

TEST_CASE("a city is the capital of a country", "[extract][relations]") {
  CHECK(read("Il a rejoint Mogadiscio, la capitale somalienne.") ==
        "Mogadiscio capitalOf somalienne");
  CHECK(read("Après sa visite à Bergen, la capitale de la Suède a fêté le roi.") == "");
}

TEST_CASE("a second name is that of the same person", "[extract][relations]") {
  CHECK(read("Pavel Morozine, alias Ivan Petrov, a été arrêté.") ==
        "Pavel Morozine alsoKnownAs Ivan Petrov");
}

TEST_CASE("a relation has its words, rule and source", "[extract][relations]") {
  const Document document =
      annotated("Selon le journal, la Norvège, membre de l'OTAN, a protesté.");
  const Findings found = extract::findings(document, resources());
  REQUIRE(found.relations.size() == 1);
  const Evidence& evidence = found.relations.begin()->evidence;
  CHECK(document.words(evidence.words) == "Norvège, membre de l'OTAN");
  CHECK(document.words(evidence.trigger) == "membre");
  CHECK(evidence.rule == "MemberMembre");
  CHECK(evidence.marking.standing == Standing::attributed);
}
