// SPDX-License-Identifier: Apache-2.0
// Active, passive or pronominal: by être + participle, since the model's own label also
// falls on active compound tenses.
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

/// Verbs whose compound tenses take être: their participle is no passive.
bool goes_with_etre(string_view lemma) {
  static constexpr std::array<string_view, 31> verbs{
      "aller",     "venir",    "arriver",    "partir",     "naître",      "mourir",
      "décéder",   "devenir",  "rester",     "tomber",     "entrer",      "sortir",
      "retourner", "rentrer",  "parvenir",   "intervenir", "survenir",    "revenir",
      "repartir",  "demeurer", "apparaître", "advenir",    "provenir",    "passer",
      "redevenir", "monter",   "descendre",  "mort",       "redescendre", "retomber",
      "remonter"};
  return among(verbs, lemma);
}

bool is_modal(string_view lemma) {
  static constexpr std::array<string_view, 9> verbs{"pouvoir",
                                                    "devoir",
                                                    "vouloir",
                                                    "aller",
                                                    "faire",
                                                    "laisser",
                                                    "falloir",
                                                    "compter",
                                                    "oser"};
  return among(verbs, lemma);
}

/// Ends as the participle of a regular verb does.
bool ends_as_participle(string_view word) {
  return word.ends_with("é") || word.ends_with("ée") || word.ends_with("és") ||
         word.ends_with("ées");
}

bool is_helper(const Token& token) {
  return token.dep == Deprel::aux_tense || token.dep == Deprel::aux_pass ||
         token.dep == Deprel::cop;
}

/// "est mort", "s'est noyée", "ont été licenciés": a participle that the model calls
/// an adjective or a noun.
// NOLINTNEXTLINE(readability-function-cognitive-complexity): one table of cases
bool is_misread_participle(const Document& document, TokenIndex token) {
  const Token& word = document.tokens[token];
  if (word.pos != Upos::adj && word.pos != Upos::noun) {
    return false;
  }
  bool tense = false;
  bool helped = false;
  bool marked = false; // by "été" or a reflexive pronoun
  bool bare = true;
  for (const TokenIndex c : document.children[token]) {
    const Token& child = document.tokens[c];
    if (c < token) {
      tense = tense || (child.dep == Deprel::aux_tense && child.lower != "été");
      helped = helped || is_helper(child);
      marked = marked || child.lower == "été" || is_reflexive(child);
      bare = bare && child.pos != Upos::det;
    }
  }
  static constexpr std::array<string_view, 12> participles{"mort",
                                                           "morte",
                                                           "morts",
                                                           "mortes",
                                                           "blessé",
                                                           "blessée",
                                                           "blessés",
                                                           "blessées",
                                                           "décédé",
                                                           "décédée",
                                                           "tués",
                                                           "disparus"};
  const bool listed = among(participles, word.lower);
  if (word.pos == Upos::noun) {
    return helped && bare &&
           (listed || ((tense || marked) && ends_as_participle(word.lower)));
  }
  const bool shared = word.dep == Deprel::conj || word.dep == Deprel::amod;
  return tense || (helped && (listed || (marked && ends_as_participle(word.lower)))) ||
         (listed && shared);
}

} // namespace

bool governs_object(const Document& document, TokenIndex token) {
  const Token& word = document.tokens[token];
  if (word.pos != Upos::adj || is_participle(word)) {
    return false;
  }
  const auto& children = document.children[token];
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    const Token& object = document.tokens[child];
    return child > token && object.dep == Deprel::obj && is_nominal(object) &&
           marker_of(document, child).empty();
  });
}

bool is_full_verb(const Document& document, TokenIndex token) {
  const Token& word = document.tokens[token];
  const bool helper = word.dep == Deprel::aux_tense || word.dep == Deprel::aux_pass ||
                      word.dep == Deprel::cop;
  if (helper) {
    return false;
  }
  return word.pos == Upos::verb || is_misread_participle(document, token) ||
         governs_object(document, token) ||
         (word.pos == Upos::adj && is_participle(word)) ||
         (word.pos == Upos::aux && word.morph.verb_form == VerbForm::infinitive);
}

Voice voice_of(const Document& document, TokenIndex verb) {
  const Token& token = document.tokens[verb];
  bool etre = false;
  bool helped = false;
  for (const TokenIndex child : document.children[verb]) {
    const Token& word = document.tokens[child];
    if (child < verb && is_reflexive(word) &&
        (word.dep == Deprel::expl_comp || word.dep == Deprel::expl_pass ||
         word.dep == Deprel::obj || word.dep == Deprel::iobj ||
         word.dep == Deprel::dep)) {
      return Voice::pronominal;
    }
    const bool helper = word.dep == Deprel::aux_tense || word.dep == Deprel::aux_pass ||
                        word.dep == Deprel::cop;
    if (helper && child < verb) {
      helped = true;
      etre = etre || word.lemma == "être" || word.lower == "été";
    }
  }
  if (governs_object(document, verb)) {
    return Voice::active;
  }
  const bool past = (is_participle(token) && !is_present_participle(token)) ||
                    token.pos == Upos::adj || token.pos == Upos::noun;
  if (etre) {
    return goes_with_etre(token.lemma) ? Voice::active : Voice::passive;
  }
  if (helped || !past) {
    return Voice::active;
  }
  // A bare participle: shares the auxiliary of the verb it is coordinated with.
  if (token.dep == Deprel::conj && is_full_verb(document, token.head)) {
    return voice_of(document, token.head);
  }
  // "le contrat passé avec la Chine".
  const bool done = token.lemma == "passer" && token.dep == Deprel::acl;
  return goes_with_etre(token.lemma) && !done ? Voice::active : Voice::passive;
}

std::vector<TokenIndex> auxiliaries_of(const Document& document, TokenIndex verb) {
  std::vector<TokenIndex> found;
  TokenIndex at = verb;
  for (int depth = 0; depth < 4; ++depth) {
    for (const TokenIndex child : document.children[at]) {
      const Token& token = document.tokens[child];
      if (token.dep == Deprel::aux_tense || token.dep == Deprel::aux_pass ||
          token.dep == Deprel::cop) {
        found.push_back(child);
      }
    }
    const TokenIndex up = document.tokens[at].head;
    const bool shared = document.tokens[at].dep == Deprel::conj && found.empty() &&
                        is_participle(document.tokens[at]);
    const bool modal =
        document.tokens[at].dep == Deprel::xcomp && is_modal(document.tokens[up].lemma);
    if (up == at || !(modal || shared)) {
      break;
    }
    if (modal) {
      found.push_back(up);
    }
    at = up;
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// "envoyer", "avoir envoyé".
bool is_infinitive(const Document& document, TokenIndex verb) {
  if (document.tokens[verb].morph.verb_form == VerbForm::infinitive) {
    return true;
  }
  const auto& children = document.children[verb];
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    const Token& aux = document.tokens[child];
    return (aux.dep == Deprel::aux_tense || aux.dep == Deprel::aux_pass) &&
           child < verb && aux.morph.verb_form == VerbForm::infinitive;
  });
}

bool is_oblique(Deprel dep) {
  return dep == Deprel::obl_mod || dep == Deprel::obl_arg || dep == Deprel::obl_agent ||
         dep == Deprel::nmod || dep == Deprel::advmod || dep == Deprel::dep;
}

bool is_reflexive(const Token& token) {
  return token.lower == "se" || token.lower == "s'" ||
         (token.morph.reflexive && token.pos == Upos::pron);
}

bool is_relative(const Token& token) {
  return token.pos == Upos::pron &&
         (token.lower == "qui" || token.lower == "que" || token.lower == "qu'" ||
          token.lower == "lequel" || token.lower == "laquelle" ||
          token.lower == "lesquels" || token.lower == "lesquelles");
}

} // namespace sourcier::extract
