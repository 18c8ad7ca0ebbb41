// SPDX-License-Identifier: Apache-2.0
// What a verb lends to the event noun beside it: "mener une offensive", "la réunion
// s'est tenue à Pékin".
#include "extract/events_senses.hpp"
#include "extract/predicates_clauses.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sourcier::extract {

namespace {

using knowledge::Frame;

/// How the word lists name a verb with this argument: "procéder à", "se tenir",
/// "mener".
std::string
support_name(const Scene& scene, const Predicate& verb, const Argument& noun) {
  std::string name = verb.voice == Voice::pronominal ? "se " : "";
  name += scene.document.tokens[verb.head].lemma;
  if (!noun.marker.empty()) {
    name += ' ' + noun.marker;
  }
  return name;
}

bool carries(const Scene& scene,
             const Frame& frame,
             const Predicate& verb,
             const Argument& noun) {
  if (noun.slot == Slot::subject && noun.marker != "par") {
    return false;
  }
  const std::string name = support_name(scene, verb, noun);
  return frame.supports.contains(name) || scene.frames.supports_any(name);
}

/// "avoir lieu", "se tenir", "éclater": the noun is what happens.
bool hosts(const Scene& scene, const Predicate& verb, const Argument& noun) {
  const bool undergoes = noun.slot == Slot::object && verb.voice == Voice::passive;
  if (noun.slot != Slot::subject && !undergoes) {
    return false;
  }
  const auto& tokens = scene.document.tokens;
  if (tokens[verb.head].lemma == "avoir") {
    return std::any_of(
        verb.arguments.begin(), verb.arguments.end(), [&](const Argument& object) {
          return object.slot == Slot::object && tokens[object.head].lower == "lieu";
        });
  }
  const std::string prefix = verb.voice == Voice::pronominal ? "se " : "";
  return scene.frames.hosts(prefix + tokens[verb.head].lemma);
}

bool evokes_by_itself(const Scene& scene, const Predicate& verb) {
  const auto forms = dictionary_forms(scene.document.tokens[verb.head], true);
  return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
    return scene.frames.verb(form) != nullptr;
  });
}

void lend(std::vector<Argument>& into,
          const Predicate& verb,
          TokenIndex noun,
          bool with_subject,
          float factor) {
  for (const Argument& argument : verb.arguments) {
    const bool useful = argument.slot == Slot::indirect ||
                        argument.slot == Slot::oblique ||
                        (with_subject && argument.slot == Slot::subject) ||
                        (with_subject && argument.slot == Slot::object &&
                         verb.voice == Voice::passive) ||
                        (with_subject && argument.slot == Slot::clause);
    const bool known =
        std::any_of(into.begin(), into.end(), [&](const Argument& present) {
          return present.head == argument.head;
        });
    if (useful && !known && argument.head != noun) {
      into.push_back(argument);
      into.back().confidence *= factor;
    }
  }
}

/// "subir une attaque", "être visé par un attentat", "échapper à un assassinat": the
/// subject is whom the noun befalls.
bool undergoes(const Scene& scene,
               const Frame& frame,
               const Predicate& verb,
               const Argument& noun) {
  const std::string name = support_name(scene, verb, noun);
  return scene.frames.suffers(name) && !frame.supports.contains(name);
}

/// Whom the noun befalls, marked as its victim.
void lend_undergoer(std::vector<Argument>& into,
                    const Predicate& verb,
                    TokenIndex noun) {
  const Slot slot = verb.voice == Voice::passive ? Slot::object : Slot::subject;
  for (const Argument& argument : verb.arguments) {
    if (argument.slot == slot && argument.marker != "par" && argument.head != noun) {
      into.push_back(
          {Slot::oblique, argument.head, "victime", argument.confidence * 0.9F});
    } else if (argument.slot == Slot::oblique || argument.slot == Slot::indirect) {
      into.push_back(argument);
      into.back().confidence *= 0.8F;
    }
  }
}

/// "X a été victime d'une attaque", "la cible d'un attentat": X is its victim.
void lend_victim(const Scene& scene, TokenIndex noun, std::vector<Argument>& into) {
  const Document& document = scene.document;
  const TokenIndex word = document.tokens[noun].head;
  const std::string& lemma = document.tokens[word].lemma;
  if ((lemma != "victime" && lemma != "cible") || word > noun) {
    return;
  }
  for (const Argument& subject : own_subjects(document, word)) {
    into.push_back({Slot::oblique, subject.head, "victime", subject.confidence * 0.9F});
  }
}

/// "Kim a exprimé son soutien": "son" is Kim.
void drop_possessor(std::vector<Argument>& noun, const Predicate& verb) {
  const bool said = std::any_of(
      verb.arguments.begin(), verb.arguments.end(), [](const Argument& argument) {
        return argument.slot == Slot::subject;
      });
  if (said && verb.voice != Voice::passive) {
    std::erase_if(noun, [](const Argument& argument) {
      return argument.slot == Slot::possessor;
    });
  }
}

/// "une collaboration s'est développée entre A et B".
void lend_partners(std::vector<Argument>& into, const Predicate& verb) {
  for (const Argument& argument : verb.arguments) {
    if (argument.slot == Slot::oblique && argument.marker == "entre") {
      into.push_back(argument);
      into.back().confidence *= 0.8F;
    }
  }
}

/// "Kim a parlé lors d'une rencontre avec X": who acts then is the other party.
void lend_other_party(std::vector<Argument>& into,
                      const Predicate& verb,
                      const Argument& noun) {
  const bool during = noun.marker == "lors de" || noun.marker == "au cours de" ||
                      noun.marker == "à l'issue de" || noun.marker == "pendant" ||
                      noun.marker == "durant" || noun.marker == "à l'occasion de" ||
                      noun.marker == "avant" || noun.marker == "après" ||
                      noun.marker == "à l'approche de";
  const bool with = std::any_of(into.begin(), into.end(), [](const Argument& argument) {
    return argument.slot == Slot::oblique && argument.marker == "avec";
  });
  const bool alone =
      std::none_of(into.begin(), into.end(), [](const Argument& argument) {
        return argument.slot == Slot::possessor || argument.slot == Slot::subject ||
               argument.slot == Slot::genitive;
      });
  if (!during || !with || !alone) {
    return;
  }
  for (const Argument& argument : verb.arguments) {
    if (argument.slot == Slot::subject) {
      into.push_back(argument);
      into.back().confidence *= 0.7F;
    }
  }
}

/// The verb becomes the carrier; one near before the noun belongs to the trigger.
void take_carrier(const Predicate& verb, TokenIndex noun, Sense& into) {
  into.carrier = verb.head;
  if (verb.head < noun && noun - verb.head <= 8) {
    into.words.push_back(verb.head);
  }
}

/// What one verb lends to the noun that completes it.
void lend_from(const Scene& scene,
               const Frame& frame,
               const Predicate& verb,
               const Argument& noun,
               std::vector<Argument>& all,
               Sense& into) {
  if (undergoes(scene, frame, verb, noun)) {
    take_carrier(verb, noun.head, into);
    lend_undergoer(all, verb, noun.head);
  } else if (carries(scene, frame, verb, noun)) {
    take_carrier(verb, noun.head, into);
    drop_possessor(all, verb);
    lend(all, verb, noun.head, true, 0.9F);
  } else if (hosts(scene, verb, noun)) {
    into.carrier = verb.head;
    lend(all, verb, noun.head, false, 0.9F);
  } else if (frame.symmetric) {
    lend_other_party(all, verb, noun);
    lend_partners(all, verb);
  } else if (!evokes_by_itself(scene, verb)) {
    lend_partners(all, verb);
  }
}

} // namespace

std::vector<Argument> lent_arguments(const Scene& scene,
                                     const Predicate& predicate,
                                     const Frame& frame,
                                     Sense& into) {
  std::vector<Argument> all = predicate.arguments;
  if (predicate.voice != Voice::nominal) {
    return all;
  }
  lend_victim(scene, predicate.head, all);
  for (const std::uint32_t p : scene.governors[predicate.head]) {
    const Predicate& verb = scene.predicates[p];
    for (const Argument& noun : verb.arguments) {
      if (noun.head == predicate.head && into.carrier == no_token) {
        lend_from(scene, frame, verb, noun, all, into);
      }
    }
  }
  return all;
}

} // namespace sourcier::extract
