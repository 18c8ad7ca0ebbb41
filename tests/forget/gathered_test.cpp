// SPDX-License-Identifier: Apache-2.0
// An article that was read back forgets as one that is written.
#include "forget/forgetting.hpp"
#include "forget/gathered.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;

namespace {

graphs::Gathered gathered_of(std::string_view turtle) {
  graphs::Gathered gathered;
  for (const rdf::Statement& statement : forgetting::statements_of(turtle)) {
    graphs::gather(gathered, {statement, std::nullopt, 1});
  }
  return gathered;
}

} // namespace

TEST_CASE("an article that was read back forgets a name", "[forget][gathered]") {
  graphs::Gathered article = gathered_of(
      R"(event:1 sc:agent entity:N1 ; sc:standing sc:Stated .
         entity:N1 a sc:Person ; rdfs:label "Ida Morel"@fr .
         doc:d schema:headline "Morel attend"@fr .)");
  const auto list = forgetting::list_of({"name: Ida Morel"});
  forget::gathered(article, {&list, false, {}});
  REQUIRE(article.size() == 1);
  CHECK(article.begin()->second.said.size() == 1);
  CHECK(article.begin()->second.text("sc:standing") == "sc:Stated");
}
