// SPDX-License-Identifier: Apache-2.0
// Pages made to hurt are left out with their reason, by what is counted and not by the
// clock.
#include "read/reading.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace sourcier;

namespace {

std::string repeated(std::string_view words, std::size_t times) {
  std::string all(words.size() * times, ' ');
  std::generate(all.begin(), all.end(), [&, at = std::size_t{0}]() mutable {
    return words[at++ % words.size()];
  });
  return all;
}

std::string numbered(std::string_view before, std::string_view behind, int times) {
  std::string all;
  for (int number = 0; number < times; ++number) {
    all.append(before).append(std::to_string(number)).append(behind);
  }
  return all;
}

const std::string start = "<!DOCTYPE html><html lang=fr><body><h1>Le pont</h1>";
const std::string voted =
    "<p>Le conseil municipal de Valdor a voté lundi soir la fermeture du vieux "
    "pont.</p>";

std::string refusal(const std::string& page) {
  return reading::lines(reading::of({reading::file("mal.html", page)}).problems);
}

const std::string too_deep = "mal.html: elements nested more than 2,000 deep, or more "
                             "than a million of them; left out\n";

} // namespace

TEST_CASE("a million nested elements are refused", "[read][refused]") {
  CHECK(refusal(start + repeated("<div>", 1'000'000)) == too_deep);
}

TEST_CASE("end tags of nothing do not hide how deep a page is", "[read][refused]") {
  CHECK(refusal(start + repeated("<x></z>", 400'000)) == too_deep);
}

TEST_CASE("attributes and comments do not hide how deep a page is", "[read][refused]") {
  CHECK(refusal(start + "<a title=\"><!--\">" + repeated("<div>", 5000) + "-->") ==
        too_deep);
  CHECK(refusal(start + "<!-->" + repeated("<div>", 5000) + "-->") == too_deep);
  CHECK(refusal(start + "<!-- --!>" + repeated("<div>", 5000) + "-->") == too_deep);
  CHECK(refusal(start + "<svg><style>" + repeated("<g>", 5000) + "</style>") ==
        too_deep);
}

TEST_CASE("end tags that look through all open elements are refused",
          "[read][refused]") {
  CHECK(refusal(start + repeated("<x>", 1900) + repeated("</z>", 400'000)) ==
        "mal.html: tags so crossed that parsing them would take too long; left out\n");
}

TEST_CASE("marks left open that every block opens again are refused",
          "[read][refused]") {
  CHECK(refusal(start + "<p>" + numbered("<font color=", ">", 1500) +
                repeated("<p>a", 200'000)) ==
        "mal.html: tags so crossed that parsing them would take too much memory; left "
        "out\n");
}

TEST_CASE("an element with very many attributes is refused", "[read][refused]") {
  CHECK(refusal(start + "<p" + numbered(" a", "", 300'000) + ">x</p>") ==
        "mal.html: an element with more than 2,000 attributes; left out\n");
}

TEST_CASE("a very long attribute is read, one above 32 MB is not", "[read][refused]") {
  const std::string page =
      start + "<img alt=\"" + std::string(20'000'000, 'a') + "\">" + voted + voted;
  CHECK(refusal(page).empty());
  CHECK(refusal(start + "<img alt=\"" + std::string(40'000'000, 'a') + "\">" + voted) ==
        "mal.html: longer than 32 MB; left out\n");
}

TEST_CASE("a page of open angles ends at once", "[read][refused]") {
  CHECK(refusal("<!DOCTYPE html><body>" + repeated("<a", 5'000'000)) ==
        "mal.html: no text of an article in the page; left out\n");
}

TEST_CASE("broken entities become characters or stay as they are", "[read][refused]") {
  const auto outcome = reading::of({reading::file(
      "entites.html",
      start + voted +
          "<p>Le maire &bogus; a dit &#xD800; &#x110000; &#0; &#99999999999; &amp "
          "&eacute;t&eacute que le pont fermerait lundi &#;.</p>")});
  REQUIRE(outcome.articles.size() == 1);
  CHECK(text::valid_utf8(outcome.articles[0].text.utf8()));
  CHECK(outcome.articles[0].text.utf8().find("été que le pont") != std::string::npos);
}

TEST_CASE("an endless gzip ends with its reason", "[read][refused]") {
  CHECK(reading::lines(
            reading::of({reading::root + "/tests/read/archives/endless.html.gz"})
                .problems) == "endless.html.gz: longer than 32 MB; left out\n");
  CHECK(reading::lines(
            reading::of({reading::root + "/tests/read/archives/endless.jsonl.bz2"})
                .problems) ==
        "endless.jsonl.bz2:1: a line longer than 32 MB; left out\n"
        "endless.jsonl.bz2: unpacks to more than 1,000 times its size; what stands "
        "behind that; left out\n");
}
