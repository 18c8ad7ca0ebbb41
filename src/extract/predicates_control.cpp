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
  static constexpr std::array<string_view, 28> verbs{
      "accuser",    "soupçonner", "suspecter",   "remercier", "féliciter", "empêcher",
      "autoriser",  "forcer",     "contraindre", "obliger",   "inviter",   "appeler",
      "encourager", "aider",      "inciter",     "exhorter",  "sommer",    "charger",
      "convaincre", "persuader",  "presser",     "prier",     "dissuader", "blâmer",
      "critiquer",  "laisser",    "habituer",    "condamner"};
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
  return weakened(subjects(document, governor, depth + 1), Slot::subject, 0.85F);
}

/// "son intention d'envoyer", "la promesse de X de livrer".
std::vector<Argument> of_noun(const Document& document, TokenIndex noun, int depth) {
  std::vector<Argument> found;
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

std::vector<Argument> subjects(const Document& document, TokenIndex verb, int depth) {
  if (depth > 6) {
    return {};
  }
  const Token& token = document.tokens[verb];
  const Voice voice = voice_of(document, verb);
  if (voice == Voice::passive) {
    auto by = agents(document, verb);
    if (!by.empty() || token.dep != Deprel::conj) {
      return by;
    }
  } else {
    auto own = own_subjects(document, verb);
    if (!own.empty()) {
      return own;
    }
    const TokenIndex inverted = inverted_subject(document, verb);
    if (inverted != no_token) {
      add_all(document, own, {Slot::subject, inverted, "", 0.75F});
      return own;
    }
  }
  const TokenIndex up = token.head;
  if (up == verb || token.dep == Deprel::acl_relcl) {
    std::vector<Argument> found;
    if (up != verb && up < verb && !has_relative(document, verb)) {
      add_all(document, found, {Slot::subject, up, "", 0.6F});
      return found;
    }
    const TokenIndex lost = lost_subject(document, verb);
    if (lost != no_token) {
      add_all(document, found, {Slot::subject, lost, "", 0.6F});
    }
    return found;
  }
  const bool verbal = is_full_verb(document, up);
  if (token.dep == Deprel::conj && verbal) {
    return weakened(subjects(document, up, depth + 1), Slot::subject, 0.9F);
  }
  const bool open = is_infinitive(document, verb) || is_present_participle(token);
  if (verbal && open) {
    return controlled(document, verb, up, depth);
  }
  if (open && is_present_participle(token) && is_nominal(document.tokens[up])) {
    std::vector<Argument> found;
    const TokenIndex first =
        document.tokens[up].dep == Deprel::conj && document.tokens[up].head < up &&
                is_nominal(document.tokens[document.tokens[up].head])
            ? document.tokens[up].head
            : up;
    add_all(document, found, {Slot::subject, first, "", 0.7F});
    return found;
  }
  if (open && is_nominal(document.tokens[up])) {
    return of_noun(document, up, depth);
  }
  std::vector<Argument> found;
  const TokenIndex lost = lost_subject(document, verb);
  if (lost != no_token && voice != Voice::passive) {
    add_all(document, found, {Slot::subject, lost, "", 0.6F});
  }
  return found;
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
