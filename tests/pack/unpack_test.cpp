// SPDX-License-Identifier: Apache-2.0
// Packed streams come out as they went in, and broken ones say so.
#include "pack/unpack.hpp"

#include <catch2/catch.hpp>
#include <sstream>
#include <string>

using namespace sourcier;

namespace {

// "Le pont a fermé.\n" by gzip 1.12, zstd 1.5.4 and bzip2 1.0.8
const std::string
    gzip("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xf3\x49\x55\x28\xc8\xcf"
         "\x2b\x51\x48\x54\x48\x4b\x2d\xca\x3d\xbc\x52\x8f\x0b\x00\x89\xfb"
         "\xde\xd5\x12\x00\x00\x00",
         38);
const std::string
    zstd("\x28\xb5\x2f\xfd\x04\x58\x91\x00\x00\x4c\x65\x20\x70\x6f\x6e\x74"
         "\x20\x61\x20\x66\x65\x72\x6d\xc3\xa9\x2e\x0a\x96\x44\x95\xc7",
         31);
const std::string
    bzip2("\x42\x5a\x68\x39\x31\x41\x59\x26\x53\x59\xba\x4d\x05\x02\x00\x00"
          "\x02\xd5\x94\x00\x10\x40\x01\x00\x04\x23\x03\xd4\x00\x00\x20\x08"
          "\x00\x20\x00\x31\x4c\x00\x01\x00\x26\x46\xd2\x2e\x44\x88\x9e\x52"
          "\x8c\x0d\x43\x77\xe2\xee\x48\xa7\x0a\x12\x17\x49\xa0\xa0\x40",
          63);

struct Outcome {
  std::string text;
  pack::Packing packing = pack::Packing::none;
  pack::Trouble trouble = pack::Trouble::none;
};

Outcome unpack(const std::string& bytes) {
  std::istringstream packed(bytes);
  Outcome outcome;
  outcome.packing = pack::packing_of(packed);
  pack::Unpacked buffer(packed, outcome.packing);
  std::istream stream(&buffer);
  outcome.text.assign(std::istreambuf_iterator<char>(stream), {});
  outcome.trouble = buffer.trouble();
  return outcome;
}

} // namespace

TEST_CASE("gzip is unpacked", "[pack]") {
  CHECK(unpack(gzip).packing == pack::Packing::gzip);
  CHECK(unpack(gzip).text == "Le pont a fermé.\n");
  CHECK(unpack(gzip).trouble == pack::Trouble::none);
}

TEST_CASE("two gzip streams one behind the other are one text", "[pack]") {
  CHECK(unpack(gzip + gzip).text == "Le pont a fermé.\nLe pont a fermé.\n");
}

TEST_CASE("zstd is unpacked", "[pack]") {
  CHECK(unpack(zstd).packing == pack::Packing::zstd);
  CHECK(unpack(zstd).text == "Le pont a fermé.\n");
  CHECK(unpack(zstd).trouble == pack::Trouble::none);
}

TEST_CASE("bzip2 is unpacked", "[pack]") {
  CHECK(unpack(bzip2).packing == pack::Packing::bzip2);
  CHECK(unpack(bzip2).text == "Le pont a fermé.\n");
  CHECK(unpack(bzip2).trouble == pack::Trouble::none);
}

TEST_CASE("a stream that breaks off says so", "[pack]") {
  CHECK(unpack(gzip.substr(0, gzip.size() - 9)).trouble == pack::Trouble::broken);
  CHECK(unpack(zstd.substr(0, zstd.size() - 3)).trouble == pack::Trouble::broken);
  CHECK(unpack(bzip2.substr(0, bzip2.size() - 3)).trouble == pack::Trouble::broken);
}

TEST_CASE("plain text is not packed", "[pack]") {
  std::istringstream plain("Le pont");
  CHECK(pack::packing_of(plain) == pack::Packing::none);
  CHECK(std::string(std::istreambuf_iterator<char>(plain), {}) == "Le pont");
}
