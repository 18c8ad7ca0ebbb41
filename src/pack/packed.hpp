// SPDX-License-Identifier: Apache-2.0
// Bytes packed whole, as one gzip or zstd stream.
#pragma once
#include "pack/unpack.hpp"

#include <string>
#include <string_view>

namespace sourcier::pack {

/// One complete stream; several, one behind the other, are a file that every reader
/// unpacks to all their bytes. The same bytes everywhere: no time, no name in its head.
/// `packing`: gzip or zstd; none gives the bytes as they are. Failure out of memory.
[[nodiscard]] std::string packed(std::string_view bytes, Packing packing);

} // namespace sourcier::pack
