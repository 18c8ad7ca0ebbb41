// SPDX-License-Identifier: Apache-2.0
// WARC files: pages found, other records passed over, breaks told with their record.
#include "hash/sha256.hpp"
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
  CHECK(reading::lines(outcome.problems) == "c.warc, record 2 at byte " +
                                                std::to_string(response.size()) +
                                                ": breaks off; left out\n");
}

TEST_CASE("what is no WARC record is left out with its place, the next is read",
          "[read][warc]") {
  const auto outcome = reading::of(
      {reading::file("d.warc",
                     response + "n'importe quoi\r\nencore\r\n" + response +
                         "WARC/1.0\r\nWARC-Type: response\r\n\r\n" + response)});
  CHECK(outcome.articles.size() == 3);
  const std::size_t size = response.size();
  CHECK(reading::lines(outcome.problems) ==
        "d.warc, record 2 at byte " + std::to_string(size) +
            ": no WARC record; left out\nd.warc, record 4 at byte " +
            std::to_string(2 * size + 24) + ": no WARC record; left out\n");
}

TEST_CASE("a record whose digest does not fit is left out", "[read][warc]") {
  const std::string answer =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
  const auto with = [&](const std::string& digest) {
    return record("response", digest, answer);
  };
  const auto outcome = reading::of({reading::file(
      "e.warc",
      with("WARC-Payload-Digest: sha256:" + hash::sha256_hex(page) + "\r\n") +
          with("WARC-Payload-Digest: sha256:" + hash::sha256_hex("autre") + "\r\n") +
          with("WARC-Block-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ\r\n") +
          with("WARC-Block-Digest: blake9:abc\r\n"))});
  CHECK(outcome.articles.size() == 2);
  CHECK(outcome.problems.size() == 2);
  CHECK(outcome.problems[0].reason ==
        "its payload digest is not that of its bytes; left out");
  CHECK(outcome.problems[1].reason ==
        "its block digest is not that of its bytes; left out");
}

TEST_CASE("pages kept without their server's answer are read", "[read][warc]") {
  const auto outcome = reading::of({reading::file(
      "f.warc",
      record("resource",
             "WARC-Target-URI: https://exemple.fr/a\r\nContent-Type: text/html\r\n",
             page) +
          record("conversion",
                 "WARC-Target-URI: https://exemple.fr/b\r\nContent-Type: "
                 "text/plain\r\n",
                 "Le conseil municipal de Valdor a voté lundi la fermeture du "
                 "pont.\n"))});
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[0].url == "https://exemple.fr/a");
  CHECK(outcome.articles[1].url == "https://exemple.fr/b");
}

TEST_CASE("a packed page is unpacked, one that unpacks without end is left out",
          "[read][warc]") {
  std::ifstream endless(reading::root + "/tests/read/archives/endless.html.gz",
                        std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(endless)), {});
  const auto outcome = reading::of({reading::file(
      "g.warc",
      record("response",
             "",
             "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: "
             "gzip\r\n\r\n" +
                 bytes) +
          record("response",
                 "",
                 "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: "
                 "br\r\n\r\n\x21\x2C"))});
  CHECK(outcome.articles.empty());
  REQUIRE(outcome.problems.size() == 2);
  CHECK(outcome.problems[0].reason == "longer than 32 MB; left out");
  CHECK(outcome.problems[1].reason == "packed with br, which is not read; left out");
}

TEST_CASE("an address that is no UTF-8 is none", "[read][warc]") {
  const auto outcome = reading::of({reading::file(
      "h.warc",
      record("resource",
             "WARC-Target-URI: https://exemple.fr/\xE9t\xE9\r\nContent-Type: "
             "text/html\r\n",
             page))});
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].url.empty());
}
