// SPDX-License-Identifier: Apache-2.0
// Python's character classes and lower case, by ICU.
#include "text/characters.hpp"

#include "problem.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>

namespace sourcier::text {
namespace {

UChar32 icu_point(char32_t point) {
  return static_cast<UChar32>(point);
}

// UChar32 and char32_t have the same size and meaning; ICU's interface wants its own.
icu::UnicodeString utf16(std::u32string_view points) {
  return icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(points.data()),
                                       static_cast<std::int32_t>(points.size()));
}

std::u32string points_of(const icu::UnicodeString& string) {
  std::u32string out;
  out.reserve(static_cast<std::size_t>(string.length()));
  for (std::int32_t i = 0; i < string.length();) {
    const UChar32 point = string.char32At(i);
    out.push_back(static_cast<char32_t>(point));
    i += U16_LENGTH(point);
  }
  return out;
}

} // namespace

bool is_space(char32_t point) {
  return u_isspace(icu_point(point)) != 0;
}

bool is_alpha(char32_t point) {
  return u_isalpha(icu_point(point)) != 0;
}

bool is_upper(char32_t point) {
  return u_hasBinaryProperty(icu_point(point), UCHAR_UPPERCASE) != 0;
}

bool is_digit(char32_t point) {
  const std::int32_t type = u_getIntPropertyValue(icu_point(point), UCHAR_NUMERIC_TYPE);
  return type == U_NT_DECIMAL || type == U_NT_DIGIT;
}

bool is_word(char32_t point) {
  return point == U'_' || is_alpha(point) ||
         u_getIntPropertyValue(icu_point(point), UCHAR_NUMERIC_TYPE) != U_NT_NONE;
}

bool is_decimal(char32_t point) {
  return u_getIntPropertyValue(icu_point(point), UCHAR_NUMERIC_TYPE) == U_NT_DECIMAL;
}

std::u32string lower(std::u32string_view points) {
  if (std::all_of(points.begin(), points.end(), [](char32_t c) { return c < 0x80; })) {
    std::u32string out(points);
    for (char32_t& c : out) {
      c = c >= U'A' && c <= U'Z' ? c + 32 : c;
    }
    return out;
  }
  return points_of(utf16(points).toLower(icu::Locale::getRoot()));
}

std::u32string nfc(std::u32string_view points) {
  constexpr char32_t first_that_may_change = 0x300;
  if (std::all_of(points.begin(), points.end(), [](char32_t c) {
        return c < first_that_may_change;
      })) {
    return std::u32string(points);
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normaliser = icu::Normalizer2::getNFCInstance(status);
  const icu::UnicodeString composed = U_SUCCESS(status) != 0
                                          ? normaliser->normalize(utf16(points), status)
                                          : icu::UnicodeString();
  if (U_FAILURE(status) != 0) {
    throw Failure(std::string("icu: no NFC data (") + u_errorName(status) +
                  "); check its installation");
  }
  return points_of(composed);
}

char32_t simple_lower(char32_t point) {
  return static_cast<char32_t>(u_tolower(icu_point(point)));
}

char32_t simple_upper(char32_t point) {
  return static_cast<char32_t>(u_toupper(icu_point(point)));
}

} // namespace sourcier::text
