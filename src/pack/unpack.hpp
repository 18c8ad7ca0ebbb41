// SPDX-License-Identifier: Apache-2.0
// Compressed streams read as if they were not: gzip, zstd, bzip2.
#pragma once
#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <streambuf>

namespace sourcier::pack {

enum class Packing : std::uint8_t { none, gzip, zstd, bzip2 };

/// By the first bytes of a file, which stay in the stream: it must let four bytes be
/// put back, as a file or a string does and standard input does not.
[[nodiscard]] Packing packing_of(std::istream& stream);

/// Why unpacking stopped early.
enum class Trouble : std::uint8_t {
  none,
  broken,  ///< not what its first bytes promise, or cut off
  too_much ///< more than 1,000 times its packed size: a bomb
};

/// Reads `packed` piece by piece; several streams one behind the other are one. Memory
/// is constant. At trouble the text simply ends, and `trouble` says why.
class Unpacked : public std::streambuf {
 public:
  Unpacked(std::istream& packed, Packing packing);
  ~Unpacked() override;
  Unpacked(const Unpacked&) = delete;
  Unpacked(Unpacked&&) = delete;
  Unpacked& operator=(const Unpacked&) = delete;
  Unpacked& operator=(Unpacked&&) = delete;
  [[nodiscard]] Trouble trouble() const;

 protected:
  int_type underflow() override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

} // namespace sourcier::pack
