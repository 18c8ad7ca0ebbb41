// SPDX-License-Identifier: Apache-2.0
// Demonyms and people among the mentions of a text.
#include "annotated.hpp"
#include "extract/mentions.hpp"
#include "resources.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace sourcier;

namespace {

using test::resources;

/// The words of all mentions of a kind, after every token was asked for.
std::string mentioned(const std::string& text, MentionKind kind) {
  const Document document = annotated(text);
  extract::Mentions mentions(document, resources());
  for (TokenIndex t = 0; t < document.tokens.size(); ++t) {
    mentions.at(t);
  }
  std::string all;
  for (const Mention& mention : mentions.table()) {
    if (mention.kind == kind) {
      all += (all.empty() ? "" : ", ") + document.words(mention.span);
    }
  }
  return all;
}

/// How many spans have mentions of two kinds.
std::size_t doubled(const std::string& text) {
  const Document document = annotated(text);
  extract::Mentions mentions(document, resources());
  for (TokenIndex t = 0; t < document.tokens.size(); ++t) {
    mentions.at(t);
  }
  std::map<Span, std::set<MentionKind>> kinds;
  for (const Mention& mention : mentions.table()) {
    kinds[mention.span].insert(mention.kind);
  }
  std::size_t found = 0;
  for (const auto& [span, of] : kinds) {
    found += of.size() > 1 ? 1 : 0;
  }
  return found;
}

} // namespace

TEST_CASE("no stretch of text is a mention of two kinds", "[extract][mentions]") {
  CHECK(doubled("Les russes et un norvégien ont parlé aux autorités françaises.") == 0);
  CHECK(doubled("Deux britanniques et l'américaine ont gagné la course.") == 0);
}

TEST_CASE("both halves of a compound are demonyms", "[extract][mentions]") {
  CHECK(mentioned("Un accord russo-ukrainien est prêt.", MentionKind::demonym) ==
        "russo, ukrainien");
}

TEST_CASE("a demonym in several tokens is one", "[extract][mentions]") {
  CHECK(mentioned("Des soldats sri-lankais sont arrivés.", MentionKind::demonym) ==
        "sri-lankais");
}

TEST_CASE("a demonym has no full stop", "[extract][mentions]") {
  CHECK(mentioned("Il salue les soldats russes.", MentionKind::demonym) == "russes");
}

TEST_CASE("a language is no state", "[extract][mentions]") {
  CHECK(mentioned("Elle apprend le norvégien.", MentionKind::demonym).empty());
  CHECK(mentioned("Le cours d'anglais commence.", MentionKind::demonym).empty());
}

TEST_CASE("a fixed expression is no state", "[extract][mentions]") {
  CHECK(mentioned("Ils aiment les montagnes russes.", MentionKind::demonym).empty());
}

TEST_CASE("no description ends with an article", "[extract][mentions]") {
  const std::string all = mentioned(
      "Au moins 25 personnes sont mortes dans le sud de l' Italie lorsque deux "
      "trains sont entrés en collision.",
      MentionKind::nominal);
  CHECK_THAT(all, !Catch::Contains("de l',"));
  CHECK_THAT(all, Catch::Contains("sud"));
}
