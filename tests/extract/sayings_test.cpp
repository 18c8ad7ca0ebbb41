// SPDX-License-Identifier: Apache-2.0
// Who says what: attributions with their reach, chains of sources, speakers.
#include "annotated.hpp"
#include "extract/sayings.hpp"
#include "resources.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace sourcier;

using test::resources;

struct Heard {
  Document document;
  Table<MentionId, Mention> mentions;
  extract::Sayings sayings;

  [[nodiscard]] std::string words(MentionId id) const {
    return document.words(mentions[id].span);
  }
  [[nodiscard]] std::string tell(AttributionId id) const {
    static const std::vector<std::string> manners{
        "Quoted", "ReportedSpeech", "AccordingTo", "Belief"};
    const Attribution& attribution = sayings.attributions[id];
    std::string text = attribution.source ? words(*attribution.source) : "nobody";
    for (const MentionId with : attribution.with) {
      text += " & " + words(with);
    }
    text += " " + manners[static_cast<std::size_t>(attribution.manner)] + " [" +
            document.words(attribution.cue) + "]";
    return attribution.via ? text + " < " + tell(*attribution.via) : text;
  }
  /// The attribution over a word of the text.
  [[nodiscard]] std::string over(const std::string& word) const {
    for (const Token& token : document.tokens) {
      if (token.text == word) {
        const std::optional<AttributionId> id = sayings.over(token.span);
        return id ? tell(*id) : "article";
      }
    }
    return "no word " + word;
  }
};

Heard heard(const std::string& text) {
  Heard result{annotated(text, "2025-04-02"), {}, {}};
  extract::Mentions mentions(result.document, resources());
  result.sayings = extract::sayings(
      result.document, extract::predicates(result.document), mentions, {}, resources());
  result.mentions = std::move(mentions).release();
  return result;
}

} // namespace

TEST_CASE("a plain sentence has no source", "[extract][sayings]") {
  CHECK(heard("L'armée a bombardé le port.").over("bombardé") == "article");
}
TEST_CASE("the clause under a verb of saying is its speaker's", "[extract][sayings]") {
  const Heard said = heard("Le ministre a déclaré que l'armée avait bombardé le port.");
  CHECK(said.over("bombardé") == "ministre ReportedSpeech [a déclaré]");
  CHECK(said.over("déclaré") == "article");
}
TEST_CASE("an infinitive under a verb of saying is its speaker's",
          "[extract][sayings]") {
  CHECK(heard("La Pologne affirme avoir détruit trois drones.").over("détruit") ==
        "Pologne ReportedSpeech [affirme]");
}
TEST_CASE("selon reaches its whole sentence", "[extract][sayings]") {
  CHECK(heard("Selon des sources polonaises, l'armée a bombardé le port.")
            .over("bombardé") == "sources polonaises AccordingTo [Selon]");
  CHECK(heard("L'armée a bombardé le port, selon des responsables polonais.")
            .over("bombardé") == "responsables polonais AccordingTo [selon]");
}
TEST_CASE("d'après reaches its whole sentence", "[extract][sayings]") {
  CHECK(heard("D'après le gouvernement, dix civils ont été tués.").over("tués") ==
        "gouvernement AccordingTo [D'après]");
}
TEST_CASE("selon does not reach the next sentence", "[extract][sayings]") {
  CHECK(heard("Selon le ministre, la route est fermée. L'armée a bombardé le port.")
            .over("bombardé") == "article");
}
TEST_CASE("selon que and selon lequel name no source", "[extract][sayings]") {
  CHECK(heard("Les prix varient selon que l'armée avance ou recule.").over("avance") ==
        "article");
}
TEST_CASE("a trailing saying reaches all before it", "[extract][sayings]") {
  CHECK(heard("L'armée a bombardé le port, a indiqué le gouvernement polonais.")
            .over("bombardé") == "gouvernement polonais ReportedSpeech [a indiqué]");
}
TEST_CASE("an inverted pronoun speaks", "[extract][sayings]") {
  CHECK(heard("L'armée a bombardé le port, a-t-il ajouté.").over("bombardé") ==
        "-il ReportedSpeech [a-t-il ajouté]");
}
TEST_CASE("words in quote marks are quoted", "[extract][sayings]") {
  CHECK(heard("« Nos soldats ont pris le pont », a déclaré le général Paul Morel.")
            .over("pris") == "Paul Morel Quoted [a déclaré]");
}
TEST_CASE("a chain of sources names each", "[extract][sayings]") {
  CHECK(
      heard("Selon Reuters, le ministre a déclaré que l'armée avait bombardé le port.")
          .over("bombardé") ==
      "ministre ReportedSpeech [a déclaré] < Reuters AccordingTo [Selon]");
}
TEST_CASE("a trailing source is outside the clause", "[extract][sayings]") {
  CHECK(
      heard("Le ministre a déclaré que l'armée avait bombardé le port, selon Reuters.")
          .over("bombardé") ==
      "ministre ReportedSpeech [a déclaré] < Reuters AccordingTo [selon]");
}
TEST_CASE("what is accused is the accuser's", "[extract][sayings]") {
  const Heard said = heard("Kiev accuse Moscou d'avoir bombardé le port.");
  CHECK(said.over("bombardé") == "Kiev ReportedSpeech [accuse]");
  CHECK(said.over("accuse") == "article");
}
TEST_CASE("beliefs are somebody's", "[extract][sayings]") {
  CHECK(heard("Les experts pensent que Moscou a livré des missiles.").over("livré") ==
        "experts Belief [pensent]");
}
TEST_CASE("on is nobody", "[extract][sayings]") {
  CHECK(heard("On craint que Moscou ne transfère des missiles.").over("transfère") ==
        "article");
}
TEST_CASE("a promise is no report", "[extract][sayings]") {
  CHECK(heard("La Pologne a promis d'envoyer des chars.").over("envoyer") == "article");
}
TEST_CASE("a known war has no source", "[extract][sayings]") {
  CHECK(heard("Le ministre a déclaré que l'aide continue malgré la guerre en Ukraine.")
            .over("guerre") == "article");
}
TEST_CASE("a coordinated saying begins anew", "[extract][sayings]") {
  const Heard said = heard("Le ministre a dit que la route est fermée et estime que "
                           "l'armée a pris le pont.");
  CHECK(said.over("fermée") == "ministre ReportedSpeech [a dit]");
  CHECK(said.over("pris") == "ministre Belief [estime]");
}
TEST_CASE("two speakers accuse together", "[extract][sayings]") {
  CHECK(heard("Paris et Berlin accusent Moscou d'avoir saboté un câble.")
            .over("saboté") == "Paris & Berlin ReportedSpeech [accusent]");
}
TEST_CASE("a source that cites another is the outer one", "[extract][sayings]") {
  CHECK(heard("Selon Reuters, citant le gouvernement polonais, l'armée a bombardé le "
              "port.")
            .over("bombardé") ==
        "gouvernement polonais ReportedSpeech [citant] < Reuters "
        "AccordingTo [Selon]");
}
TEST_CASE("an unnamed source is a source", "[extract][sayings]") {
  CHECK(heard("Selon une source proche du dossier, l'armée a pris le pont.")
            .over("pris") == "source proche AccordingTo [Selon]");
}
TEST_CASE("faire savoir and laisser entendre say", "[extract][sayings]") {
  CHECK(
      heard("Le ministre a fait savoir que l'armée avait pris le pont.").over("pris") ==
      "ministre ReportedSpeech [a fait savoir]");
  CHECK(heard("Le ministre a laissé entendre que l'armée avait pris le pont.")
            .over("pris") == "ministre ReportedSpeech [a laissé entendre]");
}
TEST_CASE("bien que is no reported clause", "[extract][sayings]") {
  CHECK(heard("Le maire a soutenu le projet, bien que la région ait pris du retard.")
            .over("pris") == "article");
}
TEST_CASE("a subordinate saying ends with its clause", "[extract][sayings]") {
  const Heard said =
      heard("Bien que la Russie ait affirmé avoir repris le port, la Pologne "
            "a livré des armes.");
  CHECK(said.over("repris") == "Russie ReportedSpeech [ait affirmé]");
  CHECK(said.over("livré") == "article");
}
TEST_CASE("an apposed subject does not turn the verb around", "[extract][sayings]") {
  CHECK(heard("Paul Morel, le maire de Brest, a réaffirmé son soutien aux grévistes.")
            .over("soutien") == "article");
}
TEST_CASE("a figure that is spoken of is said", "[extract][sayings]") {
  CHECK(heard("Le ministère évoque 64 morts.").over("morts") ==
        "ministère ReportedSpeech [évoque]");
  CHECK(
      heard("Le ministère fait état de 29 morts, dont deux enfants, et de 166 blessés.")
          .over("blessés") == "ministère ReportedSpeech [fait état]");
  CHECK(heard("Le ministère évoque la mort du général.").over("mort") == "article");
}
TEST_CASE("a participle is said by whoever does the rest", "[extract][sayings]") {
  CHECK(heard("Les rebelles se sont défendus en affirmant avoir pris le pont.")
            .over("pris") == "rebelles ReportedSpeech [affirmant]");
}
TEST_CASE("a name before an apposition speaks", "[extract][sayings]") {
  CHECK(heard("Paul Morel, patron du journal, et Lise Petit, directrice de l'agence, "
              "estiment que l'armée a pris le pont.")
            .over("pris") != "article");
}
TEST_CASE("an infinitive may stand far from its verb", "[extract][sayings]") {
  CHECK(
      heard("Le gouvernement a annoncé de son côté avoir pris le pont.").over("pris") ==
      "gouvernement ReportedSpeech [a annoncé]");
}
TEST_CASE("quote marks inside a clause do not end it", "[extract][sayings]") {
  CHECK(heard("Le maire souligne que ce projet « non rentable » a détruit le port.")
            .over("détruit") == "maire ReportedSpeech [souligne]");
}
TEST_CASE("ainsi beside the verb is no conjunction", "[extract][sayings]") {
  CHECK(heard("Le maire estime ainsi que l'armée a pris le pont.").over("pris") ==
        "maire Belief [estime]");
}
TEST_CASE("what is yet to be announced has no source", "[extract][sayings]") {
  CHECK(heard("Le ministre devrait annoncer mardi le retrait des troupes.")
            .over("retrait") == "article");
}
TEST_CASE("a source after a turn leaves the other half", "[extract][sayings]") {
  const Heard said =
      heard("L'armée a pris le pont, selon le maire, tandis que les rebelles "
            "ont bombardé le port.");
  CHECK(said.over("pris") == "maire AccordingTo [selon]");
  CHECK(said.over("bombardé") == "article");
}
TEST_CASE("an announcement in the passive is its agent's", "[extract][sayings]") {
  CHECK(heard("L'envoi de soldats a été annoncé par le ministre.").over("envoi") ==
        "ministre ReportedSpeech [a été annoncé]");
}
TEST_CASE("a noun of saying gives a clause its source", "[extract][sayings]") {
  const Heard said =
      heard("Le maire a lu les informations selon lesquelles l'armée a pris "
            "le pont.");
  CHECK(said.over("pris") == "informations AccordingTo [informations]");
  CHECK(said.over("lu") == "article");
}
TEST_CASE("pour les experts opens an opinion", "[extract][sayings]") {
  CHECK(heard("Pour de nombreux experts, l'armée a pris le pont.").over("pris") ==
        "nombreux experts AccordingTo [Pour]");
  CHECK(heard("Pour les enfants, l'armée a pris le pont.").over("pris") == "article");
}
TEST_CASE("il who says something is somebody", "[extract][sayings]") {
  CHECK(heard("Il déclare également que l'armée a pris le pont.").over("pris") ==
        "Il ReportedSpeech [déclare]");
}
TEST_CASE("ce dernier speaks", "[extract][sayings]") {
  CHECK(heard("Ce dernier affirme que l'armée a pris le pont.").over("pris") ==
        "Ce dernier ReportedSpeech [affirme]");
}
TEST_CASE("a person speaks, not the place of their work", "[extract][sayings]") {
  CHECK(heard("Le maire a reçu le chef de mission pour la Syrie qui considère que "
              "l'armée a pris le pont.")
            .over("pris") == "chef de mission Belief [considère]");
}
