// SPDX-License-Identifier: Apache-2.0
// SHA-256 of bytes, and the older digests that archives still use.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace sourcier::hash {

/// The SHA-256 of the bytes (FIPS 180-4), as 64 hexadecimal digits in lower case.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// The digest of the bytes as bytes: "md5", "sha1" or "sha256", in small letters; empty
/// for any other algorithm.
[[nodiscard]] std::string digest(std::string_view algorithm, std::string_view bytes);

/// SHA-256 of bytes that come piece by piece.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256(Sha256&&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  Sha256& operator=(Sha256&&) = delete;
  void add(std::string_view bytes);
  /// Of all bytes so far; once.
  [[nodiscard]] std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

} // namespace sourcier::hash
