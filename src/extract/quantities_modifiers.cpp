// SPDX-License-Identifier: Apache-2.0
// The table of words that modify a number.
#include "extract/quantities_modifiers.hpp"

#include <array>
#include <string>
#include <string_view>

namespace sourcier::extract {
namespace {

struct Row {
  std::string_view words; ///< tokens, joined by blanks
  Modifier modifier;
};

/// "d'" is written "de" here.
constexpr std::array<Row, 45> rows_before = {{
    {"de l' ordre de", Modifier::about},
    {"aux alentours de", Modifier::about},
    {"un peu plus de", Modifier::more_than},
    {"bien plus de", Modifier::more_than},
    {"beaucoup plus de", Modifier::more_than},
    {"un peu moins de", Modifier::less_than},
    {"pas moins de", Modifier::at_least},
    {"pas plus de", Modifier::at_most},
    {"à peu près", Modifier::about},
    {"à peine plus de", Modifier::more_than},
    {"à peine", Modifier::about},
    {"autour de", Modifier::about},
    {"plus de", Modifier::more_than},
    {"moins de", Modifier::less_than},
    {"près de", Modifier::almost},
    {"prés de", Modifier::almost},
    {"au moins", Modifier::at_least},
    {"au minimum", Modifier::at_least},
    {"au plus", Modifier::at_most},
    {"au maximum", Modifier::at_most},
    {"jusqu' à", Modifier::at_most},
    {"jusqu'à", Modifier::at_most},
    {"jusqu' aux", Modifier::at_most},
    {"supérieur à", Modifier::more_than},
    {"supérieure à", Modifier::more_than},
    {"supérieurs à", Modifier::more_than},
    {"supérieures à", Modifier::more_than},
    {"inférieur à", Modifier::less_than},
    {"inférieure à", Modifier::less_than},
    {"inférieurs à", Modifier::less_than},
    {"inférieures à", Modifier::less_than},
    {"au - delà de", Modifier::more_than},
    {"au-delà de", Modifier::more_than},
    {"au - dessus de", Modifier::more_than},
    {"au-dessus de", Modifier::more_than},
    {"au - dessous de", Modifier::less_than},
    {"au-dessous de", Modifier::less_than},
    {"en-dessous de", Modifier::less_than},
    {"quelque", Modifier::about},
    {"quelques", Modifier::about},
    {"environ", Modifier::about},
    {"approximativement", Modifier::about},
    {"presque", Modifier::almost},
    {"minimum", Modifier::at_least},
    {"maximum", Modifier::at_most},
}};
constexpr std::array<Row, 12> rows_behind = {{
    {"au moins", Modifier::at_least},
    {"au minimum", Modifier::at_least},
    {"minimum", Modifier::at_least},
    {"ou plus", Modifier::at_least},
    {"et plus", Modifier::at_least},
    {"au plus", Modifier::at_most},
    {"au maximum", Modifier::at_most},
    {"maximum", Modifier::at_most},
    {"ou moins", Modifier::at_most},
    {"tout au plus", Modifier::at_most},
    {"environ", Modifier::about},
    {"à peu près", Modifier::about},
}};

std::string_view plain(const Token& token) {
  return token.lower == "d'" ? std::string_view("de") : std::string_view(token.lower);
}

/// How many tokens ending before `end` are the words; 0: they are not there.
TokenIndex ends_with(const Document& document,
                     TokenRange range,
                     TokenIndex end,
                     std::string_view words) {
  TokenIndex i = end;
  while (!words.empty()) {
    if (i == range.begin)
      return 0;
    const std::string_view token = plain(document.tokens[--i]);
    if (!words.ends_with(token))
      return 0;
    words.remove_suffix(token.size());
    if (!words.empty() && !words.ends_with(' '))
      return 0;
    if (!words.empty())
      words.remove_suffix(1);
  }
  return end - i;
}

} // namespace

Modified
modifier_before(const Document& document, TokenRange range, TokenIndex number) {
  for (const Row& row : rows_before) {
    const TokenIndex count = ends_with(document, range, number, row.words);
    if (count != 0)
      return {number - count, row.modifier};
  }
  return {number, Modifier::none};
}

Modified modifier_behind(const Document& document, TokenRange range, TokenIndex end) {
  for (const Row& row : rows_behind) {
    for (TokenIndex count = 1; count <= 3 && end + count <= range.end; ++count) {
      if (ends_with(document, {end, range.end}, end + count, row.words) == count)
        return {end + count, row.modifier};
    }
  }
  return {end, Modifier::none};
}

} // namespace sourcier::extract
