// SPDX-License-Identifier: Apache-2.0
// What kind of character a code point is, in the sense of Python's str methods, and
// lower case.
#pragma once
#include <string>
#include <string_view>

namespace sourcier::text {

/// str.isspace: U+0009–000D, 001C–001F, 0020, 0085, 00A0, 1680, 2000–200A, 2028, 2029,
/// 202F, 205F, 3000.
[[nodiscard]] bool is_space(char32_t point);
/// str.isalpha of one character: general category L*.
[[nodiscard]] bool is_alpha(char32_t point);
/// str.isupper of one character: the derived property Uppercase (a titlecase letter is
/// not).
[[nodiscard]] bool is_upper(char32_t point);
/// str.isdigit of one character: Numeric_Type Decimal or Digit ("²" is one).
[[nodiscard]] bool is_digit(char32_t point);
/// str.isalnum of one character, or "_": what \w matches in Python.
[[nodiscard]] bool is_word(char32_t point);
/// str.isdecimal of one character: what \d matches in Python.
[[nodiscard]] bool is_decimal(char32_t point);
/// Full lower case without a language, final sigma included: str.lower.
[[nodiscard]] std::u32string lower(std::u32string_view points);
/// Canonical composition (NFC).
[[nodiscard]] std::u32string nfc(std::u32string_view points);
/// The one-character lower case (simple mapping).
[[nodiscard]] char32_t simple_lower(char32_t point);
/// The one-character upper case (simple mapping).
[[nodiscard]] char32_t simple_upper(char32_t point);

} // namespace sourcier::text
