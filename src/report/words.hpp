// SPDX-License-Identifier: Apache-2.0
// What the pages say in French and English; what the ontology names is read from it.
#pragma once
#include "report/corpus.hpp"
#include "report/words_table.hpp"

#include <string>
#include <string_view>

namespace sourcier::report {

/// A row of the table; a key that is not in it does not compile.
class Word {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): keys are meant to be words
  consteval Word(const char* key) : row_(row_of(key)) {}
  [[nodiscard]] constexpr const WordRow& row() const { return words_table[row_]; }

 private:
  static consteval std::size_t row_of(std::string_view key) {
    for (std::size_t i = 0; i < words_table.size(); ++i) {
      if (words_table[i].key == key) {
        return i;
      }
    }
    throw "no such word"; // only ever while compiling
  }
  std::size_t row_;
};

/// Speaks one of the two languages.
class Say {
 public:
  explicit constexpr Say(bool french) : french_(french) {}
  [[nodiscard]] constexpr bool french() const { return french_; }
  [[nodiscard]] constexpr std::string_view operator()(Word word) const {
    return french_ ? word.row().french : word.row().english;
  }
  /// The singular for 0 (French) and 1, else the plural: "1 article", "3 articles".
  [[nodiscard]] std::string
  count(std::uint64_t number, Word singular, Word plural) const;
  /// "9 nov. 2024", "9 Nov 2024"; empty for 0.
  [[nodiscard]] std::string day(Day day) const;
  /// "nov. 2024" of 202411; "2024" of 2024.
  [[nodiscard]] std::string month(Day month) const;
  /// The days something lies between: one day, from the first to the last, or with an
  /// open end.
  [[nodiscard]] std::string between(Day earliest, Day latest) const;
  /// Digits as the graph writes them, "12345.5": "12 345,5", "12,345.5".
  [[nodiscard]] std::string number(std::string_view digits) const;
  [[nodiscard]] std::string number(std::uint64_t number) const;
  /// In the quote marks of the language.
  [[nodiscard]] std::string quoted(std::string_view words) const;

 private:
  bool french_;
};

} // namespace sourcier::report
