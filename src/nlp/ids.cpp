// SPDX-License-Identifier: Apache-2.0
// The 64-bit ids of strings (MurmurHash64A, MurmurHash3) and spaCy's table of symbols.
#include "nlp/ids.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <string>
#include <unordered_map>

namespace sourcier::nlp {
namespace {

// The symbols of spaCy 3.8 (spacy/symbols.pyx, MIT), needed to read its models: real
// words collide with them. FLAG19 … FLAG63 and DEPRECATED001 … DEPRECATED276 lie
// between.
/// Symbols 1 to 18.
constexpr std::string_view first_symbols =
    "IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_PUNCT IS_SPACE IS_TITLE "
    "IS_UPPER LIKE_URL LIKE_NUM LIKE_EMAIL IS_STOP IS_OOV_DEPRECATED "
    "IS_BRACKET IS_QUOTE IS_LEFT_PUNCT IS_RIGHT_PUNCT IS_CURRENCY";
/// Symbols 64 to 103.
constexpr std::string_view attribute_symbols =
    "ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG "
    "DEP ENT_IOB ENT_TYPE HEAD SENT_START SPACY PROB LANG ADJ ADP ADV AUX "
    "CONJ CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X "
    "EOL SPACE";
/// Symbols 380 to 456.
constexpr std::string_view last_symbols =
    "PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE "
    "LAW DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL acomp advcl "
    "advmod agent amod appos attr aux auxpass cc ccomp complm conj cop "
    "csubj csubjpass dep det dobj expl hmod hyph infmod intj iobj mark meta "
    "neg nmod nn npadvmod nsubj nsubjpass num number oprd obj obl parataxis "
    "partmod pcomp pobj poss possessive preconj prep prt punct quantmod "
    "relcl rcmod root xcomp acl ENT_KB_ID MORPH ENT_ID IDX _";

using Symbols = std::unordered_map<std::string, std::uint64_t>;

void add_words(Symbols& symbols, std::string_view words, std::uint64_t first) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    symbols.emplace(words.substr(0, end), first++);
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

Symbols all_symbols() {
  Symbols symbols;
  add_words(symbols, first_symbols, 1);
  for (std::uint64_t i = 19; i < 64; ++i) {
    symbols.emplace("FLAG" + std::to_string(i), i);
  }
  add_words(symbols, attribute_symbols, 64);
  for (std::uint64_t i = 1; i <= 276; ++i) {
    symbols.emplace("DEPRECATED" + std::to_string(1000 + i).substr(1), 103 + i);
  }
  add_words(symbols, last_symbols, 380);
  return symbols;
}

std::uint64_t mixed(std::uint64_t k) {
  k ^= k >> 33U;
  k *= 0xff51afd7ed558ccd;
  k ^= k >> 33U;
  k *= 0xc4ceb9fe1a85ec53;
  return k ^ (k >> 33U);
}

} // namespace

std::uint64_t murmur64a(std::string_view bytes, std::uint64_t seed) {
  constexpr std::uint64_t m = 0xc6a4a7935bd1e995;
  constexpr unsigned r = 47;
  std::uint64_t h = seed ^ (bytes.size() * m);
  for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
    std::uint64_t k = 0;
    std::memcpy(&k, bytes.data(), 8);
    k *= m;
    k ^= k >> r;
    k *= m;
    h ^= k;
    h *= m;
  }
  if (!bytes.empty()) {
    std::uint64_t k = 0;
    std::memcpy(&k, bytes.data(), bytes.size());
    h ^= k;
    h *= m;
  }
  h ^= h >> r;
  h *= m;
  return h ^ (h >> r);
}

std::uint64_t string_id(std::string_view utf8) {
  static_assert(std::endian::native == std::endian::little);
  static const Symbols symbols = all_symbols();
  static const std::size_t longest = std::string_view("IS_OOV_DEPRECATED").size();
  if (utf8.empty()) {
    return 0;
  }
  if (utf8.size() <= longest) {
    const auto found = symbols.find(std::string(utf8));
    if (found != symbols.end()) {
      return found->second;
    }
  }
  return murmur64a(utf8, 1);
}

std::array<std::uint32_t, 4> row_keys(std::uint64_t id, std::uint64_t seed) {
  std::uint64_t h1 = id * 0x87c37b91114253d5;
  h1 = std::rotl(h1, 31);
  h1 *= 0x4cf5ad432745937f;
  h1 ^= seed;
  h1 ^= 8;
  std::uint64_t h2 = seed ^ 8;
  h1 += h2;
  h2 += h1;
  h1 = mixed(h1);
  h2 = mixed(h2);
  h1 += h2;
  h2 += h1;
  return {static_cast<std::uint32_t>(h1),
          static_cast<std::uint32_t>(h1 >> 32U),
          static_cast<std::uint32_t>(h2),
          static_cast<std::uint32_t>(h2 >> 32U)};
}

std::string_view pos_name(std::uint64_t symbol) {
  constexpr std::array<std::string_view, 20> names{
      "ADJ",   "ADP",  "ADV",  "AUX",  "CONJ", "CCONJ", "DET",
      "INTJ",  "NOUN", "NUM",  "PART", "PRON", "PROPN", "PUNCT",
      "SCONJ", "SYM",  "VERB", "X",    "EOL",  "SPACE"};
  return symbol >= 84 && symbol <= 103 ? names.at(symbol - 84) : std::string_view();
}

} // namespace sourcier::nlp
