// SPDX-License-Identifier: Apache-2.0
// Gives each date to the event it hangs on.
#include "extract/events_figures.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace sourcier::extract {

namespace {

/// The token of a range that governs the others.
TokenIndex root_of(const Document& document, TokenRange range) {
  for (TokenIndex t = range.begin; t < range.end; ++t) {
    const TokenIndex head = document.tokens[t].head;
    if ((!range.contains(head) || head == t) && document.tokens[t].pos != Upos::adp &&
        document.tokens[t].pos != Upos::det) {
      return t;
    }
  }
  return range.begin;
}

bool among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "Le dernier essai [effectué par le pays] remonte à 2017", where the parse lost the
/// subject.
std::uint32_t noun_before(const Scene& scene, const Told& told, TokenIndex verb) {
  const Document& document = scene.document;
  const TokenIndex first =
      document.sentences[document.tokens[verb].sentence].tokens.begin;
  std::uint32_t found = Scene::none;
  for (TokenIndex t = verb; t > first; --t) {
    const Token& token = document.tokens[t - 1];
    if (among(token.lower, {",", ";", ":"}) || token.pos == Upos::aux) {
      break;
    }
    if (told.owner[t - 1] != Scene::none && token.pos == Upos::noun) {
      found = told.owner[t - 1];
    }
  }
  return found;
}

/// "a pris la parole mardi, [accusant …]", "…, le ministre [accusant …]".
std::uint32_t meanwhile(const Scene& scene, const Told& told, TokenIndex verb) {
  const std::vector<Token>& tokens = scene.document.tokens;
  for (std::uint32_t k = 0; k < told.senses.size(); ++k) {
    TokenIndex at = told.senses[k].head;
    const Token& head = tokens[at];
    if (head.sentence != tokens[verb].sentence || at < verb ||
        head.morph.verb_form != VerbForm::participle ||
        head.morph.tense != Tense::present) {
      continue;
    }
    for (int steps = 0; steps < 5 && tokens[at].head != at; ++steps) {
      at = tokens[at].head;
      if (at == verb) {
        return k;
      }
      if (tokens[at].pos == Upos::verb) {
        break;
      }
    }
  }
  return Scene::none;
}

/// The event of a noun, or of what a noun of amount counts: "une série de perquisitions
/// s'est déroulée jeudi".
std::uint32_t owner_in(const Scene& scene, const Told& told, TokenIndex noun) {
  const std::vector<Token>& tokens = scene.document.tokens;
  if (told.owner[noun] != Scene::none ||
      !among(tokens[noun].lemma,
             {"série", "vague", "nombre", "dizaine", "centaine", "victime", "cible"})) {
    return told.owner[noun];
  }
  for (const TokenIndex child : scene.document.children[noun]) {
    if (child > noun && told.owner[child] != Scene::none &&
        tokens[child].pos == Upos::noun) {
      return told.owner[child];
    }
  }
  return Scene::none;
}

/// "l'attentat perpétré [mardi] contre un hôtel": the event noun a participle stands
/// by.
std::uint32_t modified(const Scene& scene, const Told& told, TokenIndex participle) {
  const Token& token = scene.document.tokens[participle];
  const bool beside = (token.dep == Deprel::acl || token.dep == Deprel::amod) &&
                      token.head < participle &&
                      token.morph.verb_form == VerbForm::participle;
  return beside ? told.owner[token.head] : Scene::none;
}

/// What a date on a verb that is no event itself dates: the modal's infinitive
/// ("devrait jeudi rencontrer"), what took place ("l'essai remonte à 2017"), what was
/// done with it
/// ("a pris la parole mardi, accusant …").
std::uint32_t beside_verb(const Scene& scene, const Told& told, TokenIndex verb) {
  const Predicate& predicate = scene.predicates[scene.predicate_at[verb]];
  const std::string& lemma = scene.document.tokens[verb].lemma;
  // "avait tenté en 2015 de les réconcilier": the try is the deed's.
  const bool modal = among(lemma,
                           {"pouvoir",
                            "devoir",
                            "aller",
                            "vouloir",
                            "tenter",
                            "essayer",
                            "réussir",
                            "parvenir",
                            "échouer",
                            "commencer",
                            "continuer",
                            "finir",
                            "cesser"});
  const bool happens =
      among(lemma, {"remonter",  "dater",      "avoir",     "dérouler",   "produire",
                    "survenir",  "intervenir", "débuter",   "commencer",  "achever",
                    "terminer",  "tenir",      "prendre",   "être",       "prévoir",
                    "fixer",     "programmer", "reporter",  "éclater",    "clôturer",
                    "clore",     "conclure",   "ouvrir",    "poursuivre", "perpétrer",
                    "commettre", "mener",      "organiser", "marquer",    "frapper",
                    "secouer"});
  const bool marks = lemma == "marquer" || lemma == "coïncider";
  for (const Argument& argument : predicate.arguments) {
    const std::uint32_t owner = owner_in(scene, told, argument.head);
    if (owner == Scene::none) {
      continue;
    }
    const bool below =
        modal && argument.slot == Slot::clause && argument.marker != "que";
    const bool itself = happens && (argument.slot == Slot::subject ||
                                    (argument.slot == Slot::object &&
                                     (marks || predicate.voice == Voice::passive)));
    if (below || itself) {
      return owner;
    }
  }
  if (const std::uint32_t noun = modified(scene, told, verb); noun != Scene::none) {
    return noun;
  }
  if (lemma == "remonter" || lemma == "dater") {
    return noun_before(scene, told, verb);
  }
  return meanwhile(scene, told, verb);
}

bool is_occasion(const Document& document, TokenIndex noun) {
  const auto word = [&](TokenIndex back) {
    return noun >= back ? std::string_view(document.tokens[noun - back].lower)
                        : std::string_view();
  };
  for (TokenIndex back = 1; back <= 3; ++back) {
    if (among(word(back), {"lors", "occasion", "cours"})) {
      return true;
    }
  }
  return false;
}

/// The only event of a sentence, or the only one "lors" of which it tells, where a date
/// opens it and the parse tells nothing.
std::uint32_t
only_event(const Scene& scene, const Told& told, const TimeExpression& time) {
  const TokenRange range = scene.document.sentences[time.sentence].tokens;
  if (time.tokens.begin > range.begin + 2) {
    return Scene::none;
  }
  std::vector<std::uint32_t> all;
  std::vector<std::uint32_t> occasions;
  for (std::uint32_t k = 0; k < told.senses.size(); ++k) {
    if (range.contains(told.senses[k].head)) {
      all.push_back(k);
      if (is_occasion(scene.document, told.senses[k].head)) {
        occasions.push_back(k);
      }
    }
  }
  if (all.size() == 1) {
    return all.front();
  }
  return occasions.size() == 1 ? occasions.front() : Scene::none;
}

/// A semicolon between them.
bool is_parted(const Document& document, TokenIndex a, TokenIndex b) {
  for (TokenIndex t = std::min(a, b); t < std::max(a, b); ++t) {
    if (document.tokens[t].lower == ";") {
      return true;
    }
  }
  return false;
}

/// "…; le 26 février, une bombe avait fait 14 morts": the first verb of the part that
/// tells an event, where the model hangs the date on another part.
std::uint32_t
of_part(const Scene& scene, const Told& told, const TimeExpression& time) {
  const Document& document = scene.document;
  const TokenIndex end = document.sentences[time.sentence].tokens.end;
  for (TokenIndex t = time.tokens.end; t < end && document.tokens[t].lower != ";";
       ++t) {
    if (told.owner[t] != Scene::none && document.tokens[t].pos == Upos::verb) {
      return told.owner[t];
    }
  }
  return Scene::none;
}

/// The event that a date hangs on: up the parse until a trigger, but not past another
/// full verb ("a annoncé mardi l'envoi" dates the saying).
std::uint32_t hung(const Scene& scene, const Told& told, const TimeExpression& time) {
  const Document& document = scene.document;
  TokenIndex at = root_of(document, time.tokens);
  for (int steps = 0; steps < 8; ++steps) {
    const TokenIndex up = document.tokens[at].head;
    if (up == at) {
      return only_event(scene, told, time);
    }
    if (is_parted(document, time.tokens.begin, up)) {
      return of_part(scene, told, time);
    }
    if (told.owner[up] != Scene::none) {
      return told.owner[up];
    }
    // "a été victime lundi d'une attaque"
    if (among(document.tokens[up].lemma, {"victime", "cible"})) {
      return owner_in(scene, told, up);
    }
    const std::uint32_t p = scene.predicate_at[up];
    if (p != Scene::none && scene.predicates[p].voice != Voice::nominal) {
      return beside_verb(scene, told, up);
    }
    at = up;
  }
  return Scene::none;
}

/// "depuis l'invasion du pays en 2022": the event noun that opens the phrase the date
/// closes, whatever the parse hangs it on.
std::uint32_t
closed_by(const Scene& scene, const Told& told, const TimeExpression& time) {
  const Document& document = scene.document;
  const TokenIndex first = document.sentences[time.sentence].tokens.begin;
  std::uint32_t found = Scene::none;
  for (TokenIndex t = time.tokens.begin; t > first; --t) {
    const Token& token = document.tokens[t - 1];
    if (token.pos == Upos::verb || token.pos == Upos::aux || token.lower == "," ||
        time.tokens.begin - t > 12) {
      return Scene::none;
    }
    if (told.owner[t - 1] != Scene::none && token.pos == Upos::noun) {
      found = told.owner[t - 1];
    }
    if (found != Scene::none &&
        among(token.lower, {"depuis", "après", "avant", "lors"})) {
      return found;
    }
  }
  return Scene::none;
}

/// "plus qu'en 2021", "contre 12 en 2020", "par rapport à mars": another time, beside
/// which this one is set.
bool is_comparison(const Document& document, const TimeExpression& time) {
  const TokenIndex first = document.sentences[time.sentence].tokens.begin;
  TokenIndex t = time.tokens.begin;
  while (t > first && among(document.tokens[t - 1].lower,
                            {"en", "à", "au", "l'", "la", "le", "de", "du", "année"})) {
    --t;
  }
  if (t == first) {
    return false;
  }
  const std::string& before = document.tokens[t - 1].lower;
  const std::string_view more = t > first + 1
                                    ? std::string_view(document.tokens[t - 2].lower)
                                    : std::string_view();
  return (among(before, {"qu'", "que"}) &&
          among(more, {"plus", "moins", "autant", "même"})) ||
         (before == "rapport" && more == "par");
}

/// A date in a clause between commas with a verb of its own says nothing of a trigger
/// outside: "X, qui ne l'a admis qu'en avril, s'est engagé …".
bool is_set_off(const Document& document,
                const Sense& sense,
                const TimeExpression& time) {
  const TokenRange range = document.sentences[time.sentence].tokens;
  const auto stops = [&](TokenIndex t) {
    return among(document.tokens[t].lower, {",", ";", ":", "(", ")", "«", "»"});
  };
  TokenIndex begin = time.tokens.begin;
  while (begin > range.begin && !stops(begin - 1)) {
    --begin;
  }
  TokenIndex end = time.tokens.end;
  while (end < range.end && !stops(end)) {
    ++end;
  }
  const TokenRange part{begin, end};
  if (part.contains(sense.head) || begin == range.begin || end == range.end ||
      !among(document.tokens[begin].lower, {"qui", "que", "qu'", "dont", "où"})) {
    return false;
  }
  for (TokenIndex t = part.begin; t < part.end; ++t) {
    if (document.tokens[t].dep == Deprel::acl_relcl &&
        document.tokens[t].head == sense.head) {
      return false; // "la rencontre, qui s'est tenue mercredi, …"
    }
  }
  return std::none_of(sense.words.begin(), sense.words.end(), [&](TokenIndex t) {
    return part.contains(t);
  });
}

std::uint32_t dated(const Scene& scene, const Told& told, const TimeExpression& time) {
  if (is_comparison(scene.document, time)) {
    return Scene::none;
  }
  const std::uint32_t closed = closed_by(scene, told, time);
  const std::uint32_t event = closed == Scene::none ? hung(scene, told, time) : closed;
  if (event != Scene::none && is_set_off(scene.document, told.senses[event], time)) {
    return Scene::none;
  }
  return event;
}

/// "vers 19 heures", "à minuit": an hour whose day the words do not tell.
bool is_hour_alone(const Document& document, const TimeExpression& time) {
  const bool hour = time.timex.find(':') != std::string::npos;
  if (!hour) {
    return false;
  }
  for (TokenIndex t = time.tokens.begin; t < time.tokens.end; ++t) {
    const Token& token = document.tokens[t];
    const bool clock =
        token.pos == Upos::num || token.pos == Upos::punct || token.pos == Upos::adp ||
        token.pos == Upos::det ||
        (!token.lower.empty() && token.lower.front() >= '0' &&
         token.lower.front() <= '9') ||
        among(token.lower, {"h",     "heure",  "heures",       "minuit",   "midi",
                            "gmt",   "utc",    "locale",       "locales",  "local",
                            "min",   "minute", "minutes",      "environ",  "vers",
                            "demi",  "demie",  "quart",        "et",       "du",
                            "matin", "soir",   "heure locale", "précises", "moins"});
    if (!clock) {
      return false;
    }
  }
  return true;
}

/// "après 7 ans de négociations", "peu avant 21 heures", "suspendu pour 180 jours": how
/// long after, before or for, not when.
bool is_interval_apart(const Document& document, const TimeExpression& time) {
  if (!time.timex.starts_with("P") || time.timex.ends_with("_REF") || time.earliest) {
    return false;
  }
  const TokenIndex first = document.sentences[time.sentence].tokens.begin;
  const TokenIndex at = time.tokens.begin;
  return at > first &&
         among(document.tokens[at - 1].lower, {"après", "avant", "pour", "vers"});
}

/// The end of a stretch of time, or a word like "précédent": dates no event by itself.
bool is_idle(const Document& document,
             const Table<TimeId, TimeExpression>& times,
             const TimeExpression& time) {
  if (among(document.tokens[time.tokens.begin].lower,
            {"maintenant", "désormais", "dorénavant", "auparavant", "précédemment"})) {
    return true; // a turn of the tale
  }
  if (time.tokens.size() == 1 && document.tokens[time.tokens.begin].pos == Upos::adj &&
      !time.earliest && time.timex.ends_with("_REF")) {
    return true;
  }
  if (is_hour_alone(document, time) || is_interval_apart(document, time)) {
    return true;
  }
  return std::any_of(times.begin(), times.end(), [&](const TimeExpression& whole) {
    return whole.sentence == time.sentence &&
           whole.tokens.size() > time.tokens.size() &&
           whole.tokens.begin <= time.tokens.begin &&
           whole.tokens.end >= time.tokens.end;
  });
}

bool shares_time(std::string_view marker) {
  return marker == "lors de" || marker == "au cours de" || marker == "avec" ||
         marker == "par" || marker == "pendant" || marker == "à l'occasion de";
}

bool has_own_subject(const Document& document, TokenIndex verb) {
  return std::any_of(document.children[verb].begin(),
                     document.children[verb].end(),
                     [&](TokenIndex child) {
                       const Deprel dep = document.tokens[child].dep;
                       return dep == Deprel::nsubj || dep == Deprel::nsubj_pass;
                     });
}

/// "lors d'une offensive en août", "…, avec une avancée".
bool is_at_the_time_of(const Told& told, const Sense& sense, std::uint32_t other) {
  return std::any_of(
      sense.arguments.begin(), sense.arguments.end(), [&](const Argument& argument) {
        return shares_time(argument.marker) && told.owner[argument.head] == other;
      });
}

/// "En janvier, une attaque avait fait 5 morts": the cause has the date of the deed.
bool is_cause(const Told& told, const Sense& deed, std::uint32_t cause) {
  return std::any_of(deed.roles.begin(), deed.roles.end(), [&](const Assigned& one) {
    return one.role == Role::cause && told.owner[one.argument.head] == cause;
  });
}

/// Whether the second verb of a row is told at the time of the first: "Mardi, X a
/// rencontré Y et signé un accord"; or the first at that of the second: "34 ont été
/// tuées et 187 blessées mardi".
bool is_beside(const Document& document, const Sense& dated, const Sense& other) {
  const Token& head = document.tokens[other.head];
  const Token& from = document.tokens[dated.head];
  const bool follows = head.dep == Deprel::conj && head.head == dated.head &&
                       head.pos == Upos::verb && !has_own_subject(document, other.head);
  const bool leads = from.dep == Deprel::conj && from.head == other.head &&
                     dated.frame->type == other.frame->type;
  return follows || leads;
}

/// Gives the date of an event to those told at one time with it.
void share(const Scene& scene, Told& told, std::uint32_t from, TimeId time) {
  const Sense& dated = told.senses[from];
  for (std::uint32_t k = 0; k < told.senses.size(); ++k) {
    const Sense& other = told.senses[k];
    const bool together =
        is_at_the_time_of(told, dated, k) || is_at_the_time_of(told, other, from) ||
        is_cause(told, dated, k) || is_beside(scene.document, dated, other);
    if (together && k != from && told.events[k].times.empty()) {
      told.events[k].times.push_back(time);
    }
  }
}

} // namespace

void attach_times(const Scene& scene,
                  const Table<TimeId, TimeExpression>& times,
                  Told& told) {
  std::vector<std::pair<std::uint32_t, TimeId>> owned;
  for (std::size_t t = 0; t < times.size(); ++t) {
    const TimeId id = Table<TimeId, TimeExpression>::id(t);
    const std::uint32_t event = dated(scene, told, times[id]);
    if (event != Scene::none && !is_idle(scene.document, times, times[id])) {
      told.events[event].times.push_back(id);
      owned.emplace_back(event, id);
    }
  }
  for (const auto& [event, time] : owned) {
    share(scene, told, event, time);
  }
}

} // namespace sourcier::extract
