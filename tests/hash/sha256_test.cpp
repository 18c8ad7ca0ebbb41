// SPDX-License-Identifier: Apache-2.0
// SHA-256 against the examples of FIPS 180-4.
#include "hash/sha256.hpp"

#include <catch2/catch.hpp>

using sourcier::hash::Sha256;
using sourcier::hash::sha256_hex;

TEST_CASE("the digest of nothing and of abc are the published ones", "[hash]") {
  CHECK(sha256_hex("") ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("bytes that come in pieces have the digest of the whole", "[hash]") {
  Sha256 pieces;
  pieces.add("a");
  pieces.add("");
  pieces.add("bc");
  CHECK(pieces.hex() == sha256_hex("abc"));
}
