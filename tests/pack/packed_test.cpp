// SPDX-License-Identifier: Apache-2.0
// What is packed comes out again, several streams as one.
#include "pack/packed.hpp"

#include <catch2/catch.hpp>
#include <iterator>
#include <sstream>
#include <string>

using namespace sourcier::pack;

namespace {

std::string unpacked(const std::string& bytes) {
  std::istringstream stream(bytes);
  const Packing packing = packing_of(stream);
  Unpacked buffer(stream, packing);
  std::istream inside(&buffer);
  return {std::istreambuf_iterator<char>(inside), {}};
}

} // namespace

TEST_CASE("two packed texts behind each other are one", "[pack]") {
  const std::string text(100'000, 'a');
  CHECK(unpacked(packed(text, Packing::gzip) + packed("fin", Packing::gzip)) ==
        text + "fin");
  CHECK(unpacked(packed(text, Packing::zstd) + packed("fin", Packing::zstd)) ==
        text + "fin");
}

TEST_CASE("nothing packed is a stream that holds nothing", "[pack]") {
  CHECK(packed("", Packing::gzip).size() > 10);
  CHECK(unpacked(packed("", Packing::gzip)).empty());
  CHECK(packed("as it is", Packing::none) == "as it is");
}

TEST_CASE("the head of a packed text bears no time", "[pack]") {
  CHECK(packed("abc", Packing::gzip).substr(4, 4) == std::string(4, '\0'));
}
