// SPDX-License-Identifier: Apache-2.0
// Resolves relative, personal and possessive pronouns by agreement and salience.
#include "link/coreference_pronouns.hpp"

#include "knowledge/knowledge.hpp"
#include "knowledge/lexicon.hpp"

#include <algorithm>
#include <string_view>

namespace sourcier::link {

namespace {

bool is_plural(const Token& token) {
  return token.lower == "ils" || token.lower == "elles" || token.lower == "leur" ||
         token.lower == "leurs" || token.lower == "eux" || token.lower == "les";
}

bool feminine_state(std::string_view label) {
  static constexpr std::string_view exceptions[] = {
      "Mexique", "Cambodge", "Mozambique", "Zimbabwe", "Belize", "Suriname"};
  return label.ends_with("e") &&
         std::find(std::begin(exceptions), std::end(exceptions), label) ==
             std::end(exceptions);
}

/// Gender as far as words show it.
Gender gender_of(const Discourse& discourse, MentionId id, const Entity& entity) {
  const Mention& mention = discourse.mention(id);
  if (mention.kind == MentionKind::nominal || mention.kind == MentionKind::pronoun) {
    return mention.gender;
  }
  if (entity.kind == EntityKind::state) {
    if (mention.kind == MentionKind::metonym) {
      return Gender::none;
    }
    return feminine_state(entity.label) || entity.label == "Corée du Nord" ||
                   entity.label == "Corée du Sud" || entity.label == "URSS"
               ? Gender::feminine
               : Gender::masculine;
  }
  const std::optional<EntityId> one = discourse.of(id);
  if (entity.kind == EntityKind::person) {
    return one ? discourse.gender(*one) : Gender::none;
  }
  const Document& document = discourse.document();
  const TokenIndex first = document.sentences[mention.sentence].tokens.begin;
  if (mention.tokens.begin > first) {
    const std::string& before = document.tokens[mention.tokens.begin - 1].lower;
    if (before == "la" || before == "mme") {
      return Gender::feminine;
    }
    if (before == "le" || before == "du" || before == "au" || before == "m.") {
      return Gender::masculine;
    }
  }
  return Gender::none;
}

/// What a personal or possessive pronoun asks of its antecedent.
struct Wanted {
  Gender gender = Gender::none; ///< none: any
  bool plural = false;
  bool speaks = false;      ///< subject of a verb of saying
  bool acts = false;        ///< does something: no place, no thing
  bool lives = false;       ///< dies, is arrested, elected …: somebody
  bool not_subject = false; ///< "a annoncé son décès": not whose sentence it is
};

bool plural(const Mention& mention, const Entity& entity) {
  return mention.number == Number::plural || entity.kind == EntityKind::group;
}

bool fits(const Discourse& discourse,
          MentionId mention_id,
          EntityId id,
          const Wanted& wanted) {
  const Mention& mention = discourse.mention(mention_id);
  const Entity& entity = discourse.entity(id);
  const bool many = mention.kind == MentionKind::nominal && plural(mention, entity);
  if (many != wanted.plural) {
    return false;
  }
  if ((wanted.speaks || wanted.lives) &&
      (entity.kind == EntityKind::thing || entity.kind == EntityKind::place)) {
    return false;
  }
  // "Moscou étant visée pour son invasion" acts; "est mort à La Havane" does not.
  if (wanted.acts && entity.kind == EntityKind::place &&
      !discourse.is_subject(mention_id)) {
    return false;
  }
  if (wanted.lives && entity.kind != EntityKind::person &&
      entity.kind != EntityKind::group) {
    return false;
  }
  const Gender gender = gender_of(discourse, mention_id, entity);
  return wanted.gender == Gender::none || gender == Gender::none ||
         gender == wanted.gender;
}

/// A subject pronoun of the same form that nobody could resolve: whoever it speaks of
/// is more salient than all else in its sentence.
bool is_unresolved_twin(const Discourse& discourse, const Mention& here, MentionId id) {
  const Mention& row = discourse.mention(id);
  const Document& document = discourse.document();
  const auto last_letters = [&](const Mention& mention) {
    const std::string& lower = document.tokens[mention.head].lower;
    return lower.substr(lower.rfind('-') + 1);
  };
  return row.kind == MentionKind::pronoun && !discourse.of(id) &&
         discourse.is_subject(id) && last_letters(row) == last_letters(here);
}

/// Whether a mention is said on the same level: what stands inside a direct quotation
/// is no antecedent for what stands outside.
bool is_heard(const Discourse& discourse, const Mention& here, const Mention& row) {
  const Quotation* const inside = discourse.quotation(row.span);
  return inside == nullptr || inside->words.contains(here.span);
}

/// Subjects before other mentions; two different ones of equal rank: nobody.
std::vector<EntityId> most_salient(const Discourse& discourse,
                                   MentionId from,
                                   const Wanted& wanted,
                                   bool same_sentence) {
  const Mention& here = discourse.mention(from);
  for (std::uint32_t back = same_sentence ? 0 : 1; back <= 2 && back <= here.sentence;
       ++back) {
    std::vector<EntityId> subjects;
    std::vector<EntityId> others;
    bool blocked = false;
    for (const MentionId id :
         discourse.backwards(here.sentence - back, here.span.begin)) {
      const Mention& row = discourse.mention(id);
      const std::optional<EntityId> one = discourse.of(id);
      blocked = blocked || (id != from && is_unresolved_twin(discourse, here, id));
      if (!one || row.kind == MentionKind::demonym || id == from ||
          !is_heard(discourse, here, row) || !fits(discourse, id, *one, wanted)) {
        continue;
      }
      if (wanted.not_subject && back == 0 && discourse.is_subject(id)) {
        continue;
      }
      std::vector<EntityId>& list = discourse.is_subject(id) ? subjects : others;
      if (std::find(list.begin(), list.end(), *one) == list.end()) {
        list.push_back(*one);
      }
    }
    if (!subjects.empty()) {
      return {back == 0 ? subjects.front() : subjects.back()};
    }
    if (blocked) {
      return {};
    }
    const bool sure = others.size() == 1 &&
                      (discourse.entity(others.front()).kind == EntityKind::person ||
                       !wanted.speaks) &&
                      discourse.entity(others.front()).kind != EntityKind::thing;
    if (sure) {
      return others;
    }
    if (others.size() > 1) {
      return {};
    }
  }
  return {};
}

/// "sa mort", "il a été arrêté", "elle a été élue": what only people undergo.
bool befalls_people(std::string_view type) {
  static constexpr std::string_view types[] = {
      "Casualties", "Arrest", "Appointment", "Departure", "JudicialDecision"};
  return std::find(std::begin(types), std::end(types), type) != std::end(types);
}

/// What the events that a pronoun takes part in ask of whom it stands for.
void ask_of_roles(const Discourse& discourse, MentionId pronoun, Wanted& wanted) {
  for (const Event& event : discourse.findings().events) {
    for (const Filler& filler : event.fillers) {
      if (filler.mention != pronoun) {
        continue;
      }
      wanted.acts =
          wanted.acts || filler.role == Role::agent || filler.role == Role::participant;
      wanted.lives =
          wanted.lives || (filler.role == Role::target && befalls_people(event.type));
      const Token& token = discourse.document().tokens[discourse.mention(pronoun).head];
      wanted.not_subject =
          wanted.not_subject || (filler.role == Role::target &&
                                 token.pos == Upos::det && event.type == "Casualties");
    }
  }
}

/// "Si elle était réélue, Mme X promet …": the person whose clause follows, where title
/// and pronoun agree.
std::vector<EntityId>
announced(const Discourse& discourse, MentionId id, const Wanted& wanted) {
  static constexpr std::string_view openers[] = {"si",
                                                 "s'",
                                                 "quand",
                                                 "lorsqu'",
                                                 "lorsque",
                                                 "après",
                                                 "avant",
                                                 "bien",
                                                 "alors",
                                                 "dès"};
  const Mention& here = discourse.mention(id);
  const Document& document = discourse.document();
  const TokenRange sentence = document.sentences[here.sentence].tokens;
  const std::string& first = document.tokens[sentence.begin].lower;
  constexpr TokenIndex near = 3;
  if (std::find(std::begin(openers), std::end(openers), first) == std::end(openers) ||
      here.head > sentence.begin + near || wanted.gender == Gender::none) {
    return {};
  }
  for (const MentionId other : discourse.in_sentence(here.sentence)) {
    const Mention& row = discourse.mention(other);
    const std::optional<EntityId> one = discourse.of(other);
    if (row.span.begin < here.span.end || !one || row.kind == MentionKind::demonym ||
        !discourse.is_subject(other)) {
      continue;
    }
    return discourse.entity(*one).kind == EntityKind::person &&
                   gender_of(discourse, other, discourse.entity(*one)) == wanted.gender
               ? std::vector<EntityId>{*one}
               : std::vector<EntityId>{};
  }
  return {};
}

/// "qui", "que": what the relative clause hangs on.
std::vector<EntityId> relative(const Discourse& discourse, MentionId id) {
  const Document& document = discourse.document();
  TokenIndex t = discourse.mention(id).head;
  for (int steps = 0; steps < 6 && document.tokens[t].head != t; ++steps) {
    const bool clause = document.tokens[t].dep == Deprel::acl_relcl;
    t = document.tokens[t].head;
    if (clause) {
      const std::optional<MentionId> antecedent = discourse.at(t);
      return antecedent ? discourse.entities()
                              .of_mention[static_cast<std::size_t>(*antecedent)]
                        : std::vector<EntityId>{};
    }
  }
  return {};
}

/// "je" inside a quotation is its speaker.
std::vector<EntityId> speaker(const Discourse& discourse, MentionId id) {
  const Mention& here = discourse.mention(id);
  for (const Quotation& quotation : discourse.findings().quotations) {
    if (quotation.speaker && quotation.words.contains(here.span)) {
      const std::optional<EntityId> one = discourse.of(*quotation.speaker);
      return one ? std::vector<EntityId>{*one} : std::vector<EntityId>{};
    }
  }
  return {};
}

/// "ils" and "leur": a plural phrase, else the last two people named together.
std::vector<EntityId>
several(const Discourse& discourse, MentionId id, const Wanted& wanted) {
  std::vector<EntityId> group = most_salient(discourse, id, wanted, true);
  if (!group.empty()) {
    return group;
  }
  std::vector<EntityId> people = discourse.last_distinct(id, EntityKind::person, 2);
  return people;
}

} // namespace

std::vector<EntityId> pronoun_antecedents(const Discourse& discourse,
                                          MentionId pronoun,
                                          const knowledge::Resources& resources) {
  const Mention& here = discourse.mention(pronoun);
  const Document& document = discourse.document();
  const Token& token = document.tokens[here.head];
  if (token.morph.pron_type == PronType::relative || token.lower == "qui") {
    return relative(discourse, pronoun);
  }
  const bool possessive = token.pos == Upos::det;
  if (!possessive &&
      (token.morph.person == 1 || token.lower == "je" || token.lower == "j'")) {
    return token.lower == "je" || token.lower == "j'" ? speaker(discourse, pronoun)
                                                      : std::vector<EntityId>{};
  }
  static constexpr std::string_view personal[] = {"il",
                                                  "elle",
                                                  "ils",
                                                  "elles",
                                                  "lui",
                                                  "eux",
                                                  "leur",
                                                  "son",
                                                  "sa",
                                                  "ses",
                                                  "leurs",
                                                  "l",
                                                  "t-il",
                                                  "-il",
                                                  "-elle",
                                                  "-t-il",
                                                  "-t-elle",
                                                  "-ils",
                                                  "-t-ils"};
  std::string_view lower = token.lower;
  // "ce dernier", "cette dernière": whoever was named last.
  if (lower == "dernier" || lower == "dernière") {
    return discourse.last_distinct(pronoun, EntityKind::person, 1);
  }
  if (std::find(std::begin(personal), std::end(personal), lower) ==
      std::end(personal)) {
    return {};
  }
  Wanted wanted;
  wanted.plural = is_plural(token) || lower.ends_with("ils");
  if (!possessive && lower.ends_with("il")) {
    wanted.gender = Gender::masculine;
  } else if (!possessive && lower.find("elle") != std::string_view::npos) {
    wanted.gender = Gender::feminine;
  }
  const Token& verb = document.tokens[token.head];
  wanted.speaks =
      !possessive && resources.lexicon.find("ReportingVerb", verb.lemma) != nullptr;
  ask_of_roles(discourse, pronoun, wanted);
  // "l'assassin lui a porté un coup": another than who does it.
  wanted.not_subject =
      wanted.not_subject ||
      (!possessive && (token.dep == Deprel::obj || token.dep == Deprel::iobj));
  if (wanted.plural) {
    return several(discourse, pronoun, wanted);
  }
  if (std::vector<EntityId> next = announced(discourse, pronoun, wanted);
      !next.empty()) {
    return next;
  }
  return most_salient(discourse, pronoun, wanted, true);
}

} // namespace sourcier::link
