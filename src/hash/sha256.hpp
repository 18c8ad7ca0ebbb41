// SPDX-License-Identifier: Apache-2.0
// SHA-256 of bytes.
#pragma once
#include <string>
#include <string_view>

namespace sourcier::hash {

/// The SHA-256 of the bytes (FIPS 180-4), as 64 hexadecimal digits in lower case.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

} // namespace sourcier::hash
