// SPDX-License-Identifier: Apache-2.0
// Numbers in digits and words, with French blanks, commas and scales.
#include "extract/quantities_numbers.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace sourcier::extract {
namespace {

using Row = std::pair<std::string_view, std::int64_t>;

template <std::size_t N>
std::int64_t value_of(const std::array<Row, N>& rows, std::string_view word) {
  const auto at = std::find_if(
      rows.begin(), rows.end(), [&](const Row& row) { return row.first == word; });
  return at == rows.end() ? -1 : at->second;
}

/// Below a hundred, one word.
std::int64_t simple(std::string_view word) {
  static constexpr std::array<Row, 22> rows = {
      {{"un", 1},         {"une", 1},      {"deux", 2},      {"trois", 3},
       {"quatre", 4},     {"cinq", 5},     {"six", 6},       {"sept", 7},
       {"huit", 8},       {"neuf", 9},     {"dix", 10},      {"onze", 11},
       {"douze", 12},     {"treize", 13},  {"quatorze", 14}, {"quinze", 15},
       {"seize", 16},     {"vingt", 20},   {"trente", 30},   {"quarante", 40},
       {"cinquante", 50}, {"soixante", 60}}};
  return value_of(rows, word);
}

std::int64_t scale(std::string_view word) {
  static constexpr std::array<Row, 5> rows = {{{"mille", 1000},
                                               {"million", 1000000},
                                               {"millions", 1000000},
                                               {"milliard", 1000000000},
                                               {"milliards", 1000000000}}};
  return value_of(rows, word);
}

std::int64_t collective(std::string_view word) {
  if (word.ends_with('s'))
    word.remove_suffix(1);
  static constexpr std::array<Row, 8> rows = {{{"dizaine", 10},
                                               {"douzaine", 12},
                                               {"quinzaine", 15},
                                               {"vingtaine", 20},
                                               {"trentaine", 30},
                                               {"cinquantaine", 50},
                                               {"centaine", 100},
                                               {"millier", 1000}}};
  return value_of(rows, word);
}

/// A whole word, with hyphens: "quatre-vingt-dix-sept", "deux".
std::int64_t compound(std::string_view word) {
  std::int64_t total = 0;
  while (!word.empty()) {
    const std::size_t hyphen = std::min(word.find('-'), word.size());
    const std::string_view part = word.substr(0, hyphen);
    word.remove_prefix(std::min(hyphen + 1, word.size()));
    if (part == "et")
      continue;
    const bool hundred = part == "cent" || part == "cents";
    const std::int64_t value = part == "vingts"  ? 20
                               : hundred         ? 100
                               : part == "mille" ? 1000
                                                 : simple(part);
    if (value < 0)
      return -1;
    const bool times = (value == 20 && total == 4) || (value >= 100 && total > 0);
    total = times ? total * value : total + value;
  }
  return total;
}

bool is_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return c >= '0' && c <= '9';
  });
}

/// "300" or "1,5", in thousandths.
std::int64_t digits(std::string_view word) {
  const std::size_t comma = std::min(word.find_first_of(",."), word.size());
  const std::string_view whole = word.substr(0, comma);
  const std::string_view part = word.substr(std::min(comma + 1, word.size()));
  if (!is_digits(whole) || whole.size() > 12)
    return -1;
  if (comma < word.size() && (!is_digits(part) || part.size() > 3))
    return -1;
  std::int64_t number = 0;
  for (const char c : whole)
    number = number * 10 + (c - '0');
  for (std::size_t i = 0; i < 3; ++i) {
    number = number * 10 + (i < part.size() ? part[i] - '0' : 0);
  }
  return number;
}

} // namespace

std::optional<Figure>
figure_at(const Document& document, TokenRange range, TokenIndex begin) {
  const auto word = [&](TokenIndex i) {
    return i < range.end ? std::string_view(document.tokens[i].lower)
                         : std::string_view();
  };
  Figure found{begin + 1, digits(word(begin)), false, false};
  const bool in_digits = found.thousandths >= 0;
  if (in_digits && is_digits(word(begin)) && word(begin).size() <= 3) {
    while (word(found.end).size() == 3 && is_digits(word(found.end)) &&
           found.thousandths < 1000000000000) {
      found.thousandths = found.thousandths * 1000 + digits(word(found.end));
      ++found.end;
    }
  } else if (!in_digits) {
    const std::int64_t size = collective(word(begin));
    if (size > 0) {
      const bool plural = word(begin).ends_with('s');
      found = {begin + 1, size * 1000, !plural, plural};
    } else {
      const std::int64_t spelt = compound(word(begin));
      if (spelt <= 0)
        return std::nullopt;
      found.thousandths = spelt * 1000;
      if ((word(begin + 1) == "cent" || word(begin + 1) == "cents") && spelt < 10) {
        found.thousandths *= 100;
        ++found.end;
      }
    }
  }
  const TokenIndex next =
      found.end + (word(found.end) == "de" && found.magnitude ? 1 : 0);
  if (const std::int64_t size = scale(word(next)) > 0
                                    ? scale(word(next))
                                    : (found.magnitude ? collective(word(next)) : -1);
      size > 0 && found.thousandths < 9000000000) {
    found.thousandths *= size;
    found.end = next + 1;
  }
  return found;
}

std::string canonical(std::int64_t thousandths) {
  std::string text = std::to_string(thousandths / 1000);
  std::string part = std::to_string(1000 + thousandths % 1000).substr(1);
  while (!part.empty() && part.back() == '0')
    part.pop_back();
  return part.empty() ? text : text + "." + part;
}

} // namespace sourcier::extract
