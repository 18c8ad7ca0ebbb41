// SPDX-License-Identifier: Apache-2.0
// The text of an article is found by its name, by its source or by its hash.
#include "check/faults.hpp"
#include "check/texts.hpp"
#include "problem.hpp"
#include "text/utf8.hpp"

using namespace sourcier;
using namespace sourcier::tests;

namespace {

const std::string hash =
    "d61cd617af77ace712d8c74abfec2ea5c5492aad4bac3c28331a7674df402c09";

/// A document with this hash and source file.
check::Described document(const std::string& source) {
  check::Described described;
  described.said.emplace_back("sc:sha256", rdf::Term::text(hash));
  described.said.emplace_back("sc:sourceFile", rdf::Term::text(source));
  return described;
}

std::string found(const std::filesystem::path& folder, const std::string& source) {
  check::Texts texts(folder);
  const auto text = texts.of(the_doc, document(source));
  return text ? text::utf8(*text) : "none";
}

} // namespace

TEST_CASE("a text is found as DOC.txt", "[check][texts]") {
  const auto folder = fresh_folder("texts");
  put(folder / "fb48f267b196f964.txt", the_text);
  CHECK(found(folder, "") == the_text);
}

TEST_CASE("a text is found by its source file", "[check][texts]") {
  const auto folder = fresh_folder("texts");
  put(folder / "livraison.txt", the_text);
  CHECK(found(folder, "depeches/livraison.txt") == the_text);
}

TEST_CASE("a text is found by its hash, in sub-folders too", "[check][texts]") {
  const auto folder = fresh_folder("texts");
  std::filesystem::create_directories(folder / "mars");
  put(folder / "mars" / "a.txt", "Un autre texte.");
  put(folder / "mars" / "b.txt", the_text);
  CHECK(found(folder, "livraison.txt") == the_text);
}

TEST_CASE("a text of another hash is not taken for it", "[check][texts]") {
  const auto folder = fresh_folder("texts");
  put(folder / "fb48f267b196f964.txt", the_text + "\n");
  CHECK(found(folder, "fb48f267b196f964.txt") == "none");
}

TEST_CASE("a source in another encoding is decoded first", "[check][texts]") {
  const auto folder = fresh_folder("texts");
  put(folder / "livraison.txt", with(with(the_text, "é", "\xE9"), "à", "\xE0"));
  CHECK(found(folder, "livraison.txt") == the_text);
}

TEST_CASE("a source file cannot lead out of the folder", "[check][texts]") {
  const auto folder = fresh_folder("texts");
  std::filesystem::create_directories(folder / "inside");
  put(folder / "secret.txt", the_text);
  CHECK(found(folder / "inside", "../secret.txt") == "none");
  CHECK(found(folder / "inside", "..") == "none");
}

TEST_CASE("without a folder nothing is found", "[check][texts]") {
  CHECK(found("", "livraison.txt") == "none");
  CHECK_FALSE(check::Texts("").given());
}

TEST_CASE("a folder of texts that does not exist stops the run", "[check][texts]") {
  CHECK_THROWS_WITH(
      check::Texts("no/such/folder"),
      "no/such/folder: no such folder; give --texts the one of the texts");
  CHECK_THROWS_AS(check::Texts("no/such/folder"), Failure);
}
