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
  static constexpr std::array<Row, 27> rows = {
      {{"un", 1},        {"une", 1},        {"deux", 2},      {"trois", 3},
       {"quatre", 4},    {"cinq", 5},       {"six", 6},       {"sept", 7},
       {"huit", 8},      {"neuf", 9},       {"dix", 10},      {"onze", 11},
       {"douze", 12},    {"treize", 13},    {"quatorze", 14}, {"quinze", 15},
       {"seize", 16},    {"vingt", 20},     {"vingts", 20},   {"trente", 30},
       {"quarante", 40}, {"cinquante", 50}, {"soixante", 60}, {"septante", 70},
       {"huitante", 80}, {"octante", 80},   {"nonante", 90}}};
  return value_of(rows, word);
}

std::int64_t scale(std::string_view word) {
  static constexpr std::array<Row, 8> rows = {{{"mille", 1000},
                                               {"million", 1000000},
                                               {"millions", 1000000},
                                               {"milliard", 1000000000},
                                               {"milliards", 1000000000},
                                               {"billion", 1000000000000},
                                               {"billions", 1000000000000},
                                               {"mds", 1000000000}}};
  return value_of(rows, word);
}

std::int64_t collective(std::string_view word) {
  if (word.ends_with('s'))
    word.remove_suffix(1);
  static constexpr std::array<Row, 11> rows = {{{"huitaine", 8},
                                                {"dizaine", 10},
                                                {"douzaine", 12},
                                                {"quinzaine", 15},
                                                {"vingtaine", 20},
                                                {"trentaine", 30},
                                                {"quarantaine", 40},
                                                {"cinquantaine", 50},
                                                {"soixantaine", 60},
                                                {"centaine", 100},
                                                {"millier", 1000}}};
  return value_of(rows, word);
}

/// A number below a million, read word by word.
class Spelt {
 public:
  /// Takes one more word without hyphens; false where it cannot follow.
  bool take(std::string_view word) {
    const bool hundred = word == "cent" || word == "cents";
    if (hundred) {
      if (current_ > 99 || (current_ > 9 && current_ % 10 == 0 && current_ > 16))
        return false;
      current_ = std::max<std::int64_t>(current_, 1) * 100;
      return taken();
    }
    if (word == "mille") {
      if (total_ > 0)
        return false;
      total_ = std::max<std::int64_t>(current_, 1) * 1000;
      current_ = 0;
      return taken();
    }
    const std::int64_t value = simple(word);
    if (value < 0 || !fits(value))
      return false;
    current_ =
        value == 20 && current_ % 100 == 4 ? current_ - 4 + 80 : current_ + value;
    return taken();
  }
  [[nodiscard]] std::int64_t value() const { return any_ ? total_ + current_ : -1; }
  /// "vingt [et] un", "soixante [et] onze".
  [[nodiscard]] bool awaits_and() const {
    const std::int64_t rest = current_ % 100;
    return rest >= 20 && rest % 10 == 0;
  }

 private:
  bool taken() {
    any_ = true;
    return true;
  }
  [[nodiscard]] bool fits(std::int64_t value) const {
    const std::int64_t rest = current_ % 100;
    if (rest == 0)
      return true;
    if (value == 20 && rest == 4)
      return true;
    if (value < 10)
      return (rest >= 20 && rest % 10 == 0) || (rest == 10 && value >= 7);
    return value <= 16 && (rest == 60 || rest == 80);
  }
  std::int64_t total_ = 0;
  std::int64_t current_ = 0;
  bool any_ = false;
};

bool is_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return c >= '0' && c <= '9';
  });
}

/// All parts of a hyphenated word, or none of them.
bool take_all(Spelt& number, std::string_view word) {
  Spelt trial = number;
  while (!word.empty()) {
    const std::size_t hyphen = std::min(word.find('-'), word.size());
    const std::string_view part = word.substr(0, hyphen);
    word.remove_prefix(std::min(hyphen + 1, word.size()));
    if (part == "et" && trial.awaits_and())
      continue;
    if (!trial.take(part))
      return false;
  }
  number = trial;
  return true;
}

/// Takes dots away between groups of three: "60.082.000" → "60082000".
std::string ungrouped(std::string_view word) {
  const std::size_t first = word.find('.');
  if (first == std::string_view::npos || first == 0 || first > 3 || word[0] == '0')
    return std::string(word);
  std::string plain(word.substr(0, first));
  std::string_view rest = word.substr(first);
  while (rest.starts_with('.')) {
    const std::string_view group = rest.substr(1, 3);
    const char after = rest.size() > 4 ? rest[4] : ',';
    if (group.size() != 3 || !is_digits(group) || (after != '.' && after != ','))
      return std::string(word);
    plain += group;
    rest.remove_prefix(4);
  }
  return plain.append(rest);
}

/// "300", "1,5" or "3.000", in thousandths.
std::int64_t digits(std::string_view given) {
  const bool minus = given.starts_with('-') && given.size() > 1;
  if (given.empty() || (!minus && (given[0] < '0' || given[0] > '9')))
    return -1;
  const std::string word = ungrouped(minus ? given.substr(1) : given);
  const std::size_t comma = std::min(word.find_first_of(",."), word.size());
  const std::string_view whole = std::string_view(word).substr(0, comma);
  const std::string_view part =
      std::string_view(word).substr(std::min(comma + 1, word.size()));
  if (!is_digits(whole) || whole.size() > 12)
    return -1;
  if (comma < word.size() && (!is_digits(part) || part.size() > 9))
    return -1;
  std::int64_t number = 0;
  for (const char c : whole)
    number = number * 10 + (c - '0');
  for (std::size_t i = 0; i < 3; ++i) {
    number = number * 10 + (i < part.size() ? part[i] - '0' : 0);
  }
  return number;
}

class Numbers {
 public:
  Numbers(const Document& document, TokenRange range)
      : document_(document), range_(range) {}

  [[nodiscard]] std::string_view word(TokenIndex i) const {
    return i < range_.end ? std::string_view(document_.tokens[i].lower)
                          : std::string_view();
  }

  [[nodiscard]] std::optional<Figure> in_digits(TokenIndex begin) const {
    Figure found{begin + 1, digits(word(begin)), false, false};
    if (found.thousandths < 0)
      return std::nullopt;
    const std::string_view first = word(begin);
    const bool groups = is_digits(first) && first.size() <= 3 && first[0] != '0';
    while (groups && found.thousandths < 1000000000000) {
      const std::string_view next = word(found.end);
      const std::string_view group = next.substr(0, 3);
      const bool last = next.size() > 3 && next[3] == ',';
      if (group.size() != 3 || !is_digits(group) || (next.size() > 3 && !last))
        break;
      found.thousandths = found.thousandths * 1000 + digits(next);
      ++found.end;
      if (last)
        break;
    }
    if (first.starts_with('-'))
      found.thousandths = -found.thousandths;
    return found;
  }

  [[nodiscard]] std::optional<Figure> collected(TokenIndex begin) const {
    const std::int64_t size = collective(word(begin));
    if (size <= 0)
      return std::nullopt;
    const bool plural = word(begin).ends_with('s');
    return Figure{begin + 1, size * 1000, !plural, plural};
  }

  [[nodiscard]] std::optional<Figure> in_words(TokenIndex begin) const {
    Spelt number;
    TokenIndex end = begin;
    while (end < range_.end) {
      if (take_all(number, word(end))) {
        ++end;
        continue;
      }
      const bool one =
          word(end + 1) == "un" || word(end + 1) == "une" || word(end + 1) == "onze";
      if (end == begin || word(end) != "et" || !one || !number.awaits_and() ||
          !take_all(number, word(end + 1)))
        break;
      end += 2;
    }
    const std::int64_t value = number.value();
    if (end == begin || value <= 0)
      return std::nullopt;
    return Figure{end, value * 1000, false, false};
  }

  /// "15 [millions]", "dizaines de [milliers]", "un million [et demi]".
  void scaled(Figure& found) const {
    const TokenIndex next =
        found.end + (word(found.end) == "de" && found.magnitude ? 1 : 0);
    std::int64_t size = scale(word(next));
    if (size < 0 && found.magnitude)
      size = collective(word(next));
    const std::int64_t top =
        std::int64_t{9000000000000000} / std::max<std::int64_t>(size, 1);
    if (size <= 0 || found.thousandths > top)
      return;
    found.thousandths *= size;
    found.end = next + 1;
    if (word(found.end) == "et" && word(found.end + 1) == "demi") {
      found.thousandths += size * 500;
      found.end += 2;
    }
  }

 private:
  const Document& document_;
  TokenRange range_;
};

} // namespace

std::optional<Figure>
figure_at(const Document& document, TokenRange range, TokenIndex begin) {
  const Numbers numbers(document, range);
  std::optional<Figure> found = numbers.in_digits(begin);
  if (!found)
    found = numbers.collected(begin);
  if (!found)
    found = numbers.in_words(begin);
  if (!found && scale(numbers.word(begin)) > 1000 &&
      numbers.word(begin).ends_with('s')) {
    found = Figure{begin + 1, scale(numbers.word(begin)) * 1000, false, true};
    return found; // "des millions"
  }
  if (found)
    numbers.scaled(*found);
  return found;
}

std::int64_t whole_number(std::string_view word) {
  if (is_digits(word)) {
    const std::int64_t thousandths = word.size() > 9 ? -1 : digits(word);
    return thousandths < 0 ? -1 : thousandths / 1000;
  }
  Spelt number;
  return !word.empty() && take_all(number, word) ? number.value() : -1;
}

std::string canonical(std::int64_t thousandths) {
  const std::int64_t size = thousandths < 0 ? -thousandths : thousandths;
  std::string text = (thousandths < 0 ? "-" : "") + std::to_string(size / 1000);
  std::string part = std::to_string(1000 + size % 1000).substr(1);
  while (!part.empty() && part.back() == '0')
    part.pop_back();
  return part.empty() ? text : text + "." + part;
}

} // namespace sourcier::extract
