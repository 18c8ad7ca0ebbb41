// SPDX-License-Identifier: Apache-2.0
// Cuts a text into words and tries each sequence of them that a name may be.
#include "forget/words.hpp"

#include "text/characters.hpp"
#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <vector>

namespace sourcier::forget {

namespace {

/// Words that a name may have at most.
constexpr std::ptrdiff_t longest_name = 6;
/// Letters of a part of a name that may stand for the whole.
constexpr std::size_t shortest_part = 3;

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  const std::u32string points = text::nfc(text::code_points(text));
  bool after_blank = true;
  for (std::size_t at = 0; at < points.size();) {
    std::size_t end = at;
    while (end < points.size() && (text::is_word(points[end]) && points[end] != U'_')) {
      ++end;
    }
    if (end == at) {
      after_blank = text::is_space(points[at]);
      ++at;
      continue;
    }
    // One word of the text may fold to several ("½"), or to none.
    const std::u32string_view word(&points[at], end - at);
    const std::string folded = text::folded_words(word);
    if (folded.size() > 2) {
      words.push_back({text::utf8(word),
                       folded.substr(1, folded.size() - 2),
                       text::is_upper(points[at]),
                       after_blank || words.empty()});
    }
    after_blank = false;
    at = end;
  }
  return words;
}

std::string joined(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) {
    text.append(text.empty() ? "" : " ").append(word.folded);
  }
  return text;
}

} // namespace

/// Whether the words begin with a name.
bool Words::tells(std::span<const Word> words, std::set<std::string>* found) const {
  bool is_told = false;
  std::string sequence;
  std::string written;
  for (const Word& word : words) {
    const bool is_first = sequence.empty();
    sequence.append(is_first ? "" : " ").append(word.folded);
    written.append(is_first ? "" : word.begins_part ? " " : "-").append(word.written);
    const bool is_listed = list_ != nullptr && list_->holds_folded(sequence);
    is_told = is_told || is_listed || sequences_.contains(sequence);
    if (is_listed && found != nullptr) {
      found->insert(written);
    }
  }
  return is_told;
}

void Words::add_name(std::string_view name) {
  std::string text = joined(words_of(name));
  if (!text.empty()) {
    sequences_.insert(std::move(text));
  }
}

void Words::add_person(std::string_view name) {
  add_name(name);
  std::size_t part = 0;
  for (const Word& word : words_of(name)) {
    part += word.begins_part ? 1U : 0U;
    if (part > 1 && word.has_capital && word.folded.size() >= shortest_part) {
      sequences_.insert(word.folded);
    }
  }
}

bool Words::told(std::string_view text,
                 bool any_case,
                 std::set<std::string>* found) const {
  const std::vector<Word> words = words_of(text);
  bool is_told = false;
  for (auto begin = words.begin(); begin != words.end(); ++begin) {
    if (any_case || begin->has_capital) {
      const auto end =
          words.end() - begin > longest_name ? begin + longest_name : words.end();
      is_told = tells({begin, end}, found) || is_told;
    }
    if (is_told && found == nullptr) {
      return true;
    }
  }
  return is_told;
}

bool Words::told_by(std::string_view text, std::set<std::string>* found) const {
  return !empty() && told(text, false, found);
}

bool Words::told_by_address(std::string_view address) const {
  return !empty() && told(address, true, nullptr);
}

} // namespace sourcier::forget
