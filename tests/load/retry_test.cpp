// SPDX-License-Identifier: Apache-2.0
// Only what passes is tried again, after pauses that grow.
#include "load/retry.hpp"

#include <catch2/catch.hpp>

using namespace sourcier::load;
using namespace std::chrono_literals;

TEST_CASE("only a busy or lost server is asked again", "[load][retry]") {
  CHECK(is_passing(0));
  CHECK(is_passing(408));
  CHECK(is_passing(425));
  CHECK(is_passing(429));
  CHECK(is_passing(502));
  CHECK(is_passing(503));
  CHECK(is_passing(504));
  CHECK_FALSE(is_passing(500));
  CHECK_FALSE(is_passing(400));
  CHECK_FALSE(is_passing(413));
  CHECK_FALSE(is_passing(204));
}

TEST_CASE("pauses double up to half a minute", "[load][retry]") {
  CHECK(pause_after(1, 0s, 1) == 500ms);
  CHECK(pause_after(2, 0s, 1) == 1000ms);
  CHECK(pause_after(2, 0s, 0.5) == 500ms);
  CHECK(pause_after(6, 0s, 1) == 16s);
  CHECK(pause_after(7, 0s, 1) == 30s);
  CHECK(pause_after(1000, 0s, 1) == 30s);
}

TEST_CASE("what the server asks for is the least, within five minutes",
          "[load][retry]") {
  CHECK(pause_after(1, 7s, 0.5) == 7s);
  CHECK(pause_after(7, 7s, 1) == 30s);
  CHECK(pause_after(1, 86400s, 1) == 300s);
}
