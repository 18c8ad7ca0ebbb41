// SPDX-License-Identifier: Apache-2.0
// Shares places, causes and the helped among the events of one sentence.
#include "extract/events_shared.hpp"

#include "extract/events_places.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sourcier::extract {

namespace {

bool has_role(const Sense& sense, Role role) {
  return std::any_of(sense.roles.begin(), sense.roles.end(), [&](const Assigned& one) {
    return one.role == role;
  });
}

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Events that happen at a place and to people.
bool happens_somewhere(const Sense& sense) {
  static constexpr std::array<std::string_view, 10> types{"Attack",
                                                          "Casualties",
                                                          "Disaster",
                                                          "Demonstration",
                                                          "Strike",
                                                          "Arrest",
                                                          "Displacement",
                                                          "Ceasefire",
                                                          "WeaponsTest",
                                                          "Restriction"};
  return sense.frame->locative == Role::place && among(types, sense.frame->type);
}

bool harms(const Sense& sense) {
  return sense.frame->type == "Attack" || sense.frame->type == "Disaster";
}

bool in_one_sentence(const Scene& scene, const Sense& one, const Sense& other) {
  return scene.document.tokens[one.head].sentence ==
         scene.document.tokens[other.head].sentence;
}

/// "dans l'attentat", "par des tirs", "tués lors de": the noun is where and how.
bool tells_how(const Argument& argument) {
  static constexpr std::array<std::string_view, 8> markers{"dans",
                                                           "par",
                                                           "lors de",
                                                           "au cours de",
                                                           "pendant",
                                                           "durant",
                                                           "à la suite de",
                                                           "suite à"};
  const bool core = argument.slot == Slot::subject || argument.slot == Slot::object;
  return core || among(markers, argument.marker);
}

bool names_other(const Sense& teller, const Sense& named) {
  return std::any_of(
      teller.arguments.begin(), teller.arguments.end(), [&](const Argument& argument) {
        const bool its_word =
            std::find(named.words.begin(), named.words.end(), argument.head) !=
            named.words.end();
        return its_word && tells_how(argument);
      });
}

/// "a bombardé l'école, tuant dix élèves", "sont morts lorsqu'une bombe a explosé".
bool is_clause_of(const Scene& scene, const Sense& clause, const Sense& main) {
  const Token& token = scene.document.tokens[clause.head];
  const bool hangs =
      std::find(main.words.begin(), main.words.end(), token.head) != main.words.end();
  return hangs && (token.dep == Deprel::advcl || token.dep == Deprel::conj ||
                   token.dep == Deprel::acl || token.dep == Deprel::acl_relcl);
}

/// "…, lorsque", "…, quand" between two heads.
bool parted_by_when(const Scene& scene, TokenIndex one, TokenIndex other) {
  static constexpr std::array<std::string_view, 4> words{
      "lorsque", "lorsqu'", "quand", "après"};
  const auto [first, last] = std::minmax(one, other);
  for (TokenIndex t = first + 1; t < last; ++t) {
    if (among(words, scene.document.tokens[t].lower)) {
      return scene.document.tokens[t].lower != "après";
    }
  }
  return false;
}

bool tell_of_one_thing(const Scene& scene, const Sense& one, const Sense& other) {
  return names_other(one, other) || names_other(other, one) ||
         is_clause_of(scene, one, other) || is_clause_of(scene, other, one) ||
         parted_by_when(scene, one.head, other.head);
}

/// The name of a place or state that a phrase holds behind a preposition of place.
void add_named_places(Scene& scene,
                      const Argument& phrase,
                      Sense& into,
                      std::vector<Assigned>& found) {
  static constexpr std::array<std::string_view, 4> markers{"de", "à", "en", "dans"};
  const std::uint32_t p = scene.predicate_at[phrase.head];
  if (p == Scene::none) {
    return;
  }
  const auto whole = scene.mentions.existing(phrase.head);
  // "la région russe de Koursk", "le quartier de Beşiktaş": one place.
  static constexpr std::array<std::string_view, 16> wholes{"région",
                                                           "ville",
                                                           "province",
                                                           "oblast",
                                                           "village",
                                                           "île",
                                                           "quartier",
                                                           "commune",
                                                           "port",
                                                           "localité",
                                                           "district",
                                                           "département",
                                                           "état",
                                                           "comté",
                                                           "canton",
                                                           "gouvernorat"};
  const bool part = among(wholes, scene.document.tokens[phrase.head].lemma);
  for (const Argument& inner : scene.predicates[p].arguments) {
    const auto name = scene.mentions.existing(inner.head);
    if (!name || name == whole || !among(markers, inner.marker) ||
        (part && inner.marker == "de")) {
      continue;
    }
    const Mention& mention = scene.mentions[*name];
    const bool where = mention.kind == MentionKind::name &&
                       (mention.entity == EntityKind::place ||
                        (mention.entity == EntityKind::state && inner.marker != "de"));
    const bool known =
        std::any_of(into.roles.begin(), into.roles.end(), [&](const Assigned& one) {
          return one.mention == name;
        });
    if (where && !known) {
      Argument place = inner;
      place.confidence = std::min(phrase.confidence, inner.confidence) * 0.9F;
      found.push_back({Role::place, place, name});
    }
  }
}

/// "dans un marché de Valdor", "à Valdor, en Norvanie", "lors d'un match à Valdor": the
/// town is where it happens, too.
void add_outer_places(Scene& scene, Told& told) {
  static constexpr std::array<std::string_view, 5> occasions{
      "lors de", "au cours de", "pendant", "durant", "à l'occasion de"};
  for (Sense& sense : told.senses) {
    if (!happens_somewhere(sense)) {
      continue;
    }
    std::vector<Assigned> found;
    for (const Assigned& assigned : sense.roles) {
      if (assigned.role == Role::place) {
        add_named_places(scene, assigned.argument, sense, found);
      }
    }
    const bool nowhere = !has_role(sense, Role::place);
    for (const Argument& argument : sense.arguments) {
      if (nowhere && among(occasions, argument.marker)) {
        add_named_places(scene, argument, sense, found);
      }
    }
    sense.roles.insert(sense.roles.end(), found.begin(), found.end());
  }
}

/// "5 morts dans un attentat à Valdor": where the one is, the other is.
void share_places(const Scene& scene, Told& told) {
  for (Sense& sense : told.senses) {
    if (!happens_somewhere(sense) || has_role(sense, Role::place)) {
      continue;
    }
    for (const Sense& other : told.senses) {
      const bool same = &other != &sense && happens_somewhere(other) &&
                        in_one_sentence(scene, sense, other) &&
                        has_role(other, Role::place) &&
                        tell_of_one_thing(scene, sense, other);
      if (!same) {
        continue;
      }
      for (const Assigned& assigned : other.roles) {
        if (assigned.role == Role::place && assigned.mention) {
          sense.roles.push_back(assigned);
          sense.roles.back().argument.confidence *= 0.8F;
        }
      }
      break;
    }
  }
}

/// The dead and the wounded of an attack or an accident told in the same breath.
void share_causes(const Scene& scene, Told& told) {
  for (Sense& sense : told.senses) {
    if (sense.frame->type != "Casualties" || has_role(sense, Role::cause)) {
      continue;
    }
    for (const Sense& other : told.senses) {
      if (&other != &sense && harms(other) && in_one_sentence(scene, sense, other) &&
          tell_of_one_thing(scene, sense, other)) {
        sense.roles.push_back(
            {Role::cause, {Slot::oblique, other.head, "", 0.7F}, std::nullopt});
      }
    }
  }
}

/// "HEAD: …": the name that opens a heading; no_token: none.
TokenIndex heading(const Scene& scene, TokenRange sentence) {
  for (TokenIndex t = sentence.begin; t < sentence.end && t < sentence.begin + 6; ++t) {
    if (scene.document.tokens[t].lower != ":" || t == sentence.begin) {
      continue;
    }
    const auto first = scene.mentions.existing(sentence.begin);
    const auto last = scene.mentions.existing(t - 1);
    const bool one = first && last && *first == *last &&
                     scene.mentions[*first].kind != MentionKind::pronoun &&
                     scene.mentions[*first].kind != MentionKind::nominal;
    return one ? t - 1 : no_token;
  }
  return no_token;
}

/// Whether the event hangs on what somebody says, wants or condemns in the sentence.
bool is_told_by_another(const Told& told, const Sense& sense) {
  return std::any_of(told.senses.begin(), told.senses.end(), [&](const Sense& other) {
    return &other != &sense && !happens_somewhere(other) &&
           std::any_of(
               other.arguments.begin(),
               other.arguments.end(),
               [&](const Argument& argument) { return argument.head == sense.head; });
  });
}

bool has_named_place(const Scene& scene, const Sense& sense) {
  return std::any_of(sense.roles.begin(), sense.roles.end(), [&](const Assigned& one) {
    return one.role == Role::place && one.mention &&
           scene.mentions[*one.mention].kind != MentionKind::nominal;
  });
}

/// "Norvanie : violences à la frontière", "ONU : vote unanime".
void take_from_heading(Scene& scene, Told& told) {
  for (Sense& sense : told.senses) {
    const std::uint32_t sentence = scene.document.tokens[sense.head].sentence;
    const TokenIndex head = heading(scene, scene.document.sentences[sentence].tokens);
    if (head == no_token || sense.head <= head) {
      continue;
    }
    const auto name = scene.mentions.existing(head);
    const EntityKind kind = scene.mentions[*name].entity;
    const bool where = kind == EntityKind::state || kind == EntityKind::place;
    if (where && happens_somewhere(sense) && !has_named_place(scene, sense) &&
        !is_told_by_another(told, sense)) {
      sense.roles.push_back({Role::place, {Slot::oblique, head, ":", 0.6F}, name});
    }
    const Token& token = scene.document.tokens[sense.head];
    const bool root = token.head == sense.head || token.head == head;
    if (kind == EntityKind::organization && root && sense.frame->type == "Vote" &&
        !has_role(sense, Role::agent)) {
      sense.roles.push_back({Role::agent, {Slot::subject, head, ":", 0.6F}, name});
    }
  }
}

/// "déployés pour aider la Russie": who is helped is whom they are sent to.
void share_helped(const Scene& scene, Told& told) {
  for (Sense& sense : told.senses) {
    const bool gives = std::any_of(
        sense.frame->slots.begin(), sense.frame->slots.end(), [](const auto& rule) {
          return rule.slot == knowledge::FrameSlot::indirect &&
                 rule.role == Role::target;
        });
    if (!gives || has_role(sense, Role::target)) {
      continue;
    }
    const std::vector<Assigned> roles = sense.roles;
    for (const Assigned& assigned : roles) {
      const std::uint32_t aim = told.owner[assigned.argument.head];
      const std::string& lemma = scene.document.tokens[assigned.argument.head].lemma;
      const bool helps = lemma == "aider" || lemma == "assister" ||
                         lemma == "soutenir" || lemma == "épauler" ||
                         lemma == "secourir" || lemma == "appuyer";
      if (assigned.role != Role::purpose || aim == Scene::none || !helps) {
        continue;
      }
      for (const Assigned& helped : told.senses[aim].roles) {
        if (helped.role == Role::target && helped.mention) {
          sense.roles.push_back(helped);
        }
      }
    }
  }
}

} // namespace

void share_between_events(Scene& scene, Told& told) {
  share_helped(scene, told);
  add_outer_places(scene, told);
  share_places(scene, told);
  share_places(scene, told); // once more: through a third
  take_from_heading(scene, told);
  share_causes(scene, told);
}

} // namespace sourcier::extract
