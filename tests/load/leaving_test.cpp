// SPDX-License-Identifier: Apache-2.0
// What a load leaves out and deletes, because somebody asked to be forgotten.
#include "hash/sha256.hpp"
#include "load/graphs.hpp"
#include "load/loading.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using namespace sourcier::test;
using Lines = std::set<std::string>;

namespace {

const std::string name_of_key = hash::sha256_hex("k1").substr(0, 16);

} // namespace

TEST_CASE("a forgotten key is not loaded, and what the store had of it goes",
          "[load][forget]") {
  const Folder folder;
  const LoopbackStore store;
  const std::string file = folder.file("a.nq", article(name_of_key) + article("g2"));
  static_cast<void>(load_into({file}, options(store, folder)));
  REQUIRE(store.graph(graph(name_of_key)).size() == 2);
  load::Options forgetting = options(store, folder);
  forgetting.forgotten.add("key: k1");
  static_cast<void>(load_into({file}, forgetting));
  CHECK(store.graph(graph(name_of_key)).empty());
  CHECK(store.graph(graph("g2")).size() == 2);
}

TEST_CASE("a forgotten name is left out of an article's texts", "[load][forget]") {
  const Folder folder;
  const LoopbackStore store;
  load::Options forgetting = options(store, folder);
  forgetting.forgotten.add("name: Ida Morel");
  const std::string told = "<" + data +
                           "doc/a> <http://schema.org/headline> "
                           "\"Ida Morel attend\"@fr <" +
                           graph("g1") + "> .\n";
  static_cast<void>(
      load_into({folder.file("a.nq", told + quad("g1", "autre"))}, forgetting));
  CHECK(store.graph(graph("g1")) == Lines{triple("autre")});
}

TEST_CASE("what a dataset has removed is deleted from the store", "[load][forget]") {
  const Folder folder;
  const LoopbackStore store;
  static_cast<void>(load_into({folder.file("a.nq", article("g1") + article("g2"))},
                              options(store, folder)));
  const std::string row = "<" + graph("g1") +
                          "> <https://w3id.org/sourcier#removedIn> <" + data +
                          "version/2> <" + graph("catalogue") + "> .\n";
  static_cast<void>(
      load_into({folder.file("b.nq", article("g2") + row)}, options(store, folder)));
  CHECK(store.graph(graph("g1")).empty());
  CHECK(store.graph(graph("g2")).size() == 2);
}
