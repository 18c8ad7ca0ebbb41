// SPDX-License-Identifier: Apache-2.0
// Event nouns: most are taken for granted, some are denied, planned, feared or alleged.
#include "extract/standing_nouns.hpp"

#include "extract/standing_verbs.hpp"
#include "knowledge/frames.hpp"

#include <algorithm>
#include <array>

namespace sourcier::extract {

namespace {

using knowledge::Lexicon;
using knowledge::Word;
using std::string_view;

bool is_definite(const Document& document, TokenIndex noun) {
  const std::vector<TokenIndex>& below = document.children[noun];
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const string_view text = document.tokens[child].lower;
    return child < noun && document.tokens[child].pos == Upos::det &&
           (text == "le" || text == "la" || text == "l'" || text == "les" ||
            text == "ce" || text == "cet" || text == "cette" || text == "ces" ||
            document.tokens[child].morph.possessive || text == "son" || text == "sa" ||
            text == "ses" || text == "leur" || text == "leurs");
  });
}

/// "cet attentat", "ces frappes".
bool is_pointed_at(const Document& document, TokenIndex noun) {
  const std::vector<TokenIndex>& below = document.children[noun];
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const string_view text = document.tokens[child].lower;
    return child < noun && document.tokens[child].pos == Upos::det &&
           (text == "ce" || text == "cet" || text == "cette" || text == "ces");
  });
}

/// "malgré une forte présence", "après une attaque": no argument of the verb, whatever
/// the model calls it.
bool is_set_apart(const Document& document, TokenIndex noun) {
  const std::vector<TokenIndex>& below = document.children[noun];
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const string_view text = document.tokens[child].lower;
    return child < noun && (text == "malgré" || text == "après" || text == "depuis" ||
                            text == "pendant" || text == "durant");
  });
}

/// "du", "des", "au", "aux" before it hold an article.
bool has_melted_article(const Document& document, TokenIndex noun) {
  const std::vector<TokenIndex>& below = document.children[noun];
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const Token& token = document.tokens[child];
    return child < noun && token.pos == Upos::adp &&
           (token.lower == "du" || token.lower == "des" || token.lower == "au" ||
            token.lower == "aux");
  });
}

/// "aucun accord", "pas d'accord".
void add_empty(const Document& document,
               TokenIndex noun,
               const Lexicon& lexicon,
               Marks& marks) {
  for (const TokenIndex child : document.children[noun]) {
    const Token& token = document.tokens[child];
    const Word* word =
        child < noun ? lexicon.find("NegationWord", token.lower) : nullptr;
    if (word != nullptr && word->value("place") == "Noun") {
      marks.negated = true;
      marks.cues.push_back(token.span);
    }
  }
  const TokenIndex first =
      document.sentences[document.tokens[noun].sentence].tokens.begin;
  if (noun < first + 2 || marks.negated) {
    return;
  }
  const Token& de = document.tokens[noun - 1];
  const Token& pas = document.tokens[noun - 2];
  const bool alone = noun == first + 2 || document.tokens[noun - 3].lower == "," ||
                     document.tokens[noun - 3].lower == ":" ||
                     document.tokens[noun - 3].lower == "et" ||
                     document.tokens[noun - 3].lower == "mais";
  if ((de.lower == "de" || de.lower == "d'") && pas.lower == "pas" && alone) {
    marks.negated = true;
    marks.cues.push_back(pas.span);
  }
}

/// "avant les discussions": to come where the sentence's verb is not past.
void add_before(const Document& document, TokenIndex noun, Marks& marks) {
  const Sentence& sentence = document.sentences[document.tokens[noun].sentence];
  const TokenIndex from = document.subtree(noun).begin;
  if (document.tokens[from].lower != "avant" || from + 4 < noun) {
    return;
  }
  const bool measured =
      from > sentence.tokens.begin && (document.tokens[from - 1].lower == "juste" ||
                                       document.tokens[from - 1].lower == "peu" ||
                                       document.tokens[from - 1].pos == Upos::noun);
  const Form main = form_of(document, sentence.root);
  if (!measured && !main.past) {
    add(marks, {Standing::prospective, {}}, document.tokens[from].span);
  }
}

/// "vote pour l'envoi d'observateurs", "un contrat pour l'achat d'avions": words that
/// ask for or fix what is to come. Not "condamné pour meurtre".
bool aims(const Document& document, TokenIndex word, const Lexicon& lexicon) {
  const Token& above = document.tokens[word];
  static constexpr std::array<string_view, 12> asking{"vote",
                                                      "voter",
                                                      "accord",
                                                      "contrat",
                                                      "plaider",
                                                      "militer",
                                                      "référendum",
                                                      "mandat",
                                                      "financement",
                                                      "fonds",
                                                      "manifester",
                                                      "manifestation"};
  return std::find(asking.begin(), asking.end(), above.lemma) != asking.end() ||
         (above.pos == Upos::noun &&
          lexicon.find("GovernorNoun", above.lemma) != nullptr);
}

void add_preposition(const Document& document,
                     TokenIndex noun,
                     const Lexicon& lexicon,
                     Marks& marks) {
  const std::optional<Preceding> before =
      preceding(document, noun, lexicon, "StandingPreposition");
  if (before && before->word->lemma != "loin de" &&
      (before->word->lemma != "pour" ||
       aims(document, document.tokens[noun].head, lexicon) ||
       (before->tokens.begin > 0 &&
        aims(document, before->tokens.begin - 1, lexicon)))) {
    add(marks, effect_of(*before->word), document.span(before->tokens));
  }
}

/// "l'attaque présumée", "le voyage prévu", "les discussions à venir".
void add_adjectives(const Document& document,
                    TokenIndex noun,
                    const Lexicon& lexicon,
                    Marks& marks) {
  for (const TokenIndex child : document.children[noun]) {
    const Token& token = document.tokens[child];
    const bool beside = token.dep == Deprel::amod || token.dep == Deprel::acl;
    if (!beside) {
      continue;
    }
    if (const Word* word = listed_adjective(token, lexicon, "HedgeAdjective")) {
      add(marks, effect_of(*word), token.span);
    } else if (token.lemma == "prochain") {
      add(marks, {Standing::prospective, {}}, token.span);
    }
  }
  const TokenIndex end = document.sentences[document.tokens[noun].sentence].tokens.end;
  for (TokenIndex at = noun + 1; at + 1 < std::min(end, noun + 6); ++at) {
    const Token& token = document.tokens[at];
    if (token.lower == "à" && document.tokens[at + 1].lower == "venir") {
      add(marks,
          {Standing::prospective, {}},
          hull(token.span, document.tokens[at + 1].span));
      return;
    }
    if (token.pos == Upos::verb || token.lower == ",") {
      return;
    }
  }
}

/// "projet de livraison", "spéculations sur le déploiement"; gives whether one governs.
void add_noun_above(const Document& document,
                    TokenIndex governor,
                    const Lexicon& lexicon,
                    Marks& marks) {
  const Token& token = document.tokens[governor];
  const Word* word = lexicon.find("GovernorNoun", token.lemma);
  if (word == nullptr || word->value("reach") == "Clause") {
    return;
  }
  const Effect effect = effect_of(*word);
  // "la demande d'annulation du procès": what is asked for has not been done.
  const Word* asked =
      token.head != governor
          ? lexicon.find("GovernorNoun", document.tokens[token.head].lemma)
          : nullptr;
  if (effect.standing == Standing::negated && asked != nullptr) {
    return;
  }
  add(marks, effect, token.span);
}

/// "leur engagement envers le développement": the noun right before the preposition,
/// which the model may hang elsewhere.
void add_noun_before(const Document& document,
                     TokenIndex noun,
                     const Lexicon& lexicon,
                     Marks& marks) {
  const TokenIndex first =
      document.sentences[document.tokens[noun].sentence].tokens.begin;
  for (const TokenIndex child : document.children[noun]) {
    const Token& token = document.tokens[child];
    if (child < noun && child > first && token.dep == Deprel::case_ &&
        child - 1 != document.tokens[noun].head &&
        document.tokens[child - 1].pos == Upos::noun) {
      add_noun_above(document, child - 1, lexicon, marks);
      return;
    }
  }
}

bool hosts(const Document& document, TokenIndex verb, const knowledge::Frames& frames) {
  if (frames.hosts(listed_lemma(document, verb))) {
    return true;
  }
  const std::vector<TokenIndex>& below = document.children[verb];
  return document.tokens[verb].lemma == "avoir" &&
         std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
           return document.tokens[child].lower == "lieu";
         });
}

bool is_object(Deprel dep) {
  return dep == Deprel::obj || dep == Deprel::obl_arg || dep == Deprel::nsubj_pass;
}

/// "à X" of "appeler à", "procéder à", "de X" of "se passer de".
bool is_governed(const Document& document, TokenIndex noun) {
  const Token& token = document.tokens[noun];
  if (token.dep != Deprel::obl_arg && token.dep != Deprel::obl_mod) {
    return false;
  }
  const TokenIndex first = document.subtree(noun).begin;
  const string_view text = document.tokens[first].lower;
  return text == "à" || text == "au" || text == "aux" || text == "de" || text == "d'" ||
         text == "du" || text == "des";
}

bool reaches_nouns(const Word& word) {
  const auto reach = word.properties.find("reach");
  return reach != word.properties.end() &&
         std::find(reach->second.begin(), reach->second.end(), "Noun") !=
             reach->second.end();
}

bool is_passive_only(const Word& word) {
  return !word.value("passive").empty();
}

void add_verb_above(const Document& document,
                    TokenIndex noun,
                    TokenIndex verb,
                    const knowledge::Resources& resources,
                    Marks& marks) {
  const Lexicon& lexicon = resources.lexicon;
  const Token& token = document.tokens[noun];
  const Negation negation = negation_of(document, verb, lexicon);
  const bool object = is_object(token.dep) || is_governed(document, noun);
  const Word* word =
      object ? lexicon.find("GovernorVerb", listed_lemma(document, verb)) : nullptr;
  const bool listed =
      word != nullptr && reaches_nouns(*word) && !is_passive_only(*word);
  const bool host = hosts(document, verb, resources.frames);
  if (listed) {
    const Effect effect = effect_of(*word);
    if (!(effect.standing == Standing::negated && negation.holds())) {
      add(marks, effect, document.tokens[verb].span);
    }
  }
  // "n'a pas revendiqué cet attentat", "malgré une forte présence": it is there.
  const bool factive =
      lexicon.find("FactiveVerb", verb_lemma(document.tokens[verb])) != nullptr;
  if (!listed &&
      (factive || is_pointed_at(document, noun) || is_set_apart(document, noun))) {
    return;
  }
  const bool taken_for_granted =
      is_definite(document, noun) || has_melted_article(document, noun);
  const bool argument = object || token.dep == Deprel::nsubj;
  if (listed || !argument || (taken_for_granted && !host)) {
    return;
  }
  if (negation.holds() && (object || host)) {
    marks.negated = true;
    marks.cues.insert(marks.cues.end(), negation.cues.begin(), negation.cues.end());
  }
  add_tense(document, verb, lexicon, marks);
  add_governors(document, verb, lexicon, marks);
}

/// An adjective or noun with a copula: "des liens plus étroits seraient utiles".
void add_predicate_above(const Document& document,
                         TokenIndex noun,
                         TokenIndex head,
                         const Lexicon& lexicon,
                         Marks& marks) {
  const bool subject = document.tokens[noun].dep == Deprel::nsubj;
  if (subject && !is_definite(document, noun)) {
    add_tense(document, head, lexicon, marks);
  }
}

TokenIndex first_of_list(const Document& document, TokenIndex noun) {
  TokenIndex at = noun;
  for (int steps = 0; steps < 8; ++steps) {
    const Token& token = document.tokens[at];
    if (token.dep != Deprel::conj || token.head >= at ||
        document.tokens[token.head].pos != Upos::noun) {
      return at;
    }
    at = token.head;
  }
  return at;
}

} // namespace

Marks noun_marks(const Document& document,
                 TokenIndex noun,
                 const knowledge::Resources& resources) {
  const Lexicon& lexicon = resources.lexicon;
  Marks marks;
  if (form_of(document, noun).finite != no_token) {
    const Negation negation = negation_of(document, noun, lexicon);
    marks.negated = negation.holds();
    marks.cues = negation.cues;
    add_tense(document, noun, lexicon, marks);
  }
  add_empty(document, noun, lexicon, marks);
  add_adjectives(document, noun, lexicon, marks);
  const TokenIndex first = first_of_list(document, noun);
  add_preposition(document, first, lexicon, marks);
  add_before(document, first, marks);
  add_noun_before(document, first, lexicon, marks);
  const Token& token = document.tokens[first];
  if (token.head == first) {
    return marks;
  }
  const Token& above = document.tokens[token.head];
  if (above.pos == Upos::noun && token.dep != Deprel::nsubj) {
    add_noun_above(document, token.head, lexicon, marks);
  } else if (is_verbal(above) && above.pos != Upos::adj) {
    add_verb_above(document, first, token.head, resources, marks);
  } else if (form_of(document, token.head).finite != no_token) {
    add_predicate_above(document, first, token.head, lexicon, marks);
  }
  return marks;
}

} // namespace sourcier::extract
