// SPDX-License-Identifier: Apache-2.0
// Tense, mood and negation of a verb, read off its auxiliaries and its spelling: the
// model's features for rare verbs are not to be trusted alone.
#include "extract/standing_forms.hpp"

#include <algorithm>
#include <array>

namespace sourcier::extract {

namespace {

using std::string_view;

template <std::size_t N>
bool among(const std::array<string_view, N>& words, string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_auxiliary_of(const Token& token) {
  return token.dep == Deprel::aux_tense || token.dep == Deprel::aux_pass ||
         token.dep == Deprel::cop;
}

/// "livrerait" is "livrer" + "ait", "vendra" is "vendr(e)" + "a".
bool ends_on_infinitive(const Token& token, bool conditional) {
  static constexpr std::array<string_view, 5> conditionals{
      "ais", "ait", "ions", "iez", "aient"};
  static constexpr std::array<string_view, 6> futures{
      "ai", "as", "a", "ons", "ez", "ont"};
  string_view stem = token.lemma;
  if (stem.size() < 4 || !(stem.ends_with("r") || stem.ends_with("re"))) {
    return false;
  }
  if (stem.ends_with("re")) {
    stem.remove_suffix(1);
  }
  if (!token.lower.starts_with(stem)) {
    return false;
  }
  const string_view ending = string_view(token.lower).substr(stem.size());
  return conditional ? among(conditionals, ending) : among(futures, ending);
}

bool is_auxiliary_conditional(string_view lower) {
  static constexpr std::array<string_view, 12> forms{"aurait",
                                                     "auraient",
                                                     "aurais",
                                                     "aurions",
                                                     "serait",
                                                     "seraient",
                                                     "serais",
                                                     "serions",
                                                     "pourrait",
                                                     "pourraient",
                                                     "devrait",
                                                     "devraient"};
  return among(forms, lower);
}

bool is_auxiliary_future(string_view lower) {
  static constexpr std::array<string_view, 12> forms{"aura",
                                                     "auront",
                                                     "aurons",
                                                     "sera",
                                                     "seront",
                                                     "serons",
                                                     "pourra",
                                                     "pourront",
                                                     "devra",
                                                     "devront",
                                                     "fera",
                                                     "iront"};
  return among(forms, lower);
}

bool is_participle_text(string_view lower) {
  static constexpr std::array<string_view, 16> endings{"é",
                                                       "ée",
                                                       "és",
                                                       "ées",
                                                       "i",
                                                       "ie",
                                                       "is",
                                                       "ies",
                                                       "it",
                                                       "ite",
                                                       "u",
                                                       "ue",
                                                       "us",
                                                       "ues",
                                                       "ert",
                                                       "erts"};
  return std::any_of(endings.begin(), endings.end(), [&](string_view ending) {
    return lower.ends_with(ending);
  });
}

void read_finite(const Token& token, Form& form) {
  form.conditional = token.morph.mood == Mood::conditional ||
                     is_auxiliary_conditional(token.lower) ||
                     ends_on_infinitive(token, true);
  form.future =
      !form.conditional &&
      ((token.morph.tense == Tense::future && token.morph.mood != Mood::subjunctive) ||
       is_auxiliary_future(token.lower) || ends_on_infinitive(token, false));
  form.subjunctive = token.morph.mood == Mood::subjunctive || token.lower == "ait" ||
                     token.lower == "aient" || token.lower == "soit" ||
                     token.lower == "soient";
  form.imperfect = token.morph.tense == Tense::imperfect && !form.conditional;
  form.imperative = token.morph.mood == Mood::imperative;
}

bool is_finite(const Token& token) {
  return token.morph.verb_form == VerbForm::finite ||
         is_auxiliary_conditional(token.lower) || is_auxiliary_future(token.lower) ||
         ((token.pos == Upos::verb || token.pos == Upos::aux) &&
          (ends_on_infinitive(token, true) || ends_on_infinitive(token, false)));
}

TokenIndex finite_auxiliary(const Document& document, TokenIndex head, bool& any) {
  TokenIndex finite = no_token;
  for (const TokenIndex child : document.children[head]) {
    const Token& token = document.tokens[child];
    if (!is_auxiliary_of(token) || child > head + 3) {
      continue;
    }
    any = true;
    if (finite == no_token &&
        (is_finite(token) || token.morph.verb_form == VerbForm::none)) {
      finite = child;
    }
  }
  return finite;
}

bool has_own_subject(const Document& document, TokenIndex verb) {
  const std::vector<TokenIndex>& below = document.children[verb];
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const Deprel dep = document.tokens[child].dep;
    return child < verb && (dep == Deprel::nsubj || dep == Deprel::nsubj_pass);
  });
}

} // namespace

bool is_verbal(const Token& token) {
  return token.pos == Upos::verb || token.pos == Upos::aux ||
         token.morph.verb_form != VerbForm::none;
}

TokenIndex first_conjunct(const Document& document, TokenIndex verb) {
  TokenIndex at = verb;
  for (int steps = 0; steps < 8; ++steps) {
    const Token& token = document.tokens[at];
    if (token.dep != Deprel::conj || token.head == at || token.head > at) {
      return at;
    }
    const Token& head = document.tokens[token.head];
    const bool alike = is_finite(token) == is_finite(head) ||
                       document.tokens[at].morph.verb_form == head.morph.verb_form;
    if (!is_verbal(head) || !alike) {
      return at;
    }
    at = token.head;
  }
  return at;
}

// A participle goes to its first conjunct, which stands before it.
Form form_of(const Document& document, TokenIndex head) { // NOLINT(misc-no-recursion)
  const Token& token = document.tokens[head];
  Form form;
  bool any = false;
  form.finite = finite_auxiliary(document, head, any);
  if (form.finite == no_token && is_finite(token)) {
    form.finite = head;
  }
  if (form.finite == no_token && !any && token.dep == Deprel::conj &&
      token.head < head && is_participle_text(token.lower) &&
      !has_own_subject(document, head)) {
    const Token& first = document.tokens[token.head];
    if (is_participle_text(first.lower) && is_verbal(first)) {
      return form_of(document, token.head);
    }
  }
  form.compound = any && token.pos != Upos::noun &&
                  std::any_of(document.children[head].begin(),
                              document.children[head].end(),
                              [&](TokenIndex child) {
                                const Token& aux = document.tokens[child];
                                return aux.lemma == "avoir" && is_auxiliary_of(aux);
                              });
  if (form.finite == no_token) {
    return form;
  }
  read_finite(document.tokens[form.finite], form);
  const Token& finite = document.tokens[form.finite];
  if (!form.compound && form.finite != head && finite.dep == Deprel::aux_tense) {
    form.compound = true;
  }
  form.past = !form.conditional && !form.future &&
              (form.compound || finite.morph.tense == Tense::imperfect ||
               finite.morph.tense == Tense::past);
  return form;
}

bool is_reflexive_use(const Document& document, TokenIndex verb) {
  static constexpr std::array<string_view, 6> clitics{
      "se", "s'", "me", "m'", "nous", "vous"};
  const std::vector<TokenIndex>& below = document.children[verb];
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const Token& token = document.tokens[child];
    if (child > verb || !among(clitics, token.lower)) {
      return false;
    }
    const bool third = token.lower == "se" || token.lower == "s'";
    return third ? token.dep != Deprel::mark
                 : token.dep == Deprel::expl_comp || token.dep == Deprel::expl_pass;
  });
}

std::string verb_lemma(const Token& token) {
  const std::string& lemma = token.lemma;
  if (lemma != token.lower || lemma.size() < 4 || !is_verbal(token)) {
    return lemma;
  }
  for (const string_view ending : {"ées", "és", "ée", "é"}) {
    if (lemma.ends_with(ending)) {
      return lemma.substr(0, lemma.size() - ending.size()) + "er";
    }
  }
  if (lemma.ends_with("ent")) {
    return lemma.substr(0, lemma.size() - 2) + "r";
  }
  const bool plain_e = lemma.ends_with("e") && !lemma.ends_with("re");
  return plain_e ? lemma + "r" : lemma;
}

std::string listed_lemma(const Document& document, TokenIndex verb) {
  std::string lemma = verb_lemma(document.tokens[verb]);
  if (!is_reflexive_use(document, verb) || lemma.empty()) {
    return lemma;
  }
  static constexpr std::array<string_view, 9> vowels{
      "a", "e", "i", "o", "u", "é", "è", "ê", "h"};
  const bool elided = std::any_of(vowels.begin(), vowels.end(), [&](string_view vowel) {
    return lemma.starts_with(vowel);
  });
  return (elided ? "s'" : "se ") + lemma;
}

const knowledge::Word* listed_adjective(const Token& token,
                                        const knowledge::Lexicon& lexicon,
                                        string_view list) {
  if (const knowledge::Word* word = lexicon.find(list, token.lemma)) {
    return word;
  }
  string_view text = token.lower;
  for (const string_view ending : {"", "s", "e"}) {
    if (text.ends_with(ending)) {
      text.remove_suffix(ending.size());
    }
    if (const knowledge::Word* word = lexicon.find(list, text)) {
      return word;
    }
  }
  return nullptr;
}

std::optional<Preceding> preceding(const Document& document,
                                   TokenIndex token,
                                   const knowledge::Lexicon& lexicon,
                                   string_view list) {
  const TokenIndex first =
      document.sentences[document.tokens[token].sentence].tokens.begin;
  TokenIndex end = token;
  while (end > first && token - end < 4 &&
         (document.tokens[end - 1].pos == Upos::pron ||
          document.tokens[end - 1].dep == Deprel::advmod ||
          document.tokens[end - 1].dep == Deprel::aux_tense ||
          document.tokens[end - 1].dep == Deprel::aux_pass ||
          (document.tokens[end - 1].pos == Upos::det &&
           document.tokens[end - 1].lower != "des" &&
           document.tokens[end - 1].lower != "du") ||
          document.tokens[end - 1].pos == Upos::num ||
          (document.tokens[end - 1].pos == Upos::adj))) {
    --end;
  }
  std::optional<Preceding> best;
  std::string words;
  for (TokenIndex at = end; at > first && end - at < 5;) {
    --at;
    std::string word = document.tokens[at].lower;
    if (at + 1 == end && (word == "d'" || word == "du" || word == "des")) {
      word = "de";
    } else if (at + 1 == end && (word == "au" || word == "aux")) {
      word = "à";
    }
    if (!words.empty() && !word.ends_with("'")) {
      word += ' ';
    }
    words.insert(0, word);
    if (const knowledge::Word* found = lexicon.find(list, words)) {
      best = Preceding{found, {at, end}};
    }
  }
  return best;
}

bool in_quote_marks(const Document& document, TokenIndex token) {
  const TokenIndex first =
      document.sentences[document.tokens[token].sentence].tokens.begin;
  bool open = false;
  for (TokenIndex at = first; at < token; ++at) {
    const std::string& text = document.tokens[at].text;
    if (text == "«" || text == "“") {
      open = true;
    } else if (text == "»" || text == "”") {
      open = false;
    } else if (text == "\"") {
      open = !open;
    }
  }
  return open;
}

} // namespace sourcier::extract
