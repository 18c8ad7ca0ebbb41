// SPDX-License-Identifier: Apache-2.0
// A document holds sentences, words and names with the offsets of the article.
#include "annotate/document.hpp"
#include "annotated.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;

TEST_CASE("a sentence has its root, its subject and their offsets", "[annotate]") {
  const Document document = annotated(
      "Titre bref\nLa ministre a présenté le rapport. Elle part demain.", "2025-04-02");
  REQUIRE(document.sentences.size() == 3);
  const Sentence& second = document.sentences[1];
  CHECK(document.words(second.span) == "La ministre a présenté le rapport.");
  CHECK(second.block == 1);
  CHECK(document.tokens[second.root].lemma == "présenter");
  const Token& minister = document.tokens[second.tokens.begin + 1];
  CHECK(document.words(minister.span) == "ministre");
  CHECK(minister.dep == Deprel::nsubj);
  CHECK(minister.head == second.root);
  CHECK(document.children[second.root].front() == second.tokens.begin + 1);
  CHECK(document.article.published->year() == std::chrono::year(2025));
}

TEST_CASE("typographic apostrophes and narrow blanks do not change the words",
          "[annotate]") {
  const Document document =
      annotated("L’usine emploie 1\u202F200 salariés.\nElle n’a  pas\tfermé.");
  REQUIRE(document.sentences.size() == 2);
  CHECK(document.tokens[0].text == "L'");
  CHECK(document.words(document.tokens[0].span) == "L’");
  CHECK(document.tokens[0].lemma == "le");
  CHECK(document.words(document.span(document.sentences[1].tokens)) ==
        "Elle n’a  pas\tfermé.");
  CHECK(document.sentences[1].tokens.size() == 6);
}

TEST_CASE("an article without a word gives an empty document", "[annotate]") {
  const Document document = annotated("");
  CHECK(document.tokens.empty());
  CHECK(document.sentences.empty());
}
