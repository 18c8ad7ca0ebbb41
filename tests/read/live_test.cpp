// SPDX-License-Identifier: Apache-2.0
// Live pages are cut into dated posts, each an article of its own.
#include "read/reading.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using namespace std::chrono_literals;

namespace {

const std::string head = "<!DOCTYPE html><html lang=fr><head><title>Crue de l'Aigue : "
                         "le direct</title><link "
                         "rel=canonical href=\"https://exemple.fr/crue\">";

const std::string told =
    "<script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"headline\":"
    "\"Crue de l'Aigue : le "
    "direct\",\"datePublished\":\"2025-03-11T06:00:00+01:00\",\"liveBlogUpdate\":[{"
    "\"@type\":\"BlogPosting\",\"headline\":\"Le pont de Valdor est "
    "fermé\",\"datePublished\":\"2025-03-12T07:10:00+01:00\",\"url\":\"https://"
    "exemple.fr/crue#p2\",\"articleBody\":\"La mairie de Valdor a fermé le vieux pont "
    "mercredi matin, par précaution.\"},{\"@type\":\"BlogPosting\",\"headline\":\"Deux "
    "villages évacués\",\"datePublished\":\"2025-03-11T22:40:00+01:00\",\"url\":"
    "\"https://exemple.fr/crue#p1\",\"articleBody\":\"<p>Les pompiers ont évacué mardi "
    "soir deux villages de la vallée.</p>\"}]}</script>";

const std::string posts =
    "</head><body><h1>Crue de l'Aigue : le direct</h1><p class=chapo>Le fleuve est "
    "monté "
    "de deux mètres en une nuit, et la préfecture de la région appelle les habitants à "
    "rester chez eux jusqu'à mercredi.</p><div class=\"live-feed\"><div "
    "class=live-post "
    "id=p2><time datetime=\"2025-03-12T07:10\">07h10</time><h3>Le pont de Valdor est "
    "fermé</h3><p>La mairie de Valdor a fermé le vieux pont mercredi matin, par "
    "précaution.</p></div><div class=live-post id=p1><time "
    "datetime=\"2025-03-11T22:40\">22h40</time><h3>Deux villages évacués</h3><p>Les "
    "pompiers ont évacué mardi soir deux villages de la vallée, où vivent 300 "
    "personnes.</p></div></div></body></html>";

std::vector<Article> articles_of(const std::string& html) {
  return reading::of({reading::file("direct.html", html)}).articles;
}

} // namespace

TEST_CASE("each post of a live page is an article with its own day", "[read][live]") {
  const auto articles = articles_of(head + posts);
  REQUIRE(articles.size() == 3);
  CHECK(articles[0].url == "https://exemple.fr/crue");
  CHECK(articles[0].name == "direct.html");
  CHECK(articles[0].text.utf8().find("évacué") == std::string::npos);
  CHECK(articles[1].url == "https://exemple.fr/crue#p2");
  CHECK(articles[1].part_of == "https://exemple.fr/crue");
  CHECK(articles[1].title == "Le pont de Valdor est fermé");
  CHECK(articles[1].published == Date(2025y / 3 / 12));
  CHECK(articles[1].selector_at(0) == "#p2 > h3:nth-of-type(1)");
  CHECK(articles[2].published == Date(2025y / 3 / 11));
  CHECK(articles[2].name == "direct-1.html");
  CHECK(reading::words(articles[2], BlockKind::paragraph) ==
        "Les pompiers ont évacué mardi soir deux villages de la vallée, où vivent 300 "
        "personnes.\n");
}

TEST_CASE("posts that only JSON-LD tells are read from there", "[read][live]") {
  const auto articles =
      articles_of(head + told + "</head><body><h1>Crue</h1></body></html>");
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].url == "https://exemple.fr/crue#p2");
  CHECK(articles[1].published == Date(2025y / 3 / 11));
  CHECK(reading::words(articles[1], BlockKind::paragraph) ==
        "Les pompiers ont évacué mardi soir deux villages de la vallée.\n");
}

TEST_CASE("an article with hours in its sections is no live page", "[read][live]") {
  const auto articles = articles_of(
      "<!DOCTYPE html><html lang=fr><body><article><h1>La nuit où le fleuve est "
      "monté</h1><section><h2>Le soir</h2><p>À <time>22h40</time>, les pompiers "
      "évacuent "
      "deux villages de la vallée, où vivent trois cents "
      "personnes.</p></section><section><h2>Le matin</h2><p>À <time>7h10</time>, la "
      "mairie de Valdor ferme le vieux pont, par précaution, jusqu'à la "
      "décrue.</p></section></article></body></html>");
  CHECK(articles.size() == 1);
}
