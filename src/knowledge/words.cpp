// SPDX-License-Identifier: Apache-2.0
// Folds names into words that spelling does not part, and keeps the tree of names.
#include "knowledge/words.hpp"

#include "text/folding.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sourcier::knowledge {

namespace {

bool ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 128;
  });
}

bool word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

void cut(std::string_view text, std::vector<std::string>& words) {
  std::string word;
  for (const char raw : text) {
    const char c = lower(raw);
    if (word_character(c) || static_cast<unsigned char>(c) >= 128) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) {
    words.push_back(std::move(word));
  }
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

} // namespace

void fold(std::string_view utf8, std::vector<std::string>& words) {
  if (ascii(utf8)) {
    cut(utf8, words);
    return;
  }
  cut(text::folded_words(text::code_points(utf8)), words);
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) {
    all += all.empty() ? "" : " ";
    all += word;
  }
  return all;
}

std::string folded(std::string_view utf8) {
  std::vector<std::string> words;
  fold(utf8, words);
  return joined(words);
}

std::string transcription_key(std::string_view folded_name) {
  std::string key(folded_name);
  // Conventions of the French, English and German press for the same Cyrillic letter
  // [table of the French and BGN/PCGN transcriptions of Russian and Ukrainian].
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 27> same{{
      {"shch", "s"}, {"chtch", "s"}, {"tsch", "c"}, {"tch", "c"}, {"sch", "s"},
      {"sh", "s"},   {"ch", "s"},    {"zh", "j"},   {"kh", "h"},  {"gue", "ge"},
      {"gui", "gi"}, {"ou", "u"},    {"ks", "x"},   {"ph", "f"},  {"w", "v"},
      {"iy", "i"},   {"yi", "i"},    {"ij", "i"},   {"yj", "i"},  {"ey", "ei"},
      {"ay", "ai"},  {"oy", "oi"},   {"y", "i"},    {"ii", "i"},  {"ie", "e"},
      {"io", "o"},   {"ia", "a"},
  }};
  for (const auto& [from, to] : same) {
    replace_all(key, from, to);
  }
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> given{{
      {"aleksandr ", "alexandre "},
      {"alexander ", "alexandre "},
      {"alexandr ", "alexandre "},
      {"aleksander ", "alexandre "},
  }};
  for (const auto& [from, to] : given) {
    if (key.starts_with(from)) {
      key.replace(0, from.size(), to);
    }
  }
  std::string single;
  for (const char c : key) {
    if (single.empty() || single.back() != c) {
      single += c;
    }
  }
  return single;
}

WordId Words::intern(std::string_view word) {
  const auto found = ids_.find(word);
  if (found != ids_.end()) {
    return found->second;
  }
  const auto id = static_cast<WordId>(ids_.size() + 1);
  ids_.emplace(word, id);
  return id;
}

void NameTrie::grow() {
  std::vector<Edge> old(2 * edges_.size());
  old.swap(edges_);
  for (const Edge& edge : old) {
    if (edge.to != 0) {
      edges_[place(edge.by)] = edge;
    }
  }
}

std::uint32_t NameTrie::add(const std::vector<WordId>& words) {
  NodeId node = 0;
  for (const WordId word : words) {
    const std::uint64_t by = (std::uint64_t{node} << 32U) | word;
    std::size_t at = place(by);
    if (edges_[at].to == 0) {
      if (2 * name_.size() >= edges_.size()) {
        grow();
        at = place(by);
      }
      edges_[at] = {by, static_cast<NodeId>(name_.size())};
      name_.push_back(none);
    }
    node = edges_[at].to;
  }
  if (name_[node] == none) {
    name_[node] = count_++;
  }
  return name_[node];
}

} // namespace sourcier::knowledge
