// SPDX-License-Identifier: Apache-2.0
// The subject that stands with a verb: before it, inverted after it, a relative's
// antecedent, or one that the parse lost.
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

bool is_subject(Deprel dep) {
  return dep == Deprel::nsubj || dep == Deprel::nsubj_pass;
}

/// An "il" that stands for nobody.
bool is_expletive(const Document& document, TokenIndex pronoun, TokenIndex verb) {
  static constexpr std::array<string_view, 8> impersonal{"falloir",
                                                         "agir",
                                                         "exister",
                                                         "sembler",
                                                         "suffire",
                                                         "convenir",
                                                         "neiger",
                                                         "pleuvoir"};
  const Token& token = document.tokens[pronoun];
  return token.lower == "il" && token.dep == Deprel::expl_subj && pronoun < verb &&
         among(impersonal, document.tokens[verb].lemma);
}

/// "Kim et Putin avaient réaffirmé": the first of two that the model lost.
TokenIndex left_conjunct(const Document& document, TokenIndex subject) {
  TokenIndex first = subject;
  for (const TokenIndex child : document.children[subject]) {
    const Token& token = document.tokens[child];
    if (child < first && (token.dep == Deprel::det || token.dep == Deprel::amod ||
                          token.dep == Deprel::cc)) {
      first = child;
    }
  }
  const TokenIndex et = document.tokens[first].lower == "et" ? first : first - 1;
  if (first == 0 || et == 0 || document.tokens[et].lower != "et" ||
      document.tokens[et - 1].sentence != document.tokens[subject].sentence) {
    return no_token;
  }
  const Token& left = document.tokens[et - 1];
  const TokenIndex head =
      left.dep == Deprel::flat_name && left.head < et ? left.head : et - 1;
  const Token& token = document.tokens[head];
  return (token.pos == Upos::propn || token.pos == Upos::noun) &&
                 token.dep != Deprel::nmod && marker_of(document, head).empty()
             ? head
             : no_token;
}

/// "La Corée du Sud et le Japon se sont": the second of two that the model hung on a
/// complement of the first.
TokenIndex
right_conjunct(const Document& document, TokenIndex subject, TokenIndex verb) {
  for (TokenIndex t = subject + 1; t < verb; ++t) {
    const Token& token = document.tokens[t];
    if (token.pos == Upos::verb || token.lower == ",") {
      return no_token;
    }
    const bool second = token.dep == Deprel::conj && token.head > subject &&
                        (token.pos == Upos::propn || token.pos == Upos::noun) &&
                        document.tokens[token.head].pos == Upos::propn &&
                        marker_of(document, t).empty() &&
                        marker_of(document, token.head) == "de";
    if (second) {
      return t;
    }
  }
  return no_token;
}

/// Begins right after a comma or a closing quote: ", a déclaré X".
bool after_a_break(const Document& document, TokenIndex verb) {
  TokenIndex first = verb;
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    if (child < first &&
        (token.dep == Deprel::aux_tense || token.dep == Deprel::advmod)) {
      first = child;
    }
  }
  if (first == 0 ||
      document.tokens[first - 1].sentence != document.tokens[verb].sentence) {
    return false;
  }
  const string_view before = document.tokens[first - 1].lower;
  return before == "," || before == "»" || before == "\"" || before == "”";
}

/// The first word of a finite verb group; no_token: the group is not finite.
TokenIndex finite_start(const Document& document, TokenIndex verb) {
  TokenIndex first = verb;
  bool finite = document.tokens[verb].morph.verb_form == VerbForm::finite;
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    const bool auxiliary =
        token.dep == Deprel::aux_tense || token.dep == Deprel::aux_pass;
    if (auxiliary && child < verb) {
      first = std::min(first, child);
      finite = finite || token.morph.verb_form == VerbForm::finite;
    }
  }
  return finite ? first : no_token;
}

/// Words that may stand between a subject and its verb.
bool is_light(const Token& token) {
  return token.pos == Upos::adv || token.pos == Upos::adj || token.lower == "ne" ||
         token.lower == "n'" || token.lower == "»" || token.lower == "un" ||
         token.lower == "-" || is_reflexive(token);
}

/// The noun phrase right before a finite verb group: "10 000 soldats ont été envoyés".
TokenIndex left_neighbour(const Document& document, TokenIndex verb) {
  const TokenIndex first = finite_start(document, verb);
  if (first == no_token) {
    return no_token;
  }
  const TokenIndex begin =
      document.sentences[document.tokens[verb].sentence].tokens.begin;
  TokenIndex t = first;
  do {
    if (t == begin || (t < first && !is_light(document.tokens[t]))) {
      return no_token;
    }
    --t;
  } while (document.tokens[t].pos != Upos::noun &&
           document.tokens[t].pos != Upos::propn && document.tokens[t].pos != Upos::x);
  for (int steps = 0; steps < 4; ++steps) {
    const Token& token = document.tokens[t];
    const bool inside =
        token.dep == Deprel::flat_name || !marker_of(document, t).empty();
    TokenIndex up = token.head;
    if (up < t && is_participle(document.tokens[up])) {
      up = document.tokens[up].head; // "une voiture remplie d'explosifs"
    }
    if (!inside || up >= t || !is_nominal(document.tokens[up])) {
      break;
    }
    t = up;
  }
  return marker_of(document, t).empty() ? t : no_token;
}

/// "France : les parents menacent": what a heading is about is no subject.
bool opens_heading(const Document& document, TokenIndex noun) {
  const TokenRange sentence = document.sentences[document.tokens[noun].sentence].tokens;
  const TokenIndex end = document.subtree(noun).end;
  const auto colon = [&](TokenIndex t) {
    return t < sentence.end && document.tokens[t].lower == ":";
  };
  return colon(noun + 1) || colon(end) || colon(end - 1);
}

/// One word that the model calls a subject, with those coordinated with it.
void add_subject(const Document& document,
                 TokenIndex verb,
                 TokenIndex child,
                 std::vector<Argument>& found) {
  const Token& token = document.tokens[child];
  if (is_relative(token)) {
    const TokenIndex noun = antecedent(document, verb, child);
    if (noun != no_token) {
      add_all(document, found, {Slot::subject, noun, "", 0.8F});
    }
    return;
  }
  const bool adverbial =
      token.lower == "où" || token.lower == "dont" || token.lower.starts_with("auquel");
  if (adverbial || is_reflexive(token) || !marker_of(document, child).empty() ||
      (child < verb && opens_heading(document, child))) {
    return;
  }
  add_all(document, found, {Slot::subject, child, "", child < verb ? 0.95F : 0.8F});
  const TokenIndex left = child < verb ? left_conjunct(document, child) : no_token;
  for (const TokenIndex other : {left, right_conjunct(document, child, verb)}) {
    if (other != no_token) {
      add_all(document, found, {Slot::subject, other, "", 0.7F});
    }
  }
}

/// "La police a attrapé le tueur": the model calls both subjects.
bool stands_before(const Document& document, TokenIndex verb) {
  const auto& children = document.children[verb];
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    const Token& token = document.tokens[child];
    return child < verb && is_subject(token.dep) && is_nominal(token) &&
           !is_relative(token) && marker_of(document, child).empty();
  });
}

/// "-t-il" hangs on the auxiliary.
void add_hung_pronoun(const Document& document,
                      TokenIndex verb,
                      std::vector<Argument>& found) {
  for (const TokenIndex aux : document.children[verb]) {
    if (document.tokens[aux].dep != Deprel::aux_tense) {
      continue;
    }
    for (const TokenIndex child : document.children[aux]) {
      const Token& token = document.tokens[child];
      if (token.pos == Upos::pron && is_nominal(token)) {
        add_all(document, found, {Slot::subject, child, "", 0.8F});
      }
    }
  }
}

} // namespace

bool is_second_subject(const Document& document, TokenIndex verb, TokenIndex noun) {
  const Token& token = document.tokens[noun];
  return noun > verb && is_subject(token.dep) && token.pos != Upos::pron &&
         marker_of(document, noun).empty() && stands_before(document, verb);
}

/// Rows for a phrase and all that is coordinated with it.
void add_all(const Document& document,
             std::vector<Argument>& into,
             const Argument& like) {
  for (const TokenIndex head : coordinated(document, like.head)) {
    Argument argument = like;
    argument.head = named(document, head);
    if (head != like.head) {
      argument.confidence *= 0.9F;
    }
    const bool known =
        std::any_of(into.begin(), into.end(), [&](const Argument& present) {
          return present.slot == argument.slot && present.head == argument.head;
        });
    if (!known) {
      into.push_back(argument);
    }
  }
}

/// Subjects written with the verb itself, surface voice.
std::vector<Argument> own_subjects(const Document& document, TokenIndex verb) {
  std::vector<Argument> found;
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    const bool inverted = token.lower.starts_with("-") && token.pos == Upos::pron;
    if (inverted ||
        (token.dep == Deprel::expl_subj && !is_expletive(document, child, verb))) {
      add_all(document, found, {Slot::subject, child, "", 0.9F});
    } else if (is_subject(token.dep) && is_nominal(token) &&
               !is_second_subject(document, verb, child)) {
      add_subject(document, verb, child, found);
    }
  }
  if (found.empty()) {
    add_hung_pronoun(document, verb, found);
  }
  return found;
}

/// "…", a déclaré X: the model calls half of these subjects objects.
TokenIndex inverted_subject(const Document& document, TokenIndex verb) {
  if (!after_a_break(document, verb) || is_present_participle(document.tokens[verb])) {
    return no_token; // "…, tuant 50 civils"
  }
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    if (child > verb && token.dep == Deprel::obj && is_nominal(token) &&
        marker_of(document, child).empty()) {
      return child;
    }
  }
  return no_token;
}

TokenIndex number_before(const Document& document, TokenIndex verb) {
  const TokenIndex first = finite_start(document, verb);
  const TokenIndex begin =
      document.sentences[document.tokens[verb].sentence].tokens.begin;
  if (first == no_token || first <= begin) {
    return no_token;
  }
  const Token& number = document.tokens[first - 1];
  static constexpr std::array<string_view, 14> numerals{"deux",
                                                        "trois",
                                                        "quatre",
                                                        "cinq",
                                                        "six",
                                                        "sept",
                                                        "huit",
                                                        "neuf",
                                                        "dix",
                                                        "onze",
                                                        "douze",
                                                        "treize",
                                                        "quatorze",
                                                        "quinze"};
  const bool digits =
      number.lower.find_first_not_of("0123456789") == std::string::npos ||
      among(numerals, number.lower);
  // "en 2015 ont été blessés": a year stands behind a preposition.
  const bool dated = first - 1 > begin && document.tokens[first - 2].pos == Upos::adp &&
                     document.tokens[first - 2].lower != "moins";
  return digits && !dated && number.lower.size() <= 4 ? first - 1 : no_token;
}

/// A noun before the verb that the model lost as a bare adjunct or a root.
TokenIndex lost_subject(const Document& document, TokenIndex verb) {
  TokenIndex best = left_neighbour(document, verb);
  if (best != no_token) {
    return best;
  }
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    const bool bare = token.dep == Deprel::obl_mod || token.dep == Deprel::dep ||
                      token.dep == Deprel::obl_arg || token.dep == Deprel::vocative;
    if (child < verb && bare && (token.pos == Upos::propn || token.pos == Upos::noun) &&
        marker_of(document, child).empty() && token.morph.num_type == NumType::none &&
        !opens_heading(document, child)) {
      best = child;
    }
  }
  return best;
}

} // namespace sourcier::extract
