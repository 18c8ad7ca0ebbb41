// SPDX-License-Identifier: Apache-2.0
// One predicate for each verb and each noun, with deep arguments.
#include "extract/predicates.hpp"

#include "extract/predicates_clauses.hpp"
#include "extract/predicates_phrases.hpp"
#include "extract/predicates_verbs.hpp"

#include <algorithm>

namespace sourcier::extract {

namespace {

bool is_possessive(const Token& token) {
  return token.pos == Upos::det &&
         (token.morph.possessive || token.lower == "son" || token.lower == "sa" ||
          token.lower == "ses" || token.lower == "leur" || token.lower == "leurs");
}

void add_phrase(const Document& document,
                Predicate& into,
                const Complement& phrase,
                float confidence) {
  if (phrase.head == no_token) {
    return;
  }
  Slot slot = Slot::oblique;
  if (phrase.marker == "de") {
    slot = Slot::genitive;
  } else if (phrase.marker == "à") {
    slot = Slot::indirect;
  } else if (phrase.marker == "par") {
    slot = Slot::subject;
  }
  for (const TokenIndex head : coordinated(document, phrase.head)) {
    into.arguments.push_back({slot, named(document, head), phrase.marker, confidence});
  }
}

/// "la coopération énergétique entre A et B": the model hangs "entre" on the adjective.
void add_under_adjective(const Document& document,
                         TokenIndex adjective,
                         Predicate& into) {
  for (const TokenIndex child : document.children[adjective]) {
    if (child > adjective) {
      const Complement phrase = complement(document, child);
      if (phrase.head != no_token && !phrase.marker.empty()) {
        add_phrase(document, into, phrase, 0.7F);
      }
    }
  }
}

/// "l'envoi de troupes en Russie": the model hangs "en Russie" on "troupes".
void add_inherited(const Document& document, TokenIndex inner, Predicate& into) {
  for (const TokenIndex child : document.children[inner]) {
    const Token& token = document.tokens[child];
    if (child < inner || (token.dep != Deprel::nmod && token.dep != Deprel::obl_mod)) {
      continue;
    }
    const Complement phrase = complement(document, child);
    const std::string& measure = document.tokens[inner].lemma;
    const bool only_sizes = measure == "échelle" || measure == "envergure";
    if (phrase.head != no_token && !phrase.marker.empty() &&
        (phrase.marker != "de" || only_sizes)) {
      add_phrase(document, into, phrase, 0.6F); // "l'invasion à grande échelle de X"
    }
  }
}

void add_clause(const Document& document, TokenIndex child, Predicate& into) {
  const Token& token = document.tokens[child];
  const bool infinitive = token.morph.verb_form == VerbForm::infinitive;
  const bool clausal = token.dep == Deprel::acl || token.dep == Deprel::xcomp ||
                       token.dep == Deprel::ccomp || token.dep == Deprel::advcl;
  if (clausal && (infinitive || token.dep == Deprel::ccomp) &&
      is_full_verb(document, child)) {
    into.arguments.push_back({Slot::clause, child, mark_of(document, child), 0.8F});
  }
}

/// "l'invasion de l'Ukraine par la Russie": the phrase right after the noun's own,
/// which the model hangs on the verb above.
void add_adjacent(const Document& document, Predicate& into) {
  const TokenIndex noun = into.head;
  TokenIndex end = noun + 1;
  for (const TokenIndex child : document.children[noun]) {
    const std::string marker = marker_of(document, child);
    if (child > noun && is_nominal(document.tokens[child]) && !marker.empty() &&
        marker != "de" && marker != "par") {
      return; // "son soutien à l'invasion … par X": of the inner noun
    }
    if (child > noun && document.tokens[child].dep != Deprel::conj) {
      end = std::max(end, document.subtree(child).end);
    }
  }
  if (end >= document.tokens.size() ||
      document.tokens[end].sentence != document.tokens[noun].sentence) {
    return;
  }
  const Token& preposition = document.tokens[end];
  const bool binds = preposition.lower == "par" || preposition.lower == "contre" ||
                     preposition.lower == "avec" || preposition.lower == "entre" ||
                     preposition.lower == "en" || preposition.lower == "envers" ||
                     preposition.lower == "à" || preposition.lower == "au" ||
                     preposition.lower == "dans";
  if (!binds || preposition.dep != Deprel::case_ || preposition.head < end ||
      document.tokens[preposition.head].head >= noun + 1) {
    return;
  }
  add_phrase(document, into, complement(document, preposition.head), 0.65F);
}

/// "une enquête visant douze élus", "un accord concernant la pêche": a participle that
/// does no more than a preposition; empty: none.
std::string_view as_preposition(std::string_view participle) {
  if (participle == "visant" || participle == "ciblant") {
    return "contre";
  }
  if (participle == "concernant") {
    return "sur";
  }
  return participle == "impliquant" || participle == "réunissant" ? "avec" : "";
}

void add_aimed_at(const Document& document, TokenIndex participle, Predicate& into) {
  const std::string_view marker = as_preposition(document.tokens[participle].lower);
  if (marker.empty()) {
    return;
  }
  for (const TokenIndex child : document.children[participle]) {
    const Token& token = document.tokens[child];
    if (child > participle && token.dep == Deprel::obj && is_nominal(token)) {
      for (const TokenIndex head : coordinated(document, child)) {
        into.arguments.push_back(
            {Slot::oblique, named(document, head), std::string(marker), 0.75F});
      }
    }
  }
}

/// "l'armée est un allié des rebelles": the subject of être.
void add_copula_subject(const Document& document, Predicate& into) {
  const auto& children = document.children[into.head];
  const bool copula = std::any_of(children.begin(), children.end(), [&](TokenIndex c) {
    return c < into.head && document.tokens[c].dep == Deprel::cop;
  });
  if (copula) {
    for (const Argument& subject : own_subjects(document, into.head)) {
      into.arguments.push_back(subject);
      into.arguments.back().confidence *= 0.85F;
    }
  }
}

/// Clauses and participles that hang on the noun.
void add_hanging(const Document& document, TokenIndex child, Predicate& into) {
  add_clause(document, child, into);
  add_aimed_at(document, child, into);
  if (document.tokens[child].lower == "venir" && mark_of(document, child) == "à") {
    add_inherited(document, child, into); // "les discussions à venir avec X"
  }
}

Predicate noun_predicate(const Document& document, TokenIndex noun) {
  Predicate predicate;
  predicate.head = noun;
  predicate.voice = Voice::nominal;
  for (const TokenIndex child : document.children[noun]) {
    const Token& token = document.tokens[child];
    if (is_possessive(token)) {
      predicate.arguments.push_back({Slot::possessor, child, "", 0.9F});
    } else if (token.pos == Upos::adj && !is_participle(token)) {
      predicate.arguments.push_back({Slot::modifier, child, "", 0.9F});
      if (child > noun) {
        add_under_adjective(document, child, predicate);
      }
    } else if (child > noun && token.dep != Deprel::conj &&
               token.dep != Deprel::appos &&
               (is_nominal(token) || token.pos == Upos::adv)) {
      const Complement phrase = complement(document, child);
      if (phrase.head != no_token && !phrase.marker.empty()) {
        add_phrase(document, predicate, phrase, 0.85F);
        add_inherited(document, child, predicate);
      }
    } else {
      add_hanging(document, child, predicate);
    }
    // "les dirigeants de la Chine, de la Russie et de …": the model makes them
    // conjuncts.
    if (child > noun && token.dep == Deprel::conj && token.pos == Upos::propn &&
        marker_of(document, child) == "de" && marker_of(document, noun).empty()) {
      predicate.arguments.push_back(
          {Slot::genitive, named(document, child), "de", 0.7F});
    }
  }
  add_adjacent(document, predicate);
  add_copula_subject(document, predicate);
  return predicate;
}

/// "un fort ralentissement", "les blessés": a noun with its determiner, whatever the
/// model calls it.
bool is_misread_noun(const Document& document, TokenIndex token) {
  const Token& word = document.tokens[token];
  const bool other = word.pos == Upos::adv || word.pos == Upos::adj;
  if (!other || word.dep == Deprel::amod || word.dep == Deprel::advmod) {
    return false;
  }
  const auto& children = document.children[token];
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    return child < token && document.tokens[child].pos == Upos::det;
  });
}

} // namespace

std::vector<Predicate> predicates(const Document& document) {
  std::vector<Predicate> found;
  for (TokenIndex i = 0; i < document.tokens.size(); ++i) {
    const Token& token = document.tokens[i];
    if (is_full_verb(document, i)) {
      found.push_back(verb_predicate(document, i));
    } else if (token.pos == Upos::noun || token.pos == Upos::propn ||
               is_misread_noun(document, i)) {
      found.push_back(noun_predicate(document, i));
    }
  }
  return found;
}

} // namespace sourcier::extract
