// SPDX-License-Identifier: Apache-2.0
// What words evoke which event: mappings/events/*.ttl, read into frames by lemma.
#pragma once
#include "model/finding.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace sourcier::knowledge {

/// Syntactic slots as the mapping language names them (ontology/mapping.ttl).
enum class FrameSlot : std::uint8_t {
  subject,
  object,
  indirect,
  oblique,
  clause,
  genitive,
  possessor,
  demonym
};

/// One alternative of a slot: conditions on the filler and the role it gets.
struct SlotRule {
  FrameSlot slot = FrameSlot::subject;
  std::vector<std::string> cases; ///< prepositions; empty: any
  std::optional<Role> role;       ///< none: the rule only conditions the match
  /// Bit k: EntityKind k is welcome; `event_filler`: event nouns; 0: the role's
  /// default.
  std::uint16_t kinds = 0;
  std::unordered_set<std::string> words; ///< lemmas of the filler's head; empty: any
  bool required = false;
  bool excluded = false;
};
inline constexpr std::uint16_t event_filler = 1U << 15U;

enum class FrameVoice : std::uint8_t { active = 1, passive = 2, pronominal = 4 };

struct Frame {
  std::string rule;        ///< local name of its IRI: "AttackBombarder"
  std::string type;        ///< local name of the class it evokes: "Attack"
  std::string place;       ///< where it is written: "mappings/events/Attack.ttl:14"
  std::uint8_t voices = 0; ///< sum of FrameVoice; 0: active and passive
  bool supported_only = false;
  bool symmetric = false;        ///< all parties take part alike
  bool reciprocal = false;       ///< so they do where there are several and no target
  bool not_in_sport = false;     ///< of a game, its words mean something else
  bool events_as_things = false; ///< event nouns fill its slots, no content is linked
  std::unordered_set<std::string> supports;      ///< "apporter", "procéder à"
  std::vector<std::vector<std::string>> with;    ///< word sequences
  std::vector<std::vector<std::string>> without; ///< word sequences
  std::vector<FrameSlot> lacks;
  Role locative = Role::place;
  std::optional<Role> self; ///< what a plural noun of the frame is itself ("12 morts")
  std::vector<SlotRule> slots;
  std::vector<std::string> examples; ///< with what is expected after " → "
  std::vector<std::string> counter_examples;
  std::vector<std::string> words; ///< its verbs and nouns as written
};

/// A verb or noun that opens a frame.
struct Trigger {
  std::uint32_t frame = 0;       ///< index into Frames::all()
  bool pronominal = false;       ///< "se réunir"
  bool causative = false;        ///< "faire exploser", read at its infinitive
  std::vector<std::string> rest; ///< the other words of an idiom: "la", "mort"
};

class Frames {
 public:
  /// Reads every *.ttl of a folder. Failure, as path:line, where a file is malformed or
  /// uses a word that ontology/mapping.ttl does not define.
  explicit Frames(const std::filesystem::path& folder);

  [[nodiscard]] const std::vector<Frame>& all() const { return frames_; }
  /// What a verb or noun may open, by lemma; null: nothing.
  [[nodiscard]] const std::vector<Trigger>* verb(std::string_view lemma) const;
  [[nodiscard]] const std::vector<Trigger>* noun(std::string_view lemma) const;
  /// A verb that lends its subject to any event noun ("mener", "procéder à").
  [[nodiscard]] bool supports_any(const std::string& verb) const;
  /// A verb whose subject is who the event of its noun is done to: "subir".
  [[nodiscard]] bool suffers(const std::string& verb) const;
  /// A verb that says of an event noun that it happens ("se tenir", "éclater").
  [[nodiscard]] bool hosts(const std::string& verb) const;
  /// A quality or deed that stands for whose it is ("la bravoure des troupes").
  [[nodiscard]] bool is_deed(const std::string& noun) const;

 private:
  void index(std::uint32_t frame, const std::string& words, bool noun);

  std::vector<Frame> frames_;
  std::unordered_map<std::string, std::vector<Trigger>> verbs_;
  std::unordered_map<std::string, std::vector<Trigger>> nouns_;
  std::unordered_set<std::string> support_;
  std::unordered_set<std::string> suffering_;
  std::unordered_set<std::string> hosts_;
  std::unordered_set<std::string> deeds_;
};

} // namespace sourcier::knowledge
