// SPDX-License-Identifier: Apache-2.0
// The knowledge base: who and what news speaks of, by which names, in which office.
#pragma once
#include "knowledge/words.hpp"
#include "model/entity.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sourcier::knowledge {

/// An office somebody held. Days as YYYYMMDD.
struct TermOfOffice {
  std::string office; ///< "président", "ministre de la Défense"
  std::optional<KnowledgeId> of;
  std::uint32_t from = 0;            ///< first day it may cover
  std::uint32_t until = 99'99'99'99; ///< last day it may cover; 99999999: open
};

/// A row of mappings/wikidata/: states, places, organizations or people.
struct Known {
  std::string qid; ///< "Q423"
  EntityKind kind = EntityKind::thing;
  std::string subclass; ///< "NewsMedium" …; or empty
  StateKind state_kind = StateKind::none;
  std::string place_class; ///< of a place: "City", "Region"; or empty
  std::string label;       ///< French
  std::optional<KnowledgeId> capital;
  std::optional<KnowledgeId> country;
  std::uint32_t prior = 0; ///< how many source families know it, 0 to 9
  std::vector<TermOfOffice> offices;
};

/// A name of a row.
struct NameOf {
  KnowledgeId row{};
  bool weak = false;  ///< short, or a word of the language too: needs a second signal
  bool label = false; ///< its French label, not an alias
};

/// What a seat stands for when it acts: "le Kremlin".
struct Seat {
  KnowledgeId institution{};
  std::optional<KnowledgeId> literal; ///< the building
  std::optional<KnowledgeId> rival;   ///< another institution that may be meant
};

class Knowledge {
 public:
  /// Reads states, places, organizations, people, offices and metonyms (*.tsv) of a
  /// folder (columns: docs/knowledge.md). Failure, as path:line, where a row is
  /// malformed or a file is missing.
  explicit Knowledge(const std::filesystem::path& folder);

  [[nodiscard]] const Known& operator[](KnowledgeId id) const { return rows_[id]; }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] std::optional<KnowledgeId> find(const std::string& qid) const;

  /// The id of a folded word, 0 where no name has it.
  [[nodiscard]] WordId word(std::string_view folded) const { return words_.id(folded); }
  /// The longest name that begins at words[0]: how many words it has (0: none).
  /// `fits(n)` says whether a name of n words may end there.
  template <class Fits>
  [[nodiscard]] std::size_t longest(std::span<const WordId> words, Fits fits) const {
    std::size_t best = 0;
    NodeId node = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      node = names_.next(node, words[i]);
      if (node == 0) {
        break;
      }
      if (names_.ends(node) && fits(i + 1)) {
        best = i + 1;
      }
    }
    return best;
  }
  /// The rows of exactly this name, best prior first; empty: none.
  [[nodiscard]] std::span<const NameOf> named(std::span<const WordId> words) const;
  [[nodiscard]] std::span<const NameOf> named(std::string_view name) const;
  /// People whose name is this one in another transcription ("Sergei Shoigu",
  /// "Sergueï Choïgou"); full names only.
  [[nodiscard]] std::span<const NameOf> transcribed(std::string_view name) const;
  /// States (and continents) a demonym form speaks of ("coréens" → two), by folded
  /// word; the first part of a compound as "russo-".
  [[nodiscard]] std::span<const KnowledgeId> demonym(std::string_view folded) const;
  /// The state whose capital this is.
  [[nodiscard]] std::optional<KnowledgeId> state_of(KnowledgeId capital) const;
  [[nodiscard]] const Seat* seat(std::string_view name) const;
  /// Who held an office ("président") of a state on a day (YYYYMMDD); empty: unknown or
  /// not unique.
  [[nodiscard]] std::vector<KnowledgeId>
  holders(std::string_view office, KnowledgeId of, std::uint32_t day) const;

 private:
  struct Loading;
  void read_rows(const std::filesystem::path& path, Loading& loading);
  void read_offices(const std::filesystem::path& path);
  void read_seats(const std::filesystem::path& path);
  void connect(const Loading& loading);
  void add_name(std::string_view name, NameOf of);

  Table<KnowledgeId, Known> rows_;
  std::unordered_map<std::string, KnowledgeId> by_qid_;
  Words words_;
  NameTrie names_;
  std::vector<std::vector<NameOf>> name_rows_; ///< by number of the name in the trie
  std::unordered_map<std::string, std::vector<NameOf>> transcribed_;
  std::unordered_map<std::string, std::vector<KnowledgeId>> demonyms_;
  std::unordered_map<std::string, Seat> seats_;
  std::unordered_map<std::uint32_t, KnowledgeId> capital_of_;
  std::unordered_map<std::uint32_t, std::vector<KnowledgeId>> holders_; ///< by state
};

} // namespace sourcier::knowledge
