// SPDX-License-Identifier: Apache-2.0
// What a verb is done to and with whom: objects, passives' subjects, "par X", "à X".
#include "extract/predicates_clauses.hpp"
#include "extract/predicates_phrases.hpp"
#include "extract/predicates_verbs.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sourcier::extract {

namespace {

/// ", des obus", "et du pétrole".
bool continues_a_list(const Document& document, TokenIndex noun) {
  for (const TokenIndex child : document.children[noun]) {
    const Token& token = document.tokens[child];
    if (token.dep == Deprel::case_ && (token.lower == "des" || token.lower == "du") &&
        child > 0) {
      const std::string_view before = document.tokens[child - 1].lower;
      return before == "," || before == "et" || before == "ou";
    }
  }
  return false;
}

/// "lundi", "cette semaine": no object.
bool is_time_noun(std::string_view lemma) {
  static constexpr std::array<std::string_view, 28> nouns{
      "lundi", "mardi",   "mercredi", "jeudi",   "vendredi",  "samedi",  "dimanche",
      "jour",  "semaine", "mois",     "année",   "an",        "matin",   "soir",
      "nuit",  "heure",   "minute",   "fois",    "janvier",   "février", "mars",
      "avril", "mai",     "juin",     "juillet", "septembre", "hier",    "veille"};
  return std::find(nouns.begin(), nouns.end(), lemma) != nouns.end();
}

/// "la guerre, que la Corée du Nord soutient": the model takes the relative for a
/// clause of content.
TokenIndex mistaken_relative(const Document& document, TokenIndex verb) {
  const Token& token = document.tokens[verb];
  if (token.dep != Deprel::ccomp || !is_full_verb(document, token.head) ||
      voice_of(document, token.head) != Voice::passive) {
    return no_token;
  }
  for (const TokenIndex child : document.children[verb]) {
    const Token& mark = document.tokens[child];
    if (child > 1 && child < verb && (mark.lower == "que" || mark.lower == "qu'") &&
        document.tokens[child - 1].lower == ",") {
      return antecedent_beside(document, child);
    }
  }
  return no_token;
}

bool opens_item(const Token& token) {
  return token.lower == "des" || token.lower == "du" || token.lower == "un" ||
         token.lower == "une";
}

/// "des vivres, notamment des tentes et des couvertures": the noun that an item of the
/// list begins at `t`; no_token: none.
TokenIndex item_at(const Document& document, TokenIndex t, TokenIndex end) {
  if (t >= end || !opens_item(document.tokens[t])) {
    return no_token;
  }
  for (TokenIndex noun = t + 1; noun < end && noun <= t + 3; ++noun) {
    if (document.tokens[noun].pos == Upos::noun) {
      return noun;
    }
  }
  return no_token;
}

/// Items of a list of things that the model scattered, left and right of one object.
void add_listed(const Document& document,
                TokenIndex verb,
                TokenIndex object,
                std::vector<Argument>& found) {
  const TokenIndex end = document.sentences[document.tokens[verb].sentence].tokens.end;
  std::vector<TokenIndex> items;
  TokenIndex previous = no_token;
  bool listed = false;
  for (TokenIndex t = verb + 1; t < end && t < verb + 30; ++t) {
    const Token& token = document.tokens[t];
    if (token.pos == Upos::verb && !is_participle(token)) {
      break;
    }
    const TokenIndex noun = item_at(document, t, end);
    if (noun == no_token) {
      continue;
    }
    const TokenIndex before =
        document.tokens[t - 1].lower == "notamment" ? t - 2 : t - 1;
    const bool joined = document.tokens[before].lower == "," ||
                        document.tokens[before].lower == "et" ||
                        document.tokens[before].lower == "ou";
    if (previous != no_token && joined && t - previous <= 6) {
      items.push_back(previous);
      items.push_back(noun);
      listed = listed || previous == object || noun == object;
    }
    previous = noun;
  }
  for (const TokenIndex item : items) {
    if (listed) {
      add_all(document, found, {Slot::object, item, "", 0.65F});
    }
  }
}

/// "blessé 150 autres près de Kanpur": the model hangs "autres" on "près".
TokenIndex others_under(const Document& document, TokenIndex adverb) {
  if (document.tokens[adverb].pos != Upos::adv) {
    return no_token;
  }
  for (const TokenIndex child : document.children[adverb]) {
    if (child < adverb && document.tokens[child].lower == "autres") {
      return child;
    }
  }
  return no_token;
}

/// Objects that the model calls objects.
void add_labelled(const Document& document,
                  TokenIndex verb,
                  TokenIndex inverted,
                  std::vector<Argument>& found) {
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    const bool object =
        token.dep == Deprel::obj || is_second_subject(document, verb, child);
    if (const TokenIndex others = others_under(document, child);
        object && others != no_token) {
      found.push_back({Slot::object, others, "", 0.65F});
    }
    if (!object || !is_nominal(token) || child == inverted || is_reflexive(token)) {
      continue;
    }
    if (is_relative(token)) {
      const TokenIndex noun = antecedent(document, verb, child);
      if (noun != no_token) {
        add_all(document, found, {Slot::object, noun, "", 0.75F});
      }
      continue;
    }
    const std::string marker = marker_of(document, child);
    if (marker.empty() || marker == "de") {
      add_all(document, found, {Slot::object, child, "", 0.85F});
    } else {
      const Slot slot = marker == "à" ? Slot::indirect : Slot::oblique;
      found.push_back({slot, named(document, child), marker, 0.6F});
    }
  }
}

/// "fourni des missiles, des obus et des travailleurs": des taken for a preposition.
void add_listed_obliques(const Document& document,
                         TokenIndex verb,
                         std::vector<Argument>& found) {
  const TokenIndex first = found.front().head;
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    if (child > first && token.pos == Upos::noun && is_oblique(token.dep) &&
        continues_a_list(document, child)) {
      add_all(document, found, {Slot::object, child, "", 0.7F});
    }
  }
}

/// "rompu toutes les relations", "gagné du terrain": an object that the model calls an
/// adjunct, bare (`marker` empty) or with du, des ("de").
void add_adjunct(const Document& document,
                 TokenIndex verb,
                 TokenIndex inverted,
                 std::string_view marker,
                 std::vector<Argument>& found) {
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    const bool near = child > verb && child - verb <= 4 && child != inverted;
    const bool noun =
        token.pos == Upos::noun || (token.pos == Upos::propn && marker.empty());
    if (found.empty() && near && noun && is_oblique(token.dep) &&
        complement(document, child).marker == marker && !is_time_noun(token.lemma)) {
      add_all(document, found, {Slot::object, child, "", 0.6F});
    }
  }
}

/// "adopté la loi décidant le retrait": the model makes the object the subject of the
/// participle behind it.
TokenIndex lent_to_participle(const Document& document, TokenIndex verb) {
  const TokenIndex end = document.sentences[document.tokens[verb].sentence].tokens.end;
  for (TokenIndex t = verb + 1; t < end && t <= verb + 5; ++t) {
    const Token& token = document.tokens[t];
    if (token.pos == Upos::noun) {
      const TokenIndex up = token.head;
      const bool lent = token.dep == Deprel::nsubj && up > t && up <= t + 4 &&
                        is_present_participle(document.tokens[up]) &&
                        document.tokens[up].head == verb &&
                        marker_of(document, t).empty();
      return lent ? t : no_token;
    }
    if (token.pos != Upos::det && token.pos != Upos::adv && token.pos != Upos::adj) {
      break;
    }
  }
  return no_token;
}

/// Objects of an active verb, as written.
std::vector<Argument> own_objects(const Document& document, TokenIndex verb) {
  std::vector<Argument> found;
  const TokenIndex inverted = own_subjects(document, verb).empty()
                                  ? inverted_subject(document, verb)
                                  : no_token;
  add_labelled(document, verb, inverted, found);
  if (!found.empty()) {
    add_listed_obliques(document, verb, found);
    if (found.front().head > verb) {
      add_listed(document, verb, found.front().head, found);
    }
    return found;
  }
  const TokenIndex noun = mistaken_relative(document, verb);
  if (noun != no_token) {
    add_all(document, found, {Slot::object, noun, "", 0.7F});
  }
  const TokenIndex lent = lent_to_participle(document, verb);
  if (lent != no_token && found.empty()) {
    add_all(document, found, {Slot::object, lent, "", 0.65F});
  }
  add_adjunct(document, verb, inverted, "", found);
  add_adjunct(document, verb, inverted, "de", found);
  return found;
}

/// "un homme de 23 ans tué à Valdor": the man, not his age.
TokenIndex past_measure(const Document& document, TokenIndex noun) {
  const Token& token = document.tokens[noun];
  const bool measure = token.lemma == "an" || token.lemma == "année" ||
                       token.lemma == "mètre" || token.lemma == "kilomètre";
  return measure && token.head < noun && is_nominal(document.tokens[token.head])
             ? token.head
             : noun;
}

/// What a passive is done to: its surface subject, or the noun a participle stands by.
std::vector<Argument> undergoers(const Document& document, TokenIndex verb) {
  auto own = own_subjects(document, verb);
  if (const TokenIndex number = number_before(document, verb); number != no_token) {
    return {{Slot::object, number, "", 0.75F}};
  }
  const Token& token = document.tokens[verb];
  if (own.empty() && token.head != verb) {
    const bool verbal = is_full_verb(document, token.head);
    const bool nominal = is_nominal(document.tokens[token.head]);
    if (verbal && (token.dep == Deprel::conj || !nominal)) {
      // "Grièvement blessé, le gardien a été transporté": the same man.
      own = voice_of(document, token.head) == Voice::passive
                ? deep_objects(document, token.head)
                : deep_subjects(document, token.head);
    } else if (nominal) {
      add_all(
          document, own, {Slot::object, past_measure(document, token.head), "", 0.85F});
    }
  }
  if (own.empty()) {
    const TokenIndex lost = lost_subject(document, verb);
    if (lost != no_token) {
      add_all(document, own, {Slot::object, lost, "", 0.6F});
    }
  }
  return weakened(std::move(own), Slot::object, 1.0F);
}

/// "tués selon des soldats cités [par la télévision]": of the participle before it.
bool is_of_another_verb(const Document& document, TokenIndex verb, TokenIndex noun) {
  const TokenIndex up = document.tokens[noun].head;
  return up > verb && is_full_verb(document, up);
}

} // namespace

/// "par X" of a passive.
std::vector<Argument> agents(const Document& document, TokenIndex verb) {
  std::vector<Argument> found;
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    if (child > verb && is_nominal(token) && is_oblique(token.dep) &&
        marker_of(document, child) == "par") {
      add_all(document, found, {Slot::subject, child, "par", 0.9F});
    }
  }
  // "fournis à l'Ukraine par la Pologne": the model hangs it on the noun before.
  const TokenRange range = document.subtree(verb);
  for (TokenIndex t = verb + 1; found.empty() && t < range.end; ++t) {
    const Token& token = document.tokens[t];
    if (token.dep == Deprel::ccomp || token.dep == Deprel::acl_relcl ||
        token.pos == Upos::sconj) {
      break;
    }
    if (token.lower == "par" && token.dep == Deprel::case_ && token.head > t &&
        is_nominal(document.tokens[token.head]) &&
        !is_of_another_verb(document, verb, token.head)) {
      add_all(document, found, {Slot::subject, token.head, "par", 0.7F});
    }
  }
  return found;
}

std::vector<Argument> indirects(const Document& document, TokenIndex verb) {
  std::vector<Argument> found;
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    const bool clitic = token.dep == Deprel::iobj && !is_reflexive(token);
    if (clitic || (is_oblique(token.dep) && is_nominal(token) &&
                   marker_of(document, child) == "à")) {
      add_all(document, found, {Slot::indirect, child, "à", 0.85F});
    }
  }
  return found;
}

std::vector<Argument> deep_objects(const Document& document, TokenIndex verb) {
  return voice_of(document, verb) == Voice::passive ? undergoers(document, verb)
                                                    : own_objects(document, verb);
}

} // namespace sourcier::extract
