// SPDX-License-Identifier: Apache-2.0
// Quotations: marks whole and broken, modes, speakers before, inside and after.
#include "annotated.hpp"
#include "extract/sayings.hpp"
#include "extract/sayings_quotes.hpp"
#include "resources.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace sourcier;

using test::resources;

/// "Direct il <…>" of each quotation, joined by " | ".
std::string quotations(const std::string& text) {
  const Document document = annotated(text, "2025-04-02");
  extract::Mentions mentions(document, resources());
  const extract::Sayings said = extract::sayings(
      document, extract::predicates(document), mentions, {}, resources());
  static const std::vector<std::string> modes{"Direct", "Indirect", "Mixed"};
  std::string all;
  for (const Quotation& quotation : said.quotations) {
    all += all.empty() ? "" : " | ";
    all += modes[static_cast<std::size_t>(quotation.mode)] + " " +
           (quotation.speaker ? document.words(mentions[*quotation.speaker].span)
                              : "nobody") +
           " <" + document.words(quotation.words) + ">";
    all += quotation.medium ? " in " + document.words(mentions[*quotation.medium].span)
                            : "";
  }
  return all;
}

/// What stands in marks, joined by " | ".
std::string marked(const std::string& text) {
  const Document document = annotated(text, "2025-04-02");
  std::string all;
  for (const extract::Passage& passage : extract::passages(document)) {
    all += (all.empty() ? "" : " | ") + document.words(passage.words);
  }
  return all;
}

} // namespace

TEST_CASE("every kind of marks is read", "[extract][quotations]") {
  CHECK(marked("Il a dit « oui » hier.") == "oui");
  CHECK(marked("Il a dit “oui” hier.") == "oui");
  CHECK(marked("Il a dit \"oui\" hier.") == "oui");
  CHECK(marked("Il a dit 'oui' hier.") == "oui");
}
TEST_CASE("marks turned around are mended", "[extract][quotations]") {
  CHECK(marked("La vente est jugée »illégale » par le maire.") == "illégale");
  CHECK(marked("La vente est jugée »illégale» par le maire.") == "illégale");
}
TEST_CASE("nested marks stay inside", "[extract][quotations]") {
  CHECK(marked("« Il a crié “au feu” dans la nuit », raconte un voisin.") ==
        "Il a crié “au feu” dans la nuit");
}
TEST_CASE("an apostrophe is no mark", "[extract][quotations]") {
  CHECK(marked("L'armée n'a pas quitté l'île d'Orlan.").empty());
}
TEST_CASE("marks never closed run to the end of the sentence",
          "[extract][quotations]") {
  CHECK(marked("Le maire a dit : « La route est fermée. Les secours arrivent.") ==
        "La route est fermée");
}
TEST_CASE("a speaker after the quotation", "[extract][quotations]") {
  CHECK(
      quotations("« La route restera fermée demain », a déclaré le maire de Brest.") ==
      "Direct maire de Brest <La route restera fermée demain>");
}
TEST_CASE("a speaker before the quotation", "[extract][quotations]") {
  CHECK(quotations("Le maire a déclaré : « La route restera fermée demain. »") ==
        "Direct maire <La route restera fermée demain.>");
}
TEST_CASE("a speaker inside the quotation", "[extract][quotations]") {
  CHECK(quotations("« La route est fermée, a-t-elle précisé, et elle le restera. »") ==
        "Direct -elle <La route est fermée, a-t-elle précisé, et elle le restera.>");
}
TEST_CASE("a quotation after que is mixed", "[extract][quotations]") {
  CHECK(quotations("Le maire a affirmé que « la route restera fermée demain ».") ==
        "Mixed maire <la route restera fermée demain>");
}
TEST_CASE("a heading names its speaker by a colon", "[extract][quotations]") {
  CHECK(quotations("Paul Morel : « Nous ne fermerons pas la route »") ==
        "Direct Paul Morel <Nous ne fermerons pas la route>");
}
TEST_CASE("a clause without marks is indirect", "[extract][quotations]") {
  CHECK(quotations("Le maire a affirmé que la route restera fermée demain.") ==
        "Indirect maire <la route restera fermée demain>");
}
TEST_CASE("one word in marks is no quotation", "[extract][quotations]") {
  CHECK(quotations("Le maire a parlé d'un projet « fou » et d'une route.").empty());
}
TEST_CASE("a quotation that goes on keeps its speaker", "[extract][quotations]") {
  CHECK(quotations("« La route restera fermée demain », a déclaré le maire. « Les "
                   "secours travaillent toute la nuit. »") ==
        "Direct maire <La route restera fermée demain> | Direct maire <Les secours "
        "travaillent toute la nuit.>");
}
TEST_CASE("a title in marks has no speaker", "[extract][quotations]") {
  CHECK(quotations("Le film « La nuit des longs chemins » sort mercredi.").empty());
}
TEST_CASE("a hearer may stand between verb and speaker", "[extract][quotations]") {
  CHECK(quotations(
            "« La route restera fermée demain », a dit au préfet le maire de Brest.") ==
        "Direct maire de Brest <La route restera fermée demain>");
}
TEST_CASE("a medium is told from a hearer", "[extract][quotations]") {
  CHECK(quotations(
            "Le maire a déclaré à l'agence Reuters que la route restera fermée.") ==
        "Indirect maire <la route restera fermée> in Reuters");
}
TEST_CASE("the subject before a colon speaks", "[extract][quotations]") {
  CHECK(quotations("Paul Morel est plus clair : « La route restera fermée demain. »") ==
        "Direct Paul Morel <La route restera fermée demain.>");
}
TEST_CASE("a clause with a quoted stretch is told by the stretch",
          "[extract][quotations]") {
  CHECK(
      quotations("Le maire a déclaré que la route est « une honte pour la région ».") ==
      "Mixed maire <une honte pour la région>");
}
TEST_CASE("a quotation stands as its saying does", "[extract][quotations]") {
  const Document document =
      annotated("Le maire aurait déclaré que la route restera fermée.", "2025-04-02");
  extract::Mentions mentions(document, resources());
  const extract::Sayings said = extract::sayings(
      document, extract::predicates(document), mentions, {}, resources());
  REQUIRE(said.quotations.size() == 1);
  CHECK((*said.quotations.begin()).evidence.marking.standing == Standing::hedged);
}
TEST_CASE("asides may stand between the verb and its speaker",
          "[extract][quotations]") {
  CHECK(quotations("« La route restera fermée demain », a ajouté pour sa part la maire "
                   "Lise Morel.") ==
        "Direct Lise Morel <La route restera fermée demain>");
  CHECK(
      quotations("« La route restera fermée demain », a indiqué dans un communiqué le "
                 "préfet.") == "Direct préfet <La route restera fermée demain>");
  CHECK(quotations(
            "« La route restera fermée demain », a confié, à Reuters, le préfet.") ==
        "Direct préfet <La route restera fermée demain> in Reuters");
}
TEST_CASE("whoever follows a quotation and a verb of saying speaks",
          "[extract][quotations]") {
  CHECK(quotations("« Le feu a pris dans la cave », a indiqué le premier substitut.") ==
        "Direct premier substitut <Le feu a pris dans la cave>");
}
TEST_CASE("pour X before a quotation names its speaker", "[extract][quotations]") {
  CHECK(quotations("Pour Lise Morel, maire de Brest, « la route doit rouvrir avant "
                   "lundi ».") ==
        "Mixed Lise Morel <la route doit rouvrir avant lundi>");
}
TEST_CASE("what is done for somebody is not their opinion", "[extract][quotations]") {
  CHECK(quotations("Pour Lise Morel, la saison a commencé dimanche.").empty());
}
TEST_CASE("a line below signs a quotation", "[extract][quotations]") {
  CHECK(quotations("« La mer n'a jamais monté aussi vite »\n— Lise Morel, géologue") ==
        "Direct Lise Morel <La mer n'a jamais monté aussi vite>");
}
TEST_CASE("a sentence that ends with a colon announces by its subject",
          "[extract][quotations]") {
  CHECK(quotations("Paul Morel est plus clair :\n« La route restera fermée demain »") ==
        "Direct Paul Morel <La route restera fermée demain>");
}
TEST_CASE("a second passage of the sentence goes on", "[extract][quotations]") {
  CHECK(quotations("Le maire dénonce « une honte pour la région » et « un gaspillage "
                   "sans nom ».") == "Mixed maire <une honte pour la région> | Mixed "
                                     "maire <un gaspillage sans nom>");
}
TEST_CASE("a saying that closes the sentence holds the passage in it",
          "[extract][quotations]") {
  CHECK(quotations("Ce serait « la plus longue panne du siècle » dans la région, a "
                   "précisé Paul Morel.") ==
        "Mixed Paul Morel <la plus longue panne du siècle>");
}
TEST_CASE("one who is asked says nothing by that", "[extract][quotations]") {
  CHECK(quotations("Interrogés à ce sujet, les élus sont restés vagues : « Je ne blâme "
                   "pas ceux qui attendent », a déclaré Paul Morel.") ==
        "Direct Paul Morel <Je ne blâme pas ceux qui attendent>");
}
TEST_CASE("the name of an operation is no quotation", "[extract][quotations]") {
  CHECK(quotations("L'armée a lancé l'opération « Nuit des longs chemins » lundi.")
            .empty());
}
TEST_CASE("seconds and inches open no quotation", "[extract][quotations]") {
  CHECK(marked("Il court en 43\"03 et saute « sans peur ».") == "sans peur");
}
TEST_CASE("a condition that is quoted does not weaken the saying",
          "[extract][quotations]") {
  const Document document =
      annotated("Paul Morel a réagi : « Si la route ferme demain, nous partirons »",
                "2025-04-02");
  extract::Mentions mentions(document, resources());
  const extract::Sayings said = extract::sayings(
      document, extract::predicates(document), mentions, {}, resources());
  REQUIRE(said.quotations.size() == 1);
  CHECK((*said.quotations.begin()).evidence.marking.standing == Standing::stated);
}
TEST_CASE("what is complete before a quoted stretch is told too",
          "[extract][quotations]") {
  CHECK(
      quotations("Le maire a précisé que les travaux débuteront en mars et seront "
                 "« divisés en trois ou quatre phases ».") ==
      "Indirect maire <les travaux débuteront en mars> | Mixed maire <divisés en trois "
      "ou quatre phases>");
}
TEST_CASE("an agent names what it calls a thing", "[extract][quotations]") {
  CHECK(quotations("Le maire a présenté un projet qualifié de « recul sans précédent » "
                   "par ses détracteurs.") ==
        "Mixed détracteurs <recul sans précédent>");
}
TEST_CASE("a verb that nobody speaks does not take the passage",
          "[extract][quotations]") {
  CHECK(
      quotations("L'armée annonce, dans un message publié lundi, vouloir « rétablir le "
                 "calme en ville ».") == "Mixed armée <rétablir le calme en ville>");
}
TEST_CASE("a possessive may open the speaker", "[extract][quotations]") {
  CHECK(quotations(
            "« Il n'a menacé personne hier soir », insiste son avocate, Lise Morel.") ==
        "Direct Lise Morel <Il n'a menacé personne hier soir>");
}
