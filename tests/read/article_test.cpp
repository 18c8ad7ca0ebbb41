// SPDX-License-Identifier: Apache-2.0
// Which lines of a page are the article, its title and its date.
#include "read/reading.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>

using namespace sourcier;
using namespace std::chrono_literals;

namespace {

const std::string body =
    "Le conseil municipal de Valdor a voté lundi la fermeture du vieux pont.\n\n"
    "Les travaux doivent durer dix-huit mois, selon la mairie.\n";

} // namespace

TEST_CASE("the title is the first line that is no menu", "[read][article]") {
  const Article article =
      reading::text("Accueil\nPolitique\n\nValdor ferme son vieux pont\n\n" + body);
  CHECK(article.title == "Valdor ferme son vieux pont");
  CHECK(reading::words(article, BlockKind::not_article) == "Accueil\nPolitique\n");
}

TEST_CASE("a title behind a breadcrumb is a repetition of the title",
          "[read][article]") {
  const Article article = reading::text("Accueil » Région » Valdor ferme son vieux "
                                        "pont\n\nValdor ferme son vieux pont\n\n" +
                                        body);
  CHECK(reading::words(article, BlockKind::title) == "Valdor ferme son vieux pont\n");
  CHECK(reading::words(article, BlockKind::repeated) ==
        "Valdor ferme son vieux pont\n");
  CHECK(reading::words(article, BlockKind::not_article) == "Accueil » Région »\n");
}

TEST_CASE("the name of the site is cut off the title", "[read][article]") {
  const Article article =
      reading::text("Valdor ferme son vieux pont | Le Petit Vallon\n\n" + body);
  CHECK(article.title == "Valdor ferme son vieux pont");
}

TEST_CASE("a menu that lost its blanks is no article", "[read][article]") {
  const Article article = reading::text("Valdor ferme son vieux pont\n"
                                        "RégionsHigh TechMaison déco\n\n" +
                                        body);
  CHECK(reading::words(article, BlockKind::not_article) ==
        "RégionsHigh TechMaison déco\n");
}

TEST_CASE("a heading that names a brand stays article", "[read][article]") {
  const Article article =
      reading::text("Valdor ferme son vieux pont\n\n" + body +
                    "\nTikTok dans le viseur du maire\n\n" + body +
                    "Un recours est possible devant le tribunal de la "
                    "région.\n");
  CHECK(reading::words(article, BlockKind::heading) ==
        "TikTok dans le viseur du maire\n");
}

TEST_CASE("what stands below the related links is no article", "[read][article]") {
  const Article article = reading::text("Valdor ferme son vieux pont\n\n" + body +
                                        "\nSur le même sujet\nLe pont de Brévaux "
                                        "inspecté\nUn siècle de ponts en images\n");
  CHECK(
      reading::words(article, BlockKind::not_article) ==
      "Sur le même sujet\nLe pont de Brévaux inspecté\nUn siècle de ponts en images\n");
}

TEST_CASE("a caption is no heading", "[read][article]") {
  const Article article = reading::text(
      "Valdor ferme son vieux pont\n\n" + body +
      "\nLa maire Claire Montagnier\n\nUne colère sourde\n\nLes commerçants de la rive "
      "gauche se disent inquiets pour leur avenir.\n");
  CHECK(reading::words(article, BlockKind::heading) == "Une colère sourde\n");
  CHECK(reading::words(article, BlockKind::not_article) ==
        "La maire Claire Montagnier\n");
}

TEST_CASE("a dateline stands before the article and dates it", "[read][article]") {
  const Article article = reading::text("GENÈVE, 4 mars 2025 (Agence Orlan) – La "
                                        "Valdavie a signé mardi le traité sur les "
                                        "fleuves.\n");
  CHECK(reading::words(article, BlockKind::paragraph) ==
        "La Valdavie a signé mardi le traité sur les fleuves.\n");
  CHECK(article.published == Date(2025y / 3 / 4));
  CHECK(article.date_basis == DateBasis::in_text);
}

TEST_CASE("a dateline without a year dates nothing", "[read][article]") {
  const Article article = reading::text("VALDOR, 4 mars (Orlan) - Le traité sur les "
                                        "fleuves a été signé mardi à Genève.\n");
  CHECK_FALSE(article.published.has_value());
  CHECK(reading::words(article, BlockKind::not_article) ==
        "VALDOR, 4 mars (Orlan) -\n");
}

TEST_CASE("a dateline may name the country of its town", "[read][article]") {
  const Article article = reading::text("VALDOR (Valdavie), 4 mars 2025 (Orlan) – Les "
                                        "deux rives ont signé mardi le traité sur les "
                                        "fleuves.\n");
  CHECK(reading::words(article, BlockKind::not_article) ==
        "VALDOR (Valdavie), 4 mars 2025 (Orlan) –\n");
  CHECK(article.published == Date(2025y / 3 / 4));
}

TEST_CASE("a call to follow the live page is no article", "[read][article]") {
  const Article article = reading::text("Guerre en Valdavie : suivez notre direct\n\n"
                                        "Valdor ferme son vieux pont\n\n" +
                                        body);
  CHECK(reading::words(article, BlockKind::not_article) ==
        "Guerre en Valdavie : suivez notre direct\n");
}

TEST_CASE("publication and change are told apart", "[read][article]") {
  const Article article = reading::text("Valdor ferme son vieux pont\n\nPublié le "
                                        "13/08/2025 à 10h12, mis à jour le 14 août "
                                        "2025\n\n" +
                                        body);
  CHECK(article.published == Date(2025y / 8 / 13));
  CHECK(article.modified == Date(2025y / 8 / 14));
}

TEST_CASE("a date told in the article is not its publication", "[read][article]") {
  const Article article = reading::text("Valdor ferme son vieux pont\n\n" + body +
                                        "\nLe rapport, publié le 4 mars 2025 par la "
                                        "région, demandait cette fermeture.\n");
  CHECK_FALSE(article.published.has_value());
  CHECK(reading::words(article, BlockKind::not_article).empty());
}

TEST_CASE("a day that does not exist is no date", "[read][article]") {
  const Article article =
      reading::text("Valdor ferme son vieux pont\n\nPublié le 31/02/2025\n\n" + body);
  CHECK_FALSE(article.published.has_value());
}

TEST_CASE("bullet marks stand outside the items", "[read][article]") {
  const Article article = reading::text("Ce qu'il faut retenir\n- Le pont ferme lundi "
                                        "pour dix-huit mois.\n- Un bac gratuit "
                                        "le remplace chaque jour.\n\n" +
                                        body);
  CHECK(reading::words(article, BlockKind::list_item) ==
        "Le pont ferme lundi pour dix-huit mois.\nUn bac gratuit le remplace chaque "
        "jour.\n");
}

TEST_CASE("lines broken at a column are one paragraph", "[read][article]") {
  const Article article =
      reading::text("Le conseil municipal de Valdor a voté lundi la fermeture\n"
                    "du vieux pont, que les experts jugent dangereux depuis\n"
                    "trois ans. Les travaux doivent durer dix-huit mois et la\n"
                    "région en paiera la moitié.\n");
  REQUIRE(article.blocks.size() == 1);
  CHECK(article.blocks[0].span == Span{0, 196});
}

TEST_CASE("a sentence set in large type again is a repetition", "[read][article]") {
  const Article article = reading::text(
      "Valdor ferme son vieux pont\n\n" + body +
      "\n« Nous n'avons jamais vu un fleuve monter aussi vite en une nuit »\n\n« Nous "
      "n'avons jamais vu un fleuve monter aussi vite en une nuit », dit la maire, qui "
      "demande de l'aide.\n");
  CHECK(reading::words(article, BlockKind::repeated) ==
        "« Nous n'avons jamais vu un fleuve monter aussi vite en une nuit »\n");
}

TEST_CASE("an English notice in a French page is no article", "[read][article]") {
  const Article article =
      reading::text("Valdor ferme son vieux pont\n\n" + body +
                    "\nThis page was made for you by the people who "
                    "run the site.\n");
  CHECK(reading::words(article, BlockKind::not_article) ==
        "This page was made for you by the people who run the site.\n");
}

TEST_CASE("a notice at the end of a paragraph is cut off", "[read][article]") {
  const Article article = reading::text(
      "Le conseil municipal de Valdor a voté lundi la fermeture du vieux pont, jugé "
      "dangereux. Abonnez-vous pour lire la suite.\n\n" +
      body);
  CHECK(reading::words(article, BlockKind::not_article) ==
        "Abonnez-vous pour lire la suite.\n");
}

TEST_CASE("comments of readers are no article", "[read][article]") {
  const Article article = reading::text(
      "Valdor ferme son vieux pont\n\n" + body +
      "\nLa région en paiera la moitié, a promis son président.\n\n2 commentaires\nJe "
      "traverse ce pont tous les jours et c'est une honte pour la ville !\n");
  CHECK(reading::words(article, BlockKind::not_article) ==
        "2 commentaires\nJe traverse ce pont tous les jours et c'est une honte pour la "
        "ville !\n");
}

TEST_CASE("a very long line is cut between sentences and loses nothing",
          "[read][article]") {
  const std::string sentence = "Le pont de Valdor a été fermé lundi par la mairie. ";
  std::string text;
  text.reserve(sentence.size() * 25000);
  std::generate_n(std::back_inserter(text),
                  sentence.size() * 25000,
                  [&, at = 0UL]() mutable { return sentence[at++ % sentence.size()]; });
  const Article article = reading::text(text);
  CHECK(article.blocks.size() > 50);
  CHECK(article.text.words(article.blocks[3].span).substr(0, 8) == "Le pont ");
  CHECK(article.blocks.back().span.end == article.text.size() - 1);
}

TEST_CASE("a caption that ends in two names is no article", "[read][article]") {
  const Article article =
      reading::text("Valdor ferme son vieux pont\n\n" + body +
                    "\nLa place du marché, mardi. Jean Vial / Agence "
                    "Orlan\n\n" +
                    "Un recours est possible devant le tribunal de la "
                    "région.\n");
  CHECK(reading::words(article, BlockKind::not_article) ==
        "La place du marché, mardi. Jean Vial / Agence Orlan\n");
}

TEST_CASE("three cards below the article are no article", "[read][article]") {
  const Article article = reading::text(
      "Valdor ferme son vieux pont\n\n" + body +
      "\nLe maire de Brévaux mis en examen\nLa justice lui reproche trois marchés sans "
      "appel d'offres.\nPort-Lorme arrache le nul\nLes visiteurs ont égalisé à la "
      "dernière "
      "minute du match.\nCe que change la loi sur l'eau\nNotre guide pour comprendre "
      "le "
      "texte voté cette semaine.\n");
  CHECK(reading::words(article, BlockKind::paragraph) ==
        "Le conseil municipal de Valdor a voté lundi la fermeture du vieux pont.\nLes "
        "travaux doivent durer dix-huit mois, selon la mairie.\n");
}

TEST_CASE("a paragraph that ends in its agency stays article", "[read][article]") {
  const Article article = reading::text(
      "Valdor ferme son vieux pont\n\nLe conseil municipal de Valdor a voté lundi soir "
      "la "
      "fermeture du vieux pont, jugé dangereux depuis trois ans. (AFP)\n");
  CHECK(reading::words(article, BlockKind::not_article) == "(AFP)\n");
}

TEST_CASE("every story gives its title and its day", "[read][stories]") {
  const auto outcome = reading::of({reading::root + "/tests/stories"});
  CHECK(outcome.problems.empty());
  REQUIRE(outcome.articles.size() >= 12);
  CHECK(std::none_of(outcome.articles.begin(),
                     outcome.articles.end(),
                     [](const auto& one) { return one.title.size() < 30; }));
  CHECK(std::count_if(
            outcome.articles.begin(), outcome.articles.end(), [](const auto& one) {
              return one.published.has_value() || one.modified.has_value();
            }) == static_cast<std::ptrdiff_t>(outcome.articles.size()));
}

TEST_CASE("one French sentence and nothing else is an article, full stop or not",
          "[read]") {
  CHECK(reading::words(
            reading::text("Le 1er mars 2021 a été un jour de deuil pour la ville"),
            BlockKind::paragraph) ==
        "Le 1er mars 2021 a été un jour de deuil pour la ville\n");
}
