// SPDX-License-Identifier: Apache-2.0
// WARC files: pages found, other records passed over, breaks told with their record.
#include "read/reading.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;

namespace {

std::string
record(const std::string& type, const std::string& fields, const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\n" + fields +
         "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block +
         "\r\n\r\n";
}

const std::string page =
    "<!DOCTYPE html><html lang=fr><head><title>Valdor ferme son "
    "pont</title></head><body>"
    "<h1>Valdor ferme son pont</h1><p>Le conseil municipal de Valdor a voté lundi soir "
    "la "
    "fermeture du vieux pont.</p><p>Les travaux dureront dix-huit mois, selon la "
    "mairie.</p></body></html>";

const std::string response =
    record("response",
           "WARC-Target-URI: https://exemple.fr/pont\r\n",
           "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page);

const std::string others =
    record("warcinfo", "", "software: essai") +
    record("request", "", "GET /pont HTTP/1.1\r\n\r\n") +
    record("response",
           "WARC-Target-URI: https://exemple.fr/logo.png\r\n",
           "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG") +
    record("response",
           "WARC-Target-URI: https://exemple.fr/absent\r\n",
           "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page);

} // namespace

TEST_CASE("a WARC gives its pages with their addresses", "[read][warc]") {
  const auto outcome =
      reading::of({reading::file("a.warc", others + response + response)});
  CHECK(outcome.problems.empty());
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[0].name == "a-5.html");
  CHECK(outcome.articles[0].url == "https://exemple.fr/pont");
  CHECK(outcome.articles[0].title == "Valdor ferme son pont");
}

TEST_CASE("chunks of a response are joined", "[read][warc]") {
  const std::string chunked = record(
      "response",
      "",
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: "
      "chunked\r\n\r\n10\r\n" +
          page.substr(0, 16) + "\r\n1000\r\n" + page.substr(16) + "\r\n0\r\n\r\n");
  const auto outcome = reading::of({reading::file("b.warc", chunked)});
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].title == "Valdor ferme son pont");
}

TEST_CASE("a WARC that breaks off gives what stands before", "[read][warc]") {
  const auto outcome = reading::of(
      {reading::file("c.warc", response + response.substr(0, response.size() - 60))});
  CHECK(outcome.articles.size() == 1);
  CHECK(reading::lines(outcome.problems) == "c.warc, record 2: breaks off; left out\n");
}

TEST_CASE("what is no WARC record ends the file", "[read][warc]") {
  const auto outcome =
      reading::of({reading::file("d.warc", response + "n'importe quoi\n")});
  CHECK(outcome.articles.size() == 1);
  CHECK(reading::lines(outcome.problems) ==
        "d.warc, record 2: no WARC record; it and what follows left out\n");
}
