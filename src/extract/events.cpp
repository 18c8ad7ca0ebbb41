// SPDX-License-Identifier: Apache-2.0
// Reads the events of a document: frames over predicates, then figures, dates, links,
// standing and source; the one place that sees all of an event, hence its length.
#include "extract/events.hpp"

#include "extract/events_figures.hpp"
#include "extract/events_senses.hpp"
#include "extract/events_shared.hpp"
#include "extract/standing.hpp"
#include "knowledge/frames.hpp"
#include "knowledge/lexicon.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace sourcier::extract {

namespace {

bool is_nominal_sense(const Scene& scene, const Sense& sense) {
  return scene.predicates[scene.predicate_at[sense.head]].voice == Voice::nominal;
}

/// "signer un accord": the verb tells the event, its object only names it.
bool told_by_its_verb(const Scene& scene,
                      const Sense& noun,
                      const std::vector<Sense>& senses) {
  return std::any_of(senses.begin(), senses.end(), [&](const Sense& other) {
    if (other.head == noun.head) {
      return false;
    }
    if (std::find(other.conditions.begin(), other.conditions.end(), noun.head) !=
        other.conditions.end()) {
      return true; // "rompre les relations", "la rupture des relations"
    }
    if (is_nominal_sense(scene, other) || other.frame->type != noun.frame->type) {
      return false;
    }
    return std::any_of(
        other.arguments.begin(), other.arguments.end(), [&](const Argument& argument) {
          return argument.head == noun.head &&
                 (argument.slot == Slot::object || argument.slot == Slot::subject ||
                  argument.slot == Slot::indirect);
        });
  });
}

/// Tokens that belong to a longer trigger: "mort" of "trouver la mort", a support verb.
bool is_part_of_another(const Sense& sense, const std::vector<Sense>& senses) {
  return std::any_of(senses.begin(), senses.end(), [&](const Sense& other) {
    const bool longer = other.words.size() > sense.words.size() ||
                        (other.words == sense.words && sense.carrier == other.head);
    return other.head != sense.head && longer &&
           std::find(other.words.begin(), other.words.end(), sense.head) !=
               other.words.end();
  });
}

/// "un avion de combat", "un crime de guerre": the noun only says of what kind.
bool only_qualifies(const Scene& scene, const Sense& sense) {
  const Token& token = scene.document.tokens[sense.head];
  const bool inside =
      token.head < sense.head && scene.document.tokens[token.head].pos == Upos::noun;
  if (!inside || token.morph.number == Number::plural || !sense.roles.empty() ||
      sense.head == 0) {
    return false;
  }
  const std::string& before = scene.document.tokens[sense.head - 1].lower;
  return before == "de" || before == "d'";
}

/// "et 40 blessés", "et des dizaines d'autres blessés": the second word has a number of
/// its own.
bool counts_apart(const Document& document, TokenIndex first, TokenIndex second) {
  for (TokenIndex t = first + 1; t < second; ++t) {
    const Token& token = document.tokens[t];
    const bool counts =
        token.pos == Upos::num || token.pos == Upos::aux || token.pos == Upos::noun ||
        token.pos == Upos::propn || token.morph.num_type != NumType::none ||
        token.lower == "autres" || token.lower == "plusieurs" || token.lower == "un" ||
        token.lower == "une" || token.lower == "des";
    if (counts) {
      return true;
    }
  }
  return false;
}

/// "ou" between two words, "et" between the dead and the wounded.
bool joined_in_one(const Document& document, const Sense& first, const Sense& second) {
  const bool either = [&] {
    for (TokenIndex t = first.head + 1; t < second.head; ++t) {
      if (document.tokens[t].lower == "ou") {
        return true;
      }
    }
    return false;
  }();
  return !counts_apart(document, first.head, second.head) &&
         (either || first.frame->type == "Casualties");
}

/// "tués ou blessés", "morts et blessés": one event told with two words.
const Sense* first_of_pair(const Scene& scene,
                           const Sense& sense,
                           const std::vector<Sense>& senses) {
  const Token& token = scene.document.tokens[sense.head];
  if (token.dep != Deprel::conj || token.head == sense.head) {
    return nullptr;
  }
  const auto first =
      std::find_if(senses.begin(), senses.end(), [&](const Sense& other) {
        return other.head == token.head && other.frame->type == sense.frame->type;
      });
  if (first == senses.end()) {
    return nullptr;
  }
  const bool bare =
      std::none_of(sense.roles.begin(), sense.roles.end(), [&](const auto& role) {
        return role.argument.head > sense.head && role.mention;
      });
  return bare && sense.head - first->head <= 5 &&
                 joined_in_one(scene.document, *first, sense)
             ? &*first
             : nullptr;
}

bool has_role(const Sense& sense, Role role) {
  return std::any_of(sense.roles.begin(), sense.roles.end(), [&](const Assigned& one) {
    return one.role == role;
  });
}

/// "a gagné du terrain lors d'une offensive": one event told with a verb and a noun has
/// the same agent and place.
void share_parties(const Scene& scene, const std::vector<Sense>& senses, Sense& noun) {
  if (!is_nominal_sense(scene, noun)) {
    return;
  }
  for (const Sense& verb : senses) {
    const bool told = verb.frame->type == noun.frame->type &&
                      !is_nominal_sense(scene, verb) &&
                      std::any_of(verb.arguments.begin(),
                                  verb.arguments.end(),
                                  [&](const Argument& argument) {
                                    return argument.head == noun.head &&
                                           (argument.marker == "lors de" ||
                                            argument.marker == "avec" ||
                                            argument.marker == "au cours de");
                                  });
    if (!told) {
      continue;
    }
    for (const Assigned& assigned : verb.roles) {
      const bool shared = assigned.role == Role::agent || assigned.role == Role::place;
      if (shared && assigned.mention && !has_role(noun, assigned.role)) {
        noun.roles.push_back(assigned);
      }
    }
  }
}

/// "l'aide du FMI n'a pas été versée": the verb that tells the event has the parties of
/// the noun.
void give_parties(const Scene& scene, const Sense& noun, std::vector<Sense>& senses) {
  for (Sense& verb : senses) {
    const bool tells = verb.frame->type == noun.frame->type &&
                       !is_nominal_sense(scene, verb) &&
                       std::any_of(verb.arguments.begin(),
                                   verb.arguments.end(),
                                   [&](const Argument& argument) {
                                     return argument.head == noun.head;
                                   });
    if (!tells) {
      continue;
    }
    for (const Assigned& assigned : noun.roles) {
      const bool party = assigned.role == Role::agent ||
                         assigned.role == Role::target ||
                         assigned.role == Role::participant;
      if (party && assigned.mention && !has_role(verb, assigned.role)) {
        verb.roles.push_back(assigned);
      }
    }
  }
}

/// Whether the words of games are many enough: three of them, and three in a hundred
/// words [set on the 571 articles of Wikinews 2016, 2026-11].
bool is_about_sport(const Document& document, const knowledge::Lexicon& lexicon) {
  constexpr std::size_t enough = 3;
  std::set<std::string_view> kinds;
  std::size_t count = 0;
  std::size_t words = 0;
  for (const Token& token : document.tokens) {
    words += token.pos == Upos::punct ? 0U : 1U;
    const knowledge::Word* word = lexicon.find("SportWord", token.lemma);
    word = word != nullptr ? word : lexicon.find("SportWord", token.lower);
    if (word != nullptr) {
      kinds.insert(word->lemma);
      ++count;
    }
  }
  return kinds.size() >= enough && 100 * count >= enough * words;
}

std::vector<Sense> read_senses(Scene& scene, bool sport) {
  std::vector<Sense> all;
  for (const Predicate& predicate : scene.predicates) {
    auto found = sense(scene, predicate);
    if (found && !(sport && found->frame->not_in_sport)) {
      all.push_back(std::move(*found));
    }
  }
  std::vector<Sense> whole;
  for (const Sense& candidate : all) {
    if (!is_part_of_another(candidate, all)) {
      whole.push_back(candidate);
    }
  }
  for (Sense& candidate : whole) {
    share_parties(scene, whole, candidate);
  }
  std::vector<Sense> kept;
  std::vector<Sense> told;
  for (const Sense& candidate : whole) {
    const bool nominal = is_nominal_sense(scene, candidate);
    if (nominal && told_by_its_verb(scene, candidate, whole)) {
      told.push_back(candidate);
    } else if (!nominal || !only_qualifies(scene, candidate)) {
      kept.push_back(candidate);
    }
  }
  for (const Sense& noun : told) {
    give_parties(scene, noun, kept);
  }
  return kept;
}

/// Joins pairs; `owner` of the second word is the first one's row.
Told told_events(const Scene& scene, const std::vector<Sense>& senses) {
  Told told;
  told.owner.assign(scene.document.tokens.size(), Scene::none);
  std::vector<std::pair<TokenIndex, TokenIndex>> joined;
  for (const Sense& sense : senses) {
    if (const Sense* first = first_of_pair(scene, sense, senses)) {
      joined.emplace_back(sense.head, first->head);
      continue;
    }
    told.senses.push_back(sense);
  }
  for (const auto& [second, first] : joined) {
    for (Sense& sense : told.senses) {
      if (sense.head == first) {
        sense.words.push_back(second);
        std::sort(sense.words.begin(), sense.words.end());
      }
    }
  }
  for (std::uint32_t k = 0; k < told.senses.size(); ++k) {
    for (const TokenIndex word : told.senses[k].words) {
      told.owner[word] = k;
    }
    const TokenIndex carrier = told.senses[k].carrier;
    if (carrier != no_token && told.owner[carrier] == Scene::none) {
      told.owner[carrier] = k;
    }
  }
  return told;
}

bool may_be_event(Role role) {
  return role == Role::target || role == Role::theme || role == Role::topic ||
         role == Role::content || role == Role::cause || role == Role::purpose ||
         role == Role::agent;
}

Role link_role(Role role) {
  if (role == Role::cause || role == Role::purpose) {
    return role;
  }
  return role == Role::agent ? Role::cause : Role::content;
}

/// Fillers and links of one event.
void add_roles(const Scene& scene, const Told& told, std::uint32_t row, Event& event) {
  for (const Assigned& assigned : told.senses[row].roles) {
    const std::uint32_t other = told.owner[assigned.argument.head];
    const bool linked =
        other != Scene::none && other != row && may_be_event(assigned.role) &&
        !(told.senses[row].frame->events_as_things && assigned.role != Role::cause &&
          assigned.role != Role::purpose);
    if (linked) {
      const EventLink link{link_role(assigned.role), Table<EventId, Event>::id(other)};
      const bool known =
          std::any_of(event.links.begin(),
                      event.links.end(),
                      [&](const EventLink& one) { return one.event == link.event; });
      if (!known) {
        event.links.push_back(link);
      }
      continue;
    }
    const bool no_filler = !assigned.mention || assigned.role == Role::purpose ||
                           assigned.argument.confidence < 0.3F;
    if (no_filler) {
      continue;
    }
    const Mention& mention = scene.mentions[*assigned.mention];
    const bool party =
        mention.entity != EntityKind::thing || mention.kind == MentionKind::pronoun ||
        (assigned.role != Role::agent && assigned.role != Role::participant);
    Role role = assigned.role == Role::content ? Role::topic : assigned.role;
    if (!party) {
      continue;
    }
    const bool known =
        std::any_of(event.fillers.begin(), event.fillers.end(), [&](const Filler& one) {
          return one.mention == *assigned.mention;
        });
    if (!known) {
      event.fillers.push_back({role, *assigned.mention});
    }
  }
}

Span trigger_span(const Document& document, const Sense& sense) {
  Span span = document.tokens[sense.words.front()].span;
  for (const TokenIndex word : sense.words) {
    span = hull(span, document.tokens[word].span);
  }
  return span;
}

/// "« … », a accusé Paul Orsane": who stands behind the verb speaks, nobody is accused.
void let_speaker_act(const Sayings& sayings, Event& event) {
  for (const Quotation& quotation : sayings.quotations) {
    if (!quotation.speaker || quotation.evidence.trigger != event.evidence.trigger) {
      continue;
    }
    for (Filler& filler : event.fillers) {
      if (filler.mention == *quotation.speaker && filler.role == Role::target) {
        filler.role = Role::agent;
      }
    }
  }
}

/// The words that carry the event: trigger, auxiliaries, fillers, figures, dates.
Span evidence_span(const Scene& scene,
                   const Sense& sense,
                   const Event& event,
                   const Table<QuantityId, Quantity>& quantities,
                   const Table<TimeId, TimeExpression>& times) {
  const Document& document = scene.document;
  Span span = event.evidence.trigger;
  const Span whole = document.sentences[event.evidence.sentence].span;
  const auto take = [&](Span part) {
    if (whole.contains(part)) {
      span = hull(span, part);
    }
  };
  for (const Filler& filler : event.fillers) {
    take(scene.mentions[filler.mention].span);
  }
  for (const QuantityId id : event.quantities) {
    take(quantities[id].span);
  }
  for (const TimeId id : event.times) {
    take(times[id].span);
  }
  for (const Span cue : event.evidence.marking.cues) {
    take(cue);
  }
  const std::uint32_t p =
      scene.predicate_at[sense.carrier == no_token ? sense.head : sense.carrier];
  for (const TokenIndex auxiliary : scene.predicates[p].auxiliaries) {
    take(document.tokens[auxiliary].span);
  }
  const TokenRange inside = document.tokens_in(span);
  if (inside.begin > 0 && document.tokens[inside.begin - 1].pos == Upos::det) {
    take(document.tokens[inside.begin - 1].span);
  }
  return span;
}

/// What marks the event: over its own word, and over the verb that carries it ("mener
/// une offensive").
Marking marked(const Scene& scene,
               TokenIndex head,
               TokenIndex carrier,
               const knowledge::Resources& resources) {
  const auto of = [&](TokenIndex token) {
    return marking(
        scene.document, scene.predicates[scene.predicate_at[token]], resources);
  };
  Marking first = of(carrier);
  if (carrier == head) {
    return first;
  }
  Marking second = of(head);
  // "l'attentat n'a pas été revendiqué" took place.
  const std::string& verb = scene.document.tokens[carrier].lemma;
  if (first.standing == Standing::negated &&
      resources.lexicon.find("FactiveVerb", verb) != nullptr) {
    return second;
  }
  return second.standing < first.standing ? second : first;
}

/// "l'élection du 5 novembre 2017", told the year before: what lies behind the day of
/// the article is to come, though no verb says so.
void look_ahead(const Article& article,
                const Table<TimeId, TimeExpression>& times,
                const Event& event,
                Marking& marking) {
  if (!article.published || marking.standing <= Standing::prospective) {
    return;
  }
  const auto ahead =
      std::find_if(event.times.begin(), event.times.end(), [&](TimeId id) {
        return times[id].earliest && *times[id].earliest > *article.published;
      });
  if (ahead != event.times.end()) {
    marking.standing = Standing::prospective;
    marking.cues.push_back(times[*ahead].span);
    std::sort(marking.cues.begin(), marking.cues.end());
  }
}

/// 0 to 1: what the parse and the frame are worth.
double confidence(const Scene& scene, const Sense& sense) {
  double sum = is_nominal_sense(scene, sense) ? 0.75 : 0.85;
  double rows = 1;
  for (const Assigned& assigned : sense.roles) {
    sum += static_cast<double>(assigned.argument.confidence);
    rows += 1;
  }
  const double mean = sum / rows + (sense.score >= 3.0F ? 0.05 : 0.0);
  return std::min(0.95, std::max(0.3, mean));
}

} // namespace

Table<EventId, Event> events(const Document& document,
                             const std::vector<Predicate>& predicates,
                             Mentions& mentions,
                             const Sayings& sayings,
                             const Table<QuantityId, Quantity>& quantities,
                             const Table<TimeId, TimeExpression>& times,
                             const knowledge::Resources& resources) {
  Scene stage = scene(document, predicates, mentions, resources.frames);
  std::vector<Sense> senses =
      read_senses(stage, is_about_sport(document, resources.lexicon));
  std::sort(senses.begin(), senses.end(), [](const Sense& a, const Sense& b) {
    return a.words.front() < b.words.front() ||
           (a.words.front() == b.words.front() && a.head < b.head);
  });
  Told told = told_events(stage, senses);
  told.events.resize(told.senses.size());
  attach_quantities(stage, quantities, told);
  attach_times(stage, times, told);
  share_between_events(stage, told);
  Table<EventId, Event> found;
  for (std::uint32_t k = 0; k < told.senses.size(); ++k) {
    const Sense& sense = told.senses[k];
    Event event = std::move(told.events[k]);
    event.type = sense.frame->type;
    event.head = sense.head;
    add_roles(stage, told, k, event);
    Evidence& evidence = event.evidence;
    evidence.sentence = document.tokens[sense.head].sentence;
    evidence.trigger = trigger_span(document, sense);
    evidence.rule = sense.frame->rule;
    const TokenIndex carrier = sense.carrier == no_token ? sense.head : sense.carrier;
    // Over the head alone: "se dire choqué" is no saying about itself.
    evidence.attribution = sayings.over(document.tokens[sense.head].span);
    // "a annoncé sa démission": the noun is what is said.
    if (!evidence.attribution) {
      evidence.attribution = sayings.over(evidence.trigger);
    }
    evidence.marking = attributed(marked(stage, sense.head, carrier, resources),
                                  evidence.attribution.has_value());
    look_ahead(document.article, times, event, evidence.marking);
    evidence.confidence = confidence(stage, sense);
    evidence.words = evidence_span(stage, sense, event, quantities, times);
    let_speaker_act(sayings, event);
    found.add(std::move(event));
  }
  return found;
}

} // namespace sourcier::extract
