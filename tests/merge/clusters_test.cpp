// SPDX-License-Identifier: Apache-2.0
// Accounts that pass by in the order of their days are brought together.
#include "merge/clusters.hpp"
#include "merge/telling.hpp"

#include <catch2/catch.hpp>

using namespace sourcier::merge;
using namespace sourcier::test;
using Lines = std::vector<std::string>;

namespace {

/// "a b c" for each cluster: the documents.
Lines clustered(const std::vector<Account>& accounts) {
  static const States states;
  Lines found;
  Clusters clusters(states, [&](const Cluster& cluster) {
    std::string line;
    for (const Account& account : cluster.accounts) {
      line += account.doc + " ";
    }
    found.push_back(line);
  });
  for (const Account& account : accounts) {
    clusters.add(account);
  }
  clusters.finish();
  return found;
}

Account arrest(const std::string& doc, const std::string& whom, Day day) {
  return told(doc, "Arrest", {named("target", whom)}, day);
}

} // namespace

TEST_CASE("three articles of one event are one cluster", "[merge][clusters]") {
  CHECK(clustered({arrest("a", "pavel_driss", 100),
                   arrest("b", "gilles_vautrin", 100),
                   arrest("c", "driss", 100),
                   arrest("d", "pavel_driss", 100)}) == Lines{"a c d "});
}

TEST_CASE("one article that tells it twice is no cluster", "[merge][clusters]") {
  CHECK(
      clustered({arrest("a", "pavel_driss", 100), arrest("a", "driss", 100)}).empty());
}

TEST_CASE("an account joins nothing that one of its accounts contradicts",
          "[merge][clusters]") {
  // "driss" fits both, but Pavel and Anna are two.
  CHECK(clustered({arrest("a", "pavel_driss", 100),
                   arrest("b", "driss", 100),
                   arrest("c", "anna_driss", 100)}) == Lines{"a b "});
}

TEST_CASE("what lies too far back is closed", "[merge][clusters]") {
  CHECK(clustered({arrest("a", "pavel_driss", 100),
                   arrest("b", "pavel_driss", 100),
                   arrest("c", "pavel_driss", 300),
                   arrest("d", "pavel_driss", 300)}) == Lines{"a b ", "c d "});
}

TEST_CASE("types are kept apart", "[merge][clusters]") {
  CHECK(clustered({arrest("a", "pavel_driss", 100),
                   told("b", "Departure", {named("target", "pavel_driss")}, 100)})
            .empty());
}
