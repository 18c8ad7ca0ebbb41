// SPDX-License-Identifier: Apache-2.0
// Offices with their holder, state, field and posting, read from whole sentences.
#include "annotated.hpp"
#include "extract/findings.hpp"
#include "resources.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace sourcier;

using test::resources;

std::string words(const Document& document,
                  const Findings& found,
                  std::optional<MentionId> mention) {
  return mention ? document.words(found.mentions[*mention].span) : "-";
}

/// "Olga Brun: président (norvégienne)", one for each office, in the order found.
std::string read(const std::string& text) {
  const Document document = annotated(text, "2025-04-02");
  const Findings found = extract::findings(document, resources());
  std::string all;
  for (const Office& office : found.offices) {
    all += all.empty() ? "" : "; ";
    all += words(document, found, office.holder) + ": " + office.office + " (" +
           words(document, found, office.of);
    all += office.posted_to ? " > " + words(document, found, office.posted_to) : "";
    all += office.former ? ", ancien)" : ")";
  }
  return all;
}

/// The first office of a sentence, with its document.
struct First {
  Document document;
  Findings found;
  [[nodiscard]] const Office& office() const { return *found.offices.begin(); }
};
First first(const std::string& text) {
  First one{annotated(text, "2025-04-02"), {}};
  one.found = extract::findings(one.document, resources());
  REQUIRE_FALSE(one.found.offices.empty());
  return one;
}

} // namespace

TEST_CASE("a title before a name has the state of its adjective",
          "[extract][offices]") {
  CHECK(read("Le président russe Pavel Morozine a reçu ses invités.") ==
        "Pavel Morozine: président (russe)");
  CHECK(read("La chancelière allemande Greta Hollmann arrive demain.") ==
        "Greta Hollmann: chancelier (allemande)");
}

TEST_CASE("a title behind a name stands between commas", "[extract][offices]") {
  CHECK(read("Ivo Lenz, ministre suédois de la Défense, a démissionné.") ==
        "Ivo Lenz: ministre de la Défense (suédois)");
  CHECK(read("Kari Nylund, la présidente de la Norvège, a salué ses hôtes.") ==
        "Kari Nylund: président (Norvège)");
  CHECK(read("Paul Arnal (maire de Toulouse) a refusé.") ==
        "Paul Arnal: maire (Toulouse)");
  CHECK(read("Paul Arnal, 54 ans, maire de Toulouse, a refusé.") ==
        "Paul Arnal: maire (Toulouse)");
}

TEST_CASE("a comma may part a title from the name behind it", "[extract][offices]") {
  CHECK(read("L'ambassadeur de Suède au Japon, Ivo Lenz, a protesté.") ==
        "Ivo Lenz: ambassadeur (Suède > Japon)");
  CHECK(read("Le ministre des Affaires étrangères, M. Jan Oltmann, a signé.") ==
        "Jan Oltmann: ministre des Affaires étrangères (-)");
}

TEST_CASE("words between article and title do not part them", "[extract][offices]") {
  CHECK(read("Le dernier grand dirigeant du pays, Jan Oltmann, a signé.") ==
        "Jan Oltmann: dirigeant du pays (-)");
}

TEST_CASE("fields of work are part of the office", "[extract][offices]") {
  CHECK(read("Le secrétaire américain à la Défense Rob Halston est attendu.") ==
        "Rob Halston: secrétaire à la Défense (américain)");
  CHECK(read("La ministre française de l'Économie et des Finances, Lia Vortois, "
             "a présenté son budget.") ==
        "Lia Vortois: ministre de l'Économie et des Finances (française)");
  CHECK(read("Lia Vortois, secrétaire d'État aux Transports, a présenté son plan.") ==
        "Lia Vortois: secrétaire d'État aux Transports (-)");
}

TEST_CASE("former, acting and elected holders are told apart", "[extract][offices]") {
  CHECK(read("L'ex-Premier ministre italien Aldo Verani a parlé.") ==
        "Aldo Verani: Premier ministre (italien, ancien)");
  CHECK(read("L'ancienne présidente du Chili Rosa Almeda a parlé.") ==
        "Rosa Almeda: président (Chili, ancien)");
  CHECK(read("La présidente par intérim Dina Koral a parlé.") ==
        "Dina Koral: président par intérim (-)");
  CHECK(read("Le président élu Pavel Morozine a parlé.") ==
        "Pavel Morozine: président élu (-)");
  CHECK(read("L'actuel maire de Toulouse, Paul Arnal, a parlé.") ==
        "Paul Arnal: maire (Toulouse)");
}

TEST_CASE("who is to be minister is not yet one", "[extract][offices]") {
  const First one = first("Le futur ministre Paul Arnal a salué la foule.");
  CHECK(one.office().evidence.marking.standing == Standing::prospective);
}

TEST_CASE("bodies have heads and voices", "[extract][offices]") {
  CHECK(read("La secrétaire générale de l'ONU Rosa Almeda a protesté.") ==
        "Rosa Almeda: secrétaire général (ONU)");
  CHECK(read("Le porte-parole du Kremlin Pavel Morozine a démenti.") ==
        "Pavel Morozine: porte-parole (Kremlin)");
  CHECK(read("Le chef de la diplomatie suédoise, Ivo Lenz, a démenti.") ==
        "Ivo Lenz: chef de la diplomatie (suédoise)");
}

TEST_CASE("verbs of being and appointing give an office", "[extract][offices]") {
  CHECK(read("Rosa Almeda est la présidente du Chili.") ==
        "Rosa Almeda: président (Chili)");
  CHECK(read("Rosa Almeda est devenue ministre de la Justice.") ==
        "Rosa Almeda: ministre de la Justice (-)");
  CHECK(read("Paul Arnal a été nommé ministre de la Santé.") ==
        "Paul Arnal: ministre de la Santé (-)");
  CHECK(read("Rosa Almeda, qui est présidente du Chili, a ri.") ==
        "Rosa Almeda: président (Chili)");
}

TEST_CASE("an office somebody does not hold is negated", "[extract][offices]") {
  const First one = first("Rosa Almeda n'est pas la présidente du Chili.");
  CHECK(one.office().evidence.marking.standing == Standing::negated);
}

TEST_CASE("two names share a plural title", "[extract][offices]") {
  CHECK(read("Les présidents russe Pavel Morozine et chinois Li Wenhao se sont vus.") ==
        "Pavel Morozine: président (russe); Li Wenhao: président (chinois)");
}

TEST_CASE("a title keeps to the name it stands at", "[extract][offices]") {
  CHECK(read("Le conseiller du président Pavel Morozine a parlé.") ==
        "Pavel Morozine: président (-)");
  CHECK(read("Devant Paul Arnal, le président de la Norvège a promis son aide.") == "");
  CHECK(read("Paul Arnal, ministre de la Santé, Rosa Almeda et Ivo Lenz sont venus.") ==
        "Paul Arnal: ministre de la Santé (-)");
}

TEST_CASE("words that name no office give none", "[extract][offices]") {
  CHECK(read("Le chanteur Prince Rogers Nelson est mort.") == "");
  CHECK(read("Le chef décorateur britannique Ken Adamson est mort.") == "");
  CHECK(read("Un député LR a parlé au porte-parole du collectif Nesvil.") == "");
  CHECK(read("Paul Arnal, candidat au poste de maire, a parlé.") == "");
}

TEST_CASE("an office has its words, date and source as evidence",
          "[extract][offices]") {
  const First one =
      first("Selon le journal, Paul Arnal, maire de Toulouse depuis 2012, a refusé.");
  const Office& office = one.office();
  CHECK(one.document.words(office.evidence.words) == "Paul Arnal, maire de Toulouse");
  CHECK(one.document.words(office.evidence.trigger) == "maire");
  CHECK(office.evidence.rule == "OfficeMaire");
  CHECK(office.evidence.marking.standing == Standing::attributed);
  REQUIRE(office.time);
  CHECK(one.found.times[*office.time].timex == "2012");
}
