// SPDX-License-Identifier: Apache-2.0
// The graph of a line is known without parsing it.
#include "load/quads.hpp"

#include <catch2/catch.hpp>

using namespace sourcier::load;

TEST_CASE("the graph of a quad is its fourth term", "[load][quads]") {
  CHECK(looked_at("<a:s> <a:p> <a:o> <a:g> .").graph == "a:g");
  CHECK(looked_at("<a:s> <a:p> \"x\" <a:g> .").graph == "a:g");
  CHECK(looked_at("<a:s> <a:p> \"x\"@fr <a:g>.").graph == "a:g");
  CHECK(looked_at("_:s\t<a:p>\t\"1\"^^<a:t>\t<a:g>\t. # so it is\r").graph == "a:g");
  CHECK(looked_at("<a:s> <a:p> _:o <a:g> .").kind == LineKind::quad);
}

TEST_CASE("words of strangers do not name a graph", "[load][quads]") {
  CHECK(looked_at(R"(<a:s> <a:p> "\" <a:evil> ." <a:g> .)").graph == "a:g");
  CHECK(looked_at(R"(<a:s> <a:p> "> <a:evil> . \\" <a:g> .)").graph == "a:g");
}

TEST_CASE("a triple stands in no graph, an empty line nowhere", "[load][quads]") {
  CHECK(looked_at("<a:s> <a:p> <a:o> .").kind == LineKind::triple);
  CHECK(looked_at("<a:s> <a:p> \"<a:g> .\" .").kind == LineKind::triple);
  CHECK(looked_at("").kind == LineKind::nothing);
  CHECK(looked_at("  # <a:s> <a:p> <a:o> <a:g> .").kind == LineKind::nothing);
}

TEST_CASE("a line that is cut or odd is malformed", "[load][quads]") {
  CHECK(looked_at("<a:s> <a:p> \"x").kind == LineKind::malformed);
  CHECK(looked_at("<a:s> <a:p> \"x\" <a:g>").kind == LineKind::malformed);
  CHECK(looked_at("<a:s> <a:p> \"x\" <a:g> . <a:s>").kind == LineKind::malformed);
  CHECK(looked_at("<a:s> <a:p> \"x\" _:g .").kind == LineKind::malformed);
  CHECK(looked_at("<a:s> <a:p> \"x\" <a:\\u0067> .").kind == LineKind::malformed);
  CHECK(looked_at("@prefix a: <a:> .").kind == LineKind::malformed);
}
