// SPDX-License-Identifier: Apache-2.0
// The features of a word: norm, prefix, suffix, shape, whitespace (runtime.md 3.1).
#include "nlp/lexeme.hpp"

#include "nlp/ids.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <unordered_map>

namespace sourcier::nlp {
namespace {

/// spaCy's BASE_NORMS (spacy/lang/norm_exceptions.py, MIT), needed to read its models.
const std::unordered_map<std::u32string_view, std::u32string_view>& base_norms() {
  static const std::unordered_map<std::u32string_view, std::u32string_view> norms{
      {U"'s", U"'s"}, {U"'S", U"'s"}, {U"’s", U"'s"},  {U"’S", U"'s"}, {U"’", U"'"},
      {U"‘", U"'"},   {U"´", U"'"},   {U"`", U"'"},    {U"”", U"\""},  {U"“", U"\""},
      {U"''", U"\""}, {U"``", U"\""}, {U"´´", U"\""},  {U"„", U"\""},  {U"»", U"\""},
      {U"«", U"\""},  {U"‘‘", U"\""}, {U"’’", U"\""},  {U"？", U"?"},  {U"！", U"!"},
      {U"，", U","},  {U"；", U";"},  {U"：", U":"},   {U"。", U"."},  {U"।", U"."},
      {U"…", U"..."}, {U"—", U"-"},   {U"–", U"-"},    {U"--", U"-"},  {U"---", U"-"},
      {U"——", U"-"},  {U"€", U"$"},   {U"£", U"$"},    {U"¥", U"$"},   {U"฿", U"$"},
      {U"US$", U"$"}, {U"C$", U"$"},  {U"A$", U"$"},   {U"₺", U"$"},   {U"₹", U"$"},
      {U"৳", U"$"},   {U"₩", U"$"},   {U"Mex$", U"$"}, {U"₣", U"$"},   {U"E£", U"$"}};
  return norms;
}

std::u32string norm_of(std::u32string_view word) {
  const auto found = base_norms().find(word);
  return found == base_norms().end() ? text::lower(word)
                                     : std::u32string(found->second);
}

char32_t shape_of(char32_t c) {
  if (text::is_alpha(c)) {
    return text::is_upper(c) ? U'X' : U'x';
  }
  return text::is_digit(c) ? U'd' : c;
}

std::uint64_t id_of(std::u32string_view points) {
  return string_id(text::utf8(points));
}

} // namespace

std::string shape(std::u32string_view word) {
  constexpr std::size_t longest = 100;
  constexpr std::size_t repeats = 4;
  if (word.size() >= longest) {
    return "LONG";
  }
  std::u32string shape;
  char32_t last = 0;
  std::size_t run = 0;
  for (const char32_t c : word) {
    const char32_t mapped = shape_of(c);
    run = mapped == last && !shape.empty() ? run + 1 : 1;
    last = mapped;
    if (run <= repeats) {
      shape.push_back(mapped);
    }
  }
  return text::utf8(shape);
}

Lexeme lexeme(std::u32string_view word, std::u32string_view norm) {
  Lexeme lexeme;
  lexeme.text = text::utf8(word);
  lexeme.norm = text::utf8(norm.empty() ? norm_of(word) : std::u32string(norm));
  lexeme.orth = string_id(lexeme.text);
  lexeme.is_space = std::all_of(word.begin(), word.end(), text::is_space);
  const std::size_t tail = std::min<std::size_t>(word.size(), 3);
  lexeme.ids = {string_id(lexeme.norm),
                id_of(word.substr(0, 1)),
                id_of(word.substr(word.size() - tail)),
                string_id(shape(word)),
                0,
                lexeme.is_space ? 1U : 0U};
  return lexeme;
}

} // namespace sourcier::nlp
