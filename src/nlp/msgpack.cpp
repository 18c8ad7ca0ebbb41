// SPDX-License-Identifier: Apache-2.0
// Reads MessagePack (the specification of msgpack.org, without extension types).
#include "nlp/msgpack.hpp"

#include "problem.hpp"

#include <bit>
#include <utility>

namespace sourcier::nlp {
namespace {

constexpr unsigned deepest = 64;

} // namespace

void fail_damaged(const std::string& place, const std::string& what) {
  throw Failure(place + ": damaged model file (" + what +
                "); run ./run to fetch the model again");
}

Msgpack::Msgpack(std::string_view bytes, std::string place)
    : bytes_(bytes), place_(std::move(place)) {}

void Msgpack::fail(const std::string& what) const {
  fail_damaged(place_, what + " at byte " + std::to_string(at_));
}

unsigned Msgpack::head() const {
  if (at_ >= bytes_.size()) {
    fail("it ends too early");
  }
  return static_cast<unsigned char>(bytes_[at_]);
}

std::string_view Msgpack::take(std::size_t size) {
  if (size > bytes_.size() - at_) {
    fail("it ends too early");
  }
  const std::string_view taken = bytes_.substr(at_, size);
  at_ += size;
  return taken;
}

std::uint64_t Msgpack::big_endian(std::size_t size) {
  std::uint64_t value = 0;
  for (const char c : take(size)) {
    value = (value << 8U) | static_cast<unsigned char>(c);
  }
  return value;
}

Msgpack::Kind Msgpack::kind() const {
  const unsigned h = head();
  if (h <= 0x7F || h >= 0xE0 || (h >= 0xCC && h <= 0xD3)) {
    return Kind::integer;
  }
  if (h <= 0x8F || h == 0xDE || h == 0xDF) {
    return Kind::map;
  }
  if (h <= 0x9F || h == 0xDC || h == 0xDD) {
    return Kind::array;
  }
  if (h <= 0xBF || (h >= 0xC4 && h <= 0xC6) || (h >= 0xD9 && h <= 0xDB)) {
    return Kind::text;
  }
  if (h == 0xC0) {
    return Kind::nil;
  }
  if (h == 0xC2 || h == 0xC3) {
    return Kind::boolean;
  }
  if (h == 0xCA || h == 0xCB) {
    return Kind::real;
  }
  fail("an unknown kind of value");
}

bool Msgpack::boolean() {
  if (kind() != Kind::boolean) {
    fail("no truth value");
  }
  return big_endian(1) == 0xC3;
}

std::uint64_t Msgpack::id() {
  if (kind() != Kind::integer) {
    fail("no whole number");
  }
  const std::uint64_t h = big_endian(1);
  if (h <= 0x7F) {
    return h;
  }
  if (h >= 0xE0) {
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(h) - 0x100);
  }
  const std::size_t size = std::size_t{1} << (h & 3U);
  std::uint64_t value = big_endian(size);
  const bool with_sign = h >= 0xD0;
  const std::size_t bits = 8 * size;
  if (with_sign && bits < 64 && ((value >> (bits - 1)) & 1U) != 0) {
    value |= ~std::uint64_t{0} << bits;
  }
  return value;
}

std::int64_t Msgpack::integer() {
  return static_cast<std::int64_t>(id());
}

double Msgpack::real() {
  if (kind() == Kind::integer) {
    return static_cast<double>(integer());
  }
  if (kind() != Kind::real) {
    fail("no number");
  }
  if (big_endian(1) == 0xCA) {
    return static_cast<double>(
        std::bit_cast<float>(static_cast<std::uint32_t>(big_endian(4))));
  }
  return std::bit_cast<double>(big_endian(8));
}

std::string_view Msgpack::text() {
  if (kind() != Kind::text) {
    fail("no string");
  }
  const std::uint64_t h = big_endian(1);
  if (h <= 0xBF) {
    return take(h & 0x1FU);
  }
  const std::size_t width = std::size_t{1} << (h >= 0xD9 ? h - 0xD9 : h - 0xC4);
  return take(big_endian(width));
}

std::size_t Msgpack::array() {
  if (kind() != Kind::array) {
    fail("no list");
  }
  const std::uint64_t h = big_endian(1);
  const std::size_t size = h <= 0x9F ? h & 0xFU : big_endian(h == 0xDC ? 2 : 4);
  if (size > bytes_.size() - at_) {
    fail("a list longer than the file");
  }
  return size;
}

std::size_t Msgpack::map() {
  if (kind() != Kind::map) {
    fail("no map");
  }
  const std::uint64_t h = big_endian(1);
  const std::size_t size = h <= 0x8F ? h & 0xFU : big_endian(h == 0xDE ? 2 : 4);
  if (size > bytes_.size() - at_) {
    fail("a map longer than the file");
  }
  return size;
}

void Msgpack::skip() {
  skip(0);
}

// Values lie in one another; the depth is bounded.
// NOLINTNEXTLINE(misc-no-recursion)
void Msgpack::skip(unsigned depth) {
  if (depth > deepest) {
    fail("values too deep in one another");
  }
  switch (kind()) {
  case Kind::nil:
  case Kind::boolean:
    static_cast<void>(take(1));
    return;
  case Kind::integer:
    static_cast<void>(id());
    return;
  case Kind::real:
    static_cast<void>(real());
    return;
  case Kind::text:
    static_cast<void>(text());
    return;
  case Kind::array:
    for (std::size_t left = array(); left > 0; --left) {
      skip(depth + 1);
    }
    return;
  case Kind::map:
    for (std::size_t left = 2 * map(); left > 0; --left) {
      skip(depth + 1);
    }
    return;
  }
}

void Msgpack::finish() const {
  if (at_ != bytes_.size()) {
    fail("more bytes than expected");
  }
}

} // namespace sourcier::nlp
