// SPDX-License-Identifier: Apache-2.0
// Takes the CRC-32 of bytes by zlib.
#include "pack/checksum.hpp"

#include <zlib.h>

namespace sourcier::pack {

std::uint32_t crc32(std::string_view bytes) {
  return static_cast<std::uint32_t>(
      ::crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

} // namespace sourcier::pack
