// SPDX-License-Identifier: Apache-2.0
// What a figure says: value, modifier, unit and what is counted.
#include "annotated.hpp"
#include "extract/quantities.hpp"
#include "extract/quantities_numbers.hpp"
#include "extract/times.hpp"
#include "knowledge/lexicon.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace sourcier;

std::string sign(Modifier modifier) {
  static const std::vector<std::string> signs{"", "~", ">=", "<=", ">", "<", "almost "};
  return signs[static_cast<std::size_t>(modifier)];
}

std::string number(const Quantity& quantity) {
  if (!quantity.magnitude.empty())
    return "x" + quantity.magnitude;
  return quantity.value.empty() ? quantity.minimum + ".." + quantity.maximum
                                : quantity.value;
}

/// ">=300 sc:Person soldat; 5 sc:Percent".
std::string figures(const std::string& text) {
  static const knowledge::Lexicon lexicon(SOURCIER_ROOT "/mappings/languages/fr");
  const Document document = annotated(text, "2025-04-02");
  const auto times = extract::times(document, lexicon);
  std::string found;
  for (const Quantity& quantity : extract::quantities(document, times, lexicon)) {
    found += found.empty() ? "" : "; ";
    found += sign(quantity.modifier) + number(quantity);
    found += quantity.unit.empty() ? "" : " " + quantity.unit;
    found += quantity.counted.empty() ? "" : " " + quantity.counted;
  }
  return found;
}

} // namespace

TEST_CASE("numbers are read in digits and in words", "[extract][quantities]") {
  CHECK(figures("L'armée a perdu 15 000 soldats.") == "15000 sc:Person soldat");
  CHECK(figures("L'armée a perdu 3.000 soldats.") == "3000 sc:Person soldat");
  CHECK(figures("La ville compte 1,5 million d'habitants.") ==
        "1500000 sc:Person habitant");
  CHECK(figures("Le camp abrite trois cent trente et un soldats.") ==
        "331 sc:Person soldat");
  CHECK(figures("Le port a reçu quatre-vingt-dix-sept navires.") ==
        "97 sc:Item navire");
  CHECK(extract::whole_number("soixante-et-onze") == 71);
  CHECK(extract::whole_number("deux-vingts") == -1);
}

TEST_CASE("collective numbers are about a value or only a size",
          "[extract][quantities]") {
  CHECK(figures("Une centaine de soldats ont fui.") == "~100 sc:Person soldat");
  CHECK(figures("Des dizaines de milliers de soldats ont fui.") ==
        "x10000 sc:Person soldat");
  CHECK(figures("Le malade a été mis en quarantaine.").empty());
}

TEST_CASE("words around a number modify it", "[extract][quantities]") {
  CHECK(figures("Au moins 300 soldats ont fui.") == ">=300 sc:Person soldat");
  CHECK(figures("Plus de 300 soldats ont fui.") == ">300 sc:Person soldat");
  CHECK(figures("Près de 300 soldats ont fui.") == "almost 300 sc:Person soldat");
  CHECK(figures("Quelque 300 soldats ont fui.") == "~300 sc:Person soldat");
  CHECK(figures("Pas moins de 300 soldats ont fui.") == ">=300 sc:Person soldat");
  CHECK(figures("Le camp accueille jusqu'à 300 soldats.") == "<=300 sc:Person soldat");
}

TEST_CASE("two numbers are the ends of a range", "[extract][quantities]") {
  CHECK(figures("Entre 10 et 12 soldats ont fui.") == "10..12 sc:Person soldat");
  CHECK(figures("Le chantier coûtera de 2 à 3 millions d'euros.") ==
        "2000000..3000000 EUR euro");
}

TEST_CASE("money keeps its currency, a conversion apart", "[extract][quantities]") {
  CHECK(
      figures(
          "Le commerce a atteint 40 milliards de dollars (33 milliards de livres).") ==
      "40000000000 USD dollar; 33000000000 GBP livre");
  CHECK(figures("Le navire a coûté 12 millions de francs suisses.") ==
        "12000000 CHF franc");
  CHECK(figures("Il a acheté trois livres.") == "3 sc:Item livre");
}

TEST_CASE("shares and measures have their unit", "[extract][quantities]") {
  CHECK(figures("Les prix ont augmenté de 55 %.") == "55 sc:Percent");
  CHECK(figures("Le front a avancé de 10 km.") == "10 km");
  CHECK(figures("Le réservoir contient 300 mètres cubes.") == "300 m3");
}

TEST_CASE("each figure counts its own noun", "[extract][quantities]") {
  CHECK(figures("L'attaque a fait 12 morts et 40 blessés.") ==
        "12 sc:Person mort; 40 sc:Person blessé");
  CHECK(figures("L'attaque a fait un mort et 40 blessés.") ==
        "1 sc:Person mort; 40 sc:Person blessé");
  CHECK(figures("Vingt-huit personnes ont été blessées, dont neuf policiers.") ==
        "28 sc:Person personne; 9 sc:Person policier");
}

TEST_CASE("dates, durations, ordinals and scores are no quantities",
          "[extract][quantities]") {
  CHECK(figures("Il a régné trois ans, de 1950 à 1953.").empty());
  CHECK(figures("Il est le 3e candidat.").empty());
  CHECK(figures("Valdor a gagné 3-1.").empty());
  CHECK(figures("Il a fini à la 30 e place.").empty());
  CHECK(figures("Le parti progresse de 0,4 pour les femmes.") == "0.4");
  CHECK(figures("Les deux pays ont signé l'article 5.").empty());
}

TEST_CASE("an age is told in years", "[extract][quantities]") {
  CHECK(figures("Ida Voss, 52 ans, dirige le port.") == "52 sc:Age");
}

TEST_CASE("a range before a scale is a range, and keeps its modifier",
          "[extract][quantities]") {
  CHECK(figures("Le pays veut attirer 30 à 50 milliards de dollars.") ==
        "30000000000..50000000000 USD dollar");
  CHECK(figures("Quelques 50 000 à 100 000 personnes ont fui.") ==
        "~50000..100000 sc:Person personne");
}
TEST_CASE("at least one is a figure", "[extract][quantities]") {
  CHECK(figures("Au moins un policier a été blessé.") == ">=1 sc:Person policier");
  CHECK(figures("Un policier a été blessé.").empty());
}
