// SPDX-License-Identifier: Apache-2.0
// RSS, Atom, NewsML-G2 and NITF.
#include "read/reading.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using namespace std::chrono_literals;

namespace {

const std::string long_text =
    "&lt;p&gt;Le conseil municipal de Valdor a voté lundi soir la fermeture du vieux "
    "pont, par 31 voix contre 12.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Un bac gratuit "
    "remplacera le pont chaque jour.&lt;/li&gt;&lt;/ul&gt;&lt;p&gt;L’article Valdor "
    "ferme son pont est apparu en premier sur Le Courrier.&lt;/p&gt;";

const std::string rss =
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" "
    "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Le Courrier du "
    "Lac</title><language>fr</language><item><title>Valdor ferme son "
    "pont</title><link>https://exemple.fr/pont</link><pubDate>Tue, 11 Mar 2025 "
    "19:02:00 +0100</pubDate><dc:creator>Anne "
    "Orvel</dc:creator><category>Région</category><description>Le pont "
    "ferme.</description><content:encoded>" +
    long_text +
    "</content:encoded></item><item><title>Le maire démissionne</title><guid>"
    "https://exemple.fr/maire</guid><description>Le maire de Valdor a quitté ses "
    "fonctions lundi soir…</description></item><item><title>Vide</title></item>"
    "</channel></rss>";

const std::string atom =
    "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" "
    "xml:lang=\"fr\"><title>Ministère des Ponts</title><entry><title "
    "type=\"html\">L&amp;#8217;accord est signé</title><link rel=\"alternate\" "
    "href=\"https://exemple.fr/accord\"/><link rel=\"license\" "
    "href=\"https://exemple.fr/licence\"/><id>tag:exemple.fr,2025:1</id><published>"
    "2025-03-12T08:00:00Z</published><updated>2025-03-13T08:00:00Z</updated>"
    "<author><name>Luc Daron</name></author><content type=\"xhtml\"><div "
    "xmlns=\"http://www.w3.org/1999/xhtml\"><p>La ministre a signé mardi "
    "l&amp;accord sur les <b>ponts</b> de la "
    "vallée.</p></div></content></entry></feed>";

const std::string news_item =
    "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" "
    "guid=\"urn:newsml:exemple.fr:20250311:1\" xml:lang=\"fr\"><itemMeta><provider "
    "literal=\"Agence Orlan\"/><versionCreated>2025-03-11T20:00:00+01:00"
    "</versionCreated><pubStatus qcode=\"stat:usable\"/></itemMeta><contentMeta>"
    "<contentCreated>2025-03-11T19:00:00+01:00</contentCreated><by>Par Anne "
    "Orvel</by><headline>Valdor ferme son pont</headline><subject type=\"cpnat:x\">"
    "<name>Région</name></subject></contentMeta><contentSet><inlineXML "
    "contenttype=\"application/xhtml+xml\"><html "
    "xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body><p>Le "
    "conseil municipal de Valdor a voté lundi soir la fermeture du vieux "
    "pont.</p></body></html></inlineXML></contentSet></newsItem>";

const std::string nitf =
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><!DOCTYPE nitf SYSTEM "
    "\"nitf-3-5.dtd\"><nitf><head><docdata><doc-id id-string=\"o42\"/><date.issue "
    "norm=\"20250311T190000+0100\"/><doc.copyright holder=\"Agence "
    "Orlan\"/></docdata></head><body><body.head><hedline><hl1>Valdor ferme son "
    "pont</hl1></hedline><byline>Par Anne Orvel</byline></body.head><body.content>"
    "<p>Le conseil municipal a vot\xE9 lundi soir la fermeture du vieux "
    "pont.</p><media media-type=\"image\"><media-caption>Le pont, "
    "mardi.</media-caption></media><hl2>Une ann&eacute;e de travaux</hl2><p>Les "
    "travaux "
    "dureront dix-huit mois, selon la mairie de "
    "Valdor.</p></body.content></body></nitf>";

reading::Outcome of(const std::string& name, const std::string& bytes) {
  return reading::of({reading::file(name, bytes)});
}

} // namespace

TEST_CASE("an RSS item with its full text is an article, one with a summary an excerpt",
          "[read][feed]") {
  const auto outcome = of("fil.rss", rss);
  CHECK(reading::lines(outcome.problems) == "fil.rss: item 3: no text; left out\n");
  REQUIRE(outcome.articles.size() == 2);
  const Article& full = outcome.articles[0];
  CHECK(full.name == "fil-1.txt");
  CHECK(full.url == "https://exemple.fr/pont");
  CHECK(full.title == "Valdor ferme son pont");
  CHECK(full.publisher == "Le Courrier du Lac");
  CHECK(full.author == "Anne Orvel");
  CHECK(full.section == "Région");
  CHECK(full.published == Date(2025y / 3 / 11));
  CHECK_FALSE(full.excerpt);
  CHECK(reading::words(full, BlockKind::list_item) ==
        "Un bac gratuit remplacera le pont chaque jour.\n");
  CHECK(reading::words(full, BlockKind::paragraph) ==
        "Le conseil municipal de Valdor a voté lundi soir la fermeture du vieux pont, "
        "par 31 voix contre 12.\n");
  CHECK(outcome.articles[1].excerpt);
  CHECK(outcome.articles[1].url == "https://exemple.fr/maire");
}

TEST_CASE("an Atom entry gives its days, its licence and its text", "[read][feed]") {
  const auto outcome = of("fil.atom", atom);
  REQUIRE(outcome.articles.size() == 1);
  const Article& article = outcome.articles[0];
  CHECK(article.title == "L’accord est signé");
  CHECK(article.url == "https://exemple.fr/accord");
  CHECK(article.license == "https://exemple.fr/licence");
  CHECK(article.author == "Luc Daron");
  CHECK(article.published == Date(2025y / 3 / 12));
  CHECK(article.modified == Date(2025y / 3 / 13));
  CHECK(article.text.utf8() == "L’accord est signé\n\nLa ministre a signé mardi "
                               "l&accord sur les ponts de la vallée.");
}

TEST_CASE("an item of NewsML-G2 is an article of its agency", "[read][agency]") {
  const auto outcome = of("depeche.xml", news_item);
  REQUIRE(outcome.articles.size() == 1);
  const Article& article = outcome.articles[0];
  CHECK(article.name == "depeche.txt");
  CHECK(article.id == "urn:newsml:exemple.fr:20250311:1");
  CHECK(article.publisher == "Agence Orlan");
  CHECK(article.author == "Anne Orvel");
  CHECK(article.section == "Région");
  CHECK(article.published == Date(2025y / 3 / 11));
  CHECK(reading::words(article, BlockKind::title) == "Valdor ferme son pont\n");
}

TEST_CASE("an item that its agency withdrew is left out", "[read][agency]") {
  std::string withdrawn = news_item;
  withdrawn.replace(withdrawn.find("stat:usable"), 11, "stat:canceled");
  CHECK(reading::lines(of("retire.xml", withdrawn).problems) ==
        "retire.xml: item urn:newsml:exemple.fr:20250311:1: withdrawn by its agency; "
        "left out\n");
}

TEST_CASE("NITF is read in its encoding, without captions, with the names of HTML",
          "[read][agency]") {
  const auto outcome = of("depeche.nitf", nitf);
  REQUIRE(outcome.articles.size() == 1);
  const Article& article = outcome.articles[0];
  CHECK(article.id == "o42");
  CHECK(article.publisher == "Agence Orlan");
  CHECK(article.published == Date(2025y / 3 / 11));
  CHECK(article.text.utf8() ==
        "Valdor ferme son pont\n\nLe conseil municipal a voté lundi soir la fermeture "
        "du vieux pont.\n\nUne année de travaux\n\nLes travaux dureront dix-huit mois, "
        "selon la mairie de Valdor.");
}

TEST_CASE("a feed that declares entities is left out", "[read][refused]") {
  const std::string laughs =
      "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b "
      "\"&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>";
  CHECK(reading::lines(of("rires.xml", laughs).problems) ==
        "rires.xml: declares entities of its own; left out\n");
}

TEST_CASE("broken XML is left out with its line", "[read][refused]") {
  CHECK(reading::lines(
            of("casse.xml", "<rss>\n<channel>\n<item></channel></rss>").problems) ==
        "casse.xml: broken XML in line 3; left out\n");
}

TEST_CASE("XML of another kind is left out", "[read][refused]") {
  CHECK(reading::lines(of("plan.xml", "<urlset><url/></urlset>").problems) ==
        "plan.xml: neither a feed nor NewsML-G2 nor NITF; left out\n");
  CHECK(reading::lines(of("rien.xml", "<rss><channel/></rss>").problems) ==
        "rien.xml: no item in it; left out\n");
}
