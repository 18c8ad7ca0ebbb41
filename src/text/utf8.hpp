// SPDX-License-Identifier: Apache-2.0
// UTF-8 and code points.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace sourcier::text {

/// True where the bytes are well-formed UTF-8 (RFC 3629: no overlong forms, no
/// surrogates, nothing above U+10FFFF, no cut sequence).
[[nodiscard]] bool valid_utf8(std::string_view bytes);
/// Code points of valid UTF-8.
[[nodiscard]] std::u32string code_points(std::string_view valid_utf8);
/// UTF-8 of valid code points.
[[nodiscard]] std::string utf8(std::u32string_view points);
/// Appends one code point.
void append_utf8(std::string& out, char32_t point);

} // namespace sourcier::text
