// SPDX-License-Identifier: Apache-2.0
// Finds verbs of saying and their speakers: by patterns over tokens where the speaker
// follows the verb, by deep subjects elsewhere.
#include "extract/sayings_reports.hpp"

#include "extract/predicates_phrases.hpp"
#include "extract/sayings_subjects.hpp"
#include "extract/standing_forms.hpp"

#include <algorithm>

namespace sourcier::extract {

namespace {

using knowledge::Word;
using std::string_view;

string_view lower_at(const Document& document, TokenIndex at) {
  return at < document.tokens.size() ? string_view(document.tokens[at].lower) : "";
}

/// "faire savoir", "laisser entendre", "mettre en garde": a verb with fixed words.
const Word* listed_phrase(const Told& told, TokenIndex verb, TokenIndex& last) {
  const Document& document = told.document;
  const TokenIndex end = document.sentences[document.tokens[verb].sentence].tokens.end;
  std::string words = document.tokens[verb].lemma;
  const Word* found = nullptr;
  for (TokenIndex at = verb + 1; at < std::min(end, verb + 4); ++at) {
    words += words.ends_with("'") ? "" : " ";
    words += document.tokens[at].lower;
    if (const Word* word = told.lexicon.find("ReportingVerb", words)) {
      found = word;
      last = at;
    }
  }
  return found;
}

const Word* listed(const Told& told, TokenIndex verb, TokenIndex& last) {
  const Token& token = told.document.tokens[verb];
  last = verb;
  const std::string& lemma = token.lemma;
  const bool starts_phrase =
      lemma == "faire" || lemma == "laisser" || lemma == "mettre" ||
      lemma == "attirer" || lemma == "tenir" || lemma == "rendre" || lemma == "avoir" ||
      lemma == "partir" || lemma == "pointer";
  if (starts_phrase) {
    return listed_phrase(told, verb, last);
  }
  const Word* plain = told.lexicon.find("ReportingVerb", lemma);
  if (plain == nullptr && token.pos == Upos::noun && token.lower.ends_with("e")) {
    plain = told.lexicon.find("ReportingVerb", token.lower + "r"); // "l'armée annonce"
  }
  if (plain == nullptr && token.pos == Upos::verb) {
    plain = told.lexicon.find("ReportingVerb", verb_lemma(token));
  }
  if (is_reflexive_use(told.document, verb)) {
    const Word* reflexive =
        told.lexicon.find("ReportingVerb", listed_lemma(told.document, verb));
    return reflexive != nullptr ? reflexive : plain;
  }
  return plain;
}

/// From the first auxiliary or clitic to the verb.
TokenRange cue_of(const Document& document, TokenIndex verb, TokenIndex last) {
  TokenIndex begin = verb;
  const TokenIndex first =
      document.sentences[document.tokens[verb].sentence].tokens.begin;
  for (TokenIndex at = verb; at > first && verb - at < 6; --at) {
    const Token& token = document.tokens[at - 1];
    const bool auxiliary = token.pos == Upos::aux;
    const bool between = token.pos == Upos::adv || is_inverted_pronoun(token) ||
                         token.lower == "-t" || token.lower == "se" ||
                         token.lower == "s'" || token.lower == "l'";
    if (!auxiliary && !between) {
      break;
    }
    if (auxiliary || token.lower == "se" || token.lower == "s'") {
      begin = at - 1;
    }
  }
  return {begin, last + 1};
}

bool is_opening(string_view lower) {
  return lower == "," || lower == "»" || lower == "”" || lower == "\"" ||
         lower == "—" || lower == "–" || lower == "?" || lower == "!" || lower == "(" ||
         lower == "…";
}

/// "… et estime que": the verb shares the speaker of the one before.
bool continues(const Told& told, const std::vector<Report>& before, Report& report) {
  if (before.empty() || report.cue.begin == 0) {
    return false;
  }
  const Document& document = told.document;
  TokenIndex at = report.cue.begin - 1;
  while (at > 0 && document.tokens[at].pos == Upos::pron && report.cue.begin - at < 3) {
    --at;
  }
  const Report& last = before.back();
  const bool coordinated = document.tokens[at].pos == Upos::cconj;
  if (!coordinated || !last.speaker || last.inserted ||
      document.tokens[last.verb].sentence != document.tokens[report.verb].sentence) {
    return false;
  }
  report.speaker = last.speaker;
  report.with = last.with;
  return true;
}

bool is_medium(const Told& told, MentionId id, TokenIndex head) {
  return told.mentions[id].subclass == "NewsMedium" ||
         told.lexicon.find("Channel", told.document.tokens[head].lemma) != nullptr;
}

void read_hearer(const Told& told, const Argument& argument, Report& report) {
  const bool to = argument.slot == Slot::indirect;
  const bool through = argument.slot == Slot::oblique &&
                       (argument.marker == "sur" || argument.marker == "dans");
  if (!to && !through) {
    return;
  }
  const std::optional<MentionId> mention = told.mentions.at(argument.head);
  if (!mention || mention == report.speaker) {
    return;
  }
  const EntityKind kind = told.mentions[*mention].entity;
  if (is_medium(told, *mention, argument.head)) {
    report.medium = report.medium ? report.medium : mention;
  } else if (to && kind != EntityKind::thing && kind != EntityKind::place) {
    report.addressee = report.addressee ? report.addressee : mention;
  }
}

void read_hearers(const Told& told, Report& report) {
  const Predicate* predicate = predicate_at(told, report.verb);
  if (predicate == nullptr || report.is("accuses")) {
    return;
  }
  for (const Argument& argument : predicate->arguments) {
    read_hearer(told, argument, report);
  }
}

/// "a déclaré mardi que", "a-t-il dit mardi": a date right beside the verb.
void read_time(const Told& told, Report& report) {
  const TokenIndex end = std::max(report.cue.end, report.tail.end);
  for (std::size_t k = 0; k < told.times.size(); ++k) {
    const TimeExpression& time = told.times[Table<TimeId, TimeExpression>::id(k)];
    const TokenIndex begin = time.tokens.begin;
    if (begin >= report.cue.end && begin <= end + 1 &&
        time.sentence == told.document.tokens[report.verb].sentence) {
      report.time = Table<TimeId, TimeExpression>::id(k);
      return;
    }
    if (begin > end + 1) {
      return;
    }
  }
}

/// "je", "nous": who that is, the quotation around it says.
bool is_first_person(const Told& told, MentionId id) {
  const TokenIndex head = told.mentions[id].head;
  if (head == no_token) {
    return false;
  }
  const string_view text = told.document.tokens[head].lower;
  return text == "je" || text == "j'" || text == "nous" || text == "-je" ||
         text == "-nous";
}

bool is_auxiliary_use(const Token& token) {
  return token.dep == Deprel::aux_tense || token.dep == Deprel::aux_pass ||
         token.dep == Deprel::cop;
}

/// A verb, or a noun with a subject of its own: "l'armée [annonce], dans un communiqué,
/// …" is a verb to everybody but the model.
bool may_report(const Document& document, TokenIndex at) {
  const Token& token = document.tokens[at];
  if (token.pos == Upos::noun) {
    const std::vector<TokenIndex>& below = document.children[at];
    return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
      return child < at && document.tokens[child].dep == Deprel::nsubj;
    });
  }
  const bool verb = token.pos == Upos::verb || token.pos == Upos::aux ||
                    token.morph.verb_form != VerbForm::none;
  return verb && !is_auxiliary_use(token);
}

} // namespace

std::vector<Report> reports(const Told& told) {
  std::vector<Report> found;
  const Document& document = told.document;
  for (TokenIndex at = 0; at < document.tokens.size(); ++at) {
    if (!may_report(document, at)) {
      continue;
    }
    Report report;
    TokenIndex last = at;
    report.word = listed(told, at, last);
    if (report.word == nullptr) {
      continue;
    }
    report.verb = at;
    report.cue = cue_of(document, at, last);
    report.tail = report.cue;
    const TokenIndex before = before_cue(document, report.cue);
    const bool opened = before == no_token || is_opening(lower_at(document, before)) ||
                        lower_at(document, before) == "comme";
    if (opened && form_of(document, at).finite != no_token) {
      read_inserted(told, report);
    }
    if (!report.speaker && !report.inserted && !continues(told, found, report)) {
      read_subject(told, found, report);
    }
    if (report.speaker && is_first_person(told, *report.speaker)) {
      report.speaker.reset();
    }
    read_hearers(told, report);
    read_time(told, report);
    found.push_back(std::move(report));
  }
  return found;
}

} // namespace sourcier::extract
