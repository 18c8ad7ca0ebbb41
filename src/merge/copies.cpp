// SPDX-License-Identifier: Apache-2.0
// Sketches in bands: what agrees in one band is compared, what resembles is a copy.
#include "merge/copies.hpp"

#include "merge/accounts.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <string_view>
#include <utility>

namespace sourcier::merge {

namespace {

constexpr std::size_t words_of_a_shingle = 4;
constexpr std::size_t fewest_shingles = 20;

/// 16 bands of 4: texts that share 0.6 of their shingles meet with 89 in 100, those
/// that share 0.8 with 9,998 in 10,000 [Leskovec, Mining of Massive Datasets, 3.4].
constexpr std::size_t bands = 16;
constexpr std::size_t rows = 4;

/// Of those that agree in a band each is compared with the first ones.
constexpr std::size_t most_firsts = 3;

/// Copies of copies are followed so often; a longer chain stays in pieces.
constexpr int most_rounds = 16;

std::vector<std::string_view> words_of(const std::string& folded_text) {
  std::vector<std::string_view> words;
  std::string_view rest = folded_text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('_'), rest.size());
    words.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}

/// Another order of the hashes for each row.
std::uint32_t reordered(std::uint64_t hash, std::size_t row) {
  hash += (row + 1) * 0x9e3779b97f4a7c15U; // [SplitMix64]
  hash = (hash ^ (hash >> 30U)) * 0xbf58476d1ce4e5b9U;
  hash = (hash ^ (hash >> 27U)) * 0x94d049bb133111ebU;
  return static_cast<std::uint32_t>(hash >> 32U);
}

std::string sketch_text(const Sketch& sketch) {
  std::string text;
  for (const std::uint32_t row : sketch) {
    text.append(hexadecimal(row)).append(",");
  }
  return text;
}

Sketch sketch_of(std::string_view text) {
  Sketch sketch{};
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  for (std::uint32_t& row : sketch) {
    at = std::from_chars(at, end, row, 16).ptr;
    at += at < end ? 1 : 0;
  }
  return sketch;
}

std::string band_text(const Sketch& sketch, std::size_t band) {
  std::string text = std::to_string(band);
  for (std::size_t row = band * rows; row < (band + 1) * rows; ++row) {
    text.append(",").append(hexadecimal(sketch.at(row)));
  }
  return text;
}

/// What documents are ordered by: "2025-03-04 IRI"; without a date they come last.
std::string order_of(const std::string& published, const std::string& doc) {
  return (published.size() == 10 ? published : "9999-99-99") + " " + doc;
}
std::string doc_of(std::string_view order) {
  return std::string(order.substr(std::min<std::size_t>(11, order.size())));
}

} // namespace

std::optional<Sketch> sketch(const std::vector<std::string>& sentences) {
  Sketch smallest{};
  smallest.fill(std::numeric_limits<std::uint32_t>::max());
  std::size_t shingles = 0;
  for (const std::string& sentence : sentences) {
    const std::string text = folded(sentence);
    const auto words = words_of(text);
    for (std::size_t first = 0; first + words_of_a_shingle <= words.size(); ++first) {
      const std::string_view last = words[first + words_of_a_shingle - 1];
      const std::string_view shingle(
          words[first].data(),
          static_cast<std::size_t>(last.data() + last.size() - words[first].data()));
      const std::uint64_t hash = hash_of(shingle);
      for (std::size_t row = 0; row < smallest.size(); ++row) {
        smallest.at(row) = std::min(smallest.at(row), reordered(hash, row));
      }
      ++shingles;
    }
  }
  return shingles < fewest_shingles ? std::nullopt : std::optional(smallest);
}

double resemblance(const Sketch& a, const Sketch& b) {
  std::size_t equal = 0;
  for (std::size_t row = 0; row < a.size(); ++row) {
    equal += a.at(row) == b.at(row) ? 1 : 0;
  }
  return static_cast<double>(equal) / static_cast<double>(a.size());
}

Copies::Copies(const WorkFolder& folder, std::size_t memory)
    : folder_(folder), memory_(memory), sketches_(folder, "sketches", memory),
      bands_(folder, "bands", memory), pairs_(folder, "pairs", memory) {}

void Copies::add(const graphs::Gathered& article) {
  std::map<std::string, std::vector<std::string>> sentences; // by document
  for (const auto& [iri, described] : article) {
    if (described.is_a("nif:Sentence")) {
      sentences[described.text("nif:referenceContext")].push_back(
          described.text("nif:anchorOf"));
    }
  }
  for (const auto& [doc, texts] : sentences) {
    const auto document = article.find(doc);
    const auto own = document == article.end() ? std::nullopt : sketch(texts);
    if (!own) {
      continue;
    }
    const std::string order =
        order_of(document->second.text("schema:datePublished"), doc);
    sketches_.add(tabbed({order, sketch_text(*own)}));
    for (std::size_t band = 0; band < bands; ++band) {
      bands_.add(tabbed({band_text(*own, band), order}));
    }
  }
}

/// Those that agree in a band: each with the first ones.
void Copies::pair_up() {
  Sorted sorted = bands_.sorted();
  std::string band;
  std::vector<std::string> firsts;
  while (const auto line = sorted.next()) {
    if (key_of(*line) != band) {
      band = key_of(*line);
      firsts.clear();
    }
    const std::string order(rest_of(*line));
    for (const std::string& first : firsts) {
      pairs_.add(tabbed({order, first}));
    }
    if (firsts.size() < most_firsts) {
      firsts.push_back(order);
    }
  }
}

/// Of each document the first that it resembles.
void Copies::choose() {
  Runs by_earlier(folder_, "by-earlier", memory_);
  joined(pairs_.sorted(),
         sketches_.sorted(),
         [&](const std::string& pair, const std::optional<std::string>& own) {
           by_earlier.add(tabbed({rest_of(pair), key_of(pair), own.value_or("")}));
         });
  firsts_.emplace(folder_, "firsts-0", memory_);
  Runs resembling(folder_, "resembling", memory_);
  joined(by_earlier.sorted(),
         sketches_.sorted(),
         [&](const std::string& line, const std::optional<std::string>& earlier) {
           const std::string_view later = rest_of(line);
           if (earlier &&
               resemblance(sketch_of(rest_of(later)), sketch_of(*earlier)) >= near) {
             resembling.add(tabbed({key_of(later), key_of(line)}));
           }
         });
  Sorted sorted = resembling.sorted();
  std::string last;
  while (const auto line = sorted.next()) {
    if (key_of(*line) != last) { // the lines of one document begin with the earliest
      last = key_of(*line);
      firsts_->add(*line);
    }
  }
}

/// Lets copies of a copy point at what that is a copy of; whether any did not.
bool Copies::follow() {
  Runs by_first(folder_, "by-first-" + std::to_string(round_), memory_);
  Sorted lines = firsts_->sorted();
  while (const auto line = lines.next()) {
    by_first.add(tabbed({rest_of(*line), key_of(*line)}));
  }
  Runs next(folder_, "firsts-" + std::to_string(++round_), memory_);
  bool changed = false;
  joined(by_first.sorted(),
         firsts_->sorted(),
         [&](const std::string& line, const std::optional<std::string>& further) {
           changed = changed || further.has_value();
           next.add(tabbed(
               {rest_of(line), further ? std::string_view(*further) : key_of(line)}));
         });
  firsts_.emplace(std::move(next));
  return changed;
}

Sorted Copies::found() {
  pair_up();
  choose();
  while (round_ < most_rounds && follow()) {
  }
  Runs by_doc(folder_, "copies", memory_);
  Sorted lines = firsts_->sorted();
  while (const auto line = lines.next()) {
    by_doc.add(tabbed({doc_of(key_of(*line)), doc_of(rest_of(*line))}));
  }
  return by_doc.sorted();
}

} // namespace sourcier::merge
