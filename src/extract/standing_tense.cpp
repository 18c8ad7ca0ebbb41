// SPDX-License-Identifier: Apache-2.0
// Tense and mood, modals, adverbs and questions: what a verb marks by itself.
#include "extract/standing_tense.hpp"

#include <algorithm>
#include <array>

namespace sourcier::extract {

namespace {

using knowledge::Lexicon;
using knowledge::Word;
using std::string_view;

/// "Sans l'aide de ses alliés, la ville serait tombée."
bool without_which(const Document& document, TokenIndex verb) {
  const std::vector<TokenIndex>& below = document.children[verb];
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const TokenIndex first = document.subtree(child).begin;
    return child < verb && document.tokens[first].lower == "sans" &&
           document.tokens[child].pos == Upos::noun;
  });
}

bool is_wish(string_view lemma) {
  static constexpr std::array<string_view, 9> verbs{"vouloir",
                                                    "aimer",
                                                    "souhaiter",
                                                    "falloir",
                                                    "préférer",
                                                    "désirer",
                                                    "convenir",
                                                    "devoir",
                                                    "pouvoir"};
  return std::find(verbs.begin(), verbs.end(), lemma) != verbs.end();
}

bool speaks_of_us(const Document& document, TokenIndex verb) {
  const std::vector<TokenIndex>& below = document.children[verb];
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const string_view text = document.tokens[child].lower;
    return text == "je" || text == "j'" || text == "nous" || text == "vous" ||
           text == "tu";
  });
}

void add_conditional(const Document& document,
                     TokenIndex verb,
                     const Form& form,
                     const Lexicon& lexicon,
                     Marks& marks) {
  const Span cue = document.tokens[form.finite].span;
  const Effect hearsay{Standing::hedged, Hedge::hearsay_conditional};
  if (form.compound) {
    add(marks,
        without_which(document, verb) ? Effect{Standing::hypothetical, {}} : hearsay,
        cue);
    return;
  }
  const TokenIndex governor = clause_governor(document, verb, form.finite, lexicon);
  if (governor != no_token && form_of(document, governor).past) {
    add(marks, {Standing::prospective, {}}, cue);
  } else if (is_wish(document.tokens[verb].lemma)) {
    return;
  } else if (speaks_of_us(document, verb)) {
    add(marks, {Standing::hypothetical, {}}, cue);
  } else {
    add(marks, hearsay, cue);
  }
}

void add_possible(const Document& document,
                  TokenIndex modal,
                  const Form& form,
                  Marks& marks) {
  const Span cue = document.tokens[form.finite == no_token ? modal : form.finite].span;
  const bool simple_past =
      form.finite == modal && document.tokens[modal].morph.tense == Tense::past;
  if (form.compound || simple_past) {
    if (form.conditional) {
      add(marks, {Standing::hedged, Hedge::possibility}, cue);
    }
    return;
  }
  if (form.finite != no_token) {
    add(marks, {Standing::prospective, Hedge::possibility}, cue);
  }
}

void add_due(const Document& document,
             TokenIndex modal,
             const Form& form,
             Marks& marks) {
  if (form.finite == no_token) {
    return;
  }
  const Span cue = document.tokens[form.finite].span;
  if (form.compound) {
    if (form.conditional) {
      add(marks, {Standing::hypothetical, {}}, cue);
    }
    return;
  }
  const bool obliges =
      in_quote_marks(document, modal) && !form.conditional && !form.future;
  if (!obliges && document.tokens[modal].morph.tense != Tense::past) {
    add(marks, {Standing::prospective, {}}, cue);
  }
}

void add_near(const Document& document,
              TokenIndex modal,
              const Form& form,
              Marks& marks) {
  if (form.finite == modal && document.tokens[modal].morph.tense != Tense::past) {
    add(marks, {Standing::prospective, {}}, document.tokens[modal].span);
  }
}

/// "Au total, la crue aura fait dix morts": a future perfect looks back, but after
/// "quand" or with a date to come.
bool sums_up(const Document& document, TokenIndex verb, const Form& form) {
  if (!form.compound) {
    return false;
  }
  const TokenRange sentence = document.sentences[document.tokens[verb].sentence].tokens;
  for (TokenIndex at = sentence.begin; at < sentence.end; ++at) {
    const string_view text = document.tokens[at].lower;
    if (text == "quand" || text == "lorsque" || text == "lorsqu'" || text == "dès" ||
        text == "fois" || text == "tant" || text == "bientôt" || text == "ici" ||
        text == "aussitôt" || text == "avant" || text == "demain") {
      return false;
    }
  }
  return true;
}

} // namespace

void add_adverbs(const Document& document,
                 TokenIndex verb,
                 const Lexicon& lexicon,
                 Marks& marks) {
  const TokenRange sentence = document.sentences[document.tokens[verb].sentence].tokens;
  const TokenIndex from = std::max(sentence.begin, verb < 5 ? 0 : verb - 5);
  const TokenIndex to = std::min(sentence.end, verb + 4);
  for (TokenIndex at = from; at < to; ++at) {
    const Token& token = document.tokens[at];
    if (token.pos != Upos::adv && token.lower != "sans" && token.lower != "a") {
      continue;
    }
    const bool own =
        token.head == verb || (token.head != at && at + 3 > verb && at < verb + 3);
    std::string two = token.lower;
    if (at + 1 < to) {
      two += " " + document.tokens[at + 1].lower;
    }
    if (const Word* word = lexicon.find("HedgeAdverb", two)) {
      add(marks,
          {Standing::hedged, effect_of(*word).hedge},
          hull(token.span, document.tokens[at + 1].span));
    } else if (const Word* alone = lexicon.find("HedgeAdverb", token.lower);
               alone != nullptr && own) {
      add(marks, {Standing::hedged, effect_of(*alone).hedge}, token.span);
    }
  }
}

void add_modal(const Document& document,
               TokenIndex modal,
               const Word& word,
               Marks& marks) {
  const Form form = form_of(document, modal);
  const string_view kind = word.value("modal");
  if (kind == "Possible") {
    add_possible(document, modal, form, marks);
  } else if (kind == "Due") {
    add_due(document, modal, form, marks);
  } else {
    add_near(document, modal, form, marks);
  }
}

void add_tense(const Document& document,
               TokenIndex verb,
               const Lexicon& lexicon,
               Marks& marks) {
  const Form form = form_of(document, verb);
  const Span condition = condition_over(document, verb, lexicon);
  if (!condition.empty()) {
    add(marks, {Standing::hypothetical, {}}, condition);
    if (form.conditional || form.future) {
      marks.cues.push_back(document.tokens[form.finite].span);
    }
    return;
  }
  if (form.finite == no_token) {
    return;
  }
  const Span cue = document.tokens[form.finite].span;
  if (form.conditional) {
    add_conditional(document, verb, form, lexicon, marks);
  } else if ((form.future && !sums_up(document, verb, form)) || form.imperative) {
    add(marks, {Standing::prospective, {}}, cue);
  }
}

Span question_over(const Document& document, TokenIndex token, const Lexicon& lexicon) {
  const Sentence& sentence = document.sentences[document.tokens[token].sentence];
  const Token& last = document.tokens[sentence.tokens.end - 1];
  if (last.lower != "?" || in_quote_marks(document, token)) {
    return {};
  }
  for (TokenIndex at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
    const std::string& lower = document.tokens[at].lower;
    const bool est_ce_que = (lower == "que" || lower == "qu'") && at > 0 &&
                            document.tokens[at - 1].lower == "-ce";
    if (at < sentence.tokens.begin + 4 && !est_ce_que &&
        lexicon.find("QuestionWord", lower) != nullptr) {
      return {};
    }
  }
  return last.span;
}

} // namespace sourcier::extract
