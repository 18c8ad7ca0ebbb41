// SPDX-License-Identifier: Apache-2.0
// Mends the phrases of the parse by surface checks (figures: measured on UD and news,
// the model's relations conj .53, appos .30).
#include "extract/predicates_phrases.hpp"

#include <algorithm>
#include <array>

namespace sourcier::extract {

namespace {

using std::string_view;

/// Nouns that make a preposition with "de": "à la suite de", "aux côtés de".
bool makes_preposition(string_view lower) {
  static constexpr std::array<string_view, 46> nouns{
      "proximité", "niveau",    "hauteur",      "intérieur",    "milieu",  "côté",
      "côtés",     "suite",     "sein",         "profit",       "cadre",   "nom",
      "égard",     "occasion",  "issue",        "faveur",       "raison",  "réponse",
      "réaction",  "nord",      "sud",          "est",          "ouest",   "large",
      "marge",     "présence",  "direction",    "compagnie",    "échange", "cours",
      "encontre",  "lendemain", "veille",       "cause",        "abords",  "bord",
      "portes",    "détriment", "soutien",      "hommage",      "guise",   "lieu",
      "centre",    "approche",  "représailles", "collaboration"};
  return std::find(nouns.begin(), nouns.end(), lower) != nouns.end();
}

/// "dans le nord de la Syrie": within the country, unlike "au nord de".
bool lies_within(string_view marker, string_view lower) {
  static constexpr std::array<string_view, 7> parts{
      "nord", "sud", "est", "ouest", "centre", "nord-est", "nord-ouest"};
  return marker == "dans" &&
         std::find(parts.begin(), parts.end(), lower) != parts.end();
}

/// "lorsqu'une voiture a explosé": a conjunction that the model takes for a
/// preposition.
bool is_conjunction(string_view lower) {
  return lower == "lorsque" || lower == "lorsqu'" || lower == "quand" ||
         lower == "que" || lower == "qu'";
}

/// Adverbs that make a preposition with "de": "lors de", "près de".
bool makes_preposition_adverb(string_view lower) {
  return lower == "lors" || lower == "près" || lower == "auprès" || lower == "hors" ||
         lower == "loin" || lower == "autour" || lower == "vis-à-vis" ||
         lower == "face" || lower == "grâce" || lower == "suite" || lower == "quant" ||
         lower == "jusque" || lower == "jusqu'";
}

bool has_case(const Document& document, TokenIndex noun) {
  const auto& children = document.children[noun];
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    return document.tokens[child].dep == Deprel::case_;
  });
}

/// The first child with a relation after `noun`, or no_token.
TokenIndex dependent_with_de(const Document& document, TokenIndex noun) {
  for (const TokenIndex child : document.children[noun]) {
    if (child > noun && is_nominal(document.tokens[child]) &&
        (marker_of(document, child) == "de" || marker_of(document, child) == "à")) {
      return child;
    }
  }
  return no_token;
}

/// A proper name set beside a noun without a preposition.
bool names(const Document& document, TokenIndex noun, TokenIndex child) {
  const Token& token = document.tokens[child];
  const bool relation = token.dep == Deprel::appos || token.dep == Deprel::flat_name ||
                        token.dep == Deprel::flat_foreign ||
                        token.dep == Deprel::nmod || token.dep == Deprel::dep ||
                        token.dep == Deprel::amod;
  // "le maire UDE": a party, not who he is.
  const bool initials = token.text.size() <= 5 && token.text != token.lower &&
                        std::none_of(token.text.begin(), token.text.end(), [](char c) {
                          return c >= 'a' && c <= 'z';
                        });
  return child > noun && relation && !initials && token.pos == Upos::propn &&
         !has_case(document, child);
}

/// "des milliers de soldats", "une série de frappes": the noun that only counts
/// another.
bool only_counts(string_view lemma) {
  static constexpr std::array<string_view, 28> nouns{
      "millier",   "dizaine",      "centaine",    "million",    "milliard", "vingtaine",
      "quinzaine", "trentaine",    "douzaine",    "majorité",   "nombre",   "série",
      "partie",    "ensemble",     "plupart",     "reste",      "moitié",   "vague",
      "multitude", "cinquantaine", "quarantaine", "succession", "foule",    "tiers",
      "pourcent",  "quart",        "poignée"};
  return std::find(nouns.begin(), nouns.end(), lemma) != nouns.end();
}

TokenIndex counted(const Document& document, TokenIndex noun) {
  for (const TokenIndex child : document.children[noun]) {
    const Token& token = document.tokens[child];
    if (child > noun && child - noun <= 5 && is_nominal(token) &&
        token.dep != Deprel::conj && marker_of(document, child) == "de") {
      return child;
    }
  }
  return no_token;
}

/// "l'un des assaillants", "deux de ses proches": who is meant stands behind "de".
bool is_one_of_several(const Token& token) {
  static constexpr std::array<string_view, 9> words{"un",
                                                    "une",
                                                    "certains",
                                                    "certaines",
                                                    "plusieurs",
                                                    "aucun",
                                                    "aucune",
                                                    "chacun",
                                                    "beaucoup"};
  const bool word = std::find(words.begin(), words.end(), token.lower) != words.end();
  return token.pos == Upos::num || (token.pos == Upos::pron && word);
}

/// "Kim Jong-un, le dirigeant du pays, a …": the name left of the comma.
TokenIndex name_before(const Document& document, TokenIndex noun) {
  TokenIndex first = noun;
  for (const TokenIndex child : document.children[noun]) {
    const Token& token = document.tokens[child];
    if (child < first && (token.dep == Deprel::det || token.dep == Deprel::amod)) {
      first = child;
    }
  }
  const TokenIndex end = document.subtree(noun).end;
  if (first < 2 || document.tokens[first - 1].lower != "," ||
      end >= document.tokens.size() || document.tokens[end].lower != "," ||
      document.tokens[first].sentence != document.tokens[first - 2].sentence ||
      document.tokens[first].lower.starts_with("de")) {
    return no_token;
  }
  TokenIndex name = first - 2;
  for (int steps = 0; steps < 4 && document.tokens[name].head < name &&
                      document.tokens[document.tokens[name].head].pos == Upos::propn;
       ++steps) {
    name = document.tokens[name].head;
  }
  return document.tokens[name].pos == Upos::propn ? name : no_token;
}

bool agrees(const Token& noun, const Token& with) {
  const bool number = noun.morph.number == Number::none ||
                      with.morph.number == Number::none ||
                      noun.morph.number == with.morph.number;
  const bool gender = noun.morph.gender == Gender::none ||
                      with.morph.gender == Gender::none ||
                      noun.morph.gender == with.morph.gender;
  return number && gender;
}

/// The word that agrees with the antecedent: the participle with être or after "que",
/// else the finite verb.
const Token& agreeing(const Document& document, TokenIndex verb, TokenIndex pronoun) {
  const Token& head = document.tokens[verb];
  const Token* finite = &head;
  bool etre = false;
  for (const TokenIndex child : document.children[verb]) {
    const Token& aux = document.tokens[child];
    if (aux.dep == Deprel::aux_tense || aux.dep == Deprel::aux_pass) {
      etre = etre || aux.lemma == "être";
      if (aux.morph.verb_form == VerbForm::finite) {
        finite = &aux;
      }
    }
  }
  const bool object = document.tokens[pronoun].lower.starts_with("qu") &&
                      document.tokens[pronoun].lower != "qui";
  return (object || etre) ? head : *finite;
}

/// "les contributions des soldats qui ont": without a comma, the common noun nearest to
/// the pronoun; no_token where a comma or a name stands between.
TokenIndex noun_beside(const Document& document, TokenIndex pronoun, TokenIndex head) {
  for (TokenIndex t = pronoun; t-- > head;) {
    const Token& token = document.tokens[t];
    if (token.pos == Upos::noun) {
      // "un groupe de surveillance qui": a bare complement is no antecedent.
      const bool bare = t > 0 && (document.tokens[t - 1].lower == "de" ||
                                  document.tokens[t - 1].lower == "d'");
      return bare ? no_token : t;
    }
    if (token.pos != Upos::adj && token.pos != Upos::adv) {
      return no_token;
    }
  }
  return no_token;
}

/// "entre A et B": the first noun or name after the "et" that follows A.
TokenIndex entre_partner(const Document& document, TokenIndex first) {
  const std::uint32_t sentence = document.tokens[first].sentence;
  TokenIndex t = first + 1;
  for (; t < document.tokens.size() && document.tokens[t].sentence == sentence; ++t) {
    const Token& token = document.tokens[t];
    if (token.lower == "et") {
      break;
    }
    if (t - first > 12 || token.pos == Upos::verb || token.lower == ".") {
      return no_token;
    }
  }
  for (++t; t < document.tokens.size() && document.tokens[t].sentence == sentence;
       ++t) {
    const Token& token = document.tokens[t];
    const bool name =
        !token.lower.empty() && token.lower != token.text && token.pos != Upos::det;
    if (name || token.pos == Upos::noun || token.pos == Upos::propn ||
        token.pos == Upos::x) {
      return t;
    }
    if (token.pos == Upos::verb || token.pos == Upos::adp) {
      break;
    }
  }
  return no_token;
}

/// "le commerce entre la Chine et la Russie": the model coordinates commerce and
/// Russie.
bool is_entre_partner(const Document& document, TokenIndex noun, TokenIndex conjunct) {
  for (TokenIndex t = noun + 1; t < conjunct; ++t) {
    if (document.tokens[t].lower == "entre") {
      const TokenIndex head = document.tokens[t].head;
      return head > t && head < conjunct && entre_partner(document, head) == conjunct;
    }
  }
  return false;
}

/// Prepositions of place that may change within a list: "en Chine et au Japon".
bool is_inside(string_view marker) {
  return marker == "en" || marker == "à" || marker == "dans";
}

/// Whether a conjunct's own preposition goes with that of the first.
bool same_case(const std::string& first,
               const std::string& own,
               const Token& conjunct) {
  const bool partitive = own == "de" && first.empty() && conjunct.pos != Upos::propn;
  return own.empty() || own == first || partitive ||
         (is_inside(own) && is_inside(first));
}

/// What follows "entre A": B, and those coordinated with B.
void add_partners(const Document& document,
                  TokenIndex first,
                  std::vector<TokenIndex>& all) {
  const TokenIndex second = entre_partner(document, first);
  if (second == no_token) {
    return;
  }
  all.push_back(second);
  for (const TokenIndex child : document.children[second]) {
    const Token& third = document.tokens[child];
    if (child > second && third.dep == Deprel::conj && is_nominal(third) &&
        marker_of(document, child).empty()) {
      all.push_back(child);
    }
  }
}

/// "aux côtés de": the words of a preposition made of a noun.
std::string compound(const Document& document, TokenIndex noun, TokenIndex inner) {
  std::string whole;
  for (const TokenIndex child : document.children[noun]) {
    const Token& part = document.tokens[child];
    if (child < noun && (part.dep == Deprel::case_ || part.dep == Deprel::det)) {
      whole += part.lower;
      whole += part.lower.ends_with("'") ? "" : " ";
    }
  }
  return whole + document.tokens[noun].lower + " " + marker_of(document, inner);
}

} // namespace

bool is_nominal(const Token& token) {
  return token.pos == Upos::noun || token.pos == Upos::propn ||
         token.pos == Upos::pron || token.pos == Upos::num || token.pos == Upos::x ||
         token.pos == Upos::sym;
}

bool is_participle(const Token& token) {
  return token.morph.verb_form == VerbForm::participle;
}

bool is_present_participle(const Token& token) {
  return token.lower.ends_with("ant") &&
         (token.pos == Upos::verb || is_participle(token));
}

std::string plain_marker(std::string_view lower) {
  if (lower == "au" || lower == "aux") {
    return "à";
  }
  if (lower == "du" || lower == "des" || lower == "d'") {
    return "de";
  }
  if (lower == "qu'") {
    return "que";
  }
  if (lower == "s'") {
    return "si";
  }
  return std::string(lower);
}

std::string marker_of(const Document& document, TokenIndex noun) {
  std::string marker;
  for (const TokenIndex child : document.children[noun]) {
    const Token& token = document.tokens[child];
    if (token.dep == Deprel::case_ && child < noun && !is_conjunction(token.lower)) {
      marker = plain_marker(token.lower);
      for (const TokenIndex fixed : document.children[child]) {
        if (document.tokens[fixed].dep == Deprel::fixed && fixed > child) {
          marker += ' ';
          marker += plain_marker(document.tokens[fixed].lower);
        }
      }
      break;
    }
  }
  return marker == "d'entre" || marker == "de entre" ? "de" : marker;
}

std::string mark_of(const Document& document, TokenIndex verb) {
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    if (child < verb && (token.dep == Deprel::mark ||
                         (token.dep == Deprel::case_ && token.pos == Upos::adp))) {
      return plain_marker(token.lower);
    }
  }
  return {};
}

TokenIndex named(const Document& document, TokenIndex noun) {
  const Token& token = document.tokens[noun];
  if (is_one_of_several(token)) {
    const TokenIndex all = counted(document, noun);
    return all == no_token ? noun : all;
  }
  if (token.pos != Upos::noun) {
    return noun;
  }
  if (only_counts(token.lemma)) {
    const TokenIndex what = counted(document, noun);
    if (what != no_token) {
      return what;
    }
  }
  for (const TokenIndex child : document.children[noun]) {
    if (names(document, noun, child)) {
      return child;
    }
  }
  const TokenIndex before = name_before(document, noun);
  if (before != no_token) {
    return before;
  }
  // "le président Vladimir Poutine a": the model may give the verb two subjects.
  for (const TokenIndex sibling : document.children[token.head]) {
    const Token& other = document.tokens[sibling];
    const bool beside = sibling > noun && sibling - noun <= 5 &&
                        other.dep == token.dep && other.pos == Upos::propn &&
                        !has_case(document, sibling);
    if (beside && (token.dep == Deprel::nsubj || token.dep == Deprel::nsubj_pass)) {
      return sibling;
    }
  }
  return noun;
}

std::vector<TokenIndex> coordinated(const Document& document, TokenIndex noun) {
  std::vector<TokenIndex> all{noun};
  const std::string marker = marker_of(document, noun);
  if (marker == "entre") {
    add_partners(document, noun, all);
    return all;
  }
  for (std::size_t k = 0; k < all.size() && all.size() < 12; ++k) {
    for (const TokenIndex child : document.children[all[k]]) {
      const Token& token = document.tokens[child];
      const bool listed =
          token.dep == Deprel::conj && child > noun && is_nominal(token);
      if (listed && !is_entre_partner(document, all[k], child) &&
          same_case(marker, marker_of(document, child), token)) {
        all.push_back(child);
      }
    }
  }
  std::sort(all.begin(), all.end());
  return all;
}

Complement complement(const Document& document, TokenIndex token) {
  const Token& word = document.tokens[token];
  if (makes_preposition_adverb(word.lower)) {
    const TokenIndex inner = dependent_with_de(document, token);
    return inner == no_token
               ? Complement{}
               : Complement{inner, word.lower + " " + marker_of(document, inner)};
  }
  if (word.pos == Upos::adv || word.pos == Upos::adp || !is_nominal(word)) {
    return {};
  }
  // "près de la frontière": the adverb hangs on the noun.
  for (const TokenIndex child : document.children[token]) {
    const Token& adverb = document.tokens[child];
    if (child < token && adverb.dep == Deprel::advmod &&
        makes_preposition_adverb(adverb.lower)) {
      return {token, adverb.lower + " " + marker_of(document, token)};
    }
  }
  const std::string marker = marker_of(document, token);
  const TokenIndex inner = !marker.empty() && makes_preposition(word.lower)
                               ? dependent_with_de(document, token)
                               : no_token;
  if (inner == no_token) {
    return {token, marker};
  }
  return {inner,
          lies_within(marker, word.lower) ? marker : compound(document, token, inner)};
}

TokenIndex antecedent(const Document& document, TokenIndex verb, TokenIndex pronoun) {
  TokenIndex clause = verb;
  for (int steps = 0; steps < 6 && document.tokens[clause].dep != Deprel::acl_relcl &&
                      document.tokens[clause].head != clause;
       ++steps) {
    clause = document.tokens[clause].head;
  }
  if (document.tokens[clause].dep != Deprel::acl_relcl) {
    return no_token;
  }
  const TokenIndex head = document.tokens[clause].head;
  const Token& with = agreeing(document, verb, pronoun);
  const TokenIndex beside = noun_beside(document, pronoun, head);
  if (beside != no_token && agrees(document.tokens[beside], with)) {
    return beside;
  }
  if (head >= pronoun || agrees(document.tokens[head], with)) {
    return head;
  }
  const TokenRange range = document.subtree(head);
  for (TokenIndex t = pronoun; t-- > range.begin;) {
    const Token& token = document.tokens[t];
    if ((token.pos == Upos::noun || token.pos == Upos::propn) && agrees(token, with)) {
      return t;
    }
  }
  for (TokenIndex up = head; document.tokens[up].head != up;) {
    up = document.tokens[up].head;
    const Token& token = document.tokens[up];
    if (up < pronoun && token.pos == Upos::noun && agrees(token, with)) {
      return up;
    }
  }
  return head;
}

TokenIndex antecedent_beside(const Document& document, TokenIndex pronoun) {
  for (TokenIndex t = pronoun; t-- > 0 && pronoun - t <= 7;) {
    const Token& token = document.tokens[t];
    if (token.sentence != document.tokens[pronoun].sentence) {
      break;
    }
    if (token.pos == Upos::noun && marker_of(document, t).empty()) {
      return t;
    }
  }
  return no_token;
}

} // namespace sourcier::extract
