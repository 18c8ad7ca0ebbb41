// SPDX-License-Identifier: Apache-2.0
// UTF-8 and code points, by ICU's macros.
#include "text/utf8.hpp"

#include <unicode/utf8.h>

#include <cstdint>

namespace sourcier::text {
namespace {

/// The next code point, or a negative number where the bytes are malformed; moves `at`.
// The macros of ICU are C: their casts and shadows are theirs.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
UChar32 next(const char* bytes, std::int64_t& at, std::int64_t size) {
  UChar32 point = 0;
  U8_NEXT(bytes, at, size, point);
  return point;
}
#pragma GCC diagnostic pop

} // namespace

bool valid_utf8(std::string_view bytes) {
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t at = 0; at < size;) {
    if (next(bytes.data(), at, size) < 0) {
      return false;
    }
  }
  return true;
}

std::u32string code_points(std::string_view valid_utf8) {
  std::u32string points;
  points.reserve(valid_utf8.size());
  const auto size = static_cast<std::int64_t>(valid_utf8.size());
  for (std::int64_t at = 0; at < size;) {
    points.push_back(static_cast<char32_t>(next(valid_utf8.data(), at, size)));
  }
  return points;
}

void append_utf8(std::string& out, char32_t point) {
  if (point < 0x80) {
    out.push_back(static_cast<char>(point));
  } else if (point < 0x800) {
    out.push_back(static_cast<char>(0xC0U | (point >> 6U)));
    out.push_back(static_cast<char>(0x80U | (point & 0x3FU)));
  } else if (point < 0x10000) {
    out.push_back(static_cast<char>(0xE0U | (point >> 12U)));
    out.push_back(static_cast<char>(0x80U | ((point >> 6U) & 0x3FU)));
    out.push_back(static_cast<char>(0x80U | (point & 0x3FU)));
  } else {
    out.push_back(static_cast<char>(0xF0U | (point >> 18U)));
    out.push_back(static_cast<char>(0x80U | ((point >> 12U) & 0x3FU)));
    out.push_back(static_cast<char>(0x80U | ((point >> 6U) & 0x3FU)));
    out.push_back(static_cast<char>(0x80U | (point & 0x3FU)));
  }
}

std::string utf8(std::u32string_view points) {
  std::string out;
  out.reserve(points.size());
  for (const char32_t point : points) {
    append_utf8(out, point);
  }
  return out;
}

} // namespace sourcier::text
