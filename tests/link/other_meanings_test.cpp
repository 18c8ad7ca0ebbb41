// SPDX-License-Identifier: Apache-2.0
// Words that could name somebody and mean something else link nothing.
#include "link/linked.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;

namespace {

/// The sentences that are linked to something, a line each.
std::string linked_sentences(const std::string& name) {
  std::string found;
  for (const std::vector<std::string>& row : table(name)) {
    const Linked linked(row[0]);
    if (const std::string links = linked.links(); !links.empty()) {
      found += row[0] + " → " + links + '\n';
    }
  }
  return found;
}

} // namespace

TEST_CASE("a word that means something else links nothing", "[link][other]") {
  CHECK(table("other_meanings.tsv").size() >= 200);
  CHECK(linked_sentences("other_meanings.tsv") == "");
}
