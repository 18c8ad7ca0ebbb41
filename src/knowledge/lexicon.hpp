// SPDX-License-Identifier: Apache-2.0
// The word lists of a language: mappings/languages/<language>/*.ttl.
#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sourcier::knowledge {

/// Looks strings up by views of them.
struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    return std::hash<std::string_view>()(word);
  }
};
template <class Value>
using ByWord = std::unordered_map<std::string, Value, WordHash, std::equal_to<>>;

/// One word of one list: `rule:ReportDeclarer a map:ReportingVerb ; map:lemma
/// "déclarer"@fr ; map:manner sc:ReportedSpeech .` A rule with several lemmas gives one
/// word for each.
struct Word {
  std::string rule; ///< local name of its IRI: "ReportDeclarer"
  std::string
      lemma; ///< in lower case, NFC, ' for ’; may be several words ("faire savoir")
  /// Local name of a property → its values (local names of IRIs, or literals), in file
  /// order.
  ByWord<std::vector<std::string>> properties;
  /// The first value of a property, or "".
  [[nodiscard]] std::string_view value(std::string_view property) const;
};

class Lexicon {
 public:
  Lexicon() = default;
  ~Lexicon() = default;
  Lexicon(const Lexicon&) = delete;
  Lexicon& operator=(const Lexicon&) = delete;
  Lexicon(Lexicon&&) = default;
  Lexicon& operator=(Lexicon&&) = default;
  /// Reads every *.ttl of a folder. Failure, as path:line, where a file is malformed, a
  /// rule has lemmas and no list or a list and no lemma, or a list has a lemma twice.
  explicit Lexicon(const std::filesystem::path& folder);
  /// The word of a list (local name of its class, "ReportingVerb") with this lemma, or
  /// null.
  [[nodiscard]] const Word* find(std::string_view list, std::string_view lemma) const;
  /// All words of a list, ordered by lemma.
  [[nodiscard]] std::vector<const Word*> all(std::string_view list) const;

 private:
  /// Whether some list may have the lemma: 1 of about 40 others passes.
  [[nodiscard]] bool may_have(std::string_view lemma) const;
  void index();

  /// list → lemma → word
  ByWord<ByWord<Word>> lists_;
  struct Entry {
    std::string_view list;
    const Word* word = nullptr;
  };
  ByWord<std::vector<Entry>> by_lemma_;
  std::vector<bool> filter_; ///< by hash of a lemma's length and first eight bytes
};

} // namespace sourcier::knowledge
