// SPDX-License-Identifier: Apache-2.0
// Tells the capital that acts from the capital where something happens.
#include "extract/mentions_metonyms.hpp"

#include "extract/names_known.hpp"
#include "knowledge/lexicon.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sourcier::extract {

namespace {

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Verbs whose subject or object may well be a town.
bool of_places(std::string_view lemma) {
  static constexpr std::array<std::string_view, 32> verbs{
      "abriter",   "accueillir", "compter",   "situer",    "trouver",   "quitter",
      "rejoindre", "gagner",     "visiter",   "habiter",   "traverser", "bombarder",
      "assiéger",  "encercler",  "libérer",   "évacuer",   "atteindre", "relier",
      "toucher",   "frapper",    "secouer",   "paralyser", "détruire",  "découvrir",
      "fuir",      "survoler",   "desservir", "bloquer",   "réveiller", "vivre",
      "dormir",    "trembler"};
  return one_of(verbs, lemma);
}

/// The preposition of the name; in "entre A et B" that of the first of them.
std::string_view case_of(const Document& document, const Mention& name) {
  const TokenIndex first = document.sentences[name.sentence].tokens.begin;
  TokenIndex t = name.tokens.begin;
  if (t > first + 2 && document.tokens[t - 1].lower == "et" &&
      capitalised(document.tokens[t - 2])) {
    t -= 2;
    while (t > first && capitalised(document.tokens[t - 1])) {
      --t;
    }
    if (t == first || document.tokens[t - 1].lower != "entre") {
      t = name.tokens.begin;
    }
  }
  if (t == first) {
    return {};
  }
  const Token& before = document.tokens[t - 1];
  const std::string_view lower = before.lower;
  if ((lower == "à" || lower == "de" || lower == "d'") && t > first + 1) {
    const std::string& two = document.tokens[t - 2].lower;
    static constexpr std::array<std::string_view, 7> dealing{
        "rapport", "face", "grâce", "égard", "vis-à-vis", "encontre", "contrairement"};
    if (one_of(dealing, two)) {
      return "envers";
    }
  }
  return before.pos == Upos::adp ? lower : std::string_view{};
}

/// "Valdor, qui a reconnu …", "Valdor étant visée": what follows makes it act.
bool acts_after(const Document& document, const Mention& name) {
  const TokenRange sentence = document.sentences[name.sentence].tokens;
  TokenIndex t = name.tokens.end;
  if (t < sentence.end &&
      (document.tokens[t].lower == "étant" || document.tokens[t].lower == "ayant")) {
    return true;
  }
  if (t + 3 >= sentence.end || document.tokens[t].text != "," ||
      document.tokens[t + 1].lower != "qui") {
    return false;
  }
  for (t += 2; t < sentence.end && t < name.tokens.end + 9; ++t) {
    const Token& token = document.tokens[t];
    if (token.pos == Upos::verb) {
      return !of_places(token.lemma);
    }
    if (token.pos == Upos::punct) {
      break;
    }
  }
  return false;
}

/// What teams do, and are called by their town for.
bool of_sport(std::string_view lemma) {
  static constexpr std::array<std::string_view, 18> verbs{"emporter",
                                                          "gagner",
                                                          "battre",
                                                          "écraser",
                                                          "jouer",
                                                          "marquer",
                                                          "dominer",
                                                          "remporter",
                                                          "incliner",
                                                          "finir",
                                                          "mener",
                                                          "disputer",
                                                          "recevoir",
                                                          "perdre",
                                                          "égaliser",
                                                          "chuter",
                                                          "conforter",
                                                          "pointer"};
  return one_of(verbs, lemma);
}

/// A document of matches and finals: its towns are teams.
bool tells_of_sport(const Document& document) {
  static constexpr std::array<std::string_view, 16> words{"match",
                                                          "championnat",
                                                          "finale",
                                                          "club",
                                                          "joueur",
                                                          "entraîneur",
                                                          "buts",
                                                          "arbitre",
                                                          "tournoi",
                                                          "victoire",
                                                          "handball",
                                                          "football",
                                                          "triathlon",
                                                          "podium",
                                                          "médaille",
                                                          "étape"};
  std::size_t hits = 0;
  for (const Token& token : document.tokens) {
    hits += one_of(words, token.lower) ? 1 : 0;
  }
  constexpr std::size_t one_in = 60;
  return hits > 2 && hits * one_in > document.tokens.size();
}

/// Nouns of politics: who has them is a state.
bool political(std::string_view lemma) {
  static constexpr std::array<std::string_view, 58> nouns{
      "guerre",      "soutien",     "allié",      "alliance",     "relation",
      "politique",   "régime",      "effort",     "décision",     "position",
      "réponse",     "demande",     "menace",     "armée",        "force",
      "troupe",      "soldat",      "autorité",   "diplomatie",   "intérêt",
      "pression",    "appui",       "aide",       "refus",        "veto",
      "volonté",     "sanction",    "influence",  "invasion",     "promesse",
      "engagement",  "ambition",    "stratégie",  "programme",    "arsenal",
      "missile",     "accusation",  "critique",   "condamnation", "ingérence",
      "coopération", "partenariat", "partenaire", "partisan",     "adversaire",
      "ennemi",      "envoyé",      "émissaire",  "négociateur",  "diplomate",
      "part",        "côté",        "main",       "profit",       "faveur",
      "encontre",    "colère",      "ligne"};
  return one_of(nouns, lemma);
}

bool speaks_to(std::string_view lemma) {
  static constexpr std::array<std::string_view, 26> verbs{
      "demander",   "fournir",   "livrer",   "vendre",    "offrir",   "donner",
      "imposer",    "reprocher", "répondre", "permettre", "proposer", "accorder",
      "promettre",  "dire",      "rappeler", "confier",   "infliger", "céder",
      "refuser",    "interdire", "notifier", "verser",    "devoir",   "profiter",
      "bénéficier", "allier"};
  return one_of(verbs, lemma);
}

/// The word that governs the name, past a coordination.
TokenIndex governed(const Document& document, TokenIndex head, Deprel& as) {
  as = document.tokens[head].dep;
  TokenIndex at = head;
  while (as == Deprel::conj && document.tokens[at].head != at) {
    at = document.tokens[at].head;
    as = document.tokens[at].dep;
  }
  return document.tokens[at].head;
}

bool subject_acts(const Document& document, TokenIndex verb) {
  const Token& token = document.tokens[verb];
  return (token.pos == Upos::verb && !of_places(token.lemma) &&
          !of_sport(token.lemma)) ||
         token.pos == Upos::adj || token.pos == Upos::aux;
}

} // namespace

bool acts(const Document& document,
          const Mention& name,
          const knowledge::Resources& resources) {
  Deprel as = Deprel::dep;
  const TokenIndex up = governed(document, name.head, as);
  const Token& governor = document.tokens[up];
  const std::string_view by = case_of(document, name);
  const TokenIndex end = document.sentences[name.sentence].tokens.end;
  if ((name.tokens.end < end && document.tokens[name.tokens.end].text == "(") ||
      tells_of_sport(document)) {
    return false;
  }
  if (acts_after(document, name) && (by.empty() || by == "et")) {
    return true;
  }
  if (by.empty()) {
    if (as == Deprel::nsubj || as == Deprel::nsubj_pass) {
      return subject_acts(document, up);
    }
    return as == Deprel::obj && governor.pos == Upos::verb &&
           !of_places(governor.lemma) &&
           resources.lexicon.find("ReportingVerb", governor.lemma) != nullptr;
  }
  static constexpr std::array<std::string_view, 9> party{
      "avec", "contre", "entre", "selon", "par", "envers", "face", "auprès", "d'après"};
  if (one_of(party, by)) {
    return by != "par" || governor.pos == Upos::verb;
  }
  if (by == "de" || by == "d'") {
    return governor.pos == Upos::noun && political(governor.lemma);
  }
  return by == "à" && governor.pos == Upos::verb && speaks_to(governor.lemma);
}

} // namespace sourcier::extract
