// SPDX-License-Identifier: Apache-2.0
// What belongs to an event besides its parties: figures, dates, who says so.
#include "annotated.hpp"
#include "extract/findings.hpp"
#include "resources.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace sourcier;

std::string words_of(const Document& document, Span span) {
  return "[" + document.words(span) + "]";
}

/// "Casualties [tuées] {Au moins 5 personnes} <mardi>" for each event, in order; a
/// filler's role with its words: "target=personnes"; "by [selon]": its attribution.
std::string told(const std::string& text) {
  const Document document = annotated(text, "2016-06-16");
  const Findings found = extract::findings(document, test::resources());
  std::string all;
  for (const Event& event : found.events) {
    all += (all.empty() ? "" : "; ") + event.type + " " +
           words_of(document, event.evidence.trigger);
    for (const QuantityId id : event.quantities) {
      all += " {" + document.words(found.quantities[id].span) + "}";
    }
    for (const TimeId id : event.times) {
      all += " <" + found.times[id].timex + ">";
    }
    if (event.evidence.attribution) {
      all += " by " +
             words_of(document, found.attributions[*event.evidence.attribution].cue);
    }
  }
  return all;
}

/// The words that fill a role of the events of a text.
std::string filled(const std::string& text, Role role) {
  const Document document = annotated(text, "2016-06-16");
  const Findings found = extract::findings(document, test::resources());
  std::string all;
  for (const Event& event : found.events) {
    for (const Filler& filler : event.fillers) {
      all += filler.role == role
                 ? words_of(document, found.mentions[filler.mention].span)
                 : "";
    }
  }
  return all;
}

} // namespace

TEST_CASE("a second verb with a figure of its own tells an event of its own",
          "[extract][told]") {
  CHECK(told("Au moins 13 mineurs sont morts et 55 ont été blessés.") ==
        "Casualties [morts] {Au moins 13 mineurs}; Casualties [blessés] {55}");
  CHECK(told("Douze mineurs ont été tués ou blessés.") ==
        "Casualties [tués ou blessés] {Douze mineurs}");
}
TEST_CASE("a breakdown belongs to the event of the whole", "[extract][told]") {
  CHECK(told("Les tirs ont fait neuf morts (deux marins et sept douaniers).") ==
        "Attack [tirs]; Casualties [fait neuf morts] {neuf morts} {deux marins} {sept "
        "douaniers}");
}
TEST_CASE("a participle beside an event noun gives it its date", "[extract][told]") {
  CHECK(told("Trois marins ont été blessés dans un attentat commis mardi au port.") ==
        "Casualties [blessés] {Trois marins}; Attack [attentat] <2016-06-14>");
}
TEST_CASE("a cause has the date of what it caused", "[extract][told]") {
  CHECK(told("En janvier 2015, une attaque avait fait cinq morts.") ==
        "Attack [attaque] <2015-01>; Casualties [fait cinq morts] {cinq morts} "
        "<2015-01>");
}
TEST_CASE("an hour whose day is not told dates nothing", "[extract][told]") {
  CHECK(told("L'explosion a blessé trois marins vers 19 heures.") ==
        "Attack [explosion]; Casualties [blessé] {trois marins}");
}
TEST_CASE("how long after or for how long is not when", "[extract][told]") {
  CHECK(told("Après sept ans d'attente, la Suède a signé un traité.") ==
        "Agreement [signé]");
}
TEST_CASE("est mort is past, whatever the model calls it", "[extract][told]") {
  CHECK(told("Le vieux roi est mort samedi à Valdor.") ==
        "Casualties [mort] <2016-06-11>");
}
TEST_CASE("a night between two days ends on the second", "[extract][told]") {
  const Document document =
      annotated("Le pont a cédé dans la nuit de vendredi à samedi.", "2016-06-16");
  const Findings found = extract::findings(document, test::resources());
  REQUIRE(found.times.size() == 1);
  CHECK(found.times[Table<TimeId, TimeExpression>::id(0)].latest ==
        std::chrono::year{2016} / 6 / 11);
}
TEST_CASE("what is new in a sentence is said by its source", "[extract][told]") {
  CHECK(told("Il s'agirait d'un attentat selon deux témoins.") ==
        "Attack [attentat] by [selon]");
}
TEST_CASE("an object behind a date is what is announced", "[extract][told]") {
  CHECK(told("Le palais a confirmé en fin de journée la mort de Paul Morel.") ==
        "Casualties [mort] by [a confirmé]");
}
TEST_CASE("who suffers an attack is its target, not its agent", "[extract][told]") {
  CHECK(filled("La Suède a subi trois attentats.", Role::target) == "[Suède]");
  CHECK(filled("La Suède a subi trois attentats.", Role::agent).empty());
}
TEST_CASE("par after another participle gives no agent", "[extract][told]") {
  CHECK(filled("Trois marins ont été tués selon des témoins cités par la radio.",
               Role::agent)
            .empty());
}
