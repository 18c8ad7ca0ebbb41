// SPDX-License-Identifier: Apache-2.0
// Tells the capital that acts from the capital where something happens.
#include "extract/mentions_metonyms.hpp"

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

std::string_view case_of(const Document& document, const Mention& name) {
  const TokenRange sentence = document.sentences[name.sentence].tokens;
  if (name.tokens.begin == sentence.begin) {
    return {};
  }
  const Token& before = document.tokens[name.tokens.begin - 1];
  return before.pos == Upos::adp ? std::string_view(before.lower) : std::string_view{};
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

/// Nouns of politics: who has them is a state.
bool political(std::string_view lemma) {
  static constexpr std::array<std::string_view, 64> nouns{
      "guerre",      "soutien",      "allié",      "alliance",    "accord",
      "relation",    "politique",    "régime",     "effort",      "décision",
      "position",    "réponse",      "demande",    "menace",      "armée",
      "force",       "troupe",       "soldat",     "autorité",    "diplomatie",
      "intérêt",     "pression",     "appui",      "aide",        "refus",
      "veto",        "volonté",      "sanction",   "influence",   "invasion",
      "attaque",     "offensive",    "promesse",   "engagement",  "ambition",
      "stratégie",   "programme",    "arsenal",    "missile",     "accusation",
      "critique",    "condamnation", "retrait",    "présence",    "ingérence",
      "coopération", "partenariat",  "partenaire", "partisan",    "adversaire",
      "ennemi",      "envoyé",       "émissaire",  "négociateur", "diplomate",
      "part",        "côté",         "main",       "profit",      "faveur",
      "encontre",    "feu",          "colère",     "ligne"};
  return one_of(nouns, lemma);
}

bool speaks_to(std::string_view lemma) {
  static constexpr std::array<std::string_view, 26> verbs{
      "demander",   "fournir",   "livrer",     "vendre",    "offrir",   "donner",
      "imposer",    "reprocher", "répondre",   "permettre", "proposer", "accorder",
      "promettre",  "dire",      "rappeler",   "apporter",  "infliger", "céder",
      "refuser",    "interdire", "transférer", "verser",    "devoir",   "profiter",
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
  return (token.pos == Upos::verb && !of_places(token.lemma)) ||
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
