// SPDX-License-Identifier: Apache-2.0
// What is left of an article's graph when somebody is forgotten.
#include "forget/forgetting.hpp"
#include "forget/statements.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using forgetting::left_of;
using forgetting::list_of;
using forgetting::Names;

namespace {

/// "Paul Orsane a rencontré Ida Morel à Valdor."
constexpr std::string_view meeting = R"(
event:1 a sc:Event , sc:Meeting ; sc:participant entity:N1 , entity:N2 ;
  sc:evidence span:dc0x44 ; prov:wasDerivedFrom span:dc0x44 .
entity:N1 a sc:Person , sc:Unlinked ; rdfs:label "Paul Orsane"@fr .
entity:N2 a sc:Person , sc:Unlinked ; rdfs:label "Ida Morel"@fr .
span:dc0x44 a nif:Sentence ; nif:beginIndex 0 ; nif:anchorOf "Paul Orsane a rencontré Ida Morel à Valdor."@fr .
span:dc0x11 a nif:Phrase ; nif:anchorOf "Paul Orsane"@fr ; nif:sentence span:dc0x44 ;
  sc:mentionKind sc:Name ; itsrdf:taIdentRef entity:N1 .
span:dc24x33 a nif:Phrase ; nif:anchorOf "Ida Morel"@fr ; nif:sentence span:dc0x44 ;
  sc:mentionKind sc:Name ; itsrdf:taIdentRef entity:N2 .
doc:d schema:headline "Orsane à Valdor"@fr ; schema:url <https://news.example/paul-orsane-a-valdor> ;
  schema:author "Lise Ferrand" .
)";

Names about(const Names& names, const std::string& word) {
  Names found;
  std::copy_if(
      names.begin(),
      names.end(),
      std::inserter(found, found.end()),
      [&](const std::string& name) { return name.find(word) != std::string::npos; });
  return found;
}

} // namespace

TEST_CASE("nobody listed, nothing changes", "[forget][statements]") {
  const forget::List list;
  CHECK(left_of(meeting, {&list, false, {}}) == left_of(meeting, {}));
  const auto other = list_of({"name: Somebody Else"});
  CHECK(left_of(meeting, {&other, false, {}}) == left_of(meeting, {}));
}

TEST_CASE("a forgotten person leaves the event, and no word tells the name",
          "[forget][statements]") {
  const auto list = list_of({"name: paul orsane"});
  const Names left = left_of(meeting, {&list, false, {}});
  CHECK(left.contains("event/1 sc:participant entity/N2"));
  CHECK(left.contains("span/dc0x44 nif:beginIndex 0"));
  CHECK(left.contains("entity/N2 rdfs:label Ida Morel"));
  CHECK(about(left, "N1").empty());
  CHECK(about(left, "Orsane").empty());
  CHECK(about(left, "orsane").empty());
  CHECK(about(left, "dc0x11").empty());
}

TEST_CASE("a forgotten item goes from the article and from the shared graph",
          "[forget][statements]") {
  const auto list = list_of({"qid: Q423"});
  const Names left = left_of(
      R"(event:1 a sc:Event ; sc:agent entity:Q423 ; sc:target entity:N2 .
         link:1 a sc:Link ; sc:linked entity:Q423 ; sc:confidence 0.9 .
         entity:N2 rdfs:label "soldats"@fr .
         span:dc0x9 a nif:Sentence ; nif:anchorOf "La Corée du Nord attend."@fr .
         span:dc9x20 a nif:Sentence ; nif:anchorOf "Le Nord attend."@fr .)",
      {&list, false, {}},
      R"(entity:Q423 a sc:State ; rdfs:label "Corée du Nord"@fr .)");
  CHECK(left == Names{"event/1 rdf:type sc:Event",
                      "event/1 sc:target entity/N2",
                      "entity/N2 rdfs:label soldats",
                      "span/dc0x9 rdf:type nif:Sentence",
                      "span/dc9x20 rdf:type nif:Sentence",
                      "span/dc9x20 nif:anchorOf Le Nord attend."});
}

TEST_CASE("the name of a linked person is found by its label", "[forget][statements]") {
  const auto list = list_of({"name: Ida Morel"});
  const Names left =
      left_of(R"(event:1 sc:agent entity:Q423 ; sc:standing sc:Stated .)",
              {&list, false, {}},
              R"(entity:Q423 a sc:Person ; rdfs:label "Ida Morel"@fr .)");
  CHECK(left == Names{"event/1 sc:standing sc:Stated"});
}

TEST_CASE("a quotation goes with its speaker, and its words with it",
          "[forget][statements]") {
  const auto list = list_of({"name: Ida Morel"});
  const Names left = left_of(
      R"(quote:1 a sc:Quotation ; sc:speaker entity:N1 ; sc:words span:dc3x9 ; sc:says event:1 ;
           sc:attribution attr:1 ; prov:wasDerivedFrom span:dc0x20 .
         attr:1 a sc:Attribution ; sc:source entity:N1 .
         event:1 a sc:Event ; prov:wasDerivedFrom span:dc0x20 .
         entity:N1 a sc:Person ; rdfs:label "Ida Morel"@fr .
         span:dc3x9 a nif:Phrase ; nif:anchorOf "j'ai tout vu"@fr ; nif:sentence span:dc0x20 .
         span:dc0x20 a nif:Sentence .)",
      {&list, false, {}});
  CHECK(left == Names{"event/1 rdf:type sc:Event",
                      "event/1 prov:wasDerivedFrom span/dc0x20",
                      "span/dc0x20 rdf:type nif:Sentence"});
}

TEST_CASE("an office goes with its holder, a relation with its side",
          "[forget][statements]") {
  const auto list = list_of({"name: Ida Morel"});
  const Names left = left_of(
      R"(office:1 a sc:OfficeHolding ; sc:holder entity:N1 ; sc:office "maire"@fr .
         office:2 a sc:OfficeHolding ; sc:holder entity:N1 , entity:N2 ; sc:office "juge"@fr .
         relation:1 a sc:Relation ; rdf:subject entity:N1 ; rdf:object entity:N2 .
         entity:N1 a sc:Person ; rdfs:label "Ida Morel"@fr ; sc:memberOf entity:N2 .)",
      {&list, false, {}});
  CHECK(left == Names{"office/2 rdf:type sc:OfficeHolding",
                      "office/2 sc:holder entity/N2",
                      "office/2 sc:office juge"});
}

TEST_CASE("what is named after a forgotten person goes too", "[forget][statements]") {
  const auto list = list_of({"name: Ida Morel"});
  const Names left = left_of(
      R"(event:1 sc:agent entity:N2 ; sc:target entity:N3 .
         entity:N1 a sc:Person ; rdfs:label "Ida Morel"@fr .
         entity:N2 a sc:Group ; rdfs:label "proches d'Ida Morel"@fr .
         entity:N3 a sc:Group ; rdfs:label "morel"@fr .)",
      {&list, false, {}});
  CHECK(left == Names{"event/1 sc:target entity/N3",
                      "entity/N3 rdf:type sc:Group",
                      "entity/N3 rdfs:label morel"});
}

TEST_CASE("a surname alone is no sign where the full name is not told",
          "[forget][statements]") {
  const auto list = list_of({"name: Ida Morel"});
  const Names left =
      left_of(R"(span:dc0x9 nif:anchorOf "Morel attend."@fr .)", {&list, false, {}});
  CHECK(left.size() == 1);
}

TEST_CASE("only persons that are linked or hold an office stay public",
          "[forget][statements]") {
  const Names left = left_of(
      R"(event:1 sc:agent entity:Q423 ; sc:target entity:N1 ; sc:topic entity:N2 .
         entity:N1 a sc:Person , sc:Unlinked ; rdfs:label "Ida Morel"@fr .
         entity:N2 a sc:Person , sc:Unlinked ; rdfs:label "Paul Orsane"@fr .
         office:1 a sc:OfficeHolding ; sc:holder entity:N2 ; sc:standing sc:Stated .
         office:2 a sc:OfficeHolding ; sc:holder entity:N1 ; sc:standing sc:Negated .
         span:dc0x9 nif:anchorOf "Morel, chez Orsane"@fr .
         doc:d schema:author "Lise Ferrand" .)",
      {nullptr, true, {}},
      R"(entity:Q423 a sc:Person ; rdfs:label "Karl Vint"@fr .)");
  CHECK(about(left, "event/1") ==
        Names{"event/1 sc:agent entity/Q423", "event/1 sc:topic entity/N2"});
  CHECK(about(left, "office") == Names{"office/1 rdf:type sc:OfficeHolding",
                                       "office/1 sc:holder entity/N2",
                                       "office/1 sc:standing sc:Stated"});
  CHECK(about(left, "Morel").empty());
  CHECK(about(left, "Ferrand").empty());
  CHECK(about(left, "Karl Vint").size() == 1);
}

TEST_CASE("a name that no statement bears is not told by a sentence either",
          "[forget][statements]") {
  const Names left = left_of(
      R"(span:dc0x9 a nif:Sentence ; nif:anchorOf "Près de M. Morel, rien."@fr .)",
      {nullptr, true, {"Ida Morel"}});
  CHECK(left == Names{"span/dc0x9 rdf:type nif:Sentence"});
}
