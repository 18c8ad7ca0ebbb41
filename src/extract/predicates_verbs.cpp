// SPDX-License-Identifier: Apache-2.0
// The whole predicate of a verb: deep subject and object, prepositional complements,
// clauses.
#include "extract/predicates_verbs.hpp"

#include "extract/predicates_clauses.hpp"
#include "extract/predicates_phrases.hpp"

#include <algorithm>
#include <string_view>

namespace sourcier::extract {

namespace {

/// "la région de Koursk, où …": the noun or name left of "où".
TokenIndex noun_before(const Document& document, TokenIndex adverb) {
  for (TokenIndex t = adverb; t-- > 0 && adverb - t <= 4;) {
    const Token& token = document.tokens[t];
    if (token.sentence != document.tokens[adverb].sentence) {
      return no_token;
    }
    if (token.pos == Upos::noun || token.pos == Upos::propn) {
      return t;
    }
  }
  return no_token;
}

/// Relations under which a phrase hangs on a noun.
bool hangs_on_noun(Deprel dep) {
  return dep == Deprel::nmod || dep == Deprel::advmod || dep == Deprel::obl_mod ||
         dep == Deprel::obl_arg;
}

/// Whether a phrase below an argument may be the verb's: any below the object but "de
/// X", places and company below others.
bool may_rise(const Complement& inner, bool below_object, Voice voice) {
  const bool usual = inner.marker == "à" || inner.marker == "en" ||
                     inner.marker == "dans" || inner.marker == "près de" ||
                     inner.marker == "avec";
  return inner.head != no_token && !inner.marker.empty() && inner.marker != "de" &&
         (below_object || usual) && !(inner.marker == "par" && voice == Voice::passive);
}

/// Phrases that the model hung on the object ("envoyé des soldats en Syrie"), on
/// another complement ("agressé par des inconnus à Lyon") or on a date ("s'est tenue
/// dimanche au Chili").
void add_nested(const Document& document, TokenIndex verb, Predicate& into) {
  std::vector<Argument> main = into.arguments;
  for (const TokenIndex child : document.children[verb]) {
    if (child > verb && document.tokens[child].pos == Upos::noun &&
        marker_of(document, child).empty()) {
      main.push_back({Slot::oblique, child, "", 0.5F});
    }
  }
  std::erase_if(main, [&](const Argument& argument) {
    return argument.head < verb || argument.slot == Slot::clause;
  });
  for (const Argument& argument : main) {
    for (const TokenIndex child : document.children[argument.head]) {
      if (child < argument.head || !hangs_on_noun(document.tokens[child].dep)) {
        continue;
      }
      const Complement inner = complement(document, child);
      if (may_rise(inner, argument.slot == Slot::object, into.voice)) {
        const Slot slot = inner.marker == "à" ? Slot::indirect : Slot::oblique;
        add_all(document, into.arguments, {slot, inner.head, inner.marker, 0.6F});
      }
    }
  }
}

/// Prepositional complements, those that the model hung on the object included.
void add_obliques(const Document& document, TokenIndex verb, Predicate& into) {
  const auto add = [&](TokenIndex child, float confidence) {
    const Complement phrase = complement(document, child);
    if (phrase.head == no_token || phrase.marker.empty()) {
      return;
    }
    if (phrase.marker == "par" && into.voice == Voice::passive && child > verb) {
      return;
    }
    const Slot slot = phrase.marker == "à" ? Slot::indirect : Slot::oblique;
    add_all(document, into.arguments, {slot, phrase.head, phrase.marker, confidence});
  };
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    if (token.dep == Deprel::iobj && !is_reflexive(token)) {
      into.arguments.push_back({Slot::indirect, child, "à", 0.85F});
    } else if (is_oblique(token.dep)) {
      add(child, 0.8F);
    }
    if (token.lower == "où" && child < verb) {
      const TokenIndex where = noun_before(document, child);
      if (where != no_token) {
        into.arguments.push_back({Slot::oblique, where, "où", 0.6F});
      }
    }
  }
  add_nested(document, verb, into);
}

/// "afin de coopérer".
bool after_afin(const Document& document, TokenIndex verb) {
  const TokenRange range = document.subtree(verb);
  for (TokenIndex t = range.begin; t < verb; ++t) {
    if (document.tokens[t].lower == "afin") {
      return true;
    }
  }
  return range.begin > 0 && document.tokens[range.begin - 1].lower == "afin";
}

/// "recommande aux voyageurs de partir": the model hangs "partir" on "voyageurs".
void add_clauses_of_receivers(const Document& document, Predicate& into) {
  const std::vector<Argument> present = into.arguments;
  for (const Argument& argument : present) {
    if (argument.slot != Slot::indirect) {
      continue;
    }
    for (const TokenIndex child : document.children[argument.head]) {
      const Token& token = document.tokens[child];
      if (child > argument.head && token.dep == Deprel::acl &&
          is_infinitive(document, child) && mark_of(document, child) == "de") {
        into.arguments.push_back({Slot::clause, child, "de", 0.6F});
      }
    }
  }
}

/// "que …", infinitives, "pour + infinitive".
void add_clauses(const Document& document, TokenIndex verb, Predicate& into) {
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    const bool clausal = token.dep == Deprel::ccomp || token.dep == Deprel::xcomp ||
                         token.dep == Deprel::advcl || token.dep == Deprel::acl;
    if (!clausal || !is_full_verb(document, child)) {
      continue;
    }
    const bool infinitive = is_infinitive(document, child);
    if ((token.dep == Deprel::advcl || token.dep == Deprel::acl) && !infinitive) {
      continue;
    }
    std::string mark = mark_of(document, child);
    if (mark == "de" && after_afin(document, child)) {
      mark = "pour";
    }
    into.arguments.push_back({Slot::clause, child, mark, 0.85F});
  }
}

} // namespace

Predicate verb_predicate(const Document& document, TokenIndex verb) {
  Predicate predicate;
  predicate.head = verb;
  predicate.voice = voice_of(document, verb);
  predicate.auxiliaries = auxiliaries_of(document, verb);
  predicate.arguments = deep_subjects(document, verb);
  for (const Argument& object : deep_objects(document, verb)) {
    predicate.arguments.push_back(object);
  }
  add_obliques(document, verb, predicate);
  add_clauses(document, verb, predicate);
  add_clauses_of_receivers(document, predicate);
  return predicate;
}

} // namespace sourcier::extract
