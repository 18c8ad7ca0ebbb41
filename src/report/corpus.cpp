// SPDX-License-Identifier: Apache-2.0
// Looks things up in the corpus.
#include "report/corpus.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace sourcier::report {

std::string iri(const Corpus& corpus, const Finding& finding) {
  return corpus.articles[finding.article].base + finding.name;
}

std::string words(const Corpus& corpus, Index sentence, Span span) {
  if (sentence == none || span.empty()) {
    return {};
  }
  const Sentence& around = corpus.sentences[sentence];
  if (around.words.empty() || !around.span.contains(span)) {
    return {};
  }
  const std::u32string points = text::code_points(around.words);
  if (points.size() != around.span.size()) {
    return {};
  }
  return text::utf8(
      std::u32string_view(points).substr(span.begin - around.span.begin, span.size()));
}

Index entity_in(const Finding& finding, std::string_view role) {
  for (const Party& party : finding.parties) {
    if (party.role == role && !party.is_finding) {
      return party.index;
    }
  }
  return none;
}

bool is_dated(const Finding& finding) {
  return finding.earliest != 0 || finding.latest != 0;
}

std::string iso(Day day) {
  if (day == 0) {
    return {};
  }
  constexpr Day year_unit = 10000;
  constexpr Day month_unit = 100;
  const auto padded = [](Day number, std::size_t width) {
    std::string digits = std::to_string(number);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
  };
  return padded(day / year_unit, 4) + "-" + padded(day / month_unit % month_unit, 2) +
         "-" + padded(day % month_unit, 2);
}

Day day_of(std::string_view text) {
  constexpr std::size_t length = 10;
  if (text.size() != length || text[4] != '-' || text[7] != '-') {
    return 0;
  }
  const std::string digits = std::string(text.substr(0, 4)) +
                             std::string(text.substr(5, 2)) +
                             std::string(text.substr(8, 2));
  Day day = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), day);
  return error == std::errc{} && end == digits.data() + digits.size() ? day : 0;
}

} // namespace sourcier::report
