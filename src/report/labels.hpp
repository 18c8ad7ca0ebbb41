// SPDX-License-Identifier: Apache-2.0
// What the ontology calls things, and what the mappings say of their rules.
#pragma once
#include "report/words.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::report {

/// The four ways of PLOVER families; `other` for the families of our own.
enum class Quad : std::uint8_t {
  verbal_cooperation,
  material_cooperation,
  verbal_conflict,
  material_conflict,
  other
};

/// A rule as its mapping file writes it.
struct Rule {
  std::string place;                 ///< "mappings/events/Attack.ttl:14"
  std::string type;                  ///< what it evokes: "Attack"
  std::vector<std::string> words;    ///< verbs and nouns
  std::vector<std::string> examples; ///< what it must find
  std::vector<std::string> counter_examples;
};

class Labels {
 public:
  /// Reads DATA/ontology and DATA/mappings/events. Failure for a broken file.
  Labels(const std::filesystem::path& data, const Say& say);
  /// Of a local name of the ontology, in the language of the pages; the name itself
  /// where the ontology has none.
  [[nodiscard]] std::string of(std::string_view name) const;
  [[nodiscard]] std::string comment(std::string_view name) const;
  /// The local name of an event type's family: "PloverAssault".
  [[nodiscard]] std::string family(std::string_view type) const;
  [[nodiscard]] Quad quad(std::string_view type) const;
  /// Null: none of the mapping files writes it (a rule of the program itself).
  [[nodiscard]] const Rule* rule(std::string_view name) const;

 private:
  struct Named {
    std::string label;
    std::string comment;
  };
  std::map<std::string, Named, std::less<>> named_;
  std::map<std::string, std::string, std::less<>> families_;
  std::map<std::string, Quad, std::less<>> quads_;
  std::map<std::string, Rule, std::less<>> rules_;
};

} // namespace sourcier::report
