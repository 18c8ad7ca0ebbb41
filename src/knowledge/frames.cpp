// SPDX-License-Identifier: Apache-2.0
// Reads mappings/events/*.ttl into frames and indexes them by lemma.
#include "knowledge/frames.hpp"

#include "knowledge/frames_statements.hpp"
#include "problem.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace sourcier::knowledge {

namespace {

/// What the statements of all files say of one node.
using Properties = std::multimap<std::string, Statement>;
using Nodes = std::map<std::string, Properties>;

[[noreturn]] void refuse(const std::string& place, const std::string& what) {
  throw Failure(place + ": " + what);
}

std::vector<Statement>
values(const Nodes& nodes, const std::string& node, const std::string& property) {
  std::vector<Statement> found;
  const auto at = nodes.find(node);
  if (at == nodes.end()) {
    return found;
  }
  const auto [first, last] = at->second.equal_range(property);
  for (auto row = first; row != last; ++row) {
    found.push_back(row->second);
  }
  std::sort(found.begin(), found.end(), [](const Statement& a, const Statement& b) {
    return a.object < b.object;
  });
  return found;
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text + " ") {
    if (c != ' ' && c != '\'') {
      word += c;
      continue;
    }
    if (c == '\'') {
      word += c;
    }
    if (!word.empty()) {
      words.push_back(word);
      word.clear();
    }
  }
  return words;
}

Role role(const Statement& statement) {
  static const std::map<std::string, Role> roles{{"agent", Role::agent},
                                                 {"target", Role::target},
                                                 {"participant", Role::participant},
                                                 {"theme", Role::theme},
                                                 {"place", Role::place},
                                                 {"origin", Role::origin},
                                                 {"destination", Role::destination},
                                                 {"topic", Role::topic},
                                                 {"content", Role::content},
                                                 {"cause", Role::cause},
                                                 {"purpose", Role::purpose}};
  const auto found = roles.find(statement.object);
  if (found == roles.end()) {
    refuse(statement.place,
           "no role sc:" + statement.object + "; use one of model.md 5.1");
  }
  return found->second;
}

std::uint16_t kind(const Statement& statement) {
  static const std::map<std::string, std::uint16_t> kinds{
      {"Person", 1U << 0U},
      {"State", 1U << 1U},
      {"Organization", 1U << 2U},
      {"Place", 1U << 3U},
      {"Group", 1U << 4U},
      {"Thing", 1U << 5U},
      {"Party", (1U << 0U) | (1U << 1U) | (1U << 2U) | (1U << 4U)},
      {"Event", event_filler}};
  const auto found = kinds.find(statement.object);
  if (found == kinds.end()) {
    refuse(statement.place,
           "no kind of filler " + statement.object +
               "; use sc:Person … sc:Thing, map:Party or map:Event");
  }
  return found->second;
}

const std::map<std::string, FrameSlot>& slot_names() {
  static const std::map<std::string, FrameSlot> names{
      {"subject", FrameSlot::subject},
      {"object", FrameSlot::object},
      {"indirect", FrameSlot::indirect},
      {"oblique", FrameSlot::oblique},
      {"clause", FrameSlot::clause},
      {"genitive", FrameSlot::genitive},
      {"possessor", FrameSlot::possessor},
      {"demonym", FrameSlot::demonym}};
  return names;
}

bool is_true(const Nodes& nodes, const std::string& node, const std::string& property) {
  const auto found = values(nodes, node, property);
  return !found.empty() &&
         (found.front().object == "true" || found.front().object == "1");
}

void check_words(const Nodes& nodes,
                 const std::string& node,
                 const std::set<std::string>& allowed,
                 const std::string& what) {
  for (const auto& [property, statement] : nodes.at(node)) {
    if (!allowed.contains(property)) {
      refuse(statement.place,
             std::string(what)
                 .append(" has no map:")
                 .append(property)
                 .append("; see ontology/mapping.ttl"));
    }
  }
}

/// A slot's value: a role, or a node with conditions.
SlotRule slot_rule(const Nodes& nodes, FrameSlot slot, const Statement& statement) {
  SlotRule rule;
  rule.slot = slot;
  if (!nodes.contains(statement.object)) {
    rule.role = role(statement);
    return rule;
  }
  check_words(nodes,
              statement.object,
              {"role", "case", "filler", "among", "word", "required", "excluded"},
              "a slot");
  for (const Statement& value : values(nodes, statement.object, "role")) {
    rule.role = role(value);
  }
  for (const Statement& value : values(nodes, statement.object, "case")) {
    rule.cases.push_back(value.object);
  }
  for (const Statement& value : values(nodes, statement.object, "filler")) {
    rule.kinds = static_cast<std::uint16_t>(rule.kinds | kind(value));
  }
  for (const Statement& value : values(nodes, statement.object, "word")) {
    rule.words.insert(value.object);
  }
  for (const Statement& value : values(nodes, statement.object, "among")) {
    const auto words = values(nodes, value.object, "word");
    if (words.empty()) {
      refuse(value.place,
             "no word list rule:" + value.object +
                 "; define it in mappings/events/words.ttl");
    }
    for (const Statement& word : words) {
      rule.words.insert(word.object);
    }
  }
  rule.required = is_true(nodes, statement.object, "required");
  rule.excluded = is_true(nodes, statement.object, "excluded");
  return rule;
}

bool has_slot(const Frame& frame, FrameSlot slot) {
  return std::any_of(frame.slots.begin(), frame.slots.end(), [&](const SlotRule& rule) {
    return rule.slot == slot;
  });
}

void copy_slot(Frame& frame, FrameSlot from, FrameSlot to) {
  const std::vector<SlotRule> present = frame.slots;
  for (SlotRule rule : present) {
    if (rule.slot == from) {
      rule.slot = to;
      rule.required = rule.required && to == FrameSlot::genitive;
      frame.slots.push_back(std::move(rule));
    }
  }
}

/// map:symmetric: everybody takes part.
void add_participants(Frame& frame) {
  const auto participant = [&](FrameSlot slot, std::vector<std::string> cases) {
    SlotRule rule;
    rule.slot = slot;
    rule.cases = std::move(cases);
    rule.role = Role::participant;
    frame.slots.push_back(std::move(rule));
  };
  for (const FrameSlot slot : {FrameSlot::subject,
                               FrameSlot::object,
                               FrameSlot::genitive,
                               FrameSlot::possessor,
                               FrameSlot::demonym}) {
    if (!has_slot(frame, slot)) {
      participant(slot, {});
    }
  }
  participant(FrameSlot::oblique, {"avec", "entre", "aux côtés de"});
}

/// Defaults of a noun's slots (docs/mappings.md).
void add_noun_defaults(Frame& frame, bool nouns) {
  if (!nouns) {
    return;
  }
  if (!has_slot(frame, FrameSlot::genitive)) {
    copy_slot(frame,
              has_slot(frame, FrameSlot::object) ? FrameSlot::object
                                                 : FrameSlot::subject,
              FrameSlot::genitive);
  }
  for (const FrameSlot slot : {FrameSlot::possessor, FrameSlot::demonym}) {
    if (!has_slot(frame, slot)) {
      copy_slot(frame, FrameSlot::subject, slot);
    }
  }
}

std::uint8_t voice(const Statement& statement) {
  if (statement.object == "Active") {
    return static_cast<std::uint8_t>(FrameVoice::active);
  }
  if (statement.object == "Passive") {
    return static_cast<std::uint8_t>(FrameVoice::passive);
  }
  if (statement.object == "Pronominal") {
    return static_cast<std::uint8_t>(FrameVoice::pronominal);
  }
  refuse(statement.place,
         "no voice map:" + statement.object +
             "; use map:Active, map:Passive or map:Pronominal");
}

void read_slots(const Nodes& nodes, const std::string& node, Frame& frame) {
  for (const auto& [name, slot] : slot_names()) {
    for (const Statement& statement : values(nodes, node, name)) {
      frame.slots.push_back(slot_rule(nodes, slot, statement));
    }
  }
  for (const Statement& statement : values(nodes, node, "lacks")) {
    const auto found = slot_names().find(statement.object);
    if (found == slot_names().end()) {
      refuse(statement.place, "no slot map:" + statement.object);
    }
    frame.lacks.push_back(found->second);
  }
  frame.symmetric = is_true(nodes, node, "symmetric");
  frame.reciprocal = is_true(nodes, node, "reciprocal");
  frame.events_as_things = is_true(nodes, node, "eventsAsThings");
  frame.not_in_sport = is_true(nodes, node, "notInSport");
  if (frame.symmetric) {
    add_participants(frame);
  }
  add_noun_defaults(frame, !values(nodes, node, "noun").empty());
}

Frame read_frame(const Nodes& nodes, const std::string& node) {
  check_words(nodes,
              node,
              {"type",      "evokes",    "verb",      "noun",       "support",
               "supported", "voice",     "symmetric", "reciprocal", "eventsAsThings",
               "with",      "without",   "lacks",     "locative",   "self",
               "subject",   "object",    "indirect",  "oblique",    "clause",
               "genitive",  "possessor", "demonym",   "example",    "counterExample",
               "open",      "label",     "comment",   "notInSport"},
              "a frame");
  Frame frame;
  frame.rule = node;
  frame.place = values(nodes, node, "type").front().place;
  const auto types = values(nodes, node, "evokes");
  if (types.size() != 1) {
    refuse(frame.place,
           "rule:" + node + " evokes " + std::to_string(types.size()) +
               " types; name exactly one with map:evokes");
  }
  frame.type = types.front().object;
  for (const char* property : {"verb", "noun"}) {
    for (const Statement& value : values(nodes, node, property)) {
      frame.words.push_back(value.object);
    }
  }
  if (frame.words.empty()) {
    refuse(frame.place, "rule:" + node + " has no words; add map:verb or map:noun");
  }
  for (const Statement& value : values(nodes, node, "support")) {
    frame.supports.insert(value.object);
  }
  for (const Statement& value : values(nodes, node, "voice")) {
    frame.voices = static_cast<std::uint8_t>(frame.voices | voice(value));
  }
  for (const Statement& value : values(nodes, node, "with")) {
    frame.with.push_back(words_of(value.object));
  }
  for (const Statement& value : values(nodes, node, "without")) {
    frame.without.push_back(words_of(value.object));
  }
  for (const Statement& value : values(nodes, node, "locative")) {
    frame.locative = role(value);
  }
  for (const Statement& value : values(nodes, node, "self")) {
    frame.self = role(value);
  }
  for (const Statement& value : values(nodes, node, "example")) {
    frame.examples.push_back(value.object);
  }
  for (const Statement& value : values(nodes, node, "counterExample")) {
    frame.counter_examples.push_back(value.object);
  }
  frame.supported_only = is_true(nodes, node, "supported");
  read_slots(nodes, node, frame);
  return frame;
}

bool is_a(const Nodes& nodes, const std::string& node, const std::string& type) {
  const auto types = values(nodes, node, "type");
  return std::any_of(types.begin(), types.end(), [&](const Statement& statement) {
    return statement.object == type;
  });
}

std::unordered_set<std::string> word_list(const Nodes& nodes, const std::string& name) {
  std::unordered_set<std::string> words;
  for (const Statement& word : values(nodes, name, "word")) {
    std::string verb = word.object;
    if (verb.starts_with("s'")) {
      verb = "se " + verb.substr(2);
    }
    words.insert(std::move(verb));
  }
  return words;
}

} // namespace

Frames::Frames(const std::filesystem::path& folder) {
  Nodes nodes;
  for (const Statement& statement : frame_statements(folder)) {
    nodes[statement.subject].emplace(statement.property, statement);
  }
  for (const auto& [node, properties] : nodes) {
    if (is_a(nodes, node, "Frame")) {
      frames_.push_back(read_frame(nodes, node));
    }
  }
  for (std::uint32_t f = 0; f < frames_.size(); ++f) {
    for (const Statement& verb : values(nodes, frames_[f].rule, "verb")) {
      index(f, verb.object, false);
    }
    for (const Statement& noun : values(nodes, frames_[f].rule, "noun")) {
      index(f, noun.object, true);
    }
  }
  support_ = word_list(nodes, "UsualSupport");
  suffering_ = word_list(nodes, "UsualSuffering");
  hosts_ = word_list(nodes, "UsualHost");
  deeds_ = word_list(nodes, "Deeds");
}

void Frames::index(std::uint32_t frame, const std::string& words, bool noun) {
  // The model's tokenizer keeps "cessez-le-feu" whole and splits "guet-apens".
  if (words.find('-') != std::string::npos && words.find(" - ") == std::string::npos) {
    std::string split;
    for (const char c : words) {
      split += c == '-' ? std::string(" - ") : std::string(1, c);
    }
    index(frame, split, noun);
  }
  Trigger trigger;
  trigger.frame = frame;
  trigger.rest = words_of(words);
  if (!noun && (trigger.rest.front() == "se" || trigger.rest.front() == "s'")) {
    trigger.pronominal = true;
    trigger.rest.erase(trigger.rest.begin());
  }
  if (trigger.rest.empty()) {
    refuse(frames_[frame].place, "an empty word; write a verb or noun");
  }
  const std::string lemma = trigger.rest.front();
  trigger.rest.erase(trigger.rest.begin());
  // The model makes "faire" an auxiliary of the infinitive after it.
  const bool infinitive =
      !trigger.rest.empty() &&
      (trigger.rest.front().ends_with("er") || trigger.rest.front().ends_with("ir") ||
       trigger.rest.front().ends_with("re"));
  if (!noun && lemma == "faire" && infinitive) {
    Trigger inner = trigger;
    inner.causative = true;
    inner.rest.erase(inner.rest.begin());
    verbs_[trigger.rest.front()].push_back(std::move(inner));
  }
  auto& triggers = (noun ? nouns_ : verbs_)[lemma];
  triggers.push_back(std::move(trigger));
}

const std::vector<Trigger>* Frames::verb(std::string_view lemma) const {
  const auto found = verbs_.find(std::string(lemma));
  return found == verbs_.end() ? nullptr : &found->second;
}

const std::vector<Trigger>* Frames::noun(std::string_view lemma) const {
  const auto found = nouns_.find(std::string(lemma));
  return found == nouns_.end() ? nullptr : &found->second;
}

bool Frames::supports_any(const std::string& verb) const {
  return support_.contains(verb);
}

bool Frames::suffers(const std::string& verb) const {
  return suffering_.contains(verb);
}

bool Frames::hosts(const std::string& verb) const {
  return hosts_.contains(verb);
}

bool Frames::is_deed(const std::string& noun) const {
  return deeds_.contains(noun);
}

} // namespace sourcier::knowledge
