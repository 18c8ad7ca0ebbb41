// SPDX-License-Identifier: Apache-2.0
// Finds conditions and governing clauses, and turns what lists say into marks.
#include "extract/standing_governors.hpp"

#include <algorithm>

namespace sourcier::extract {

namespace {

using std::string_view;

string_view lower_at(const Document& document, TokenIndex at) {
  return at < document.tokens.size() ? string_view(document.tokens[at].lower) : "";
}

bool is_break(const Token& token) {
  return token.lower == "," || token.lower == ";" || token.lower == ":" ||
         token.lower == "»" || token.lower == "”" || token.lower == "–" ||
         token.lower == "—";
}

/// "si" that opens a condition: not "même si", "comme si", "demander si", "si grand".
bool opens_condition(const Document& document,
                     TokenIndex at,
                     const knowledge::Lexicon& lexicon) {
  const Token& token = document.tokens[at];
  const bool elided = token.lower == "s'" && (lower_at(document, at + 1) == "il" ||
                                              lower_at(document, at + 1) == "ils");
  if (token.lower != "si" && !elided) {
    return false;
  }
  if (token.lower == "si" && token.dep == Deprel::advmod) {
    return false;
  }
  const TokenIndex first = document.sentences[token.sentence].tokens.begin;
  if (at == first) {
    return true;
  }
  const Token& before = document.tokens[at - 1];
  if (before.lower == "même" || before.lower == "comme" || before.lower == "savoir") {
    return false;
  }
  const Token& governor = document.tokens[token.head];
  const bool asked = governor.dep == Deprel::ccomp || governor.dep == Deprel::obj;
  const bool verb_before = is_verbal(before) && before.pos != Upos::adj;
  return !(verb_before &&
           (asked || lexicon.find("ReportingVerb", before.lemma) != nullptr));
}

/// Where the condition that opens at `si` ends: the first break after its verb.
TokenIndex condition_end(const Document& document, TokenIndex si) {
  const TokenIndex end = document.sentences[document.tokens[si].sentence].tokens.end;
  bool verb = false;
  for (TokenIndex at = si + 1; at < end; ++at) {
    const Token& token = document.tokens[at];
    verb = verb || token.pos == Upos::verb || token.pos == Upos::aux;
    if (verb && is_break(token)) {
      return at;
    }
  }
  return end;
}

/// The first finite verb from `from` on in the sentence of `si`; no_token: none.
TokenIndex main_verb(const Document& document, TokenIndex si, TokenIndex from) {
  const TokenIndex end = document.sentences[document.tokens[si].sentence].tokens.end;
  for (TokenIndex at = from; at < end; ++at) {
    if (document.tokens[at].morph.verb_form == VerbForm::finite) {
      return at;
    }
  }
  return no_token;
}

bool looks_ahead(const Token& finite) {
  return finite.morph.tense == Tense::future || finite.morph.mood != Mood::indicative ||
         finite.lemma == "pouvoir" || finite.lemma == "devoir" ||
         finite.lemma == "falloir" || finite.lemma == "risquer" ||
         finite.lemma == "vouloir" || finite.lemma == "aller" ||
         finite.lemma == "menacer";
}

/// "Si l'un a reculé, l'autre a avancé", "si l'accord prévoit des quotas, il s'agit de
/// la police": opposes two facts.
bool opposes_facts(const Document& document, TokenIndex si, TokenIndex end) {
  const TokenIndex first =
      document.sentences[document.tokens[si].sentence].tokens.begin;
  const TokenIndex condition = main_verb(document, si, si + 1);
  if (condition == no_token || condition >= end) {
    return false;
  }
  const Token& token = document.tokens[condition];
  const bool present =
      token.morph.tense == Tense::present && token.morph.mood == Mood::indicative;
  const TokenIndex main = present ? main_verb(document, si, end + 1) : no_token;
  if (main == no_token || looks_ahead(document.tokens[main])) {
    return false;
  }
  // "Si l'armée y masse des troupes, ce sont les policiers qui entreront."
  const string_view subject = main > end + 1 ? lower_at(document, main - 1) : "";
  if (subject == "ce" || subject == "c'") {
    return true;
  }
  const bool compound = token.dep == Deprel::aux_tense;
  const bool opens = si <= first + 1 && !looks_ahead(token);
  const bool past = document.tokens[main].morph.tense != Tense::present ||
                    document.tokens[main].dep == Deprel::aux_tense;
  return compound ? opens || past : opens && (past || token.lemma == "avoir");
}

/// Whether the consequence of a condition reaches the token.
bool reaches(const Document& document,
             TokenIndex si,
             TokenIndex end,
             TokenIndex token) {
  if (si < token && token < end) {
    return true;
  }
  const TokenIndex last = document.sentences[document.tokens[si].sentence].tokens.end;
  if (token >= end) {
    for (TokenIndex at = end + 1; at < token && at < last; ++at) {
      const string_view text = document.tokens[at].lower;
      if (text == ";" || text == "»" || text == "”" || text == "\"") {
        return false;
      }
    }
    return true;
  }
  for (TokenIndex at = token + 1; at < si; ++at) {
    const Token& between = document.tokens[at];
    if (between.lower == ";" || between.lower == "que" || between.lower == "qu'" ||
        (between.lower == "," && at + 1 != si)) {
      return false;
    }
  }
  return true;
}

Span listed_condition(const Document& document,
                      TokenIndex at,
                      const knowledge::Lexicon& lexicon) {
  const std::string two =
      document.tokens[at].lower + " " + std::string(lower_at(document, at + 1));
  std::string words = two;
  for (TokenIndex last = at + 1; last < at + 5 && last < document.tokens.size();
       ++last) {
    if (last > at + 1) {
      words += words.ends_with("'") ? document.tokens[last].lower
                                    : " " + document.tokens[last].lower;
    }
    std::string plain = words;
    if (plain.ends_with("qu'")) {
      plain.replace(plain.size() - 3, 3, "que");
    } else if (plain.ends_with(" d'")) {
      plain.replace(plain.size() - 2, 2, "de");
    }
    // "à moins de cinq kilomètres" measures.
    const bool measures = plain == "à moins de" && last + 1 < document.tokens.size() &&
                          document.tokens[last + 1].morph.verb_form == VerbForm::none;
    if (!measures && lexicon.find("ConditionWord", plain) != nullptr) {
      return hull(document.tokens[at].span, document.tokens[last].span);
    }
  }
  return {};
}

bool may_open_listed(string_view lower) {
  return lower == "pourvu" || lower == "à" || lower == "au" || lower == "en" ||
         lower == "dans" || lower == "pour" || lower == "sauf" || lower == "quitte";
}

/// "a dit, lundi, que": the listed verb shortly before.
TokenIndex verb_before_que(const Document& document,
                           TokenIndex que,
                           TokenIndex first,
                           const knowledge::Lexicon& lexicon) {
  for (TokenIndex left = que; left > first && que + 1 - left < 5; --left) {
    const Token& before = document.tokens[left - 1];
    const std::string lemma = verb_lemma(before);
    if (is_verbal(before) && (lexicon.find("ReportingVerb", lemma) != nullptr ||
                              lexicon.find("GovernorVerb", lemma) != nullptr)) {
      return left - 1;
    }
  }
  return no_token;
}

/// "a nié les faits et prétend que …": the clause hangs on the last verb before its
/// "que", though the model hangs it on the first of the row.
TokenIndex nearer_governor(const Document& document,
                           TokenIndex verb,
                           TokenIndex first,
                           const knowledge::Lexicon& lexicon) {
  const TokenIndex head = document.tokens[verb].head;
  for (const TokenIndex child : document.children[verb]) {
    if (child > head && child < verb && document.tokens[child].dep == Deprel::mark) {
      const TokenIndex near = verb_before_que(document, child, first, lexicon);
      const bool coordinated =
          near != no_token && near > head && document.tokens[near].dep == Deprel::conj;
      return coordinated ? near : head;
    }
  }
  return head;
}

} // namespace

Effect effect_of(const knowledge::Word& word) {
  Effect effect;
  const string_view standing = word.value("effect");
  if (standing == "Prospective") {
    effect.standing = Standing::prospective;
  } else if (standing == "Negated") {
    effect.standing = Standing::negated;
  } else if (standing == "Hedged") {
    effect.standing = Standing::hedged;
  } else if (standing == "Hypothetical") {
    effect.standing = Standing::hypothetical;
  }
  const string_view hedge = word.value("hedge");
  if (hedge == "Possibility") {
    effect.hedge = Hedge::possibility;
  } else if (hedge == "Doubt") {
    effect.hedge = Hedge::doubt;
  } else if (hedge == "Allegation") {
    effect.hedge = Hedge::allegation;
  }
  return effect;
}

void add(Marks& marks, const Effect& effect, Span cue, bool done) {
  if (effect.standing == Standing::stated && !effect.hedge) {
    return;
  }
  const bool to_come = effect.standing == Standing::prospective;
  marks.negated = marks.negated || effect.standing == Standing::negated;
  marks.hypothetical = marks.hypothetical || effect.standing == Standing::hypothetical;
  marks.prospective = marks.prospective || (to_come && !(done && effect.hedge));
  marks.hedged = marks.hedged || effect.standing == Standing::hedged ||
                 (to_come && done && effect.hedge);
  if (!marks.hedge) {
    marks.hedge = effect.hedge;
  }
  marks.cues.push_back(cue);
}

Span condition_over(const Document& document,
                    TokenIndex token,
                    const knowledge::Lexicon& lexicon) {
  const TokenRange sentence =
      document.sentences[document.tokens[token].sentence].tokens;
  for (TokenIndex at = sentence.begin; at < sentence.end; ++at) {
    Span cue;
    const string_view lower = document.tokens[at].lower;
    if ((lower == "si" || lower == "s'") && opens_condition(document, at, lexicon)) {
      cue = document.tokens[at].span;
    } else if (may_open_listed(lower)) {
      cue = listed_condition(document, at, lexicon);
    }
    if (cue.empty()) {
      continue;
    }
    const TokenIndex end = condition_end(document, at);
    if (reaches(document, at, end, token) && !opposes_facts(document, at, end)) {
      return cue;
    }
  }
  return {};
}

TokenIndex clause_governor(const Document& document,
                           TokenIndex verb,
                           TokenIndex finite,
                           const knowledge::Lexicon& lexicon) {
  const Token& token = document.tokens[verb];
  const TokenIndex first = document.sentences[token.sentence].tokens.begin;
  if (token.dep == Deprel::ccomp && token.head != verb) {
    return nearer_governor(document, verb, first, lexicon);
  }
  for (TokenIndex at = finite == no_token ? verb : finite; at > first; --at) {
    const Token& word = document.tokens[at - 1];
    const bool que = (word.lower == "que" || word.lower == "qu'") &&
                     word.morph.pron_type != PronType::relative;
    if (que) {
      return verb_before_que(document, at - 1, first, lexicon);
    }
    if (word.lower == ";" || word.lower == "qui" || word.lower == "dont" ||
        word.lower == "où") {
      return no_token;
    }
  }
  return no_token;
}

} // namespace sourcier::extract
