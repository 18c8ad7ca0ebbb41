// SPDX-License-Identifier: Apache-2.0
// SHA-256 of bytes, and the older digests that archives still use.
#pragma once
#include <string>
#include <string_view>

namespace sourcier::hash {

/// The SHA-256 of the bytes (FIPS 180-4), as 64 hexadecimal digits in lower case.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// The digest of the bytes as bytes: "md5", "sha1" or "sha256", in small letters; empty
/// for any other algorithm.
[[nodiscard]] std::string digest(std::string_view algorithm, std::string_view bytes);

} // namespace sourcier::hash
