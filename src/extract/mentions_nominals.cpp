// SPDX-License-Identifier: Apache-2.0
// Reads noun phrases and pronouns that are no names.
#include "extract/mentions_nominals.hpp"

#include "extract/names_known.hpp"
#include "knowledge/knowledge.hpp"
#include "knowledge/lexicon.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sourcier::extract {

namespace {

using knowledge::Resources;

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Nouns that date or measure and speak of nothing.
bool temporal(std::string_view lemma) {
  static constexpr std::array<std::string_view, 52> nouns{
      "janvier",   "février",  "mars",      "avril",    "mai",      "juin",
      "juillet",   "août",     "septembre", "octobre",  "novembre", "décembre",
      "lundi",     "mardi",    "mercredi",  "jeudi",    "vendredi", "samedi",
      "dimanche",  "jour",     "journée",   "semaine",  "mois",     "an",
      "année",     "siècle",   "heure",     "minute",   "seconde",  "matin",
      "matinée",   "midi",     "soir",      "soirée",   "nuit",     "hier",
      "demain",    "veille",   "lendemain", "week-end", "fois",     "début",
      "fin",       "moment",   "printemps", "été",      "automne",  "hiver",
      "trimestre", "semestre", "décennie",  "époque"};
  return one_of(nouns, lemma);
}

bool adjective(const Token& token) {
  return token.pos == Upos::adj ||
         (token.pos == Upos::verb && token.morph.verb_form == VerbForm::participle &&
          token.dep == Deprel::amod);
}

bool complement(const Document& document, TokenIndex child) {
  const Token& token = document.tokens[child];
  if (token.dep != Deprel::nmod && token.dep != Deprel::obl_arg &&
      token.dep != Deprel::obl_mod) {
    return false;
  }
  return std::any_of(document.children[child].begin(),
                     document.children[child].end(),
                     [&](TokenIndex c) {
                       const std::string& lower = document.tokens[c].lower;
                       return c < child && (lower == "de" || lower == "d'" ||
                                            lower == "du" || lower == "des");
                     });
}

/// Where the phrase of a noun ends: after its adjectives and "de" complements.
TokenIndex end_of(const Document& document, TokenIndex head, int depth) {
  TokenIndex end = head + 1;
  for (const TokenIndex child : document.children[head]) {
    if (child < head) {
      continue;
    }
    const Token& token = document.tokens[child];
    const bool adjacent = child <= end + 3;
    if (!adjacent) {
      break;
    }
    if (adjective(token) && child <= end + 1) {
      end = std::max(end, child + 1);
    } else if ((token.dep == Deprel::flat_name || token.dep == Deprel::flat_foreign ||
                token.dep == Deprel::fixed) &&
               child == end) {
      end = child + 1;
    } else if (depth > 0 && complement(document, child)) {
      end = std::max(end, end_of(document, child, depth - 1));
    }
  }
  return end;
}

/// "le sud de l'", where the model breaks the phrase off: no description ends with an
/// article, a preposition or a mark.
TokenIndex without_tail(const Document& document, TokenIndex head, TokenIndex end) {
  while (end > head + 1) {
    const Upos last = document.tokens[end - 1].pos;
    if (last != Upos::det && last != Upos::adp && last != Upos::punct &&
        last != Upos::cconj) {
      break;
    }
    --end;
  }
  return end;
}

TokenIndex begin_of(const Document& document, TokenIndex head) {
  TokenIndex begin = head;
  while (begin > document.sentences[document.tokens[head].sentence].tokens.begin &&
         document.tokens[begin - 1].head == head &&
         document.tokens[begin - 1].pos == Upos::adj &&
         document.tokens[begin - 1].dep == Deprel::amod) {
    --begin;
  }
  return begin;
}

Mention spanning(const Document& document, TokenRange range, TokenIndex head) {
  Mention mention;
  mention.tokens = range;
  mention.span = document.span(range);
  mention.head = head;
  mention.sentence = document.tokens[head].sentence;
  mention.gender = document.tokens[head].morph.gender;
  mention.number = document.tokens[head].morph.number;
  return mention;
}

/// "les Ukrainiens": a demonym with a capital is its people.
bool capitalised_people(const Token& word, const Resources& resources) {
  return capitalised(word) &&
         !resources.knowledge.demonym(knowledge::folded(word.text)).empty();
}

/// "les norvans", written small: a demonym as a noun.
bool names_member(const Token& word, const Resources& resources) {
  return word.pos == Upos::noun &&
         !resources.knowledge.demonym(knowledge::folded(word.text)).empty();
}

/// "il déclare que": a verb of saying in the active has a subject who says it, even
/// where the model calls it an expletive.
bool says(const Document& document, const Token& subject, const Resources& resources) {
  const Token& verb = document.tokens[subject.head];
  if (resources.lexicon.find("ReportingVerb", verb.lemma) == nullptr) {
    return false;
  }
  const std::vector<TokenIndex>& below = document.children[subject.head];
  return std::none_of(below.begin(), below.end(), [&](TokenIndex child) {
    return document.tokens[child].lemma == "être";
  });
}

/// "ce dernier", "cette dernière" alone: whoever was named last.
bool is_latter(const Document& document, TokenIndex token) {
  const Token& word = document.tokens[token];
  const bool latter = word.lower == "dernier" || word.lower == "dernière" ||
                      word.lower == "derniers" || word.lower == "dernières";
  if (!latter || word.dep == Deprel::amod || token == 0) {
    return false;
  }
  const std::string& before = document.tokens[token - 1].lower;
  return before == "ce" || before == "cette" || before == "ces";
}

bool empty_pronoun(const Token& token) {
  static constexpr std::array<std::string_view, 24> words{
      "on",    "ce",       "c'",   "cela",  "ça",     "ceci",
      "y",     "en",       "se",   "s'",    "rien",   "tout",
      "quoi",  "un",       "une",  "où",    "dont",   "quelque chose",
      "autre", "personne", "même", "aucun", "aucune", "l'"};
  // "a-t-il dit": the model calls this subject an expletive.
  const bool inverted = token.lower == "-il" || token.lower == "-elle" ||
                        token.lower == "-ils" || token.lower == "-elles" ||
                        token.lower == "-je" || token.lower == "-nous";
  if (token.dep == Deprel::expl_subj && inverted) {
    return false;
  }
  return token.dep == Deprel::expl_subj || token.dep == Deprel::expl_comp ||
         token.dep == Deprel::expl_pass || token.morph.reflexive ||
         one_of(words, token.lower);
}

} // namespace

bool counts(const Token& noun) {
  static constexpr std::array<std::string_view, 28> nouns{
      "millier",     "centaine",     "dizaine",     "vingtaine", "trentaine",
      "quarantaine", "cinquantaine", "soixantaine", "quinzaine", "douzaine",
      "million",     "milliard",     "majorité",    "moitié",    "partie",
      "nombre",      "quantité",     "plupart",     "tiers",     "quart",
      "poignée",     "série",        "multitude",   "tonne",     "sorte",
      "type",        "ensemble",     "reste"};
  return one_of(nouns, noun.lemma) ||
         (noun.lower.size() > 1 && noun.lower.back() == 's' &&
          one_of(nouns, std::string_view(noun.lower).substr(0, noun.lower.size() - 1)));
}

EntityKind noun_kind(const Token& noun, const Resources& resources) {
  const knowledge::Word* word = resources.lexicon.find("Noun", noun.lemma);
  if (word == nullptr) {
    word = resources.lexicon.find("Noun", noun.lower);
  }
  if (word == nullptr) {
    return EntityKind::thing;
  }
  const std::string_view kind = word->value("kind");
  const bool plural = noun.morph.number == Number::plural;
  if (kind == "Person") {
    return plural ? EntityKind::group : EntityKind::person;
  }
  if (kind == "Group") {
    return EntityKind::group;
  }
  if (kind == "Organization") {
    return EntityKind::organization;
  }
  if (kind == "State") {
    return plural ? EntityKind::group : EntityKind::state;
  }
  return kind == "Place" ? EntityKind::place : EntityKind::thing;
}

std::optional<Mention>
nominal(const Document& document, TokenIndex token, const Resources& resources) {
  const Token& word = document.tokens[token];
  const bool people = capitalised_people(word, resources);
  if ((word.pos != Upos::noun && word.pos != Upos::propn && word.pos != Upos::adj &&
       word.pos != Upos::x) ||
      (word.pos == Upos::adj && word.dep == Deprel::amod && !people) ||
      temporal(word.lemma) || temporal(word.lower) || word.span.size() < 2) {
    return std::nullopt;
  }
  Mention mention =
      spanning(document,
               {begin_of(document, token),
                without_tail(document, token, end_of(document, token, 2))},
               token);
  mention.kind = MentionKind::nominal;
  mention.entity = people ? EntityKind::group : noun_kind(word, resources);
  if (people || names_member(word, resources)) {
    mention.entity =
        word.morph.number == Number::singular ? EntityKind::person : EntityKind::group;
    const auto states = resources.knowledge.demonym(knowledge::folded(word.text));
    mention.candidates.assign(states.begin(), states.end());
  }
  if (mention.entity == EntityKind::thing && word.pos == Upos::adj && !people) {
    return std::nullopt;
  }
  return mention;
}

std::optional<Mention>
pronoun(const Document& document, TokenIndex token, const Resources& resources) {
  const Token& word = document.tokens[token];
  const bool possessive = word.pos == Upos::det && word.morph.possessive;
  if (is_latter(document, token)) {
    Mention latter = spanning(document, {token - 1, token + 1}, token);
    latter.kind = MentionKind::pronoun;
    return latter;
  }
  if (word.pos != Upos::pron && !possessive) {
    return std::nullopt;
  }
  const bool expletive = word.dep == Deprel::expl_subj && word.lower == "il";
  if (!possessive && empty_pronoun(word) &&
      !(expletive && says(document, word, resources))) {
    return std::nullopt;
  }
  Mention mention = spanning(document, {token, token + 1}, token);
  mention.kind = MentionKind::pronoun;
  if (word.morph.pron_type == PronType::relative || word.lower == "qui") {
    for (TokenIndex up = word.head; up != document.tokens[up].head;
         up = document.tokens[up].head) {
      if (document.tokens[up].dep == Deprel::acl_relcl) {
        mention.entity =
            noun_kind(document.tokens[document.tokens[up].head], resources);
        break;
      }
    }
  } else if (word.morph.person == 1 || word.morph.person == 2) {
    mention.entity =
        word.morph.number == Number::plural ? EntityKind::group : EntityKind::person;
  }
  return mention;
}

} // namespace sourcier::extract
