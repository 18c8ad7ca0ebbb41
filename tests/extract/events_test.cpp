// SPDX-License-Identifier: Apache-2.0
// Events with their parties, figures and dates, read from whole sentences.
#include "annotated.hpp"
#include "extract/events.hpp"
#include "extract/findings.hpp"
#include "resources.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace sourcier;

using test::resources;

/// The stage without figures and dates, which are tests of their own.
Findings read(const Document& document) {
  Findings found;
  extract::Mentions mentions(document, resources());
  const auto syntax = extract::predicates(document);
  const extract::Sayings said =
      extract::sayings(document, syntax, mentions, found.times, resources());
  found.events = extract::events(
      document, syntax, mentions, said, found.quantities, found.times, resources());
  found.mentions = std::move(mentions).release();
  found.occurrences = extract::occurrences(found);
  return found;
}

const Event* first(const Findings& findings, const std::string& type) {
  for (const Event& event : findings.events) {
    if (event.type == type) {
      return &event;
    }
  }
  return nullptr;
}

std::string words(const Document& document,
                  const Findings& findings,
                  const Event& event,
                  Role role) {
  std::string all;
  for (const Filler& filler : event.fillers) {
    if (filler.role == role) {
      all += (all.empty() ? "" : ", ") +
             document.words(findings.mentions[filler.mention].span);
    }
  }
  return all;
}

} // namespace

TEST_CASE("a delivery of arms has its giver, receiver and goods", "[extract][events]") {
  const Document document =
      annotated("La Pologne a livré 40 chars à l'Ukraine en mars.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "SupplyOfArms");
  REQUIRE(event != nullptr);
  CHECK(words(document, findings, *event, Role::agent) == "Pologne");
  CHECK(words(document, findings, *event, Role::target) == "Ukraine");
  CHECK(words(document, findings, *event, Role::theme) == "chars");
}

TEST_CASE("the verb signs, its object names the pact: one event", "[extract][events]") {
  const Document document =
      annotated("La France et l'Inde ont signé un accord avec le Japon.", "2025-04-02");
  const Findings findings = read(document);
  CHECK(findings.events.size() == 1);
}

TEST_CASE("an accusation links to what is alleged", "[extract][events]") {
  const Document document = annotated(
      "Kiev accuse Moscou d'avoir livré des missiles à Téhéran.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "Accusation");
  REQUIRE(event != nullptr);
  REQUIRE(event->links.size() == 1);
  CHECK(event->links[0].role == Role::content);
  CHECK(findings.events[event->links[0].event].type == "SupplyOfArms");
}

TEST_CASE("a hearsay conditional hedges the event", "[extract][events]") {
  const Document document =
      annotated("La France aurait envoyé 300 soldats au Niger.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "TroopDeployment");
  REQUIRE(event != nullptr);
  CHECK(event->evidence.marking.standing == Standing::hedged);
}

TEST_CASE("a party of a passive is the agent", "[extract][events]") {
  const Document document =
      annotated("Trois suspects ont été arrêtés par la police à Lille.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "Arrest");
  REQUIRE(event != nullptr);
  CHECK(words(document, findings, *event, Role::agent) == "police");
  CHECK(words(document, findings, *event, Role::place) == "Lille");
}

TEST_CASE("an event in a passage of its own keeps its words as evidence",
          "[extract][events]") {
  const Document document =
      annotated("Selon Paris, la Pologne a livré des chars à Kiev.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "SupplyOfArms");
  REQUIRE(event != nullptr);
  CHECK(document.words(event->evidence.words) == "la Pologne a livré des chars à Kiev");
  CHECK(document.words(event->evidence.trigger) == "livré");
}

TEST_CASE("a verb with another object is not the event", "[extract][events]") {
  const Document document =
      annotated("Le ministre a manifesté son intérêt pour le projet.", "2025-04-02");
  const Findings findings = read(document);
  CHECK(first(findings, "Demonstration") == nullptr);
}

TEST_CASE("the same delivery told twice is one occurrence", "[extract][events]") {
  const Document document = annotated("La Pologne a livré des chars à l'Ukraine.\n"
                                      "La livraison de chars à l'Ukraine a été rapide.",
                                      "2025-04-02");
  const Findings findings = read(document);
  CHECK(findings.occurrences.size() == 1);
}

TEST_CASE("a participle that the model calls an adjective tells the event",
          "[extract][events]") {
  const Document document =
      annotated("L'acteur est mort à Londres. Une nageuse s'est noyée.", "2025-04-02");
  const Findings findings = read(document);
  REQUIRE(findings.events.size() == 2);
  CHECK(words(document, findings, findings.events[EventId{0}], Role::target) ==
        "acteur");
  CHECK(words(document, findings, findings.events[EventId{1}], Role::target) ==
        "nageuse");
}

TEST_CASE("a trailing present participle has an object, no subject of its own",
          "[extract][events]") {
  const Document document =
      annotated("Des rebelles ont pris la gare, tuant 50 civils.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "Casualties");
  REQUIRE(event != nullptr);
  CHECK(words(document, findings, *event, Role::agent) == "rebelles");
  CHECK(words(document, findings, *event, Role::target) == "civils");
}

TEST_CASE("a pronoun that nobody is known for may still be killed",
          "[extract][events]") {
  const Document document =
      annotated("Un commando a enlevé le berger et l'a égorgé.", "2025-04-02");
  const Findings findings = read(document);
  CHECK(first(findings, "Casualties") != nullptr);
}

TEST_CASE("who forbids may stay unsaid in a passive", "[extract][events]") {
  const Document document =
      annotated("Les réseaux sociaux ont été bloqués dans le pays.", "2025-04-02");
  const Findings findings = read(document);
  CHECK(first(findings, "Restriction") != nullptr);
}

TEST_CASE("faire exploser is read at its infinitive", "[extract][events]") {
  const Document document =
      annotated("Les insurgés ont fait exploser un pont.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "Attack");
  REQUIRE(event != nullptr);
  CHECK(words(document, findings, *event, Role::agent) == "insurgés");
}

TEST_CASE("the verb that tells an event noun has the noun's parties",
          "[extract][events]") {
  const Document document =
      annotated("L'aide de la Suisse aux réfugiés a été versée.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "Aid");
  REQUIRE(event != nullptr);
  CHECK(words(document, findings, *event, Role::agent) == "Suisse");
  CHECK(words(document, findings, *event, Role::target) == "réfugiés");
}

TEST_CASE("a hyphen splits no trigger", "[extract][events]") {
  const Document document =
      annotated("Un guet-apens a été tendu à des gendarmes.", "2025-04-02");
  const Findings findings = read(document);
  CHECK(first(findings, "Attack") != nullptr);
}

TEST_CASE("a noun that the model calls an adverb is an event noun",
          "[extract][events]") {
  const Document document = annotated(
      "La crise a provoqué un fort ralentissement de l'activité.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "EconomicChange");
  REQUIRE(event != nullptr);
  CHECK(words(document, findings, *event, Role::target) == "activité");
}

TEST_CASE("a subject that no name stands for still acts", "[extract][events]") {
  const Document document =
      annotated("Ils ont rencontré le chancelier à Vienne.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "Meeting");
  REQUIRE(event != nullptr);
  CHECK(words(document, findings, *event, Role::place) == "Vienne");
}

TEST_CASE("a share of people is the people", "[extract][events]") {
  const Document document = annotated(
      "Quelque 60 % des sénateurs ont rejeté la réforme mardi.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "Refusal");
  REQUIRE(event != nullptr);
  CHECK(words(document, findings, *event, Role::agent) == "sénateurs");
}

TEST_CASE("what has come down again was lowered by nobody", "[extract][events]") {
  const Document document =
      annotated("L'inflation est redescendue à 3 % en octobre.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "EconomicChange");
  REQUIRE(event != nullptr);
  CHECK(document.words(event->evidence.trigger) == "redescendue");
}

TEST_CASE("an attack in a race is none", "[extract][events]") {
  const Document document =
      annotated("Au pied du col, la coureuse norvane attaque le peloton et remporte "
                "l'étape devant sa coéquipière.",
                "2025-04-02");
  CHECK(first(read(document), "Attack") == nullptr);
}

TEST_CASE("an attack on a stadium is one", "[extract][events]") {
  const Document document = annotated(
      "Des hommes armés ont attaqué le stade de Valdor, tuant douze spectateurs et "
      "blessant un gendarme. Le gouvernement a décrété trois jours de deuil national.",
      "2025-04-02");
  CHECK(first(read(document), "Attack") != nullptr);
}

TEST_CASE("what is dated after the article is to come", "[extract][events]") {
  const Document document = annotated(
      "Le maire de Lyon sera seul candidat, selon l'accord sur l'élection du 5 "
      "novembre 2027.",
      "2025-04-02");
  const Findings findings = extract::findings(document, resources());
  const Event* event = first(findings, "Vote");
  REQUIRE(event != nullptr);
  CHECK(event->evidence.marking.standing == Standing::prospective);
}

TEST_CASE("the dead and the wounded with numbers of their own are two events",
          "[extract][events]") {
  const Document document =
      annotated("Le bilan fait état de 12 morts et 40 blessés.", "2025-04-02");
  const Findings findings = read(document);
  REQUIRE(findings.events.size() == 2);
  const Event& second = *std::next(findings.events.begin());
  CHECK(words(document, findings, second, Role::target) == "blessés");
}

TEST_CASE("the killed or wounded of one number are one event", "[extract][events]") {
  const Document document =
      annotated("Dix bergers ont été tués ou blessés.", "2025-04-02");
  CHECK(read(document).events.size() == 1);
}

TEST_CASE("who dies in an attack dies where it happens, and because of it",
          "[extract][events]") {
  const Document document =
      annotated("Trois bergers ont été tués dans un attentat à Lyon.", "2025-04-02");
  const Findings findings = read(document);
  const Event* killed = first(findings, "Casualties");
  REQUIRE(killed != nullptr);
  CHECK(words(document, findings, *killed, Role::place) == "Lyon");
  REQUIRE(killed->links.size() == 1);
  CHECK(killed->links.front().role == Role::cause);
}

TEST_CASE("a town behind a market is a place, too", "[extract][events]") {
  const Document document =
      annotated("Une bombe a explosé dans un marché de Lyon.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "Attack");
  REQUIRE(event != nullptr);
  CHECK(words(document, findings, *event, Role::place) == "marché de Lyon, Lyon");
}

TEST_CASE("the name that opens a heading is where it happens", "[extract][events]") {
  const Document document = annotated("Suède : violences dans les rues", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "Attack");
  REQUIRE(event != nullptr);
  CHECK(words(document, findings, *event, Role::place) == "rues, Suède");
}

TEST_CASE("the name that opens a heading does nothing", "[extract][events]") {
  const Document document =
      annotated("Suède : les dockers menacent le préfet", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "Threat");
  REQUIRE(event != nullptr);
  CHECK(words(document, findings, *event, Role::agent) == "dockers");
}

TEST_CASE("who is the victim of an attack is its target", "[extract][events]") {
  const Document document =
      annotated("Le berger a été victime d'une attaque.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "Attack");
  REQUIRE(event != nullptr);
  CHECK(words(document, findings, *event, Role::target) == "berger");
}

TEST_CASE("who undergoes strikes is their target", "[extract][events]") {
  const Document document =
      annotated("La ville de Lyon est visée par des frappes.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "Attack");
  REQUIRE(event != nullptr);
  CHECK(words(document, findings, *event, Role::target) == "Lyon");
}

TEST_CASE("one of several stands for those he is one of", "[extract][events]") {
  const Document document = annotated("L'un des braqueurs a été arrêté.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "Arrest");
  REQUIRE(event != nullptr);
  CHECK(words(document, findings, *event, Role::target) == "braqueurs");
}

TEST_CASE("an inquiry aimed at somebody has a target", "[extract][events]") {
  const Document document =
      annotated("Le parquet a ouvert une enquête visant deux sénateurs.", "2025-04-02");
  const Findings findings = read(document);
  const Event* event = first(findings, "Investigation");
  REQUIRE(event != nullptr);
  CHECK(words(document, findings, *event, Role::target) == "sénateurs");
}

TEST_CASE("a bare number before a passive is who undergoes it", "[extract][events]") {
  const Document document =
      annotated("Huit personnes sont mortes et 44 ont été blessées.", "2025-04-02");
  const Findings findings = read(document);
  REQUIRE(findings.events.size() == 2);
  const Event& second = *std::next(findings.events.begin());
  CHECK(words(document, findings, second, Role::agent).empty());
}

TEST_CASE("others near a town are the object of the second verb", "[extract][events]") {
  const Document document = annotated(
      "Le train a tué dix bergers et blessé 150 autres près de Lyon.", "2025-04-02");
  CHECK(read(document).events.size() == 2);
}
