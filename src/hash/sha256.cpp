// SPDX-License-Identifier: Apache-2.0
// SHA-256 of bytes, by OpenSSL's EVP.
#include "hash/sha256.hpp"

#include "problem.hpp"

#include <openssl/evp.h>

#include <array>

namespace sourcier::hash {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, 32> digest{};
  unsigned int size = 0;
  if (EVP_Digest(
          bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) !=
          1 ||
      size != digest.size()) {
    throw Failure("sha-256: openssl refuses to compute it; check its installation");
  }
  static constexpr std::string_view hex = "0123456789abcdef";
  std::string text;
  text.reserve(2 * digest.size());
  for (const unsigned char byte : digest) {
    text.push_back(hex[byte >> 4U]);
    text.push_back(hex[byte & 15U]);
  }
  return text;
}

} // namespace sourcier::hash
