// SPDX-License-Identifier: Apache-2.0
// Pages: where each line comes from, what a page says of itself, posts, tables, notes.
#include "read/reading.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using namespace std::chrono_literals;

namespace {

const std::string paragraphs =
    "<p>Le conseil municipal de Valdor a voté lundi soir la fermeture du vieux pont, "
    "par "
    "31 voix contre 12.</p><p>Les travaux doivent commencer en avril et durer dix-huit "
    "mois, selon la mairie de Valdor.</p>";

const std::string more =
    "<p>L'opposition estime que cela ne suffira pas et demande une indemnisation pour "
    "les commerçants de la rive gauche.</p>";

std::string page(const std::string& head, const std::string& body) {
  return "<!DOCTYPE html><html lang=fr><head><title>Valdor ferme son "
         "pont</title>" +
         head + "</head><body><main id=haut><h1>Valdor ferme son pont</h1>" + body +
         "</main></body></html>";
}

std::vector<Article> articles_of(const std::string& html) {
  return reading::of({reading::file("page.html", html)}).articles;
}

std::string ld(const std::string& json) {
  return "<script type=\"application/ld+json\">" + json + "</script>";
}

std::string selector_of(const Article& article, const std::u32string& words) {
  return std::string(article.selector_at(
      static_cast<std::uint32_t>(article.text.points().find(words))));
}

} // namespace

TEST_CASE("every line knows the element it comes from", "[read][html]") {
  const auto articles = articles_of(
      page("", "<div id=texte>" + paragraphs + "</div><div id=texte></div>"));
  REQUIRE(articles.size() == 1);
  CHECK(selector_of(articles[0], U"Valdor ferme") == "#haut > h1:nth-of-type(1)");
  CHECK(selector_of(articles[0], U"Les travaux") ==
        "#haut > div:nth-of-type(1) > p:nth-of-type(2)");
}

TEST_CASE("plain text comes from no element", "[read][html]") {
  CHECK(reading::text("Le pont de Valdor a été fermé lundi par la mairie.\n")
            .elements.empty());
}

TEST_CASE("a page says its section, its licence and whether it costs", "[read][html]") {
  const auto articles = articles_of(page(
      ld(R"({"@type":"NewsArticle","articleSection":["Région","Vallée"],"license":)"
         R"("https://exemple.fr/licence","isAccessibleForFree":"False"})"),
      paragraphs + paragraphs + paragraphs + paragraphs));
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].section == "Région, Vallée");
  CHECK(articles[0].license == "https://exemple.fr/licence");
  CHECK(articles[0].free == false);
  CHECK_FALSE(articles[0].excerpt);
}

TEST_CASE("microdata name author, publisher and day", "[read][html]") {
  const auto articles = articles_of(page(
      "",
      "<div itemscope itemtype=\"https://schema.org/NewsArticle\"><p>Par <span "
      "itemprop=author itemscope><span itemprop=name>Anne Orvel</span></span></p><span "
      "itemprop=publisher itemscope><meta itemprop=name content=\"Le Courrier du "
      "Lac\"></span><meta itemprop=articleSection content=Région><time "
      "itemprop=datePublished datetime=2025-03-11>mardi</time><div "
      "itemprop=articleBody>" +
          paragraphs + "</div></div>"));
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].author == "Anne Orvel");
  CHECK(articles[0].publisher == "Le Courrier du Lac");
  CHECK(articles[0].section == "Région");
  CHECK(articles[0].published == Date(2025y / 3 / 11));
}

TEST_CASE("a page that ends where payment begins is an excerpt", "[read][html]") {
  const auto articles =
      articles_of(page("",
                       paragraphs + "<div class=paywall><p>Il vous reste 72 % de cet "
                                    "article à lire. La suite est réservée aux "
                                    "abonnés.</p></div>"));
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].excerpt);
}

TEST_CASE("a badge of subscribers on a whole article makes no excerpt",
          "[read][html]") {
  const auto articles =
      articles_of(page("",
                       "<p class=badge>Article réservé aux abonnés</p>" + paragraphs +
                           "<aside><a href=/x>Article réservé aux abonnés : "
                           "le maire</a></aside>"));
  REQUIRE(articles.size() == 1);
  CHECK_FALSE(articles[0].excerpt);
}

TEST_CASE("far fewer words than the page tells are an excerpt", "[read][html]") {
  const auto articles =
      articles_of(page(ld(R"({"@type":"NewsArticle","isAccessibleForFree":false,)"
                          R"("wordCount":900})"),
                       paragraphs));
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].excerpt);
}

TEST_CASE("a text that only JSON-LD has is read from there", "[read][html]") {
  const auto articles = articles_of(
      page(ld("{\"@type\":\"NewsArticle\",\"articleBody\":\"Le conseil municipal "
              "de Valdor a voté lundi soir la fermeture du vieux pont. Les travaux "
              "doivent durer dix-huit mois, selon la mairie, qui promet un bac "
              "gratuit toutes les vingt minutes aux habitants des deux rives.\"}"),
           "<p>Chargement</p>"));
  REQUIRE(articles.size() == 1);
  CHECK(reading::words(articles[0], BlockKind::paragraph).find("bac gratuit") !=
        std::string::npos);
}

TEST_CASE("a row of a table is an item", "[read][html]") {
  const auto articles = articles_of(
      page("",
           paragraphs +
               "<table><tr><th>Rive</th><th>Voix</th></tr><tr><td>Rive gauche de la "
               "ville</td><td>2 300 voix</td></tr></table>" +
               more));
  REQUIRE(articles.size() == 1);
  CHECK(reading::words(articles[0], BlockKind::list_item) ==
        "Rive ; Voix\nRive gauche de la ville ; 2 300 voix\n");
}

TEST_CASE("a paragraph in an item stays one item", "[read][html]") {
  const auto articles =
      articles_of(page("",
                       paragraphs +
                           "<ul><li><p>Un bac gratuit remplacera le pont "
                           "chaque jour.</p></li></ul>" +
                           more));
  REQUIRE(articles.size() == 1);
  CHECK(reading::words(articles[0], BlockKind::list_item) ==
        "Un bac gratuit remplacera le pont chaque jour.\n");
}

TEST_CASE("marks of footnotes are no words", "[read][html]") {
  const auto articles = articles_of(
      page("",
           paragraphs + "<p>Le pont compte 212 fissures<sup><a href=#n1>1</a></sup> "
                        "selon le rapport <a href=#n2>[2]</a> remis au maire.</p>"));
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].text.utf8().find("212 fissures selon le rapport remis au maire.") !=
        std::string::npos);
}

TEST_CASE("a post from elsewhere keeps its speaker", "[read][html]") {
  const auto articles = articles_of(
      page("",
           paragraphs +
               "<blockquote class=twitter-tweet><p lang=fr>Le pont rouvrira dans "
               "dix-huit mois, pas avant.</p>&mdash; Claire Montagnier (@cmontagnier) "
               "<a href=#>11 mars 2025</a></blockquote>" +
               paragraphs));
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].text.utf8().find("Claire Montagnier : « Le pont rouvrira dans "
                                     "dix-huit mois, pas avant. »") !=
        std::string::npos);
}

TEST_CASE("a day inside a sentence does not break it", "[read][html]") {
  const auto articles = articles_of(
      page("",
           paragraphs + "<p>Le chantier, ouvert le <time "
                        "datetime=2024-09-02>2 septembre</time>, sera suspendu "
                        "jusqu'à nouvel ordre.</p>"));
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].text.utf8().find("ouvert le 2 septembre, sera suspendu") !=
        std::string::npos);
}

TEST_CASE("the mobile copy of a page is its article, read once", "[read][html]") {
  const std::string link = "<link rel=canonical href=\"https://exemple.fr/pont\">";
  std::string mobile = page(link, paragraphs);
  mobile.replace(mobile.find("<html"), 5, "<html amp");
  const auto outcome = reading::of({reading::file("a.amp.html", mobile),
                                    reading::file("a.html", page(link, paragraphs))});
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].url == "https://exemple.fr/pont");
  CHECK(reading::lines(outcome.problems) ==
        "a.html: the same article as a page read before, one of them for mobiles; left "
        "out\n");
}

TEST_CASE("what lies beside a page fills what the page does not say", "[read][html]") {
  const std::string place = reading::file("cote.html", page("", paragraphs));
  reading::file("cote.url", "[InternetShortcut]\r\nURL=https://exemple.fr/pont\r\n");
  reading::file("cote.html.meta.json",
                "{\"title\":\"Autre titre\",\"date\":\"2025-03-11\"}");
  const auto outcome = reading::of({place});
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].url == "https://exemple.fr/pont");
  CHECK(outcome.articles[0].title == "Valdor ferme son pont");
  CHECK(outcome.articles[0].published == Date(2025y / 3 / 11));
}

TEST_CASE("a file beside a page that says nothing is told", "[read][html]") {
  const std::string place = reading::file("muet.html", page("", paragraphs));
  reading::file("muet.url", "rien\n");
  reading::file("muet.meta.json", "[1]\n");
  const auto outcome = reading::of({place});
  CHECK(outcome.articles.size() == 1);
  CHECK(reading::lines(outcome.problems) == "muet.url: no address in it; not used\n"
                                            "muet.meta.json: not a JSON object; not "
                                            "used\n");
}
