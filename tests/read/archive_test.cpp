// SPDX-License-Identifier: Apache-2.0
// tar and zip are read like folders, with what lies beside their pages.
#include "pack/archive.hpp"
#include "read/reading.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using namespace std::chrono_literals;

namespace {

reading::Outcome archive(const std::string& name) {
  return reading::of({reading::root + "/tests/read/archives/" + name});
}

} // namespace

TEST_CASE("a zip gives its articles, and what lies behind a page is known in time",
          "[read][archive]") {
  const auto outcome = archive("lot.zip");
  CHECK(outcome.problems.empty());
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[0].name == "mars/pont.html");
  CHECK(outcome.articles[0].url == "https://exemple.fr/pont");
  CHECK(outcome.articles[0].published == Date(2025y / 3 / 11));
  CHECK(outcome.articles[0].publisher == "Le Courrier du Lac");
  CHECK(outcome.articles[1].url.empty());
}

TEST_CASE("a packed tar gives the same as the zip", "[read][archive]") {
  const auto outcome = archive("lot.tar.gz");
  CHECK(outcome.problems.empty());
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[0].url == "https://exemple.fr/pont");
  CHECK(outcome.articles[1].name == "maire.txt");
}

TEST_CASE("names that lead out of the archive are only labels", "[read][archive]") {
  const auto outcome = archive("ailleurs.tar");
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[0].name == "etc/maire.txt");
  CHECK(outcome.articles[1].name == "racine/maire.txt");
  CHECK(pack::label("C:\\Temp\\..\\a\n\xFF.html") == "Temp/a__.html");
  CHECK(pack::label("../..") == "file");
}

TEST_CASE("an archive in an archive is left out", "[read][refused]") {
  CHECK(reading::lines(archive("poupees.zip").problems) ==
        "lot.zip: an archive in an archive; left out\n");
}

TEST_CASE("a file of 50 MB or of a terabyte in an archive is left out",
          "[read][refused]") {
  CHECK(reading::lines(archive("gros.zip").problems) ==
        "gros.txt: longer than 32 MB; left out\n");
  CHECK(reading::lines(archive("trou.tar").problems) ==
        "trou.txt: longer than 32 MB; left out\n");
}

TEST_CASE("an archive that breaks off gives what stands before", "[read][refused]") {
  std::ifstream whole(reading::root + "/tests/read/archives/ailleurs.tar",
                      std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(whole)), {});
  const auto outcome = reading::of({reading::file("coupe.tar", bytes.substr(0, 1200))});
  CHECK(outcome.articles.size() == 1);
  CHECK(reading::lines(outcome.problems) ==
        "coupe.tar: broken archive; what stands behind the break left out\n");
}

TEST_CASE("an archive without articles is told", "[read][refused]") {
  const auto outcome =
      reading::of({reading::file("vide.zip", "PK\x05\x06" + std::string(18, '\0'))});
  CHECK(reading::lines(outcome.problems) ==
        "vide.zip: no file of a known format in it; left out\n");
}
