// SPDX-License-Identifier: Apache-2.0
// Transcribes letter by letter, with what the letter before and after change.
#include "knowledge/transliteration.hpp"

#include "text/characters.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace sourcier::knowledge {

namespace {

using Letters = std::u32string;

struct Latin {
  char32_t letter;
  std::string_view french;
};

constexpr std::array<Latin, 30> of_both{{
    {U'а', "a"},     {U'б', "b"},  {U'в', "v"},  {U'д', "d"},   {U'ж', "j"},
    {U'з', "z"},     {U'к', "k"},  {U'л', "l"},  {U'м', "m"},   {U'н', "n"},
    {U'о', "o"},     {U'п', "p"},  {U'р', "r"},  {U'т', "t"},   {U'у', "ou"},
    {U'ф', "f"},     {U'х', "kh"}, {U'ц', "ts"}, {U'ч', "tch"}, {U'ш', "ch"},
    {U'щ', "chtch"}, {U'ъ', ""},   {U'ы', "y"},  {U'ь', ""},    {U'э', "e"},
    {U'ґ', "g"},     {U'’', ""},   {U'\'', ""},  {U'ʼ', ""},    {U'-', "-"},
}};

bool is_vowel(char32_t c) {
  return std::u32string_view(U"аеёиоуыэюяіїє").find(c) != std::u32string_view::npos;
}

/// One word in lower-case letters.
class Word {
 public:
  Word(const Letters& letters, Cyrillic language, bool last)
      : letters_(letters), language_(language), last_(last) {}

  std::optional<std::string> french() {
    for (at_ = 0; at_ < letters_.size(); ++at_) {
      if (!step()) {
        return std::nullopt;
      }
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] char32_t letter(std::size_t ahead = 0) const {
    return at_ + ahead < letters_.size() ? letters_[at_ + ahead] : U' ';
  }
  [[nodiscard]] char32_t before() const { return at_ > 0 ? letters_[at_ - 1] : U' '; }
  [[nodiscard]] bool begins() const { return at_ == 0 || before() == U'-'; }
  [[nodiscard]] bool ends(std::size_t ahead = 0) const {
    return at_ + ahead + 1 == letters_.size();
  }
  [[nodiscard]] bool russian() const { return language_ == Cyrillic::russian; }

  bool step() {
    switch (letter()) {
    case U'г':
      return velar();
    case U'с':
      return sibilant();
    case U'е':
      return e();
    case U'ё':
      out_ += std::u32string_view(U"жчшщ").find(before()) != std::u32string_view::npos
                  ? "e"
                  : "io";
      return true;
    case U'и':
    case U'і':
    case U'ї':
      return i();
    case U'й':
      // "-ий", "-ый" end in one sound: "Dmitri", "Grozny".
      if (before() != U'и' && before() != U'ы') {
        out_ += is_vowel(before()) || at_ + 1 == letters_.size() ? "ï" : "i";
      }
      return true;
    case U'є':
      glide("e");
      return true;
    case U'ю':
      glide("ou");
      return true;
    case U'я':
      glide("a");
      return true;
    case U'к':
      if (letter(1) == U'с' && russian()) {
        out_ += "x";
        ++at_;
        return true;
      }
      return plain();
    case U'н':
      return nasal();
    case U'ь':
      if (letter(1) == U'о') {
        out_ += "i";
      }
      return true;
    default:
      return plain();
    }
  }

  bool plain() {
    const auto* const found =
        std::find_if(of_both.begin(), of_both.end(), [&](const Latin& row) {
          return row.letter == letter();
        });
    if (found == of_both.end()) {
      return false;
    }
    out_ += found->french;
    return true;
  }

  /// "Serguei", "Guennadi", but "Igor"; Ukrainian breathes it: "Louhansk".
  bool velar() {
    const bool soft =
        std::u32string_view(U"еиэёіє").find(letter(1)) != std::u32string_view::npos;
    out_ += !russian() ? "h" : soft ? "gu" : "g";
    return true;
  }

  /// Between vowels it is written twice: "Vassili".
  bool sibilant() {
    out_ += at_ > 0 && is_vowel(before()) && is_vowel(letter(1)) ? "ss" : "s";
    return true;
  }

  bool e() {
    const char32_t last = before();
    const bool after_vowel = is_vowel(last) && last != U'и' && last != U'і';
    out_ += !russian() ? "e" : last == U'ь' ? "ie" : after_vowel ? "ïe" : "e";
    return true;
  }

  bool i() {
    if (!russian() && letter() == U'и') {
      out_ += "y";
      return true;
    }
    out_ += !begins() && is_vowel(before()) ? "ï" : "i";
    return true;
  }

  /// "ia" after a consonant, "ïa" after a vowel, "a" after an i: "Maria".
  void glide(std::string_view vowel) {
    const char32_t last = before();
    const bool after_i = last == U'и' || last == U'і';
    if (!after_i || letter() == U'ю') {
      out_ += !begins() && is_vowel(last) ? "ï" : "i";
    }
    out_ += vowel;
  }

  /// A surname in -in, -yn gets an e that keeps its sound: "Pouchkine".
  bool nasal() {
    out_ += "n";
    const char32_t last = before();
    if (ends() && last_ && russian() && (last == U'и' || last == U'ы')) {
      out_ += "e";
    }
    return true;
  }

  const Letters& letters_;
  Cyrillic language_;
  bool last_;
  std::size_t at_ = 0;
  std::string out_;
};

/// Given names that French has a form of its own for.
std::string given(const std::string& word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> forms{{
      {"alexandr", "alexandre"},
      {"maxim", "maxime"},
      {"olexandr", "olexandre"},
  }};
  for (const auto& [from, to] : forms) {
    if (word == from) {
      return std::string(to);
    }
  }
  return word;
}

/// The first letter, and that after a hyphen, as a capital; only ASCII can stand there.
std::string with_capitals(std::string word) {
  bool first = true;
  for (char& c : word) {
    if (first && c >= 'a' && c <= 'z') {
      c = static_cast<char>(c - 'a' + 'A');
    }
    first = c == '-';
  }
  return word;
}

std::vector<Letters> words_of(Letters name) {
  if (const std::size_t bracket = name.find(U'('); bracket != Letters::npos) {
    name.erase(bracket);
  }
  if (const std::size_t comma = name.find(U','); comma != Letters::npos) {
    name = name.substr(comma + 1) + U' ' + name.substr(0, comma);
  }
  std::vector<Letters> words(1);
  for (const char32_t c : name) {
    if (c == U' ' || c == U'\u00A0') {
      words.emplace_back();
    } else if (c != U'\u0301') { // a mark of stress
      words.back() += text::simple_lower(c);
    }
  }
  std::erase_if(words, [](const Letters& word) { return word.empty(); });
  return words;
}

bool is_patronymic(const Letters& word) {
  static constexpr std::array<std::u32string_view, 7> endings{
      U"ович", U"евич", U"овна", U"евна", U"ична", U"івна", U"йович"};
  return std::any_of(endings.begin(), endings.end(), [&](std::u32string_view ending) {
    return word.size() > ending.size() && word.ends_with(ending);
  });
}

std::string joined(const std::vector<std::string>& words) {
  std::string name;
  for (const std::string& word : words) {
    name.append(name.empty() ? "" : " ").append(word);
  }
  return name;
}

/// "-ski" ↔ "-sky", and "Iou…", "Ia…", "Ie…" also with a Y.
std::vector<std::string> varied(const std::vector<std::string>& words) {
  std::vector<std::string> names;
  std::vector<std::string> other = words;
  std::string& surname = other.back();
  if (surname.ends_with("ski") || surname.ends_with("sky")) {
    surname.back() = surname.back() == 'i' ? 'y' : 'i';
    names.push_back(joined(other));
  }
  other = words;
  bool changed = false;
  for (std::string& word : other) {
    if (word.size() > 2 && word[0] == 'I' &&
        std::string_view("aeo").find(word[1]) != std::string_view::npos) {
      word[0] = 'Y';
      changed = true;
    }
  }
  if (changed) {
    names.push_back(joined(other));
  }
  return names;
}

void add(std::vector<std::string>& names, std::string name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    names.push_back(std::move(name));
  }
}

} // namespace

std::vector<std::string> press_spellings(std::string_view utf8, Cyrillic language) {
  const std::vector<Letters> words = words_of(text::code_points(utf8));
  std::vector<std::string> french;
  std::vector<std::string> without; // the patronymic
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool last = i + 1 == words.size();
    std::optional<std::string> word = Word(words[i], language, last).french();
    if (!word) {
      return {};
    }
    word = with_capitals(i == 0 && !last ? given(*word) : *word);
    french.push_back(*word);
    if (!(i == 1 && words.size() == 3 && is_patronymic(words[i]))) {
      without.push_back(*word);
    }
  }
  std::vector<std::string> names;
  for (const auto& form : {without, french}) {
    if (!form.empty()) {
      add(names, joined(form));
      for (std::string& other : varied(form)) {
        add(names, std::move(other));
      }
    }
  }
  return names;
}

} // namespace sourcier::knowledge
