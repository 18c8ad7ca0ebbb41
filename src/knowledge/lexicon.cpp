// SPDX-License-Identifier: Apache-2.0
// Reads word lists from Turtle and finds words by list and lemma.
#include "knowledge/lexicon.hpp"

#include "problem.hpp"
#include "rdf/graph.hpp"
#include "rdf/vocabulary.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <map>

namespace sourcier::knowledge {

namespace {

/// What the files say of one subject.
struct Entry {
  std::string rule;
  std::string place;
  std::vector<std::string> lists;
  std::vector<std::string> lemmas;
  ByWord<std::vector<std::string>> properties;
};

std::string plain(const rdf::Term& term) {
  return term.is_literal() ? term.value() : std::string(term.local_name());
}

std::string normalised(const std::string& lemma) {
  std::u32string points = text::nfc(text::lower(text::code_points(lemma)));
  std::replace(points.begin(), points.end(), U'’', U'\'');
  return text::utf8(points);
}

void take(Entry& entry, const rdf::Found& found, const rdf::Term& type) {
  if (found.predicate == type) {
    if (found.object.value().starts_with(rdf::map_ns)) {
      entry.lists.push_back(plain(found.object));
    }
    return;
  }
  if (found.predicate.local_name() == "lemma") {
    entry.lemmas.push_back(normalised(plain(found.object)));
    return;
  }
  entry.properties[std::string(found.predicate.local_name())].push_back(
      plain(found.object));
}

constexpr std::size_t filter_size = std::size_t{1} << 15U;

/// Of the length and the first eight bytes, mixed by Fibonacci hashing.
std::size_t bucket(std::string_view lemma) {
  std::uint64_t head = 0;
  std::memcpy(&head, lemma.data(), std::min(lemma.size(), sizeof head));
  return static_cast<std::size_t>(
      ((head ^ (std::uint64_t{lemma.size()} << 56U)) * 0x9E3779B97F4A7C15U) >> 49U);
}

/// By IRI, so that a message always names the same rule first.
std::map<std::string, Entry> entries(const std::filesystem::path& folder) {
  std::map<std::string, Entry> by_subject;
  const rdf::Term type =
      rdf::Term::iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  for (const rdf::Found& found : rdf::Graph::read(folder).find()) {
    if (!found.subject.is_iri()) {
      continue;
    }
    Entry& entry = by_subject[found.subject.value()];
    if (entry.rule.empty()) {
      entry.rule = plain(found.subject);
      entry.place = found.place;
    }
    take(entry, found, type);
  }
  return by_subject;
}

} // namespace

std::string_view Word::value(std::string_view property) const {
  const auto found = properties.find(property);
  return found == properties.end() ? std::string_view() : found->second.front();
}

Lexicon::Lexicon(const std::filesystem::path& folder) {
  for (const auto& [iri, entry] : entries(folder)) {
    if (entry.lists.empty() && entry.lemmas.empty()) {
      continue;
    }
    if (entry.lists.empty() || entry.lemmas.empty()) {
      throw Failure(entry.place + ": rule:" + entry.rule + " has " +
                    (entry.lists.empty() ? "no list; say what it is with \"a\""
                                         : "no word; give it a map:lemma"));
    }
    for (const std::string& list : entry.lists) {
      for (const std::string& lemma : entry.lemmas) {
        if (!lists_[list]
                 .emplace(lemma, Word{entry.rule, lemma, entry.properties})
                 .second) {
          std::string line = entry.place + ": map:" + list;
          line.append(" has \"").append(lemma).append("\" twice; keep one");
          throw Failure(line);
        }
      }
    }
  }
  index();
}

bool Lexicon::may_have(std::string_view lemma) const {
  return !filter_.empty() && filter_[bucket(lemma)];
}

void Lexicon::index() {
  filter_.assign(filter_size, false);
  for (const auto& [list, words] : lists_) {
    for (const auto& [lemma, word] : words) {
      by_lemma_[lemma].push_back({list, &word});
      filter_[bucket(lemma)] = true;
    }
  }
}

const Word* Lexicon::find(std::string_view list, std::string_view lemma) const {
  if (!may_have(lemma)) {
    return nullptr;
  }
  const auto entries = by_lemma_.find(lemma);
  if (entries == by_lemma_.end()) {
    return nullptr;
  }
  for (const Entry& entry : entries->second) {
    if (entry.list == list) {
      return entry.word;
    }
  }
  return nullptr;
}

std::vector<const Word*> Lexicon::all(std::string_view list) const {
  std::vector<const Word*> found;
  if (const auto words = lists_.find(list); words != lists_.end()) {
    for (const auto& [lemma, word] : words->second) {
      found.push_back(&word);
    }
  }
  std::sort(found.begin(), found.end(), [](const Word* a, const Word* b) {
    return a->lemma < b->lemma;
  });
  return found;
}

} // namespace sourcier::knowledge
