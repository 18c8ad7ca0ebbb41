// SPDX-License-Identifier: Apache-2.0
// Lemmas by list, exception and ending.
#include "nlp/lemmatizer.hpp"

#include "nlp/ids.hpp"
#include "nlp/msgpack.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstring>
#include <optional>

namespace sourcier::nlp {
namespace {

constexpr std::array<std::string_view, 11> parts_of_speech{"noun",
                                                           "verb",
                                                           "adj",
                                                           "adp",
                                                           "adv",
                                                           "aux",
                                                           "cconj",
                                                           "det",
                                                           "pron",
                                                           "punct",
                                                           "sconj"};

/// Seeds that keep the kinds of keys apart in one map: they differ from each other, and
/// from the 1 of string_id, in the top byte, which the last bytes of a word never
/// reach.
constexpr std::uint64_t seed_of(std::size_t kind, std::size_t pos) {
  return static_cast<std::uint64_t>(kind * 16 + pos) << 56U;
}

std::uint64_t exception_key(std::string_view form, std::size_t pos) {
  return murmur64a(form, seed_of(1, pos));
}
std::uint64_t form_key(std::string_view form, std::size_t pos) {
  return murmur64a(form, seed_of(2, pos));
}

std::optional<std::size_t> pos_of(std::uint64_t id) {
  for (std::size_t i = 0; i < parts_of_speech.size(); ++i) {
    if (string_id(parts_of_speech.at(i)) == id) {
      return i;
    }
  }
  return std::nullopt;
}

/// Collects the rows of the map and the strings they point at.
class Collector {
 public:
  explicit Collector(Msgpack& in) : in_(in) {}
  void words();
  void exceptions();
  void forms();
  void rules();
  [[nodiscard]] LemmaMemory finish() && {
    memory_.map = id_map(rows_);
    return std::move(memory_);
  }

 private:
  std::uint32_t keep(std::string_view bytes) {
    if (!text::valid_utf8(bytes)) {
      in_.fail("a string that is no UTF-8");
    }
    const auto place = static_cast<std::uint32_t>(memory_.strings.size());
    const auto size = static_cast<std::uint32_t>(bytes.size());
    memory_.strings.resize(place + sizeof size);
    std::memcpy(&memory_.strings[place], &size, sizeof size);
    memory_.strings.insert(memory_.strings.end(), bytes.begin(), bytes.end());
    return place;
  }
  std::uint32_t first_lemma() {
    std::size_t left = in_.array();
    if (left == 0) {
      in_.fail("a word without a lemma");
    }
    const std::uint32_t place = keep(in_.text());
    for (; left > 1; --left) {
      in_.skip();
    }
    return place;
  }
  Msgpack& in_;
  LemmaMemory memory_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> rows_;
};

void Collector::words() {
  for (std::size_t left = in_.map(); left > 0; --left) {
    const std::uint64_t word = in_.id();
    rows_.emplace_back(word, first_lemma());
  }
}

void Collector::exceptions() {
  for (std::size_t left = in_.map(); left > 0; --left) {
    const auto pos = pos_of(in_.id());
    if (!pos) {
      in_.skip();
      continue;
    }
    for (std::size_t count = in_.map(); count > 0; --count) {
      const std::uint64_t key = exception_key(in_.text(), *pos);
      rows_.emplace_back(key, first_lemma());
    }
  }
}

void Collector::forms() {
  for (std::size_t left = in_.map(); left > 0; --left) {
    const auto pos = pos_of(in_.id());
    if (!pos) {
      in_.skip();
      continue;
    }
    for (std::size_t count = in_.array(); count > 0; --count) {
      rows_.emplace_back(form_key(in_.text(), *pos), 0);
    }
  }
}

void Collector::rules() {
  for (std::size_t left = in_.map(); left > 0; --left) {
    const auto pos = pos_of(in_.id());
    if (!pos) {
      in_.skip();
      continue;
    }
    for (std::size_t count = in_.array(); count > 0; --count) {
      if (in_.array() != 2) {
        in_.fail("a rule that is no pair");
      }
      const std::uint32_t old_end = keep(in_.text());
      const std::uint32_t new_end = keep(in_.text());
      memory_.rules.insert(memory_.rules.end(),
                           {static_cast<std::uint32_t>(*pos), old_end, new_end});
    }
  }
}

bool all_letters(std::u32string_view form) {
  return !form.empty() && std::all_of(form.begin(), form.end(), text::is_alpha);
}

} // namespace

LemmaMemory read_lemmas(std::string_view bytes, const std::string& place) {
  Msgpack in(bytes, place);
  Collector collector(in);
  for (std::size_t left = in.map(); left > 0; --left) {
    const std::string_view table = in.text();
    if (table == "lemma_lookup") {
      collector.words();
    } else if (table == "lemma_exc") {
      collector.exceptions();
    } else if (table == "lemma_index") {
      collector.forms();
    } else if (table == "lemma_rules") {
      collector.rules();
    } else {
      in.fail("the unknown table " + std::string(table));
    }
  }
  in.finish();
  return std::move(collector).finish();
}

Lemmatizer::Lemmatizer(IdMap map,
                       std::span<const char> strings,
                       std::span<const std::uint32_t> rules)
    : map_(map), strings_(strings) {
  for (std::size_t i = 0; i + 2 < rules.size(); i += 3) {
    rules_.at(rules[i]).push_back({text::code_points(string_at(rules[i + 1])),
                                   text::code_points(string_at(rules[i + 2]))});
  }
}

std::string_view Lemmatizer::string_at(std::uint32_t place) const {
  std::uint32_t size = 0;
  std::memcpy(&size, &strings_[place], sizeof size);
  return {&strings_[place] + sizeof size, size};
}

std::string Lemmatizer::looked_up(std::string_view word) const {
  const std::uint32_t place = map_.find(string_id(word));
  return std::string(place == IdMap::none ? word : string_at(place));
}

bool Lemmatizer::is_form(const std::string& form, std::size_t pos) const {
  return map_.find(form_key(form, pos)) != IdMap::none;
}

std::string Lemmatizer::by_rules(std::u32string_view word, std::size_t pos) const {
  std::string unlisted;
  for (const Rule& rule : rules_.at(pos)) {
    if (!word.ends_with(rule.old_end)) {
      continue;
    }
    const std::u32string form =
        std::u32string(word.substr(0, word.size() - rule.old_end.size())) +
        rule.new_end;
    if (form.empty()) {
      continue;
    }
    std::string utf8 = text::utf8(form);
    if (is_form(utf8, pos) || !all_letters(form)) {
      return utf8;
    }
    if (unlisted.empty()) {
      unlisted = std::move(utf8);
    }
  }
  return unlisted;
}

std::string Lemmatizer::lemma(std::u32string_view word, std::string_view pos) const {
  if (pos.empty() || pos == "EOL" || pos == "SPACE") {
    return text::utf8(text::lower(word));
  }
  std::string lower_pos(pos);
  std::transform(lower_pos.begin(), lower_pos.end(), lower_pos.begin(), [](char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  });
  const auto* const found =
      std::find(parts_of_speech.begin(), parts_of_speech.end(), lower_pos);
  if (found == parts_of_speech.end()) {
    return looked_up(text::utf8(word));
  }
  const auto part = static_cast<std::size_t>(found - parts_of_speech.begin());
  const std::u32string low = text::lower(word);
  std::string utf8 = text::utf8(low);
  if (is_form(utf8, part)) {
    return utf8;
  }
  const std::uint32_t exception = map_.find(exception_key(utf8, part));
  if (exception != IdMap::none) {
    return std::string(string_at(exception));
  }
  std::string ruled = by_rules(low, part);
  return ruled.empty() ? looked_up(utf8) : ruled;
}

} // namespace sourcier::nlp
