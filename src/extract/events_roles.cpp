// SPDX-License-Identifier: Apache-2.0
// Which argument fills which role of a frame, by slot, preposition and kind of filler.
#include "extract/events_places.hpp"
#include "extract/events_senses.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sourcier::extract {

namespace {

using knowledge::event_filler;
using knowledge::Frame;
using knowledge::FrameSlot;
using knowledge::SlotRule;

constexpr std::uint16_t bit(EntityKind kind) {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(kind));
}
constexpr std::uint16_t parties = bit(EntityKind::person) | bit(EntityKind::state) |
                                  bit(EntityKind::organization) |
                                  bit(EntityKind::group);
constexpr std::uint16_t places = bit(EntityKind::place) | bit(EntityKind::state);
constexpr std::uint16_t anything =
    parties | places | bit(EntityKind::thing) | event_filler;

FrameSlot frame_slot(Slot slot) {
  switch (slot) {
  case Slot::subject:
    return FrameSlot::subject;
  case Slot::object:
    return FrameSlot::object;
  case Slot::indirect:
    return FrameSlot::indirect;
  case Slot::oblique:
    return FrameSlot::oblique;
  case Slot::clause:
    return FrameSlot::clause;
  case Slot::genitive:
    return FrameSlot::genitive;
  case Slot::possessor:
    return FrameSlot::possessor;
  case Slot::modifier:
    return FrameSlot::demonym;
  }
  return FrameSlot::subject;
}

std::uint16_t default_kinds(Role role) {
  switch (role) {
  case Role::agent:
    return parties | event_filler;
  case Role::participant:
    return parties;
  case Role::place:
  case Role::origin:
  case Role::destination:
    return places;
  case Role::target:
  case Role::theme:
  case Role::topic:
  case Role::content:
  case Role::cause:
  case Role::purpose:
    return anything;
  }
  return anything;
}

/// What an argument is: its mention, the kinds it counts as.
struct Candidate {
  std::optional<MentionId> mention;
  std::uint16_t kinds = 0;
};

/// "l'ont abattu", "en a blessé dix autres": someone whom no mention stands for.
bool speaks_of_someone(const Token& token) {
  static constexpr std::array<std::string_view, 13> words{"l'",
                                                          "le",
                                                          "la",
                                                          "les",
                                                          "on",
                                                          "autres",
                                                          "autre",
                                                          "dizaine",
                                                          "centaine",
                                                          "un",
                                                          "une",
                                                          "plusieurs",
                                                          "certains"};
  return token.pos != Upos::det &&
         (token.pos == Upos::num ||
          std::find(words.begin(), words.end(), token.lower) != words.end());
}

/// "s'il rencontre le roi", "ce dernier s'élève à": a subject that stands for somebody
/// or something named elsewhere.
bool stands_for_subject(const Document& document, const Argument& argument) {
  static constexpr std::array<std::string_view, 14> words{"il",
                                                          "elle",
                                                          "ils",
                                                          "elles",
                                                          "celui-ci",
                                                          "celle-ci",
                                                          "ceux-ci",
                                                          "celles-ci",
                                                          "nous",
                                                          "vous",
                                                          "je",
                                                          "j'",
                                                          "ceux",
                                                          "celles"};
  const Token& token = document.tokens[argument.head];
  const bool last = token.lower.starts_with("derni") && argument.head > 0 &&
                    document.tokens[argument.head - 1].lemma == "ce";
  return argument.slot == Slot::subject &&
         (last || std::find(words.begin(), words.end(), token.lower) != words.end());
}

Candidate candidate(Scene& scene, const Argument& argument) {
  Candidate found;
  if (argument.slot == Slot::clause) {
    found.kinds = event_filler;
    return found;
  }
  found.mention = argument.slot == Slot::modifier
                      ? scene.mentions.demonym(argument.head)
                      : scene.mentions.at(argument.head);
  if (found.mention) {
    const Mention& mention = scene.mentions[*found.mention];
    found.kinds = bit(mention.entity);
    const bool acts = mention.kind == MentionKind::name ||
                      mention.kind == MentionKind::metonym ||
                      mention.kind == MentionKind::pronoun;
    // "Pékin a annoncé" acts; "la fusillade d'Orlando" happens there.
    const bool between = argument.marker == "entre" || argument.marker == "avec";
    if ((acts || between) && mention.entity == EntityKind::place &&
        argument.slot != Slot::genitive) {
      found.kinds |= bit(EntityKind::state);
    }
    if (mention.kind == MentionKind::pronoun && mention.entity == EntityKind::thing) {
      found.kinds |= parties;
    }
  }
  const bool vague =
      speaks_of_someone(scene.document.tokens[argument.head]) &&
      (!found.mention || scene.mentions[*found.mention].entity == EntityKind::thing);
  if (vague || (!found.mention && stands_for_subject(scene.document, argument))) {
    found.kinds =
        static_cast<std::uint16_t>(found.kinds | parties | bit(EntityKind::thing));
  }
  if (scene.evokes[argument.head]) {
    found.kinds |= event_filler;
  }
  return found;
}

bool has_word(const Scene& scene, TokenIndex head, const SlotRule& rule) {
  const auto& tokens = scene.document.tokens;
  const auto listed = [&](TokenIndex t) {
    const auto forms = dictionary_forms(tokens[t], false);
    return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
      return rule.words.contains(form);
    });
  };
  if (rule.words.empty() || listed(head)) {
    return true;
  }
  const TokenIndex up = tokens[head].head; // "missiles Scud"
  return tokens[head].pos == Upos::propn && up < head && tokens[up].pos == Upos::noun &&
         listed(up);
}

bool fits_case(const SlotRule& rule, const Argument& argument) {
  return rule.cases.empty() ||
         std::find(rule.cases.begin(), rule.cases.end(), argument.marker) !=
             rule.cases.end();
}

bool fits(const Scene& scene,
          const SlotRule& rule,
          const Argument& argument,
          const Candidate& filler) {
  const std::uint16_t wanted = rule.kinds != 0 ? rule.kinds
                               : rule.role     ? default_kinds(*rule.role)
                                               : anything;
  // Whom nobody names is not known to be forbidden.
  const bool guess = rule.excluded && rule.words.empty() && !filler.mention &&
                     (filler.kinds & parties) != 0;
  return (filler.kinds & wanted) != 0 && !guess && has_word(scene, argument.head, rule);
}

int narrowness(const SlotRule& rule) {
  return (rule.words.empty() ? 0 : 4) + (rule.kinds == 0 ? 0 : 2) +
         (rule.cases.empty() ? 0 : 1);
}

/// Roles that every event may have, whatever its frame.
std::optional<Role>
usual_role(const Frame& frame, const Argument& argument, const Candidate& filler) {
  if (argument.slot == Slot::clause) {
    return argument.marker == "pour" ? std::optional(Role::purpose) : std::nullopt;
  }
  if (is_cause(argument.marker)) {
    return Role::cause;
  }
  const bool somebody = (filler.kinds & bit(EntityKind::person)) != 0; // "lui", "400"
  const bool state = !somebody && (filler.kinds & bit(EntityKind::state)) != 0;
  const bool place = (filler.kinds & bit(EntityKind::place)) != 0;
  if (argument.slot == Slot::genitive && place && !state) {
    return frame.locative;
  }
  const bool inside = argument.marker == "en" || argument.marker == "dans" ||
                      argument.marker == "à" ||
                      argument.marker.find(' ') != std::string::npos;
  if (is_locative(argument.marker) && (place || (state && inside))) {
    return frame.locative;
  }
  return std::nullopt;
}

const SlotRule* best_rule(const Scene& scene,
                          const Frame& frame,
                          const Argument& argument,
                          const Candidate& filler) {
  const SlotRule* best = nullptr;
  for (const SlotRule& rule : frame.slots) {
    if (rule.slot != frame_slot(argument.slot) || !fits_case(rule, argument) ||
        !fits(scene, rule, argument, filler)) {
      continue;
    }
    if (best == nullptr || narrowness(rule) > narrowness(*best)) {
      best = &rule;
    }
  }
  return best;
}

/// Slots that a verb, or a noun, can have at all.
bool asks(FrameSlot slot, bool nominal) {
  const bool of_nouns = slot == FrameSlot::genitive || slot == FrameSlot::possessor ||
                        slot == FrameSlot::demonym;
  const bool of_verbs = slot == FrameSlot::object || slot == FrameSlot::subject;
  return nominal ? !of_verbs : !of_nouns;
}

/// Every slot with required alternatives has one that is filled. Who does it may stay
/// unsaid ("a été interdit", "faut-il négocier"), unless the frame asks for a word.
bool requirements_met(const Scene& scene,
                      const Sense& sense,
                      const std::vector<const SlotRule*>& used,
                      const Predicate& predicate) {
  const Frame& frame = *sense.frame;
  const bool nominal = predicate.voice == Voice::nominal;
  const Token& head = scene.document.tokens[sense.head];
  const bool open =
      (predicate.voice == Voice::passive && !predicate.auxiliaries.empty()) ||
      head.morph.verb_form == VerbForm::infinitive;
  const bool unsaid = open && std::none_of(sense.arguments.begin(),
                                           sense.arguments.end(),
                                           [](const Argument& argument) {
                                             return argument.slot == Slot::subject;
                                           });
  return std::all_of(frame.slots.begin(), frame.slots.end(), [&](const SlotRule& rule) {
    const bool silent = unsaid && rule.slot == FrameSlot::subject &&
                        rule.words.empty() && (rule.kinds & parties) != 0;
    return !rule.required || silent || !asks(rule.slot, nominal) ||
           std::any_of(used.begin(), used.end(), [&](const auto* one) {
             return one->required && one->slot == rule.slot;
           });
  });
}

bool lacks_hold(Scene& scene,
                const Frame& frame,
                const std::vector<Argument>& arguments) {
  return std::none_of(
      arguments.begin(), arguments.end(), [&](const Argument& argument) {
        // "nous critiquer": object or dative, nobody can tell.
        const std::string& word = scene.document.tokens[argument.head].lower;
        const bool clitic = argument.slot == Slot::indirect &&
                            (word == "nous" || word == "vous" || word == "me" ||
                             word == "m'" || word == "te" || word == "t'");
        const bool asked = std::find(frame.lacks.begin(),
                                     frame.lacks.end(),
                                     frame_slot(argument.slot)) != frame.lacks.end();
        // "manifestent ce mardi": a date is no object.
        return asked && !clitic && candidate(scene, argument).kinds != 0;
      });
}

/// "des soldats nord-coréens ont été envoyés": the demonym's state does it. Only who is
/// sent somewhere is sent by his state; who is freed or bought is not.
void add_demonym_agent(Scene& scene, Sense& into) {
  if (into.frame->locative != Role::destination) {
    return;
  }
  const auto rule = std::find_if(
      into.frame->slots.begin(), into.frame->slots.end(), [](const SlotRule& slot) {
        return slot.slot == FrameSlot::demonym && slot.role;
      });
  if (rule == into.frame->slots.end() ||
      std::any_of(into.roles.begin(), into.roles.end(), [&](const Assigned& assigned) {
        return assigned.role == *rule->role;
      })) {
    return;
  }
  const std::vector<Assigned> present = into.roles;
  for (const Assigned& assigned : present) {
    if (assigned.role != Role::theme) {
      continue;
    }
    for (const TokenIndex child : scene.document.children[assigned.argument.head]) {
      const auto state = scene.document.tokens[child].pos == Upos::adj
                             ? scene.mentions.demonym(child)
                             : std::nullopt;
      if (state) {
        into.roles.push_back({*rule->role, {Slot::modifier, child, "", 0.7F}, state});
        return;
      }
    }
  }
}

/// "12 morts": nobody else is named, the dead are the target.
void add_self(Scene& scene, Sense& into, Voice voice) {
  const Token& head = scene.document.tokens[into.head];
  const auto role = into.frame->self;
  if (!role || voice != Voice::nominal || head.morph.number != Number::plural ||
      std::any_of(into.roles.begin(), into.roles.end(), [&](const Assigned& one) {
        return one.role == *role;
      })) {
    return;
  }
  if (const auto mention = scene.mentions.at(into.head)) {
    into.roles.push_back({*role, {Slot::object, into.head, "", 0.8F}, mention});
  }
}

/// "leurs relations se renforcent", "resserrer les liens entre A et B": a noun that
/// only conditions the match lends what it governs.
std::vector<Argument> of_condition(const Scene& scene, const Argument& condition) {
  std::vector<Argument> lent;
  const std::uint32_t p = scene.predicate_at[condition.head];
  if (p == Scene::none || condition.slot == Slot::clause) {
    return lent;
  }
  for (const Argument& argument : scene.predicates[p].arguments) {
    if (argument.slot != Slot::clause && argument.slot != Slot::subject) {
      lent.push_back(argument);
      lent.back().confidence *= 0.9F;
    }
  }
  return lent;
}

/// "les deux présidents resserrent leurs liens": several agents and no target take part
/// alike.
void make_reciprocal(const Scene& scene, Sense& into) {
  std::size_t agents = 0;
  bool plural = false;
  for (const Assigned& assigned : into.roles) {
    if (assigned.role == Role::target || assigned.role == Role::participant) {
      return;
    }
    if (assigned.role == Role::agent && assigned.mention) {
      ++agents;
      plural = plural || scene.document.tokens[assigned.argument.head].morph.number ==
                             Number::plural;
    }
  }
  if (agents < 2 && !plural) {
    return;
  }
  for (Assigned& assigned : into.roles) {
    if (assigned.role == Role::agent) {
      assigned.role = Role::participant;
    }
  }
}

struct Filling {
  std::vector<const SlotRule*> used;
  std::vector<Argument> conditions; ///< that only conditioned the match
};

/// "salué la bravoure des troupes": a quality or deed stands for whose it is.
bool add_doers(Scene& scene, Role role, const Argument& deed, Sense& into) {
  const std::uint32_t p = scene.predicate_at[deed.head];
  if (role != Role::target || p == Scene::none || deed.slot == Slot::clause ||
      !scene.frames.is_deed(scene.document.tokens[deed.head].lemma)) {
    return false;
  }
  for (const Argument& argument : scene.predicates[p].arguments) {
    if (argument.slot != Slot::genitive && argument.slot != Slot::possessor) {
      continue;
    }
    const Candidate doer = candidate(scene, argument);
    if (doer.mention && (doer.kinds & parties) != 0) {
      Argument row = argument;
      row.confidence *= deed.confidence;
      into.roles.push_back({role, row, doer.mention});
    }
  }
  return true;
}

/// "réaffirmé son soutien lors d'une rencontre avec X": X met, nobody supported him.
bool completes_another(const Scene& scene,
                       const Sense& sense,
                       const Argument& argument) {
  const TokenIndex up = scene.document.tokens[argument.head].head;
  const bool nested =
      argument.confidence <= 0.61F && !argument.marker.empty() && up != sense.head &&
      up != sense.carrier && scene.evokes[up] &&
      std::find(sense.words.begin(), sense.words.end(), up) == sense.words.end();
  return nested && std::none_of(sense.arguments.begin(),
                                sense.arguments.end(),
                                [&](const Argument& one) {
                                  return one.head == up && one.slot == Slot::object;
                                });
}

/// One argument gets its role; false where it forbids the frame.
bool fill(Scene& scene, const Argument& given, Sense& into, Filling& filling) {
  const Argument argument = whole_place(scene, given);
  if (completes_another(scene, into, given)) {
    return true;
  }
  const Candidate filler = candidate(scene, argument);
  const SlotRule* rule = best_rule(scene, *into.frame, argument, filler);
  if (rule != nullptr && rule->excluded) {
    return argument.confidence < 0.65F;
  }
  if (rule != nullptr && !rule->required && goes_there(scene, *into.frame, argument)) {
    rule = nullptr;
  }
  std::optional<Role> role;
  if (given.marker == "victime") {
    role = Role::target; // whatever the frame says of places and things
  } else if (rule != nullptr) {
    filling.used.push_back(rule);
    role = rule->role;
    into.score += rule->required ? 2.0F : 0.2F;
    if (!role && !rule->words.empty()) {
      filling.conditions.push_back(argument);
      into.conditions.push_back(argument.head);
    }
  } else {
    role = usual_role(*into.frame, argument, filler);
    // "mettre en place", "dépêché sur place": nowhere.
    if ((argument.marker == "en" || argument.marker == "sur") &&
        scene.document.tokens[argument.head].lemma == "place") {
      role.reset();
    }
    if (role == into.frame->locative && is_of_another(scene, into, argument)) {
      role.reset();
    }
  }
  if (role && filler.kinds != 0 && !add_doers(scene, *role, argument, into)) {
    into.roles.push_back({*role, argument, filler.mention});
  }
  return true;
}

} // namespace

bool assign(Scene& scene, Sense& into) {
  if (!lacks_hold(scene, *into.frame, into.arguments)) {
    return false;
  }
  Filling filling;
  for (const Argument& argument : into.arguments) {
    if (!fill(scene, argument, into, filling)) {
      return false;
    }
  }
  const Predicate& predicate = scene.predicates[scene.predicate_at[into.head]];
  if (!requirements_met(scene, into, filling.used, predicate)) {
    return false;
  }
  const std::vector<Argument> conditions = filling.conditions;
  for (const Argument& condition : conditions) {
    for (const Argument& argument : of_condition(scene, condition)) {
      if (!fill(scene, argument, into, filling)) {
        return false;
      }
    }
  }
  add_demonym_agent(scene, into);
  add_self(scene, into, predicate.voice);
  if (into.frame->reciprocal) {
    make_reciprocal(scene, into);
  }
  return true;
}

} // namespace sourcier::extract
