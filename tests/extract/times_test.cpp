// SPDX-License-Identifier: Apache-2.0
// What a date, an hour, a duration is read as: one sentence of our own for each rule.
#include "annotated.hpp"
#include "extract/times.hpp"
#include "extract/times_calendar.hpp"
#include "knowledge/lexicon.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace sourcier;

const knowledge::Lexicon& lexicon() {
  static const knowledge::Lexicon words(SOURCIER_ROOT "/mappings/languages/fr");
  return words;
}

std::string day(const std::optional<Date>& date) {
  return date ? extract::day_period(*date).timex : "-";
}

/// The TIMEX3 values in order, joined by blanks. Wednesday, 2 April 2025.
std::string values(const std::string& text,
                   const std::string& published = "2025-04-02") {
  std::string found;
  for (const TimeExpression& time :
       extract::times(annotated(text, published), lexicon()))
    found += (found.empty() ? "" : " ") + time.timex;
  return found;
}

/// "words 2025-03-31..2025-04-06" of the first expression.
std::string first(const std::string& text,
                  const std::string& published = "2025-04-02") {
  const Document document = annotated(text, published);
  const auto times = extract::times(document, lexicon());
  if (times.empty())
    return "none";
  const TimeExpression& time = *times.begin();
  return document.words(time.span) + " " + day(time.earliest) + ".." + day(time.latest);
}

} // namespace

TEST_CASE("dates in full are read with or without weekday", "[extract][times]") {
  CHECK(values("Le pont a rouvert le mardi 4 mars 2025.") == "2025-03-04");
  CHECK(values("Né le 1er mai 1950, il vit à Valdor.") == "1950-05-01");
  CHECK(values("Le traité date du 12/03/2016.") == "2016-03-12");
  CHECK(values("Le village a fêté ses mariés en octobre 98.") == "1998-10");
}

TEST_CASE("tense tells the year of a day", "[extract][times]") {
  CHECK(values("Le maire a démissionné le 21 juin.") == "2024-06-21");
  CHECK(values("Le maire démissionnera le 21 juin.") == "2025-06-21");
  CHECK(values("Le maire a été élu le 6 mars dernier.") == "2025-03-06");
  CHECK(values("Le sommet est prévu le 3 mai.") == "2025-05-03");
}

TEST_CASE("an announced day lies ahead, whenever it was announced",
          "[extract][times]") {
  CHECK(values("Le syndicat a appelé à manifester le 21 juin.") == "2025-06-21");
  CHECK(values("La guilde a annoncé une grève le 5 mai.") == "2025-05-05");
  CHECK(values("Le maire a pu rencontrer le ministre lundi.") == "2025-03-31");
}

TEST_CASE("tense tells which weekday", "[extract][times]") {
  CHECK(values("Les soldats ont été tués lundi.") == "2025-03-31");
  CHECK(values("Le comité se réunira lundi.") == "2025-04-07");
  CHECK(values("Le ministre reçoit vendredi les syndicats.") == "2025-04-04");
  CHECK(values("L'agence indique lundi que le port est fermé.") == "2025-03-31");
  CHECK(values("La grève a pris fin vendredi dernier.") == "2025-03-28");
}

TEST_CASE("a weekday follows the same day named with its date", "[extract][times]") {
  CHECK(values(
            "La fête aura lieu samedi 5 avril. Rendez-vous samedi devant la mairie.") ==
        "2025-04-05 2025-04-05");
}

TEST_CASE("without a date of publication relative times stay open",
          "[extract][times]") {
  CHECK(values("Il a démissionné mercredi.", "") == "XXXX-WXX-3");
  CHECK(values("Il a démissionné en avril.", "") == "XXXX-04");
  CHECK(first("Il a démissionné mercredi.", "") == "mercredi -..-");
}

TEST_CASE("times are told from the publication", "[extract][times]") {
  CHECK(first("Cette semaine, le port est fermé.") ==
        "Cette semaine 2025-03-31..2025-04-06");
  CHECK(values("Il a gagné l'an dernier.") == "2024");
  CHECK(values("La course aura lieu le week-end prochain.") == "2025-W15-WE");
  CHECK(values("Il est parti il y a trois jours.") == "2025-03-30");
  CHECK(values("Il reviendra dans deux mois.") == "2025-06");
  CHECK(values("Il en fera l'annonce aujourd'hui mercredi.") == "2025-04-02");
}

TEST_CASE("times are told from a day of the text", "[extract][times]") {
  CHECK(values("Il a voté le 12 mai 2020. Le lendemain, il est parti.") ==
        "2020-05-12 2020-05-13");
  CHECK(values("Il a voté le 12 mai 2020. Le même jour, il est parti.") ==
        "2020-05-12 2020-05-12");
}

TEST_CASE("hours stand on the day beside them", "[extract][times]") {
  CHECK(values("Le train est parti mardi à 21 h 45.") == "2025-04-01 2025-04-01T21:45");
  CHECK(values("Le train est parti à 20h30.") == "2025-04-02T20:30");
  CHECK(values("Il est arrivé lundi vers 8 heures du soir.") ==
        "2025-03-31 2025-03-31T20:00");
  CHECK(values("Le vol a duré pendant 3 heures.") == "PT3H");
}

TEST_CASE("parts of the day are read with their day", "[extract][times]") {
  CHECK(values("Il est mort hier soir.") == "2025-04-01TEV");
  CHECK(values("Il a été arrêté mardi en fin d'après-midi.") == "2025-04-01TAF");
  CHECK(values("Dans la nuit de lundi à mardi, un incendie a éclaté.") ==
        "2025-03-31TNI");
  CHECK(values("Il parlera ce soir.") == "2025-04-02TEV");
}

TEST_CASE("durations are told, ages are not", "[extract][times]") {
  CHECK(values("La guerre dure depuis trois ans.") == "P3Y");
  CHECK(values("Il a été condamné à une peine de dix mois.") == "P10M");
  CHECK(values("Elle gagne en 1 heure 46 minutes et 39 secondes.") == "PT1H46M39S");
  CHECK(values("Depuis un demi-siècle, le col est fermé.") == "P50Y");
  CHECK(values("Ces derniers jours, le port était fermé.") == "PXD");
  CHECK(values("Ida Voss, 52 ans, dirige le port.").empty());
  CHECK(values("Un chauffeur de bus de 38 ans a été agressé.").empty());
}

TEST_CASE("what comes again is a set", "[extract][times]") {
  CHECK(values("Le marché ouvre tous les jeudis.") == "XXXX-WXX-4");
  CHECK(values("La région perd chaque année des habitants.") == "P1Y");
  CHECK(values("Le prix monte de 2 % par an.") == "P1Y");
}

TEST_CASE("references without a date keep their direction", "[extract][times]") {
  CHECK(values("Le port a récemment rouvert.") == "PAST_REF");
  CHECK(values("Pour l'instant, le port est fermé.") == "PRESENT_REF");
  CHECK(values("Le port rouvrira prochainement.") == "FUTURE_REF");
}

TEST_CASE("seasons, quarters, decades and centuries have bounds", "[extract][times]") {
  CHECK(first("Il a gagné au premier trimestre 2024.") ==
        "premier trimestre 2024 2024-01-01..2024-03-31");
  CHECK(values("Le pont a cédé l'été dernier.") == "2024-SU");
  CHECK(values("La ville a grandi dans les années 60.") == "196X");
  CHECK(values("Le château date du XIXe siècle.") == "18XX");
  CHECK(values("Il est revenu à Noël.") == "2024-12-25");
  CHECK(extract::easter(2025) == std::chrono::year(2025) / 4 / 20);
}

TEST_CASE("words before a date open or close its bounds", "[extract][times]") {
  CHECK(first("Le port est fermé depuis 2019.") == "2019 2019-01-01..-");
  CHECK(first("Il doit partir avant le 3 mai 2025.") == "3 mai 2025 -..2025-05-02");
  CHECK(first("Il a été arrêté à la fin de l'année 2024.") ==
        "2024 2024-10-01..2024-12-31");
  CHECK(first("Il restera jusqu'en juin 2026.") == "juin 2026 -..2026-06-30");
}

TEST_CASE("a stretch of time stands before its two ends", "[extract][times]") {
  CHECK(values("La foire se tiendra du 3 au 5 mai 2025.") ==
        "2025-05-03/2025-05-05 2025-05-03 2025-05-05");
  CHECK(first("Entre 2014 et 2022, la ville a grandi.") ==
        "2014 et 2022 2014-01-01..2022-12-31");
}

TEST_CASE("a count of four digits is no year", "[extract][times]") {
  CHECK(values("Plus de 2000 soldats ont été envoyés.").empty());
  CHECK(values("Le navire a transporté 2016 voitures.").empty());
}
