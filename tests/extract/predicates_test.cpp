// SPDX-License-Identifier: Apache-2.0
// Who does what to whom, in the constructions of French news.
#include "annotated.hpp"
#include "extract/predicates.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace sourcier;
using extract::Slot;
using extract::Voice;

/// The heads in a slot of the predicate whose head is written so, joined by a blank.
std::string fillers(const Document& document, const std::string& head, Slot slot) {
  std::string words;
  for (const extract::Predicate& predicate : extract::predicates(document)) {
    if (document.tokens[predicate.head].text != head) {
      continue;
    }
    for (const extract::Argument& argument : predicate.arguments) {
      if (argument.slot == slot) {
        words += (words.empty() ? "" : " ") + document.tokens[argument.head].text;
      }
    }
  }
  return words;
}

Voice voice(const Document& document, const std::string& head) {
  for (const extract::Predicate& predicate : extract::predicates(document)) {
    if (document.tokens[predicate.head].text == head) {
      return predicate.voice;
    }
  }
  return Voice::nominal;
}

Document read(const std::string& text) {
  return annotated(text, "2025-04-02");
}

} // namespace

TEST_CASE("an active verb has its subject and object", "[extract][predicates]") {
  const Document document = read("La Pologne a livré des chars à l'Ukraine.");
  CHECK(fillers(document, "livré", Slot::subject) == "Pologne");
  CHECK(fillers(document, "livré", Slot::object) == "chars");
  CHECK(fillers(document, "livré", Slot::indirect) == "Ukraine");
}

TEST_CASE("a passive with par turns its parties around", "[extract][predicates]") {
  const Document document = read("Le village a été bombardé par l'armée.");
  CHECK(voice(document, "bombardé") == Voice::passive);
  CHECK(fillers(document, "bombardé", Slot::subject) == "armée");
  CHECK(fillers(document, "bombardé", Slot::object) == "village");
}

TEST_CASE("a compound tense with être is no passive", "[extract][predicates]") {
  const Document document = read("Le ministre est arrivé à Berlin.");
  CHECK(voice(document, "arrivé") == Voice::active);
  CHECK(fillers(document, "arrivé", Slot::subject) == "ministre");
}

TEST_CASE("the subject of a promise does what is promised", "[extract][predicates]") {
  const Document document = read("La Suède s'est engagée à envoyer des médecins.");
  CHECK(fillers(document, "envoyer", Slot::subject) == "Suède");
  CHECK(fillers(document, "envoyer", Slot::object) == "médecins");
}

TEST_CASE("who is accused does what is alleged", "[extract][predicates]") {
  const Document document = read("Kiev accuse Moscou de préparer une attaque.");
  CHECK(fillers(document, "préparer", Slot::subject) == "Moscou");
}

TEST_CASE("who is permitted to act acts", "[extract][predicates]") {
  const Document document = read("Le prêt permet à la Grèce de financer un port.");
  CHECK(fillers(document, "financer", Slot::subject) == "Grèce");
}

TEST_CASE("a relative pronoun stands for its antecedent", "[extract][predicates]") {
  const Document document =
      read("Les soldats qui ont combattu à Bakhmout sont rentrés.");
  CHECK(fillers(document, "combattu", Slot::subject) == "soldats");
}

TEST_CASE("an object relative agrees with its participle", "[extract][predicates]") {
  const Document document =
      read("Le courage des troupes que Paris a envoyées au Mali est reconnu.");
  CHECK(fillers(document, "envoyées", Slot::subject) == "Paris");
  CHECK(fillers(document, "envoyées", Slot::object) == "troupes");
}

TEST_CASE("a gerund shares the subject of its clause", "[extract][predicates]") {
  const Document document = read("Londres a réagi en imposant des sanctions.");
  CHECK(fillers(document, "imposant", Slot::subject) == "Londres");
}

TEST_CASE("coordinated verbs share their subject", "[extract][predicates]") {
  const Document document =
      read("Le maire a rencontré les pompiers et signé un accord.");
  CHECK(fillers(document, "signé", Slot::subject) == "maire");
}

TEST_CASE("coordinated subjects are rows of their own", "[extract][predicates]") {
  const Document document = read("La France et l'Italie ont signé un traité.");
  CHECK(fillers(document, "signé", Slot::subject) == "France Italie");
}

TEST_CASE("between A and B are two parties", "[extract][predicates]") {
  const Document document =
      read("Le commerce entre la Chine et la Russie a fortement augmenté.");
  CHECK(fillers(document, "commerce", Slot::oblique) == "Chine Russie");
  CHECK(fillers(document, "augmenté", Slot::subject) == "commerce");
}

TEST_CASE("a noun has its genitive and its agent", "[extract][predicates]") {
  const Document document = read("L'invasion de l'Ukraine par la Russie dure.");
  CHECK(fillers(document, "invasion", Slot::genitive) == "Ukraine");
  CHECK(fillers(document, "invasion", Slot::subject) == "Russie");
}

TEST_CASE("a title before a name gives way to the name", "[extract][predicates]") {
  const Document document = read("Le président Emmanuel Macron a reçu le roi.");
  CHECK(fillers(document, "reçu", Slot::subject) == "Emmanuel");
}

TEST_CASE("a compound preposition is one marker", "[extract][predicates]") {
  const Document document = read("Ils ont combattu aux côtés des rebelles.");
  CHECK(fillers(document, "combattu", Slot::oblique) == "rebelles");
}
