// SPDX-License-Identifier: Apache-2.0
// Reads a verb's arguments off the parse, with the tests that the measured relations
// ask for: passive by être + participle, inverted subjects by position, control by
// verb.
#include "extract/predicates_verbs.hpp"

#include "extract/predicates_phrases.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sourcier::extract {

namespace {

using std::string_view;

template <std::size_t N>
bool among(const std::array<string_view, N>& words, string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Verbs whose compound tenses take être: their participle is no passive.
bool goes_with_etre(string_view lemma) {
  static constexpr std::array<string_view, 25> verbs{
      "aller",      "venir",    "arriver",   "partir",   "naître",
      "mourir",     "décéder",  "devenir",   "rester",   "tomber",
      "entrer",     "sortir",   "retourner", "rentrer",  "parvenir",
      "intervenir", "survenir", "revenir",   "repartir", "demeurer",
      "apparaître", "advenir",  "provenir",  "passer",   "redevenir"};
  return among(verbs, lemma);
}

/// "accuser X de faire", "inviter X à faire": the object does it.
bool object_controls(string_view lemma) {
  static constexpr std::array<string_view, 28> verbs{
      "accuser",    "soupçonner", "suspecter",   "remercier", "féliciter", "empêcher",
      "autoriser",  "forcer",     "contraindre", "obliger",   "inviter",   "appeler",
      "encourager", "aider",      "inciter",     "exhorter",  "sommer",    "charger",
      "convaincre", "persuader",  "presser",     "prier",     "dissuader", "blâmer",
      "critiquer",  "laisser",    "habituer",    "condamner"};
  return among(verbs, lemma);
}

/// "permettre à X de faire": the indirect object does it.
bool dative_controls(string_view lemma) {
  static constexpr std::array<string_view, 13> verbs{"permettre",
                                                     "demander",
                                                     "ordonner",
                                                     "interdire",
                                                     "conseiller",
                                                     "recommander",
                                                     "reprocher",
                                                     "enjoindre",
                                                     "suggérer",
                                                     "dire",
                                                     "imposer",
                                                     "défendre",
                                                     "commander"};
  return among(verbs, lemma);
}

/// "envoyer des soldats pour combattre": what is sent does it.
bool sends(string_view lemma) {
  static constexpr std::array<string_view, 12> verbs{"envoyer",
                                                     "déployer",
                                                     "dépêcher",
                                                     "fournir",
                                                     "offrir",
                                                     "expédier",
                                                     "mobiliser",
                                                     "recruter",
                                                     "nommer",
                                                     "désigner",
                                                     "mandater",
                                                     "engager"};
  return among(verbs, lemma);
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

bool is_subject(Deprel dep) {
  return dep == Deprel::nsubj || dep == Deprel::nsubj_pass;
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

bool has_relative(const Document& document, TokenIndex verb) {
  const auto& children = document.children[verb];
  return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
    const Token& token = document.tokens[child];
    return is_relative(token) || token.lower == "dont" || token.lower == "où" ||
           token.morph.pron_type == PronType::relative;
  });
}

/// An "il" that stands for nobody.
bool is_expletive(const Document& document, TokenIndex pronoun, TokenIndex verb) {
  static constexpr std::array<string_view, 8> impersonal{"falloir",
                                                         "agir",
                                                         "exister",
                                                         "sembler",
                                                         "suffire",
                                                         "convenir",
                                                         "neiger",
                                                         "pleuvoir"};
  const Token& token = document.tokens[pronoun];
  return token.lower == "il" && token.dep == Deprel::expl_subj && pronoun < verb &&
         among(impersonal, document.tokens[verb].lemma);
}

/// Rows for a phrase and all that is coordinated with it.
void add_all(const Document& document,
             std::vector<Argument>& into,
             const Argument& like) {
  for (const TokenIndex head : coordinated(document, like.head)) {
    Argument argument = like;
    argument.head = named(document, head);
    if (head != like.head) {
      argument.confidence *= 0.9F;
    }
    const bool known =
        std::any_of(into.begin(), into.end(), [&](const Argument& present) {
          return present.slot == argument.slot && present.head == argument.head;
        });
    if (!known) {
      into.push_back(argument);
    }
  }
}

/// Begins right after a comma or a closing quote: ", a déclaré X".
bool after_a_break(const Document& document, TokenIndex verb) {
  TokenIndex first = verb;
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    if (child < first &&
        (token.dep == Deprel::aux_tense || token.dep == Deprel::advmod)) {
      first = child;
    }
  }
  if (first == 0 ||
      document.tokens[first - 1].sentence != document.tokens[verb].sentence) {
    return false;
  }
  const string_view before = document.tokens[first - 1].lower;
  return before == "," || before == "»" || before == "\"" || before == "”";
}

/// Subjects written with the verb itself, surface voice.
std::vector<Argument> own_subjects(const Document& document, TokenIndex verb) {
  std::vector<Argument> found;
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    const bool inverted_pronoun =
        token.lower.starts_with("-") && token.pos == Upos::pron;
    if (inverted_pronoun ||
        (token.dep == Deprel::expl_subj && !is_expletive(document, child, verb))) {
      add_all(document, found, {Slot::subject, child, "", 0.9F});
      continue;
    }
    if (!is_subject(token.dep) || !is_nominal(token)) {
      continue;
    }
    if (is_relative(token)) {
      const TokenIndex noun = antecedent(document, verb, child);
      if (noun != no_token) {
        add_all(document, found, {Slot::subject, noun, "", 0.8F});
      }
      continue;
    }
    const bool adverbial = token.lower == "où" || token.lower == "dont" ||
                           token.lower.starts_with("auquel");
    if (!adverbial && !is_reflexive(token) && marker_of(document, child).empty()) {
      add_all(document, found, {Slot::subject, child, "", child < verb ? 0.95F : 0.8F});
    }
  }
  // "-t-il" hangs on the auxiliary.
  for (const TokenIndex aux : document.children[verb]) {
    if (!found.empty() || document.tokens[aux].dep != Deprel::aux_tense) {
      continue;
    }
    for (const TokenIndex child : document.children[aux]) {
      if (document.tokens[child].pos == Upos::pron &&
          is_nominal(document.tokens[child])) {
        add_all(document, found, {Slot::subject, child, "", 0.8F});
      }
    }
  }
  return found;
}

/// "…", a déclaré X: the model calls half of these subjects objects.
TokenIndex inverted_subject(const Document& document, TokenIndex verb) {
  if (!after_a_break(document, verb)) {
    return no_token;
  }
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    if (child > verb && token.dep == Deprel::obj && is_nominal(token) &&
        marker_of(document, child).empty()) {
      return child;
    }
  }
  return no_token;
}

/// The noun phrase right before a finite verb group: "10 000 soldats ont été envoyés".
TokenIndex left_neighbour(const Document& document, TokenIndex verb) {
  TokenIndex first = verb;
  bool finite = document.tokens[verb].morph.verb_form == VerbForm::finite;
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    if ((token.dep == Deprel::aux_tense || token.dep == Deprel::aux_pass) &&
        child < verb) {
      first = std::min(first, child);
      finite = finite || token.morph.verb_form == VerbForm::finite;
    }
  }
  if (!finite) {
    return no_token;
  }
  TokenIndex t = first;
  while (t-- > 0 && document.tokens[t].sentence == document.tokens[verb].sentence) {
    const Token& token = document.tokens[t];
    if (token.pos == Upos::noun || token.pos == Upos::propn || token.pos == Upos::x) {
      break;
    }
    const bool light = token.pos == Upos::adv || token.pos == Upos::adj ||
                       token.lower == "ne" || token.lower == "n'" ||
                       token.lower == "»" || token.lower == "un" ||
                       token.lower == "-" || is_reflexive(token);
    if (!light) {
      return no_token;
    }
  }
  if (t >= first || document.tokens[t].sentence != document.tokens[verb].sentence) {
    return no_token;
  }
  for (int steps = 0; steps < 4; ++steps) {
    const Token& token = document.tokens[t];
    const bool inside =
        token.dep == Deprel::flat_name || !marker_of(document, t).empty();
    if (!inside || token.head >= t || !is_nominal(document.tokens[token.head])) {
      break;
    }
    t = token.head;
  }
  return marker_of(document, t).empty() ? t : no_token;
}

/// A noun before the verb that the model lost as a bare adjunct or a root.
TokenIndex lost_subject(const Document& document, TokenIndex verb) {
  TokenIndex best = left_neighbour(document, verb);
  if (best != no_token) {
    return best;
  }
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    const bool bare = token.dep == Deprel::obl_mod || token.dep == Deprel::dep ||
                      token.dep == Deprel::obl_arg || token.dep == Deprel::vocative;
    if (child < verb && bare && (token.pos == Upos::propn || token.pos == Upos::noun) &&
        marker_of(document, child).empty() && token.morph.num_type == NumType::none) {
      best = child;
    }
  }
  return best;
}

std::vector<Argument> deep_objects(const Document& document, TokenIndex verb);
std::vector<Argument> subjects(const Document& document, TokenIndex verb, int depth);

std::vector<Argument>
weakened(std::vector<Argument> arguments, Slot slot, float factor) {
  for (Argument& argument : arguments) {
    argument.slot = slot;
    argument.confidence *= factor;
    argument.marker.clear();
  }
  return arguments;
}

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

/// Who does an infinitive or a gerund that hangs on `governor`.
std::vector<Argument>
controlled(const Document& document, TokenIndex verb, TokenIndex governor, int depth) {
  const string_view lemma = document.tokens[governor].lemma;
  const string_view mark = mark_of(document, verb);
  const bool infinitive = is_infinitive(document, verb);
  if (infinitive && object_controls(lemma) && mark != "pour") {
    auto objects = deep_objects(document, governor);
    if (!objects.empty()) {
      return weakened(std::move(objects), Slot::subject, 0.9F);
    }
  }
  if (infinitive && dative_controls(lemma)) {
    auto datives = indirects(document, governor);
    if (!datives.empty()) {
      return weakened(std::move(datives), Slot::subject, 0.9F);
    }
  }
  if (infinitive && mark == "pour" &&
      (sends(lemma) || voice_of(document, governor) == Voice::passive)) {
    auto objects = deep_objects(document, governor);
    if (!objects.empty()) {
      return weakened(std::move(objects), Slot::subject, 0.8F);
    }
  }
  return weakened(subjects(document, governor, depth + 1), Slot::subject, 0.85F);
}

/// "son intention d'envoyer", "la promesse de X de livrer".
std::vector<Argument> of_noun(const Document& document, TokenIndex noun, int depth) {
  std::vector<Argument> found;
  for (const TokenIndex child : document.children[noun]) {
    const Token& token = document.tokens[child];
    if (token.pos == Upos::det && (token.morph.possessive || token.lemma == "son")) {
      found.push_back({Slot::subject, child, "", 0.6F});
    }
  }
  const Token& token = document.tokens[noun];
  if (found.empty() && token.head != noun && is_full_verb(document, token.head) &&
      (token.dep == Deprel::obj || token.dep == Deprel::obl_arg)) {
    return weakened(subjects(document, token.head, depth + 1), Slot::subject, 0.7F);
  }
  return found;
}

std::vector<Argument> subjects(const Document& document, TokenIndex verb, int depth) {
  if (depth > 6) {
    return {};
  }
  const Token& token = document.tokens[verb];
  const Voice voice = voice_of(document, verb);
  if (voice == Voice::passive) {
    auto by = agents(document, verb);
    if (!by.empty() || token.dep != Deprel::conj) {
      return by;
    }
  } else {
    auto own = own_subjects(document, verb);
    if (!own.empty()) {
      return own;
    }
    const TokenIndex inverted = inverted_subject(document, verb);
    if (inverted != no_token) {
      add_all(document, own, {Slot::subject, inverted, "", 0.75F});
      return own;
    }
  }
  const TokenIndex up = token.head;
  if (up == verb || token.dep == Deprel::acl_relcl) {
    std::vector<Argument> found;
    if (up != verb && up < verb && !has_relative(document, verb)) {
      add_all(document, found, {Slot::subject, up, "", 0.6F});
      return found;
    }
    const TokenIndex lost = lost_subject(document, verb);
    if (lost != no_token) {
      add_all(document, found, {Slot::subject, lost, "", 0.6F});
    }
    return found;
  }
  const bool verbal = is_full_verb(document, up);
  if (token.dep == Deprel::conj && verbal) {
    return weakened(subjects(document, up, depth + 1), Slot::subject, 0.9F);
  }
  const bool open = is_infinitive(document, verb) || is_present_participle(token);
  if (verbal && open) {
    return controlled(document, verb, up, depth);
  }
  if (open && is_present_participle(token) && is_nominal(document.tokens[up])) {
    std::vector<Argument> found;
    const TokenIndex first =
        document.tokens[up].dep == Deprel::conj && document.tokens[up].head < up &&
                is_nominal(document.tokens[document.tokens[up].head])
            ? document.tokens[up].head
            : up;
    add_all(document, found, {Slot::subject, first, "", 0.7F});
    return found;
  }
  if (open && is_nominal(document.tokens[up])) {
    return of_noun(document, up, depth);
  }
  std::vector<Argument> found;
  const TokenIndex lost = lost_subject(document, verb);
  if (lost != no_token && voice != Voice::passive) {
    add_all(document, found, {Slot::subject, lost, "", 0.6F});
  }
  return found;
}

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

/// Objects of an active verb, as written.
std::vector<Argument> own_objects(const Document& document, TokenIndex verb) {
  std::vector<Argument> found;
  const TokenIndex inverted = own_subjects(document, verb).empty()
                                  ? inverted_subject(document, verb)
                                  : no_token;
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    if (token.dep != Deprel::obj || !is_nominal(token) || child == inverted ||
        is_reflexive(token)) {
      continue;
    }
    if (is_relative(token)) {
      const TokenIndex noun = antecedent(document, verb, child);
      if (noun != no_token) {
        add_all(document, found, {Slot::object, noun, "", 0.75F});
      }
    } else {
      const std::string marker = marker_of(document, child);
      const bool partitive = marker.empty() || marker == "de";
      if (partitive) {
        add_all(document, found, {Slot::object, child, "", 0.85F});
      } else {
        found.push_back({marker == "à" ? Slot::indirect : Slot::oblique,
                         named(document, child),
                         marker,
                         0.6F});
      }
    }
  }
  // "fourni des missiles, des obus et des travailleurs": des taken for a preposition.
  const std::size_t whole = found.size();
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    if (whole > 0 && child > found.front().head && token.pos == Upos::noun &&
        is_oblique(token.dep) && continues_a_list(document, child)) {
      add_all(document, found, {Slot::object, child, "", 0.7F});
    }
  }
  // "gagné du terrain", "envoyé des marchandises": des, du taken for a preposition.
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    const bool near = child > verb && child - verb <= 4;
    if (found.empty() && near && is_oblique(token.dep) && token.pos == Upos::noun &&
        marker_of(document, child) == "de") {
      add_all(document, found, {Slot::object, child, "", 0.6F});
    }
  }
  return found;
}

/// What a passive is done to: its surface subject, or the noun a participle stands by.
std::vector<Argument> undergoers(const Document& document, TokenIndex verb) {
  auto own = own_subjects(document, verb);
  const Token& token = document.tokens[verb];
  if (own.empty() && token.head != verb) {
    if (token.dep == Deprel::conj && is_full_verb(document, token.head)) {
      own = voice_of(document, token.head) == Voice::passive
                ? deep_objects(document, token.head)
                : subjects(document, token.head, 0);
    } else if (is_nominal(document.tokens[token.head])) {
      add_all(document, own, {Slot::object, token.head, "", 0.85F});
    } else if (is_full_verb(document, token.head)) {
      own = subjects(document, token.head, 1);
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

std::vector<Argument> deep_objects(const Document& document, TokenIndex verb) {
  return voice_of(document, verb) == Voice::passive ? undergoers(document, verb)
                                                    : own_objects(document, verb);
}

/// "la région de Koursk, où …": the noun or name left of "où".
TokenIndex noun_before(const Document& document, TokenIndex adverb) {
  for (TokenIndex t = adverb; t-- > 0 && adverb - t <= 4;) {
    const Token& token = document.tokens[t];
    if (token.sentence != document.tokens[adverb].sentence) {
      return no_token;
    }
    if (token.pos == Upos::noun || token.pos == Upos::propn) {
      return t;
    }
  }
  return no_token;
}

/// Prepositional complements, those that the model hung on the object included.
void add_obliques(const Document& document, TokenIndex verb, Predicate& into) {
  const auto add = [&](TokenIndex child, float confidence) {
    const Complement phrase = complement(document, child);
    if (phrase.head == no_token || phrase.marker.empty()) {
      return;
    }
    if (phrase.marker == "par" && into.voice == Voice::passive && child > verb) {
      return;
    }
    const Slot slot = phrase.marker == "à" ? Slot::indirect : Slot::oblique;
    add_all(document, into.arguments, {slot, phrase.head, phrase.marker, confidence});
  };
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    if (token.dep == Deprel::iobj && !is_reflexive(token)) {
      into.arguments.push_back({Slot::indirect, child, "à", 0.85F});
    } else if (is_oblique(token.dep)) {
      add(child, 0.8F);
    }
    if (token.lower == "où" && child < verb) {
      const TokenIndex where = noun_before(document, child);
      if (where != no_token) {
        into.arguments.push_back({Slot::oblique, where, "où", 0.6F});
      }
    }
  }
  const std::vector<Argument> main = into.arguments;
  for (const Argument& object : main) {
    if (object.slot != Slot::object || object.head < verb) {
      continue;
    }
    for (const TokenIndex child : document.children[object.head]) {
      const bool phrase = document.tokens[child].dep == Deprel::nmod ||
                          document.tokens[child].dep == Deprel::advmod ||
                          document.tokens[child].dep == Deprel::obl_mod;
      if (child > object.head && phrase && marker_of(document, child) != "de") {
        add(child, 0.6F);
      }
    }
  }
}

/// "afin de coopérer".
bool after_afin(const Document& document, TokenIndex verb) {
  const TokenRange range = document.subtree(verb);
  for (TokenIndex t = range.begin; t < verb; ++t) {
    if (document.tokens[t].lower == "afin") {
      return true;
    }
  }
  return range.begin > 0 && document.tokens[range.begin - 1].lower == "afin";
}

/// "que …", infinitives, "pour + infinitive".
void add_clauses(const Document& document, TokenIndex verb, Predicate& into) {
  for (const TokenIndex child : document.children[verb]) {
    const Token& token = document.tokens[child];
    const bool clausal = token.dep == Deprel::ccomp || token.dep == Deprel::xcomp ||
                         token.dep == Deprel::advcl || token.dep == Deprel::acl;
    if (!clausal || !is_full_verb(document, child)) {
      continue;
    }
    const bool infinitive = is_infinitive(document, child);
    if ((token.dep == Deprel::advcl || token.dep == Deprel::acl) && !infinitive) {
      continue;
    }
    std::string mark = mark_of(document, child);
    if (mark == "de" && after_afin(document, child)) {
      mark = "pour";
    }
    into.arguments.push_back({Slot::clause, child, mark, 0.85F});
  }
}

} // namespace

bool is_full_verb(const Document& document, TokenIndex token) {
  const Token& word = document.tokens[token];
  const bool helper = word.dep == Deprel::aux_tense || word.dep == Deprel::aux_pass ||
                      word.dep == Deprel::cop;
  if (helper) {
    return false;
  }
  return word.pos == Upos::verb || (word.pos == Upos::adj && is_participle(word)) ||
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
  const bool past = is_participle(token) && !is_present_participle(token);
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
  return goes_with_etre(token.lemma) ? Voice::active : Voice::passive;
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

std::vector<Argument> deep_subjects(const Document& document, TokenIndex verb) {
  return subjects(document, verb, 0);
}

Predicate verb_predicate(const Document& document, TokenIndex verb) {
  Predicate predicate;
  predicate.head = verb;
  predicate.voice = voice_of(document, verb);
  predicate.auxiliaries = auxiliaries_of(document, verb);
  predicate.arguments = deep_subjects(document, verb);
  for (const Argument& object : deep_objects(document, verb)) {
    predicate.arguments.push_back(object);
  }
  add_obliques(document, verb, predicate);
  add_clauses(document, verb, predicate);
  return predicate;
}

} // namespace sourcier::extract
