// SPDX-License-Identifier: Apache-2.0
// Tense, modals and governing clauses of a verb.
#include "extract/standing_verbs.hpp"

#include <algorithm>
#include <array>

namespace sourcier::extract {

namespace {

using knowledge::Lexicon;
using knowledge::Word;
using std::string_view;

bool has_value(const Word& word, string_view property, string_view value) {
  const auto found = word.properties.find(property);
  return found != word.properties.end() &&
         std::find(found->second.begin(), found->second.end(), value) !=
             found->second.end();
}

/// "avoir organisé", "être élu", "être président".
bool has_infinitive_auxiliary(const Document& document, TokenIndex verb) {
  const std::vector<TokenIndex>& below = document.children[verb];
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const Token& token = document.tokens[child];
    return token.morph.verb_form == VerbForm::infinitive && child < verb &&
           (token.dep == Deprel::aux_tense || token.dep == Deprel::aux_pass ||
            token.dep == Deprel::cop);
  });
}

bool is_infinitive_form(const Document& document, TokenIndex verb, const Form& form) {
  if (form.finite != no_token) {
    return false;
  }
  return document.tokens[verb].morph.verb_form == VerbForm::infinitive ||
         has_infinitive_auxiliary(document, verb);
}

/// "est accusé de", without a word on by whom.
bool passive_without_agent(const Document& document, TokenIndex verb) {
  bool passive = document.tokens[verb].dep == Deprel::acl;
  for (const TokenIndex child : document.children[verb]) {
    const Deprel dep = document.tokens[child].dep;
    if (dep == Deprel::obl_agent || dep == Deprel::obj) {
      return false;
    }
    passive = passive || dep == Deprel::aux_pass || dep == Deprel::nsubj_pass ||
              (dep == Deprel::cop && child < verb);
  }
  return passive;
}

/// Whether the listed verb is used in the way its list means.
bool applies(const Document& document,
             TokenIndex verb,
             const Word& word,
             string_view reach) {
  return has_value(word, "reach", reach) &&
         (word.value("passive").empty() || passive_without_agent(document, verb));
}

void add_negation(const Negation& negation, Marks& marks) {
  marks.negated = true;
  marks.cues.insert(marks.cues.end(), negation.cues.begin(), negation.cues.end());
}

/// "n'a pu s'empêcher": the modal above carries the negation.
bool modal_denies(const Document& document, TokenIndex verb, const Lexicon& lexicon) {
  const TokenIndex above = document.tokens[verb].head;
  return above != verb &&
         lexicon.find("ModalVerb", document.tokens[above].lemma) != nullptr &&
         negation_of(document, above, lexicon).holds();
}

/// What the governor's own tense says: a listed one is to come already.
void add_tense_above(const Document& document,
                     TokenIndex governor,
                     bool listed,
                     const Lexicon& lexicon,
                     Marks& marks) {
  Marks above;
  add_tense(document, governor, lexicon, above);
  if (above.hedged || (!listed && above.prospective)) {
    marks.hedged = marks.hedged || above.hedged;
    marks.prospective = marks.prospective || (!listed && above.prospective);
    marks.hedge = marks.hedge ? marks.hedge : above.hedge;
    marks.cues.insert(marks.cues.end(), above.cues.begin(), above.cues.end());
  }
}

/// An infinitive or a "que" clause under a verb. Gives whether to climb on.
bool add_governing_verb(const Document& document,
                        TokenIndex governor,
                        bool done,
                        const Lexicon& lexicon,
                        Marks& marks) {
  const Token& token = document.tokens[governor];
  const Negation negation = negation_of(document, governor, lexicon);
  if (const Word* modal = lexicon.find("ModalVerb", verb_lemma(token))) {
    add_modal(document, governor, *modal, marks);
    if (negation.holds()) {
      add_negation(negation, marks);
    }
    return true;
  }
  const Word* word = lexicon.find("GovernorVerb", listed_lemma(document, governor));
  const bool listed = word != nullptr && applies(document, governor, *word, "Clause");
  if (listed) {
    const Effect effect = effect_of(*word);
    if (effect.standing == Standing::negated) {
      const bool denied = negation.holds() || modal_denies(document, governor, lexicon);
      if (!denied) {
        add(marks, effect, token.span);
      }
      return !denied;
    }
    add(marks, effect, token.span, done);
  }
  const bool raises = lexicon.find("NegRaisingVerb", verb_lemma(token)) != nullptr;
  if (negation.holds() && raises) {
    add_negation(negation, marks);
  }
  if (!listed && lexicon.find("ReportingVerb", verb_lemma(token)) != nullptr &&
      !raises) {
    return false;
  }
  add_tense_above(document, governor, listed, lexicon, marks);
  return true;
}

/// "l'intention de livrer", "le refus de livrer"; "n'a pas l'intention de".
void add_governing_noun(const Document& document,
                        TokenIndex noun,
                        bool done,
                        const Lexicon& lexicon,
                        Marks& marks) {
  const Token& token = document.tokens[noun];
  const Word* word = lexicon.find("GovernorNoun", token.lemma);
  if (word == nullptr) {
    return;
  }
  add(marks, effect_of(*word), token.span, done);
  const Token& above = document.tokens[token.head];
  if (token.head != noun && (above.lemma == "avoir" || above.lemma == "être")) {
    const Negation negation = negation_of(document, token.head, lexicon);
    if (negation.holds()) {
      add_negation(negation, marks);
    }
  }
}

void add_governing_adjective(const Document& document,
                             TokenIndex adjective,
                             bool done,
                             const Lexicon& lexicon,
                             Marks& marks) {
  const Token& token = document.tokens[adjective];
  const Word* word = listed_adjective(token, lexicon, "GovernorAdjective");
  if (word == nullptr) {
    return;
  }
  add(marks, effect_of(*word), token.span, done);
  const Negation negation = negation_of(document, adjective, lexicon);
  if (negation.holds()) {
    add_negation(negation, marks);
  }
}

/// "pour que", "avant que" before the clause of a finite verb.
void add_aim(const Document& document,
             TokenIndex finite,
             const Lexicon& lexicon,
             Marks& marks) {
  const TokenIndex first =
      document.sentences[document.tokens[finite].sentence].tokens.begin;
  for (TokenIndex at = finite; at > first && finite - at < 12; --at) {
    const Token& que = document.tokens[at - 1];
    if (que.lower == "," || que.lower == ";" || que.lower == "qui") {
      return;
    }
    if (que.lower != "que" && que.lower != "qu'") {
      continue;
    }
    std::string words = "que";
    for (TokenIndex left = at - 1; left > first && at - left < 6; --left) {
      const std::string& before = document.tokens[left - 1].lower;
      words.insert(0, before.ends_with("'") ? "" : " ");
      words.insert(0, before);
      if (const Word* word = lexicon.find("AimConjunction", words)) {
        add(marks, effect_of(*word), hull(document.tokens[left - 1].span, que.span));
        return;
      }
    }
    return;
  }
}

// Climbs with add_governors, whose `steps` end it.
void add_clause_governor(const Document& document, // NOLINT(misc-no-recursion)
                         TokenIndex verb,
                         const Form& form,
                         const Lexicon& lexicon,
                         Marks& marks,
                         int steps) {
  add_aim(document, form.finite, lexicon, marks);
  const TokenIndex governor = clause_governor(document, verb, form.finite, lexicon);
  if (governor == no_token || governor == verb) {
    return;
  }
  const bool done = form.compound && !form.future;
  const Token& token = document.tokens[governor];
  if (token.pos == Upos::noun) {
    add_governing_noun(document, governor, done, lexicon, marks);
  } else if (token.pos == Upos::adj) {
    add_governing_adjective(document, governor, done, lexicon, marks);
  } else if (lexicon.find("ModalVerb", verb_lemma(token)) == nullptr) {
    const Word* word = lexicon.find("GovernorVerb", listed_lemma(document, governor));
    const Negation negation = negation_of(document, governor, lexicon);
    const bool raises = lexicon.find("NegRaisingVerb", verb_lemma(token)) != nullptr;
    const bool listed = word != nullptr && applies(document, governor, *word, "Clause");
    if (listed &&
        !(negation.holds() && effect_of(*word).standing == Standing::negated)) {
      add(marks, effect_of(*word), token.span, done);
    }
    if (negation.holds() && raises) {
      add_negation(negation, marks);
    }
    if (listed) {
      add_governors(document, governor, lexicon, marks, steps + 1);
    }
  }
}

/// "La région aurait été bombardée, tuant dix civils": the main verb's tense holds for
/// its participle too.
void add_main_tense(const Document& document,
                    TokenIndex main,
                    const Lexicon& lexicon,
                    Marks& marks) {
  Marks above;
  add_tense(document, main, lexicon, above);
  marks.hedged = marks.hedged || above.hedged;
  marks.prospective = marks.prospective || above.prospective;
  marks.hedge = marks.hedge ? marks.hedge : above.hedge;
  marks.cues.insert(marks.cues.end(), above.cues.begin(), above.cues.end());
}

/// "Condamné en mai, il fera appel": a past participle that opens its sentence.
bool is_done_before(const Document& document, TokenIndex verb) {
  const Token& token = document.tokens[verb];
  return verb < token.head && token.morph.verb_form == VerbForm::participle &&
         token.morph.tense == Tense::past;
}

/// "exhorter les parties à signer": the model hangs the infinitive on the object.
TokenIndex
object_controller(const Document& document, TokenIndex noun, const Lexicon& lexicon) {
  const Token& token = document.tokens[noun];
  if ((token.dep != Deprel::obj && token.dep != Deprel::obl_arg &&
       token.dep != Deprel::iobj && token.dep != Deprel::nsubj_pass) ||
      token.head == noun || lexicon.find("GovernorNoun", token.lemma) != nullptr) {
    return no_token;
  }
  const bool governs =
      lexicon.find("GovernorVerb", listed_lemma(document, token.head)) != nullptr;
  return governs ? token.head : no_token;
}

/// "pour livrer", "sans livrer"; gives whether one was there.
bool add_preposition(const Document& document,
                     TokenIndex infinitive,
                     const Form& form,
                     const Lexicon& lexicon,
                     Marks& marks) {
  const std::optional<Preceding> before =
      preceding(document, infinitive, lexicon, "StandingPreposition");
  if (!before) {
    return false;
  }
  const Effect effect = effect_of(*before->word);
  // "n'a pas cédé sans livrer bataille": two negations.
  const TokenIndex above = document.tokens[infinitive].head;
  if (effect.standing == Standing::negated && above != infinitive &&
      negation_of(document, above, lexicon).holds()) {
    return true;
  }
  if (!(form.compound && effect.standing == Standing::prospective)) {
    add(marks, effect, document.span(before->tokens));
  }
  return true;
}

/// The noun, adjective or verb that governs an infinitive.
void add_over_infinitive(const Document& document, // NOLINT(misc-no-recursion)
                         TokenIndex infinitive,
                         bool done,
                         const Lexicon& lexicon,
                         Marks& marks,
                         int steps) {
  const TokenIndex head = document.tokens[infinitive].head;
  const Token& above = document.tokens[head];
  TokenIndex verb = object_controller(document, head, lexicon);
  if (verb == no_token && above.pos == Upos::noun) {
    add_governing_noun(document, head, done, lexicon, marks);
    return;
  }
  if (verb == no_token &&
      listed_adjective(above, lexicon, "GovernorAdjective") != nullptr) {
    add_governing_adjective(document, head, done, lexicon, marks);
    return;
  }
  if (verb == no_token && is_verbal(above)) {
    verb = head;
  }
  if (verb != no_token && add_governing_verb(document, verb, done, lexicon, marks)) {
    add_governors(document, verb, lexicon, marks, steps + 1);
  }
}

/// "Le pays [compte] rapatrier ses avions", where the model takes the verb for a noun.
bool add_plan_before(const Document& document, TokenIndex infinitive, Marks& marks) {
  const TokenIndex first =
      document.sentences[document.tokens[infinitive].sentence].tokens.begin;
  TokenIndex at = infinitive;
  while (at > first && document.tokens[at - 1].pos == Upos::adv) {
    --at;
  }
  if (at < first + 2) {
    return false;
  }
  const Token& plan = document.tokens[at - 1];
  const Token& subject = document.tokens[at - 2];
  const bool plans = plan.lower == "compte" || plan.lower == "comptent";
  if (!plans || plan.lemma == "compter" || subject.pos == Upos::det ||
      subject.pos == Upos::adp) {
    return false;
  }
  add(marks, {Standing::prospective, {}}, plan.span);
  return true;
}

/// "après avoir organisé": done before what the main verb tells.
bool is_after(const Document& document, TokenIndex infinitive, const Form& form) {
  if (!has_infinitive_auxiliary(document, infinitive) || form.finite != no_token) {
    return false;
  }
  const TokenIndex first =
      document.sentences[document.tokens[infinitive].sentence].tokens.begin;
  for (TokenIndex at = infinitive; at > first && infinitive - at < 5; --at) {
    if (document.tokens[at - 1].lower == "après") {
      return true;
    }
  }
  return false;
}

} // namespace

void add_governors(const Document& document, // NOLINT(misc-no-recursion)
                   TokenIndex verb,
                   const Lexicon& lexicon,
                   Marks& marks,
                   int steps) {
  const TokenIndex first = first_conjunct(document, verb);
  const Form form = form_of(document, first);
  const Token& token = document.tokens[first];
  if (steps > 4) {
    return;
  }
  if (form.finite != no_token) {
    add_clause_governor(document, first, form, lexicon, marks, steps);
    return;
  }
  const bool infinitive = is_infinitive_form(document, first, form);
  if (infinitive &&
      (is_after(document, first, form) || add_plan_before(document, verb, marks))) {
    return;
  }
  if (infinitive &&
      (add_preposition(document, verb, form, lexicon, marks) ||
       (verb != first && add_preposition(document, first, form, lexicon, marks)))) {
    return;
  }
  if (token.head == first) {
    return;
  }
  if (infinitive) {
    add_over_infinitive(document, first, form.compound, lexicon, marks, steps);
  } else if (token.dep == Deprel::advcl && is_verbal(document.tokens[token.head]) &&
             !is_done_before(document, first)) {
    add_main_tense(document, token.head, lexicon, marks);
  }
}

Marks verb_marks(const Document& document, TokenIndex verb, const Lexicon& lexicon) {
  Marks marks;
  const Negation negation = negation_of(document, verb, lexicon);
  if (negation.holds()) {
    add_negation(negation, marks);
  }
  add_tense(document, verb, lexicon, marks);
  add_adverbs(document, verb, lexicon, marks);
  const Token& token = document.tokens[verb];
  if (token.dep == Deprel::root || token.dep == Deprel::conj ||
      document.tokens[token.head].lower.starts_with("-")) {
    const Span question = question_over(document, verb, lexicon);
    if (!question.empty()) {
      add(marks, {Standing::hedged, Hedge::doubt}, question);
    }
  }
  add_governors(document, verb, lexicon, marks);
  return marks;
}

} // namespace sourcier::extract
