// SPDX-License-Identifier: Apache-2.0
// The 64-bit ids that spaCy gives to strings, and the table rows they hash to.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace sourcier::nlp {

/// MurmurHash64A of the bytes.
[[nodiscard]] std::uint64_t murmur64a(std::string_view bytes, std::uint64_t seed);

/// spaCy's id of a string: 0 for "", the symbol's number for its 457 symbols, else
/// MurmurHash64A with seed 1 (runtime.md 1.5).
[[nodiscard]] std::uint64_t string_id(std::string_view utf8);

/// The four row keys of an id: MurmurHash3_x64_128 of its 8 bytes (runtime.md 3.2).
[[nodiscard]] std::array<std::uint32_t, 4> row_keys(std::uint64_t id,
                                                    std::uint64_t seed);

/// The universal part of speech with spaCy's symbol number 84 … 103: "ADJ" … "SPACE";
/// "" for 0.
[[nodiscard]] std::string_view pos_name(std::uint64_t symbol);

} // namespace sourcier::nlp
