// SPDX-License-Identifier: Apache-2.0
// Digests as web archives write them.
#include "hash/digest.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;

TEST_CASE("a digest in base32 or hexadecimal digits is known", "[hash][digest]") {
  // The SHA-1 and the MD5 of nothing [RFC 3174; RFC 1321, A.5].
  CHECK(hash::is_digest_of("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", "") == true);
  CHECK(hash::is_digest_of("sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709", "") ==
        true);
  CHECK(hash::is_digest_of("md5:d41d8cd98f00b204e9800998ecf8427e", "") == true);
  CHECK(hash::is_digest_of("sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ", "a") == false);
}

TEST_CASE("a digest of another kind says nothing", "[hash][digest]") {
  CHECK(hash::is_digest_of("crc32:0", "") == std::nullopt);
  CHECK(hash::is_digest_of("", "") == std::nullopt);
}
