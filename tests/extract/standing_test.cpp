// SPDX-License-Identifier: Apache-2.0
// How sure the words are: one sentence for each way of French to hedge, deny or
// postpone.
#include "annotated.hpp"
#include "extract/standing.hpp"
#include "resources.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace sourcier;

using test::resources;

std::string name(Standing standing) {
  static const std::vector<std::string> names{
      "Negated", "Hypothetical", "Prospective", "Hedged", "Attributed", "Stated"};
  return names[static_cast<std::size_t>(standing)];
}

std::string name(Hedge hedge) {
  static const std::vector<std::string> names{
      "HearsayConditional", "Possibility", "Doubt", "Allegation"};
  return names[static_cast<std::size_t>(hedge)];
}

/// "Hedged HearsayConditional [aurait]": of the first predicate whose head is written
/// so.
std::string marked(const std::string& text, const std::string& head) {
  const Document document = annotated(text, "2025-04-02");
  for (const extract::Predicate& predicate : extract::predicates(document)) {
    if (document.tokens[predicate.head].text == head) {
      const Marking marking = extract::marking(document, predicate, resources());
      std::string words = name(marking.standing);
      if (marking.hedge) {
        words += " " + name(*marking.hedge);
      }
      for (const Span cue : marking.cues) {
        words += " [" + document.words(cue) + "]";
      }
      return words;
    }
  }
  return "no predicate " + head;
}

} // namespace

TEST_CASE("a plain past is stated", "[extract][standing]") {
  CHECK(marked("La Valdavie a livré trente chars à la Norvanie.", "livré") == "Stated");
}
TEST_CASE("the hearsay conditional is hedged by its auxiliary", "[extract][standing]") {
  CHECK(marked("La Valdavie aurait livré trente drones à la Norvanie.", "livré") ==
        "Hedged HearsayConditional [aurait]");
}
TEST_CASE("a passive in the conditional is hearsay", "[extract][standing]") {
  CHECK(marked("Des dizaines de civils auraient été tués dans l'attaque.", "tués") ==
        "Hedged HearsayConditional [auraient]");
}
TEST_CASE("coordinated participles share their auxiliary", "[extract][standing]") {
  CHECK(marked("Les rebelles auraient attaqué le poste et capturé dix soldats.",
               "capturé") == "Hedged HearsayConditional [auraient]");
}
TEST_CASE("the conditional after a past saying is the future", "[extract][standing]") {
  CHECK(marked("Le ministre a déclaré que l'armée livrerait des chars.", "livrerait") ==
        "Prospective [livrerait]");
}
TEST_CASE("a hearsay conditional under a past saying stays hearsay",
          "[extract][standing]") {
  CHECK(marked("Le journal a écrit que l'armée aurait livré des chars.", "livré") ==
        "Hedged HearsayConditional [aurait]");
}
TEST_CASE("both sides of a condition are hypothetical", "[extract][standing]") {
  CHECK(marked("Si la Valdavie attaquait le port, la Norvanie livrerait des armes.",
               "attaquait") == "Hypothetical [Si]");
  CHECK(marked("Si la Valdavie attaquait le port, la Norvanie livrerait des armes.",
               "livrerait") == "Hypothetical [Si] [livrerait]");
}
TEST_CASE("a condition that comes second reaches the main clause",
          "[extract][standing]") {
  CHECK(marked("La Norvanie enverra des troupes si la Valdavie attaque.", "enverra") ==
        "Hypothetical [enverra] [si]");
}
TEST_CASE("même si and indirect si open no condition", "[extract][standing]") {
  CHECK(marked("La Norvanie a livré des armes, même si ses alliés hésitent.",
               "livré") == "Stated");
  CHECK(
      marked(
          "Le ministre ignore si ses alliés ont signé. La Norvanie a livré des armes.",
          "livré") == "Stated");
}
TEST_CASE("the future is prospective", "[extract][standing]") {
  CHECK(marked("Le président rencontrera le roi mardi.", "rencontrera") ==
        "Prospective [rencontrera]");
  CHECK(marked("Les deux hommes seront reçus au palais.", "reçus") ==
        "Prospective [seront]");
}
TEST_CASE("aller with an infinitive is the near future", "[extract][standing]") {
  CHECK(marked("L'armée va bombarder la ville.", "bombarder") == "Prospective [va]");
}
TEST_CASE("être allé somewhere is no future", "[extract][standing]") {
  CHECK(marked("Le ministre est allé rencontrer les familles.", "rencontrer") ==
        "Stated");
}
TEST_CASE("pourrait is a possibility to come", "[extract][standing]") {
  CHECK(marked("La Valdavie pourrait envoyer des soldats.", "envoyer") ==
        "Prospective Possibility [pourrait]");
}
TEST_CASE("what could be done was done", "[extract][standing]") {
  CHECK(marked("Les secours ont pu évacuer le village.", "évacuer") == "Stated");
}
TEST_CASE("aurait pu is a possibility of the past", "[extract][standing]") {
  CHECK(marked("L'attaque aurait pu tuer des civils.", "tuer") ==
        "Hedged Possibility [aurait]");
}
TEST_CASE("devrait and doit announce", "[extract][standing]") {
  CHECK(marked("Le président devrait rencontrer le roi.", "rencontrer") ==
        "Prospective [devrait]");
  CHECK(marked("Le président doit rencontrer le roi jeudi.", "rencontrer") ==
        "Prospective [doit]");
}
TEST_CASE("a duty that was met is stated", "[extract][standing]") {
  CHECK(marked("L'armée a dû évacuer la ville.", "évacuer") == "Stated");
}
TEST_CASE("infinitives under promises and plans are to come", "[extract][standing]") {
  CHECK(marked("La Valdavie a promis d'envoyer des vivres.", "envoyer") ==
        "Prospective [promis]");
  CHECK(marked("La Norvanie s'est engagée à livrer du gaz.", "livrer") ==
        "Prospective [engagée]");
  CHECK(marked("Le roi veut rencontrer le ministre.", "rencontrer") ==
        "Prospective [veut]");
  CHECK(marked("Le général a ordonné de bombarder le pont.", "bombarder") ==
        "Prospective [ordonné]");
}
TEST_CASE("plans govern through nouns", "[extract][standing]") {
  CHECK(marked("Le ministre a évoqué son intention de livrer des chars.", "livrer") ==
        "Prospective [intention]");
}
TEST_CASE("demanded nouns are to come", "[extract][standing]") {
  CHECK(marked("L'ONU exige le retrait des troupes.", "retrait") ==
        "Prospective [exige]");
}
TEST_CASE("aims are to come, causes are not", "[extract][standing]") {
  CHECK(marked("Des soldats ont été envoyés pour combattre les rebelles.",
               "combattre") == "Prospective [pour]");
  CHECK(marked("Le général a été jugé pour avoir bombardé un hôpital.", "bombardé") ==
        "Stated");
}
TEST_CASE("ne pas denies", "[extract][standing]") {
  CHECK(marked("Le président n'a pas envoyé de soldats.", "envoyé") ==
        "Negated [n'] [pas]");
  CHECK(marked("La Norvanie n'a jamais livré de gaz.", "livré") ==
        "Negated [n'] [jamais]");
}
TEST_CASE("aucun denies what its verb says", "[extract][standing]") {
  CHECK(marked("Aucun soldat n'a été tué.", "tué") == "Negated [Aucun] [n']");
  CHECK(marked("L'armée n'a tué aucun civil.", "tué") == "Negated [n'] [aucun]");
}
TEST_CASE("ne que denies nothing", "[extract][standing]") {
  CHECK(marked("La Valdavie n'a livré que dix chars.", "livré") == "Stated");
}
TEST_CASE("a bare ne denies nothing", "[extract][standing]") {
  CHECK(marked("La ville est plus isolée qu'on ne le croit, et l'armée avance.",
               "avance") == "Stated");
}
TEST_CASE("not only denies nothing", "[extract][standing]") {
  CHECK(marked("L'armée n'a pas seulement bombardé le port.", "bombardé") == "Stated");
}
TEST_CASE("one who could not help doing did it", "[extract][standing]") {
  CHECK(marked("Le maire n'a pu s'empêcher d'adresser un message aux grévistes.",
               "adresser") == "Stated");
}
TEST_CASE("sans with an infinitive denies", "[extract][standing]") {
  CHECK(marked("L'armée a attaqué sans avertir la population.", "avertir") ==
        "Negated [sans]");
}
TEST_CASE("refusals and denials deny what they govern", "[extract][standing]") {
  CHECK(marked("La Norvanie refuse de livrer des armes.", "livrer") ==
        "Negated [refuse]");
  CHECK(marked("La Valdavie a démenti avoir envoyé des soldats.", "envoyé") ==
        "Negated [démenti]");
  CHECK(marked("Le pays a renoncé à acheter des avions.", "acheter") ==
        "Negated [renoncé]");
}
TEST_CASE("a denied denial denies nothing", "[extract][standing]") {
  CHECK(marked("La Valdavie n'a pas nié avoir envoyé des soldats.", "envoyé") ==
        "Stated");
}
TEST_CASE("negated will and ability deny", "[extract][standing]") {
  CHECK(marked("La Norvanie ne veut pas livrer de missiles.", "livrer") ==
        "Negated [ne] [veut] [pas]");
  CHECK(marked("L'armée n'a pas pu évacuer la ville.", "évacuer") ==
        "Negated [n'] [pas]");
}
TEST_CASE("a fear of what may come is prospective and possible",
          "[extract][standing]") {
  CHECK(marked("Les experts craignent que la Valdavie ne transfère des missiles.",
               "transfère") == "Prospective Possibility [craignent]");
}
TEST_CASE("perhaps and probably hedge", "[extract][standing]") {
  CHECK(marked("La Valdavie a probablement livré des drones.", "livré") ==
        "Hedged Possibility [probablement]");
  CHECK(marked("Le roi a peut-être rencontré le ministre.", "rencontré") ==
        "Hedged Possibility [peut-être]");
}
TEST_CASE("an alleged attack is an allegation", "[extract][standing]") {
  CHECK(marked("L'attaque présumée a visé un port.", "attaque") ==
        "Hedged Allegation [présumée]");
}
TEST_CASE("a meeting to come is prospective", "[extract][standing]") {
  CHECK(marked("Le ministre prépare les discussions à venir avec le roi.",
               "discussions") == "Prospective [prépare] [à venir]");
  CHECK(marked("La rencontre prévue à Valdor inquiète les alliés.", "rencontre") ==
        "Prospective [prévue]");
}
TEST_CASE("speculation about a deployment hedges it", "[extract][standing]") {
  CHECK(marked("Des spéculations sur le déploiement de troupes circulent.",
               "déploiement") == "Hedged Possibility [spéculations]");
}
TEST_CASE("a known war stays stated whatever the verb", "[extract][standing]") {
  CHECK(marked("La guerre en Norvanie durerait depuis trop longtemps, et le roi "
               "partira.",
               "partira") == "Prospective [partira]");
  CHECK(marked("Le roi condamnera l'invasion de la Norvanie.", "invasion") == "Stated");
}
TEST_CASE("an indefinite subject takes the future of its verb", "[extract][standing]") {
  CHECK(marked("Une rencontre aura lieu mardi.", "rencontre") == "Prospective [aura]");
}
TEST_CASE("no agreement and without agreement are denied", "[extract][standing]") {
  CHECK(marked("Aucun accord n'a été signé.", "accord") == "Negated [Aucun] [n']");
  CHECK(marked("Les délégués sont partis sans accord.", "accord") == "Negated [sans]");
}
TEST_CASE("a question whether is a doubt, a question why is none",
          "[extract][standing]") {
  CHECK(marked("La Valdavie a-t-elle livré des drones ?", "livré") ==
        "Hedged Doubt [?]");
  CHECK(marked("Pourquoi la Valdavie a-t-elle livré des drones ?", "livré") ==
        "Stated");
}
TEST_CASE("an attribution turns stated into attributed and nothing else",
          "[extract][standing]") {
  CHECK(extract::attributed({}, true).standing == Standing::attributed);
  CHECK(extract::attributed({}, false).standing == Standing::stated);
  CHECK(extract::attributed({Standing::negated, true, {}, {}}, true).standing ==
        Standing::negated);
}
TEST_CASE("cues are sorted and disjoint", "[extract][standing]") {
  const std::string found =
      marked("Si l'armée ne livrait pas les vivres, la ville tomberait.", "livrait");
  CHECK(found == "Negated [Si] [ne] [pas]");
}
TEST_CASE("ni ni denies", "[extract][standing]") {
  CHECK(marked("Ni le roi ni la reine n'ont rencontré les grévistes.", "rencontré") ==
        "Negated [ni] [n']");
}
TEST_CASE("what others are asked to do is to come", "[extract][standing]") {
  CHECK(marked("L'ONU a exhorté les parties à signer un accord.", "signer") ==
        "Prospective [exhorté]");
  CHECK(marked("La police a empêché les manifestants d'envahir la mairie.",
               "envahir") == "Negated [empêché]");
}
TEST_CASE("accused without a word on by whom is an allegation", "[extract][standing]") {
  CHECK(marked("Deux hommes soupçonnés d'avoir tué un policier sont en fuite.",
               "tué") == "Hedged Allegation [soupçonnés]");
}
TEST_CASE("nearly is not", "[extract][standing]") {
  CHECK(marked("Les deux pays ont failli rompre leurs relations.", "rompre") ==
        "Negated [failli]");
}
TEST_CASE("without what helped is hypothetical", "[extract][standing]") {
  CHECK(marked("Sans l'intervention des secours, cent personnes auraient été tuées.",
               "tuées") == "Hypothetical [auraient]");
}
TEST_CASE("it is possible that something happened", "[extract][standing]") {
  CHECK(marked("Il est possible que des civils aient été tués.", "tués") ==
        "Hedged Possibility [possible]");
}
TEST_CASE("what nobody has claimed has happened", "[extract][standing]") {
  CHECK(marked("Personne n'a commenté cet attentat.", "attentat") == "Stated");
}
TEST_CASE("two negations affirm", "[extract][standing]") {
  CHECK(marked("Les rebelles n'ont pas cédé sans bombarder le port.", "bombarder") ==
        "Stated");
}
TEST_CASE("a future perfect looks back", "[extract][standing]") {
  CHECK(marked("Au total, la crue aura tué dix personnes.", "tué") == "Stated");
  CHECK(marked("Quand l'armée aura pris le pont, elle attaquera.", "pris") ==
        "Prospective [aura]");
}
TEST_CASE("a participle before the future is done", "[extract][standing]") {
  CHECK(marked("Condamné en mai pour vol, le maire fera appel du jugement.",
               "Condamné") == "Stated");
}
TEST_CASE("less than some distance is no condition", "[extract][standing]") {
  CHECK(marked("L'armée a bombardé un port à moins de cinq kilomètres du pont.",
               "bombardé") == "Stated");
}
TEST_CASE("si may oppose two facts in the present", "[extract][standing]") {
  CHECK(marked("Si l'armée a pris le pont, le port reste aux rebelles.", "pris") ==
        "Stated");
  CHECK(marked("Si l'armée prend le pont, elle attaquera le port.", "prend") ==
        "Hypothetical [Si]");
}
TEST_CASE("what is asked to be undone was done", "[extract][standing]") {
  CHECK(marked("La demande d'annulation de la destitution a été rejetée.",
               "destitution") == "Stated");
}
TEST_CASE("an attack that nobody claims has taken place", "[extract][standing]") {
  CHECK(marked("Un attentat n'a pas été revendiqué.", "attentat") == "Stated");
}
TEST_CASE("a condition that nothing follows ends with the text",
          "[extract][standing]") {
  CHECK(marked("Si l'armée prend le pont", "prend") == "Hypothetical [Si]");
}
TEST_CASE("compte before an infinitive plans, though it is taken for a noun",
          "[extract][standing]") {
  CHECK(marked("En effet, la Norvanie compte rapatrier ses six avions de combat tout "
               "en laissant sur place un radar.",
               "rapatrier") == "Prospective [compte]");
}
TEST_CASE("après avoir is done, whatever was decided then", "[extract][standing]") {
  CHECK(marked("Les syndicats ont décidé, après avoir organisé des manifestations, de "
               "bloquer le port.",
               "organisé") == "Stated");
}
TEST_CASE("a clause hangs on the verb before its que", "[extract][standing]") {
  CHECK(marked("Les rebelles ont nié ces accusations et prétendent que des milices "
               "ont bombardé la ville.",
               "bombardé") == "Stated");
}
TEST_CASE("si before ce sont opposes two facts", "[extract][standing]") {
  CHECK(marked("Si les alliés regroupent des troupes, ce sont les policiers qui "
               "entreront dans "
               "la ville.",
               "entreront") == "Prospective [entreront]");
}
TEST_CASE("what is voted for is to come, what one is condemned for is not",
          "[extract][standing]") {
  CHECK(marked("Les députés ont salué le vote pour l'envoi d'observateurs.", "envoi") ==
        "Prospective [pour]");
  CHECK(marked("Le colonel a été condamné pour l'attaque du poste.", "attaque") ==
        "Stated");
}
TEST_CASE("an attempted attack was made", "[extract][standing]") {
  CHECK(marked("Le ministre a dénoncé une tentative d'attentat.", "attentat") ==
        "Stated");
}
