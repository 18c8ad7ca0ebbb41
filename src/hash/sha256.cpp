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

namespace {

std::string hex_of(std::string_view digits) {
  static constexpr std::string_view hex = "0123456789abcdef";
  std::string text;
  for (const char byte : digits) {
    text.push_back(hex[static_cast<unsigned char>(byte) >> 4U]);
    text.push_back(hex[static_cast<unsigned char>(byte) & 15U]);
  }
  return text;
}

void require(bool done) {
  if (!done) {
    throw Failure("sha-256: openssl refuses to compute it; check its installation");
  }
}

} // namespace

std::string sha256_hex(std::string_view bytes) {
  return hex_of(digest("sha256", bytes));
}

struct Sha256::State {
  struct Free {
    void operator()(EVP_MD_CTX* made) const { EVP_MD_CTX_free(made); }
  };
  std::unique_ptr<EVP_MD_CTX, Free> context{EVP_MD_CTX_new()};
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  require(EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr) == 1);
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  require(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()) == 1);
}

std::string Sha256::hex() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digits{};
  unsigned int size = 0;
  require(EVP_DigestFinal_ex(state_->context.get(), digits.data(), &size) == 1);
  return hex_of(std::string(digits.begin(), digits.begin() + size));
}

} // namespace sourcier::hash
