// SPDX-License-Identifier: Apache-2.0
// Says in words what the frames of a silent trigger ask for.
#include "extract/explanation.hpp"

#include "extract/events_senses.hpp"
#include "extract/mentions.hpp"
#include "extract/predicates.hpp"
#include "knowledge/frames.hpp"

#include <array>
#include <string_view>

namespace sourcier::extract {
namespace {

using knowledge::Frame;
using knowledge::SlotRule;

std::string_view slot_name(knowledge::FrameSlot slot) {
  constexpr std::array<std::string_view, 8> names{"subject",
                                                  "object",
                                                  "indirect",
                                                  "oblique",
                                                  "clause",
                                                  "genitive",
                                                  "possessor",
                                                  "demonym"};
  return names[static_cast<std::size_t>(slot)];
}

void add(std::string& text, const std::string& words) {
  text += (text.empty() ? "" : "; ") + words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : " ") + word;
  }
  return text;
}

std::string slot_words(const SlotRule& rule) {
  std::string text = (rule.excluded ? "no " : "") + std::string(slot_name(rule.slot));
  if (!rule.cases.empty()) {
    text += " (" + joined(rule.cases) + ")";
  }
  if (!rule.words.empty()) {
    text += " among " + std::to_string(rule.words.size()) + " words";
  } else if (rule.kinds != 0) {
    text += " of a certain kind";
  }
  return text;
}

/// All conditions of a frame.
std::string conditions(const Frame& frame, const knowledge::Trigger& trigger) {
  std::string text;
  if (trigger.pronominal) {
    add(text, "a pronominal verb");
  } else if (frame.voices != 0) {
    add(text, "a certain voice");
  }
  if (frame.supported_only) {
    add(text, "a support verb");
  }
  for (const SlotRule& rule : frame.slots) {
    if (rule.required || rule.excluded) {
      add(text, slot_words(rule));
    }
  }
  if (!frame.with.empty()) {
    add(text, "one of " + std::to_string(frame.with.size()) + " phrases in the clause");
  }
  if (!frame.without.empty()) {
    add(text, "none of " + std::to_string(frame.without.size()) + " phrases near it");
  }
  for (const knowledge::FrameSlot slot : frame.lacks) {
    add(text, "no " + std::string(slot_name(slot)));
  }
  return text.empty() ? "that nothing else tells it already" : text;
}

} // namespace

std::vector<NearMiss> near_misses(const Document& document,
                                  const knowledge::Resources& resources) {
  std::vector<NearMiss> found;
  Mentions mentions(document, resources);
  const std::vector<Predicate> syntax = predicates(document);
  Scene stage = scene(document, syntax, mentions, resources.frames);
  for (const Predicate& predicate : syntax) {
    if (sense(stage, predicate)) {
      continue;
    }
    const bool verb = predicate.voice != Voice::nominal;
    for (const std::string& form :
         dictionary_forms(document.tokens[predicate.head], verb)) {
      const auto* triggers =
          verb ? resources.frames.verb(form) : resources.frames.noun(form);
      for (std::size_t i = 0; triggers != nullptr && i < triggers->size(); ++i) {
        const knowledge::Trigger& trigger = (*triggers)[i];
        const Frame& frame = resources.frames.all()[trigger.frame];
        if (trigger.rest.empty()) { // an idiom whose words are not there is far away
          found.push_back({predicate.head, frame.rule, conditions(frame, trigger)});
        }
      }
    }
  }
  return found;
}

} // namespace sourcier::extract
