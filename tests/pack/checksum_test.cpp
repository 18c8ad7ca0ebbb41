// SPDX-License-Identifier: Apache-2.0
// The checksum is the one that the standard gives for its test text.
#include "pack/checksum.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;

TEST_CASE("the checksum of the nine digits is that of the standard",
          "[pack][checksum]") {
  CHECK(pack::crc32("123456789") == 0xCBF43926U);
  CHECK(pack::crc32("") == 0U);
  CHECK(pack::crc32("12345678") != pack::crc32("12345679"));
}
