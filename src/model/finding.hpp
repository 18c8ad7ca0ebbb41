// SPDX-License-Identifier: Apache-2.0
// Findings: what one passage says, each with its own evidence.
#pragma once
#include "model/mention.hpp"
#include "model/quantity.hpp"
#include "model/table.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sourcier {

enum class EventId : std::uint32_t {};
enum class OfficeId : std::uint32_t {};
enum class RelationId : std::uint32_t {};
enum class QuotationId : std::uint32_t {};
enum class AttributionId : std::uint32_t {};

/// In the order in which the first that applies is written (model.md 5).
enum class Standing : std::uint8_t {
  negated,
  hypothetical,
  prospective,
  hedged,
  attributed,
  stated
};
enum class Hedge : std::uint8_t { hearsay_conditional, possibility, doubt, allegation };

/// How sure the words are: what standing, hedge and cues the text itself marks.
struct Marking {
  Standing standing = Standing::stated;
  bool negative = false; ///< sc:polarity sc:Negative
  std::optional<Hedge> hedge;
  std::vector<Span> cues; ///< sorted, disjoint: "aurait", "ne", "pas"
};

/// What every finding carries.
struct Evidence {
  std::uint32_t sentence = 0; ///< index into Document::sentences
  Span words;                 ///< sc:evidence, inside the sentence
  Span trigger;               ///< inside the sentence; empty: none
  Marking marking;
  std::optional<AttributionId> attribution;
  double confidence = 0.5; ///< of the extraction, 0 to 1
  std::string rule;        ///< local name in mappings/: "SupplyOfArmsLivrer"
};

enum class Role : std::uint8_t {
  agent,
  target,
  participant,
  theme,
  place,
  origin,
  destination,
  topic,
  content,
  cause,
  purpose
};

struct Filler {
  Role role = Role::agent;
  MentionId mention{};
};
/// content, cause or purpose that is itself an event.
struct EventLink {
  Role role = Role::content;
  EventId event{};
};

struct Event {
  Evidence evidence;
  std::string type;           ///< local name of the class: "TroopDeployment"
  TokenIndex head = no_token; ///< token of the trigger that governs its arguments
  std::vector<Filler> fillers;
  std::vector<EventLink> links;
  std::vector<QuantityId> quantities;
  std::vector<TimeId> times;
};

struct Office {
  Evidence evidence;
  MentionId holder{};
  std::string office; ///< lemma form, without the state: "ministre de la Défense"
  std::optional<MentionId> of;
  std::optional<MentionId> posted_to;
  std::optional<TimeId> time;
  bool former = false;
};

struct Relation {
  Evidence evidence;
  MentionId subject{};
  std::string predicate; ///< local name: "memberOf", "sharesBorderWith"
  MentionId object{};
  bool former = false;
  std::optional<TimeId> time;
};

enum class Mode : std::uint8_t { direct, indirect, mixed };

struct Quotation {
  Evidence evidence; ///< its standing is that of the saying
  std::vector<std::uint32_t>
      sentences; ///< all it runs over, the first is evidence.sentence
  std::optional<MentionId> speaker;
  Mode mode = Mode::direct;
  Span words; ///< without the quote marks
  std::optional<MentionId> addressee;
  std::optional<MentionId> medium;
};

enum class Manner : std::uint8_t { quoted, reported_speech, according_to, belief };

struct Attribution {
  std::optional<MentionId> source; ///< none: "on craint que"
  std::vector<MentionId> with;     ///< sources that speak together with it
  Span cue;
  Manner manner = Manner::reported_speech;
  std::optional<AttributionId> via; ///< next one outward
  std::optional<TimeId> time;
};

/// Several events of one article that tell the same thing.
struct Occurrence {
  std::vector<EventId> accounts; ///< 2 or more, ascending
  std::string rule;
  double confidence = 0.5;
};

/// All that was found in one document.
struct Findings {
  Table<MentionId, Mention> mentions;
  Table<QuantityId, Quantity> quantities;
  Table<TimeId, TimeExpression> times;
  Table<AttributionId, Attribution> attributions;
  Table<EventId, Event> events;
  Table<OfficeId, Office> offices;
  Table<RelationId, Relation> relations;
  Table<QuotationId, Quotation> quotations;
  std::vector<Occurrence> occurrences;
};

} // namespace sourcier
