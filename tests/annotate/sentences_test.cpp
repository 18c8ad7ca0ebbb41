// SPDX-License-Identifier: Apache-2.0
// Where a French news sentence ends and where a stop ends nothing.
#include "annotate/sentences.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using sourcier::Text;

namespace {

/// The words of the sentences of a text taken as one block.
std::vector<std::string> cut(const std::string& utf8) {
  const Text text(utf8);
  std::vector<std::string> words;
  for (const sourcier::Span span :
       sourcier::annotate::sentences(text, {0, text.size()})) {
    words.push_back(text.words(span));
  }
  return words;
}

using Sentences = std::vector<std::string>;

} // namespace

TEST_CASE("two plain sentences are two", "[annotate][sentences]") {
  CHECK(cut("Le port a rouvert lundi. Les grues tournent.") ==
        Sentences{"Le port a rouvert lundi.", "Les grues tournent."});
}

TEST_CASE("a heading without a stop is one sentence", "[annotate][sentences]") {
  CHECK(cut("  Une trêve fragile ") == Sentences{"Une trêve fragile"});
}

TEST_CASE("a block of blanks has no sentence", "[annotate][sentences]") {
  CHECK(cut(" \u00a0 ").empty());
}

TEST_CASE("titles before a name end nothing", "[annotate][sentences]") {
  CHECK(cut("M. Orvel a reçu Mme. Tissier et MM. Daron et Vial. Le Dr. Lamy "
            "attendait.") ==
        Sentences{"M. Orvel a reçu Mme. Tissier et MM. Daron et Vial.",
                  "Le Dr. Lamy attendait."});
}

TEST_CASE("initials belong to the name", "[annotate][sentences]") {
  CHECK(cut("Le sénateur J. Malric et J.-P. Orvel ont voté. A. B. Tissier aussi.") ==
        Sentences{"Le sénateur J. Malric et J.-P. Orvel ont voté.",
                  "A. B. Tissier aussi."});
}

TEST_CASE("initials that look like references belong to the name",
          "[annotate][sentences]") {
  CHECK(cut("Marc V. Orvel a cité l'art. L. 121-1 du code. P. Tissier a ri.") ==
        Sentences{"Marc V. Orvel a cité l'art. L. 121-1 du code.", "P. Tissier a ri."});
}

TEST_CASE("a letter at the end of a sentence is no initial", "[annotate][sentences]") {
  CHECK(cut("La mairie prépare un plan B. Les élus en doutent.") ==
        Sentences{"La mairie prépare un plan B.", "Les élus en doutent."});
}

TEST_CASE("numbers keep their points", "[annotate][sentences]") {
  CHECK(cut("La hausse atteint 3.5 % soit 10.000 euros. 12 communes la refusent.") ==
        Sentences{"La hausse atteint 3.5 % soit 10.000 euros.",
                  "12 communes la refusent."});
}

TEST_CASE("references go on before their number", "[annotate][sentences]") {
  CHECK(cut("Voir art. 12, p. 4, vol. 2 et No. 7 du rapport. Le musée d'art. La "
            "suite.") == Sentences{"Voir art. 12, p. 4, vol. 2 et No. 7 du rapport.",
                                   "Le musée d'art.",
                                   "La suite."});
}

TEST_CASE("before our era is no end, the era is one", "[annotate][sentences]") {
  CHECK(
      cut("Le site date de 300 av. J.-C. selon les fouilles. Il fut détruit en 52 av. "
          "J.-C. Une voie le traverse.") ==
      Sentences{"Le site date de 300 av. J.-C. selon les fouilles.",
                "Il fut détruit en 52 av. J.-C.",
                "Une voie le traverse."});
}

TEST_CASE("etc. ends only before a capital", "[annotate][sentences]") {
  CHECK(
      cut("Le blé, l'orge, etc. sont taxés. Il manque le riz, etc. Le décret suit.") ==
      Sentences{"Le blé, l'orge, etc. sont taxés.",
                "Il manque le riz, etc.",
                "Le décret suit."});
}

TEST_CASE("closing guillemets belong to the sentence they close",
          "[annotate][sentences]") {
  CHECK(cut("« Nous partirons. » Le ministre s'est tu. « Quand ?» Personne ne sait.") ==
        Sentences{"« Nous partirons. »",
                  "Le ministre s'est tu.",
                  "« Quand ?»",
                  "Personne ne sait."});
}

TEST_CASE("straight and curly quotes close after the stop", "[annotate][sentences]") {
  CHECK(cut("\"Nous tiendrons.\" Elle l'a répété. “C'est fini.” \"Vraiment ?\" Oui.") ==
        Sentences{"\"Nous tiendrons.\"",
                  "Elle l'a répété.",
                  "“C'est fini.”",
                  "\"Vraiment ?\"",
                  "Oui."});
}

TEST_CASE("a straight quote after the stop may open", "[annotate][sentences]") {
  CHECK(cut("Elle a refusé. \"Nous verrons\", a-t-elle dit.") ==
        Sentences{"Elle a refusé.", "\"Nous verrons\", a-t-elle dit."});
}

TEST_CASE("a question inside marks goes on with its verb", "[annotate][sentences]") {
  CHECK(cut("« Que faire ? » demande le maire. « Partez ! », crie-t-on.") ==
        Sentences{"« Que faire ? » demande le maire.", "« Partez ! », crie-t-on."});
}

TEST_CASE("a colon before a quotation ends nothing", "[annotate][sentences]") {
  CHECK(cut("Le préfet est clair : « Il n'y a aucun danger. »") ==
        Sentences{"Le préfet est clair : « Il n'y a aucun danger. »"});
}

TEST_CASE("a long quotation is cut inside its marks", "[annotate][sentences]") {
  CHECK(cut("« Nous avons tout perdu. Il faut reconstruire », dit un habitant.") ==
        Sentences{"« Nous avons tout perdu.",
                  "Il faut reconstruire », dit un habitant."});
}

TEST_CASE("an ellipsis ends before a capital only", "[annotate][sentences]") {
  CHECK(cut("On attend… et on espère. Rien... Le silence. « Je dirais [...] Oui »") ==
        Sentences{"On attend… et on espère.",
                  "Rien...",
                  "Le silence.",
                  "« Je dirais [...] Oui »"});
}

TEST_CASE("what stands in brackets after a stop is a sentence of its own",
          "[annotate][sentences]") {
  CHECK(
      cut("Le vote est reporté. (Lire en page 3.) La date est inconnue.") ==
      Sentences{"Le vote est reporté.", "(Lire en page 3.)", "La date est inconnue."});
}

TEST_CASE("a number at the start numbers the sentence", "[annotate][sentences]") {
  CHECK(cut("1. Le cessez-le-feu entre en vigueur. Il dure dix jours.") ==
        Sentences{"1. Le cessez-le-feu entre en vigueur.", "Il dure dix jours."});
}

TEST_CASE("sentences without a blank between them are two", "[annotate][sentences]") {
  CHECK(cut("Il faut reconstruire.Le pont est coupé. Voir www.exemple.fr Merci.") ==
        Sentences{"Il faut reconstruire.",
                  "Le pont est coupé.",
                  "Voir www.exemple.fr Merci."});
}

TEST_CASE("a stop after the closing mark belongs to it", "[annotate][sentences]") {
  CHECK(cut("Elle parle d'« amitié ». Lui se tait. Il crie « Assez ! ». On part.") ==
        Sentences{"Elle parle d'« amitié ».",
                  "Lui se tait.",
                  "Il crie « Assez ! ».",
                  "On part."});
}

TEST_CASE("the year at the end of a sentence ends it", "[annotate][sentences]") {
  CHECK(cut("La loi date de 2019. Son décret, du 3 sept. 2020, tarde.") ==
        Sentences{"La loi date de 2019.", "Son décret, du 3 sept. 2020, tarde."});
}
