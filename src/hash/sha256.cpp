// SPDX-License-Identifier: Apache-2.0
// SHA-256 and older digests of bytes, by OpenSSL's EVP.
#include "hash/sha256.hpp"

#include "problem.hpp"

#include <openssl/evp.h>

#include <array>

namespace sourcier::hash {

std::string digest(std::string_view algorithm, std::string_view bytes) {
  const EVP_MD* kind = algorithm == "sha256" ? EVP_sha256()
                       : algorithm == "sha1" ? EVP_sha1()
                       : algorithm == "md5"  ? EVP_md5()
                                             : nullptr;
  if (kind == nullptr) {
    return {};
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> digits{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digits.data(), &size, kind, nullptr) !=
      1) {
    throw Failure("sha-256: openssl refuses to compute it; check its installation");
  }
  return {digits.begin(), digits.begin() + size};
}

std::string sha256_hex(std::string_view bytes) {
  static constexpr std::string_view hex = "0123456789abcdef";
  std::string text;
  for (const char byte : digest("sha256", bytes)) {
    text.push_back(hex[static_cast<unsigned char>(byte) >> 4U]);
    text.push_back(hex[static_cast<unsigned char>(byte) & 15U]);
  }
  return text;
}

} // namespace sourcier::hash
