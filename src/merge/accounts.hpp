// SPDX-License-Identifier: Apache-2.0
// What is compared when two events of different articles may be the same: an account.
#pragma once
#include "graphs/gathered.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::merge {

/// Days since 1970-01-01.
using Day = std::int32_t;

/// Someone or something that takes part. All words are folded, joined by "_".
struct Party {
  std::string role;   ///< "agent"
  std::string item;   ///< "Q423"; empty: not linked
  std::string common; ///< "soldats": what it is called, where it has no name
  std::vector<std::string> names; ///< as the article names it; empty: by no name
  [[nodiscard]] bool is_named() const { return !item.empty() || !names.empty(); }
};

/// A number of the event: "12", of "mort".
struct Figure {
  std::string value;   ///< or "minimum-maximum"; as written in the graph
  std::string counted; ///< folded; else the unit
};

/// Of what kind the telling is: only what is of one kind can be the same.
enum class Telling : std::uint8_t { happened, planned };

struct Account {
  std::string event; ///< IRI
  std::string doc;   ///< IRI of the document
  std::string type;  ///< "Attack"
  Telling telling = Telling::happened;
  std::optional<Day> published;
  std::optional<Day> earliest; ///< of the event itself, where the text dates it
  std::optional<Day> latest;
  std::string trigger; ///< folded
  std::vector<Party> parties;
  std::vector<Figure> figures;
  std::uint64_t sentence = 0;         ///< hash of its words; 0: quotes are not written
  std::vector<std::uint32_t> words;   ///< hashes of its longer words, sorted
  std::vector<std::uint32_t> subject; ///< hashes of the names of the article, sorted
  std::string text; ///< what near copies share: the name of the first of them

  [[nodiscard]] bool is_dated() const { return earliest && latest; }
};

/// The accounts of an article: its events that happened or are planned; those that are
/// denied or supposed are none. Sorted by IRI.
[[nodiscard]] std::vector<Account> accounts(const graphs::Gathered& article);

/// "YYYY-MM-DD" to a day; none: no such day.
[[nodiscard]] std::optional<Day> day(std::string_view date);

/// As one line of text without line feed, and back.
[[nodiscard]] std::string line_of(const Account& account);
[[nodiscard]] Account account_of(std::string_view line);

/// Words without case and accents, joined by "_"; "" for a text without words.
[[nodiscard]] std::string folded(std::string_view utf8);

/// "Q423" of the IRI of a linked entity; "" of any other.
[[nodiscard]] std::string item_of(const std::string& iri);

/// A hash that is the same on every machine [FNV-1a, 64 bits].
[[nodiscard]] std::uint64_t hash_of(std::string_view bytes);
/// "1f" of 31.
[[nodiscard]] std::string hexadecimal(std::uint64_t number);

} // namespace sourcier::merge
