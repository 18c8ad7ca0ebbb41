// SPDX-License-Identifier: Apache-2.0
// A checksum that sees damaged bytes: one to three wrong bits surely, others almost
// surely.
#pragma once
#include <cstdint>
#include <string_view>

namespace sourcier::pack {

/// The CRC-32 of the bytes [ISO 3309, as in gzip].
[[nodiscard]] std::uint32_t crc32(std::string_view bytes);

} // namespace sourcier::pack
