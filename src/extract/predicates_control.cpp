// SPDX-License-Identifier: Apache-2.0
// Who does what an infinitive, a gerund or a coordinated verb says: control and
// raising.
#include "extract/predicates_clauses.hpp"
#include "extract/predicates_phrases.hpp"
#include "extract/predicates_verbs.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sourcier::extract {

namespace {

using std::string_view;

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "accuser X de faire", "inviter X à faire": the object does it.
bool object_controls(string_view lemma) {
  static constexpr std::array<string_view, 32> verbs{
      "accuser",    "soupçonner", "suspecter",   "remercier", "féliciter", "empêcher",
      "autoriser",  "forcer",     "contraindre", "obliger",   "inviter",   "appeler",
      "encourager", "aider",      "inciter",     "exhorter",  "sommer",    "charger",
      "convaincre", "persuader",  "presser",     "prier",     "dissuader", "blâmer",
      "critiquer",  "laisser",    "habituer",    "condamner", "pousser",   "amener",
      "conduire",   "missionner"};
  return among(verbs, lemma);
}

/// "permettre à X de faire": the indirect object does it.
bool dative_controls(string_view lemma) {
  static constexpr std::array<string_view, 13> verbs{"permettre",
                                                     "demander",
                                                     "ordonner",
                                                     "interdire",
                                                     "conseiller",
                                                     "recommander",
                                                     "reprocher",
                                                     "enjoindre",
                                                     "suggérer",
                                                     "dire",
                                                     "imposer",
                                                     "défendre",
                                                     "commander"};
  return among(verbs, lemma);
}

/// "envoyer des soldats pour combattre": what is sent does it.
bool sends(string_view lemma) {
  static constexpr std::array<string_view, 12> verbs{"envoyer",
                                                     "déployer",
                                                     "dépêcher",
                                                     "fournir",
                                                     "offrir",
                                                     "expédier",
                                                     "mobiliser",
                                                     "recruter",
                                                     "nommer",
                                                     "désigner",
                                                     "mandater",
                                                     "engager"};
  return among(verbs, lemma);
}

bool has_relative(const Document& document, TokenIndex verb) {
  const auto& children = document.children[verb];
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    const Token& token = document.tokens[child];
    return is_relative(token) || token.lower == "dont" || token.lower == "où" ||
           token.morph.pron_type == PronType::relative;
  });
}

std::vector<Argument> subjects(const Document& document, TokenIndex verb, int depth);

/// Who does an infinitive or a gerund that hangs on `governor`.
std::vector<Argument>
controlled(const Document& document, TokenIndex verb, TokenIndex governor, int depth) {
  const string_view lemma = document.tokens[governor].lemma;
  const std::string mark = mark_of(document, verb);
  const bool infinitive = is_infinitive(document, verb);
  if (infinitive && object_controls(lemma) && mark != "pour") {
    auto objects = deep_objects(document, governor);
    if (!objects.empty()) {
      return weakened(std::move(objects), Slot::subject, 0.9F);
    }
  }
  if (infinitive && dative_controls(lemma)) {
    auto datives = indirects(document, governor);
    if (!datives.empty()) {
      return weakened(std::move(datives), Slot::subject, 0.9F);
    }
  }
  if (infinitive && mark == "pour" &&
      (sends(lemma) || voice_of(document, governor) == Voice::passive)) {
    auto objects = deep_objects(document, governor);
    if (!objects.empty()) {
      return weakened(std::move(objects), Slot::subject, 0.8F);
    }
  }
  const bool aside = mark == "après" || mark == "avant" || mark == "sans";
  if (aside && voice_of(document, governor) == Voice::passive) {
    // "après avoir tiré, il a été abattu": he, not who shot him.
    auto objects = deep_objects(document, governor);
    if (!objects.empty()) {
      return weakened(std::move(objects), Slot::subject, 0.8F);
    }
  }
  return weakened(subjects(document, governor, depth + 1), Slot::subject, 0.85F);
}

/// "permet à des habitants de partir", "somme les rebelles de partir": the model hangs
/// the infinitive on whoever is to do it.
bool is_told_to(const Document& document, TokenIndex noun) {
  const Token& token = document.tokens[noun];
  const string_view lemma = document.tokens[token.head].lemma;
  const std::string marker = marker_of(document, noun);
  return token.head < noun &&
         ((dative_controls(lemma) && marker == "à") ||
          (object_controls(lemma) && marker.empty() && token.dep == Deprel::obj));
}

/// "son intention d'envoyer", "la promesse de X de livrer".
std::vector<Argument> of_noun(const Document& document, TokenIndex noun, int depth) {
  std::vector<Argument> found;
  if (is_told_to(document, noun)) {
    add_all(document, found, {Slot::subject, noun, "", 0.7F});
    return found;
  }
  for (const TokenIndex child : document.children[noun]) {
    const Token& token = document.tokens[child];
    if (token.pos == Upos::det && (token.morph.possessive || token.lemma == "son")) {
      found.push_back({Slot::subject, child, "", 0.6F});
    }
  }
  for (const TokenIndex child : document.children[noun]) {
    const Token& owner = document.tokens[child];
    if (found.empty() && child > noun && is_nominal(owner) &&
        owner.dep == Deprel::nmod && marker_of(document, child) == "de") {
      add_all(document, found, {Slot::subject, child, "", 0.6F});
    }
  }
  const Token& token = document.tokens[noun];
  if (found.empty() && token.head != noun && is_full_verb(document, token.head) &&
      (token.dep == Deprel::obj || token.dep == Deprel::obl_arg)) {
    return weakened(subjects(document, token.head, depth + 1), Slot::subject, 0.7F);
  }
  return found;
}

/// The subject that stands with the verb, or "par X" of a passive.
std::vector<Argument> written(const Document& document, TokenIndex verb, Voice voice) {
  if (voice == Voice::passive) {
    return agents(document, verb);
  }
  auto own = own_subjects(document, verb);
  const TokenIndex inverted = own.empty() ? inverted_subject(document, verb) : no_token;
  if (inverted != no_token) {
    add_all(document, own, {Slot::subject, inverted, "", 0.75F});
  }
  return own;
}

/// A subject that the parse lost, or the noun of a relative without its pronoun.
std::vector<Argument> mended(const Document& document, TokenIndex verb) {
  std::vector<Argument> found;
  const Token& token = document.tokens[verb];
  const bool relative = token.dep == Deprel::acl_relcl && token.head < verb &&
                        !has_relative(document, verb);
  const TokenIndex subject = relative ? token.head : lost_subject(document, verb);
  if (subject != no_token) {
    add_all(document, found, {Slot::subject, subject, "", 0.6F});
  }
  return found;
}

/// "Kiev et Varsovie accusant Minsk": the noun a present participle stands by.
std::vector<Argument> of_participle(const Document& document, TokenIndex noun) {
  std::vector<Argument> found;
  const Token& token = document.tokens[noun];
  const bool second = token.dep == Deprel::conj && token.head < noun &&
                      is_nominal(document.tokens[token.head]);
  add_all(document, found, {Slot::subject, second ? token.head : noun, "", 0.7F});
  return found;
}

bool has_passive_subject(const Document& document, TokenIndex verb) {
  const std::vector<TokenIndex>& below = document.children[verb];
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    return document.tokens[child].dep == Deprel::nsubj_pass;
  });
}

std::vector<Argument> subjects(const Document& document, TokenIndex verb, int depth) {
  if (depth > 6) {
    return {};
  }
  const Token& token = document.tokens[verb];
  const Voice voice = voice_of(document, verb);
  auto own = written(document, verb, voice);
  if (!own.empty() || (voice == Voice::passive && token.dep != Deprel::conj)) {
    return own;
  }
  const TokenIndex up = token.head;
  if (up == verb || token.dep == Deprel::acl_relcl) {
    return mended(document, verb);
  }
  if (token.pos == Upos::adj && token.dep == Deprel::amod && up < verb &&
      governs_object(document, verb)) {
    std::vector<Argument> found; // "Paul Orsane critique le maire"
    add_all(document, found, {Slot::subject, up, "", 0.7F});
    return found;
  }
  const bool verbal = is_full_verb(document, up);
  if (voice == Voice::passive && token.dep == Deprel::conj &&
      has_passive_subject(document, verb)) {
    return own; // "sept sont morts et [huit] ont été blessés"
  }
  if (voice == Voice::passive && verbal && voice_of(document, up) != Voice::passive) {
    return own; // "sont morts et ont été enterrés": they did not bury
  }
  if (token.dep == Deprel::conj && verbal) {
    return weakened(subjects(document, up, depth + 1), Slot::subject, 0.9F);
  }
  const bool open = is_infinitive(document, verb) || is_present_participle(token);
  if (open && verbal) {
    return controlled(document, verb, up, depth);
  }
  if (open && is_nominal(document.tokens[up])) {
    return is_present_participle(token) ? of_participle(document, up)
                                        : of_noun(document, up, depth);
  }
  return voice == Voice::passive ? own : mended(document, verb);
}

} // namespace

std::vector<Argument> deep_subjects(const Document& document, TokenIndex verb) {
  return subjects(document, verb, 0);
}

std::vector<Argument>
weakened(std::vector<Argument> arguments, Slot slot, float factor) {
  for (Argument& argument : arguments) {
    argument.slot = slot;
    argument.confidence *= factor;
    argument.marker.clear();
  }
  return arguments;
}

} // namespace sourcier::extract
