// SPDX-License-Identifier: Apache-2.0
// Finds verbs of saying and their speakers: by patterns over tokens where the speaker
// follows the verb, by deep subjects elsewhere.
#include "extract/sayings_reports.hpp"

#include "extract/predicates_phrases.hpp"
#include "extract/standing_forms.hpp"

#include <algorithm>
#include <array>

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

bool is_inverted_pronoun(const Token& token) {
  return token.lower.starts_with("-") &&
         (token.lower.ends_with("il") || token.lower.ends_with("elle") ||
          token.lower.ends_with("ils") || token.lower.ends_with("elles") ||
          token.lower.ends_with("on") || token.lower.ends_with("je"));
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

bool is_clitic(string_view lower) {
  static constexpr std::array<string_view, 14> clitics{"se",
                                                       "s'",
                                                       "me",
                                                       "m'",
                                                       "nous",
                                                       "le",
                                                       "l'",
                                                       "la",
                                                       "les",
                                                       "lui",
                                                       "leur",
                                                       "y",
                                                       "en",
                                                       "ne"};
  return std::find(clitics.begin(), clitics.end(), lower) != clitics.end();
}

/// What stands before "a déclaré X": clitics skipped.
TokenIndex before_cue(const Document& document, TokenRange cue) {
  TokenIndex at = cue.begin;
  const TokenIndex first =
      document.sentences[document.tokens[cue.begin].sentence].tokens.begin;
  while (at > first && is_clitic(document.tokens[at - 1].lower) && cue.begin - at < 3) {
    --at;
  }
  return at > first ? at - 1 : no_token;
}

TokenIndex pronoun_in(const Document& document, TokenRange cue, TokenIndex end) {
  for (TokenIndex at = cue.begin; at < std::min(end, cue.end + 2); ++at) {
    if (is_inverted_pronoun(document.tokens[at])) {
      return at;
    }
  }
  return no_token;
}

const Predicate* predicate_at(const Told& told, TokenIndex head) {
  const auto found = std::partition_point(
      told.predicates.begin(), told.predicates.end(), [&](const Predicate& predicate) {
        return predicate.head < head;
      });
  return found != told.predicates.end() && found->head == head ? &*found : nullptr;
}

void add_speaker(const Told& told, TokenIndex token, Report& report) {
  const string_view text = told.document.tokens[token].lower;
  if (text == "on" || text == "-on") {
    return;
  }
  const std::optional<MentionId> mention = who(told, token);
  if (!mention || report.speaker == mention) {
    return;
  }
  if (!report.speaker) {
    report.speaker = mention;
  } else if (std::find(report.with.begin(), report.with.end(), *mention) ==
             report.with.end()) {
    report.with.push_back(*mention);
  }
}

/// Whether a clause or a passage ends before the cue: "X, le chef de l'État, a déclaré
/// Y" has no verb before it.
bool follows_a_clause(const Document& document, TokenRange cue) {
  const TokenIndex before = before_cue(document, cue);
  if (before == no_token || document.tokens[before].lower != ",") {
    return true;
  }
  const TokenIndex first =
      document.sentences[document.tokens[cue.begin].sentence].tokens.begin;
  bool relative = false;
  for (TokenIndex at = first; at < before; ++at) {
    const Token& token = document.tokens[at];
    const string_view text = token.lower;
    if (text == "»" || text == "”" || text == "\"") {
      return true;
    }
    relative = relative || text == "qui" || text == "dont" || text == "où";
    if (text == ",") {
      relative = false;
    }
    const bool finite = token.morph.verb_form == VerbForm::finite;
    if (finite && !relative) {
      return true;
    }
  }
  return false;
}

/// People, bodies, states and writings speak; other things do not.
bool speaks(const Told& told, TokenIndex noun) {
  const std::optional<MentionId> mention = who(told, noun);
  if (!mention) {
    return false;
  }
  const Token& token = told.document.tokens[noun];
  return told.mentions[*mention].entity != EntityKind::thing ||
         told.mentions[*mention].kind == MentionKind::name || token.pos == Upos::pron ||
         told.lexicon.find("ReportingDocument", token.lemma) != nullptr ||
         told.lexicon.find("ReportingNoun", token.lemma) != nullptr ||
         told.lexicon.find("SpeakingNoun", token.lemma) != nullptr;
}

/// "a dit à Orlan le porte-parole": what follows the one who is told.
TokenIndex after_hearer(const Document& document, TokenIndex at, TokenIndex end) {
  if (at >= end ||
      (document.tokens[at].lower != "à" && document.tokens[at].lower != "au" &&
       document.tokens[at].lower != "aux")) {
    return at;
  }
  TokenIndex next = next_nominal(document, at + 1, end);
  if (next == no_token) {
    return at;
  }
  ++next;
  while (next < end && (document.tokens[next].pos == Upos::propn ||
                        document.tokens[next].pos == Upos::adj)) {
    ++next;
  }
  return next < end && document.tokens[next].pos == Upos::det ? next : at;
}

/// "a déclaré X": the noun phrase after the verb.
void read_inserted(const Told& told, Report& report) {
  const Document& document = told.document;
  const TokenIndex end =
      document.sentences[document.tokens[report.verb].sentence].tokens.end;
  const TokenIndex pronoun = pronoun_in(document, report.cue, end);
  if (pronoun != no_token) {
    report.inserted = true;
    report.tail = {report.cue.begin, std::max(report.cue.end, pronoun + 1)};
    add_speaker(told, pronoun, report);
    return;
  }
  TokenIndex at = report.cue.end;
  while (at < end && document.tokens[at].pos == Upos::adv && at < report.cue.end + 2) {
    ++at;
  }
  at = after_hearer(document, at, end);
  const bool phrase =
      at < end &&
      (document.tokens[at].pos == Upos::det || document.tokens[at].pos == Upos::propn ||
       document.tokens[at].pos == Upos::noun || document.tokens[at].pos == Upos::num ||
       document.tokens[at].lower == "celui" || document.tokens[at].lower == "celle" ||
       document.tokens[at].pos == Upos::adj);
  if (!phrase) {
    return;
  }
  const TokenIndex noun = next_nominal(document, at, end);
  if (noun == no_token || !follows_a_clause(document, report.cue) ||
      document.tokens[at].morph.possessive || !speaks(told, noun)) {
    return;
  }
  report.inserted = true;
  report.tail = {report.cue.begin, phrase_end(document, at, end)};
  for (const TokenIndex head : coordinated(document, noun)) {
    if (head == noun || head > noun) {
      add_speaker(told, head, report);
    }
  }
}

bool said_by_nobody(const Document& document, TokenIndex verb) {
  const std::vector<TokenIndex>& below = document.children[verb];
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const string_view text = document.tokens[child].lower;
    return text == "on" || text == "-on" || text == "l'on";
  });
}

void read_subject(const Told& told, Report& report) {
  const Predicate* predicate = predicate_at(told, report.verb);
  if (predicate == nullptr || said_by_nobody(told.document, report.verb)) {
    return;
  }
  std::vector<TokenIndex> heads;
  for (const Argument& argument : predicate->arguments) {
    if (argument.slot == Slot::subject && argument.marker != "avec" &&
        speaks(told, argument.head)) {
      heads.push_back(argument.head);
    }
  }
  std::sort(heads.begin(), heads.end());
  for (const TokenIndex head : heads) {
    add_speaker(told, head, report);
  }
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

} // namespace

std::vector<Report> reports(const Told& told) {
  std::vector<Report> found;
  const Document& document = told.document;
  for (TokenIndex at = 0; at < document.tokens.size(); ++at) {
    const Token& token = document.tokens[at];
    if (token.pos != Upos::verb && token.pos != Upos::aux &&
        token.morph.verb_form == VerbForm::none) {
      continue;
    }
    if (is_auxiliary_use(token)) {
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
      read_subject(told, report);
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
