// SPDX-License-Identifier: Apache-2.0
// Whether a text tells a name.
#pragma once
#include "forget/list.hpp"

#include <set>
#include <span>
#include <string>
#include <string_view>

namespace sourcier::forget {

/// A word of a text.
struct Word {
  std::string written;
  std::string folded; ///< without case and accents
  bool has_capital = false;
  bool begins_part = false; ///< a blank stands before it, not a hyphen or apostrophe
};

/// The names that a text must not tell, as sequences of words without case and accents.
class Words {
 public:
  /// `list`: its names are looked for as well; null: none.
  explicit Words(const List* list) : list_(list) {}
  /// The name as a whole.
  void add_name(std::string_view name);
  /// The name as a whole and each of its words that may stand for a person alone: all
  /// but the first ("Orsane" of "Paul Orsane") that begin with a capital letter and
  /// have three letters or more.
  void add_person(std::string_view name);
  [[nodiscard]] bool empty() const {
    return sequences_.empty() && (list_ == nullptr || !list_->has_names());
  }
  [[nodiscard]] std::size_t size() const { return sequences_.size(); }

  /// Whether one of the names stands in a text of natural language, beginning with a
  /// capital letter. `found`, where given, gets those of the list's names that do.
  [[nodiscard]] bool told_by(std::string_view text,
                             std::set<std::string>* found = nullptr) const;
  /// The same for an address or a file's name, where capitals mean nothing.
  [[nodiscard]] bool told_by_address(std::string_view address) const;

 private:
  bool tells(std::span<const Word> words, std::set<std::string>* found) const;
  bool told(std::string_view text, bool any_case, std::set<std::string>* found) const;

  const List* list_;
  std::set<std::string, std::less<>> sequences_; ///< "paul orsane", "orsane"
};

} // namespace sourcier::forget
