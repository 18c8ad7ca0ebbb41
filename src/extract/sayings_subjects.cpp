// SPDX-License-Identifier: Apache-2.0
// Speakers by deep subjects and, where the parse loses them, by their place in the
// sentence.
#include "extract/sayings_subjects.hpp"

#include "extract/predicates_phrases.hpp"
#include "extract/standing_forms.hpp"

#include <algorithm>
#include <array>

namespace sourcier::extract {

namespace {

using std::string_view;

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

bool is_closing(string_view lower) {
  return lower == "»" || lower == "”" || lower == "\"";
}

TokenIndex sentence_begin(const Document& document, TokenIndex token) {
  return document.sentences[document.tokens[token].sentence].tokens.begin;
}

TokenIndex sentence_end(const Document& document, TokenIndex token) {
  return document.sentences[document.tokens[token].sentence].tokens.end;
}

TokenIndex pronoun_in(const Document& document, TokenRange cue, TokenIndex end) {
  for (TokenIndex at = cue.begin; at < std::min(end, cue.end + 2); ++at) {
    if (is_inverted_pronoun(document.tokens[at])) {
      return at;
    }
  }
  return no_token;
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
  bool relative = false;
  for (TokenIndex at = sentence_begin(document, cue.begin); at < before; ++at) {
    const Token& token = document.tokens[at];
    const string_view text = token.lower;
    if (is_closing(text)) {
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

/// "« … », a déclaré": nothing but marks between the passage and the verb.
bool follows_a_passage(const Document& document, TokenRange cue) {
  TokenIndex before = before_cue(document, cue);
  if (before != no_token && document.tokens[before].lower == "," && before > 0) {
    --before;
  }
  return before != no_token && is_closing(document.tokens[before].lower);
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
         told.mentions[*mention].kind == MentionKind::pronoun ||
         told.lexicon.find("ReportingDocument", token.lemma) != nullptr ||
         told.lexicon.find("ReportingNoun", token.lemma) != nullptr ||
         told.lexicon.find("OpinionNoun", token.lemma) != nullptr ||
         told.lexicon.find("SpeakingNoun", token.lemma) != nullptr;
}

bool opens_phrase(const Token& token) {
  return token.pos == Upos::det || token.pos == Upos::propn ||
         token.pos == Upos::noun || token.pos == Upos::num || token.pos == Upos::adj ||
         token.lower == "celui" || token.lower == "celle" || token.lower == "l'";
}

/// The end of a date that begins here; `at` where none does.
TokenIndex after_date(const Told& told, TokenIndex at) {
  for (std::size_t k = 0; k < told.times.size(); ++k) {
    const TokenRange tokens = told.times[Table<TimeId, TimeExpression>::id(k)].tokens;
    if (tokens.begin == at) {
      return tokens.end;
    }
  }
  return at;
}

/// The end of a phrase with a preposition: "dans un communiqué", "à Orlan", "pour sa
/// part"; `at` where none begins.
TokenIndex after_phrase(const Document& document, TokenIndex at, TokenIndex end) {
  const Token& preposition = document.tokens[at];
  if (preposition.pos != Upos::adp || preposition.lower == "par") {
    return at;
  }
  TokenIndex next = next_nominal(document, at + 1, end);
  if (next == no_token) {
    return at;
  }
  ++next;
  while (next < end) {
    const Token& token = document.tokens[next];
    if (token.pos == Upos::propn || token.pos == Upos::adj) {
      ++next;
      continue;
    }
    const TokenIndex inner =
        token.lower == "de" || token.lower == "d'" || token.lower == "du"
            ? next_nominal(document, next + 1, end)
            : no_token;
    if (inner == no_token) {
      break;
    }
    next = inner + 1;
  }
  return next;
}

/// "a dit à Orlan le porte-parole", "a salué pour sa part la maire": where the speaker
/// begins, or the first token where nothing follows the asides.
TokenIndex after_asides(const Told& told, TokenIndex from, TokenIndex end) {
  const Document& document = told.document;
  TokenIndex at = from;
  for (int steps = 0; steps < 6 && at < end; ++steps) {
    const Token& token = document.tokens[at];
    TokenIndex next = after_date(told, at);
    if (next == at) {
      next = token.pos == Upos::adv ? at + 1 : after_phrase(document, at, end);
    }
    const bool comma = token.lower == "," && at + 1 < end &&
                       (steps > 0 || document.tokens[at + 1].pos == Upos::adp ||
                        document.tokens[at + 1].pos == Upos::adv);
    if (next == at && comma) {
      next = at + 1;
    }
    if (next == at) {
      break;
    }
    at = next;
  }
  return at < end && opens_phrase(document.tokens[at]) ? at : from;
}

bool said_by_nobody(const Document& document, TokenIndex verb) {
  const std::vector<TokenIndex>& below = document.children[verb];
  return std::any_of(below.begin(), below.end(), [&](TokenIndex child) {
    const string_view text = document.tokens[child].lower;
    return text == "on" || text == "-on" || text == "l'on";
  });
}

/// "l'un des délégués", "plusieurs d'entre eux": those it is one of.
TokenIndex out_of(const Document& document, TokenIndex pronoun) {
  const string_view text = document.tokens[pronoun].lower;
  if (text != "un" && text != "une" && text != "certains" && text != "certaines" &&
      text != "plusieurs" && text != "beaucoup" && text != "aucun" &&
      text != "aucune") {
    return pronoun;
  }
  for (const TokenIndex child : document.children[pronoun]) {
    if (child > pronoun && marker_of(document, child) == "de") {
      return child;
    }
  }
  return pronoun;
}

/// "le chef de mission pour la Norvanie qui estime": the person, not the place of their
/// work.
TokenIndex person_above(const Told& told, const Report& report, TokenIndex antecedent) {
  const Document& document = told.document;
  const TokenIndex left = before_cue(document, report.cue);
  const std::optional<MentionId> own = told.mentions.at(antecedent);
  const bool relative = left != no_token && document.tokens[left].lower == "qui";
  if (!relative || !own || told.mentions[*own].entity == EntityKind::person ||
      told.mentions[*own].entity == EntityKind::group ||
      marker_of(document, antecedent).empty()) {
    return antecedent;
  }
  const TokenIndex first = sentence_begin(document, antecedent);
  for (TokenIndex at = antecedent; at > first && antecedent - at < 8;) {
    --at;
    const Upos pos = document.tokens[at].pos;
    const bool nominal = pos == Upos::noun || pos == Upos::propn;
    if (!nominal && pos != Upos::adp && pos != Upos::det && pos != Upos::adj) {
      break;
    }
    const std::optional<MentionId> above =
        nominal ? told.mentions.at(at) : std::nullopt;
    if (above && told.mentions[*above].entity == EntityKind::person) {
      return at;
    }
  }
  return antecedent;
}

void add_subjects(const Told& told, const Predicate& predicate, Report& report) {
  std::vector<TokenIndex> heads;
  for (const Argument& argument : predicate.arguments) {
    if (argument.slot != Slot::subject || argument.marker == "avec") {
      continue;
    }
    const TokenIndex head =
        person_above(told, report, out_of(told.document, argument.head));
    if (speaks(told, head)) {
      heads.push_back(head);
    }
  }
  std::sort(heads.begin(), heads.end());
  for (const TokenIndex head : heads) {
    add_speaker(told, head, report);
  }
}

/// "…, affirmant que": whoever does what the verb above tells.
void read_participle(const Told& told,
                     const std::vector<Report>& before,
                     Report& report) {
  const Document& document = told.document;
  TokenIndex at = report.verb;
  for (int steps = 0; steps < 3 && !report.speaker; ++steps) {
    const TokenIndex up = document.tokens[at].head;
    if (up == at || document.tokens[up].sentence != document.tokens[at].sentence) {
      break;
    }
    at = up;
    for (const Report& other : before) {
      if (other.verb == at) {
        report.speaker = other.speaker;
        report.with = other.with;
      }
    }
    const Predicate* predicate = predicate_at(told, at);
    if (!report.speaker && predicate != nullptr && predicate->voice != Voice::nominal) {
      add_subjects(told, *predicate, report);
    }
  }
  if (!report.speaker && !before.empty() && before.back().inserted &&
      document.tokens[before.back().verb].sentence ==
          document.tokens[report.verb].sentence) {
    report.speaker = before.back().speaker;
    report.with = before.back().with;
  }
}

/// "un militant opposé à la loi qui a crié": a noun before "qui" that can speak.
void read_antecedent(const Told& told, TokenIndex qui, Report& report) {
  const Document& document = told.document;
  const TokenIndex first = sentence_begin(document, qui);
  for (TokenIndex at = qui; at > first && qui - at < 12 && !report.speaker; --at) {
    const Token& token = document.tokens[at - 1];
    if (token.morph.verb_form == VerbForm::finite || token.lower == ";") {
      return;
    }
    const bool nominal = token.pos == Upos::noun || token.pos == Upos::propn;
    if (nominal && speaks(told, at - 1)) {
      add_speaker(told, at - 1, report);
    }
  }
}

/// "Lise Morel, maire de Valdor, estime": what stands left of the apposition.
void read_before_apposition(const Told& told, TokenIndex comma, Report& report) {
  const Document& document = told.document;
  const TokenIndex first = sentence_begin(document, comma);
  for (TokenIndex at = comma; at > first && comma - at < 25; --at) {
    const Token& token = document.tokens[at - 1];
    if (token.morph.verb_form == VerbForm::finite || token.lower == ";" ||
        is_closing(token.lower)) {
      return;
    }
    if (token.lower != "," || at < first + 2) {
      continue;
    }
    const TokenIndex left = at - 2;
    const std::optional<MentionId> mention = told.mentions.at(left);
    const bool person = mention && told.mentions[*mention].kind == MentionKind::name &&
                        (told.mentions[*mention].entity == EntityKind::person ||
                         told.mentions[*mention].entity == EntityKind::organization);
    if (person) {
      add_speaker(told, left, report);
      return;
    }
  }
}

/// "qualifié de « … » par ses détracteurs": the agent that the parse hangs elsewhere.
void read_agent(const Told& told, Report& report) {
  const Document& document = told.document;
  const TokenIndex end = sentence_end(document, report.verb);
  for (TokenIndex at = report.cue.end; at < std::min(end, report.cue.end + 20); ++at) {
    const Token& token = document.tokens[at];
    if (token.morph.verb_form == VerbForm::finite || token.lower == ";") {
      return;
    }
    if (token.lower != "par") {
      continue;
    }
    const TokenIndex noun = next_nominal(document, at + 1, end);
    if (noun != no_token && speaks(told, noun)) {
      add_speaker(told, noun, report);
    }
    return;
  }
}

} // namespace

const Predicate* predicate_at(const Told& told, TokenIndex head) {
  const auto found = std::partition_point(
      told.predicates.begin(), told.predicates.end(), [&](const Predicate& predicate) {
        return predicate.head < head;
      });
  return found != told.predicates.end() && found->head == head ? &*found : nullptr;
}

TokenIndex before_cue(const Document& document, TokenRange cue) {
  TokenIndex at = cue.begin;
  const TokenIndex first = sentence_begin(document, cue.begin);
  while (at > first && is_clitic(document.tokens[at - 1].lower) && cue.begin - at < 3) {
    --at;
  }
  return at > first ? at - 1 : no_token;
}

bool is_inverted_pronoun(const Token& token) {
  return token.lower.starts_with("-") &&
         (token.lower.ends_with("il") || token.lower.ends_with("elle") ||
          token.lower.ends_with("ils") || token.lower.ends_with("elles") ||
          token.lower.ends_with("on") || token.lower.ends_with("je"));
}

void read_inserted(const Told& told, Report& report) {
  const Document& document = told.document;
  const TokenIndex end = sentence_end(document, report.verb);
  const TokenIndex pronoun = pronoun_in(document, report.cue, end);
  if (pronoun != no_token) {
    report.inserted = true;
    report.tail = {report.cue.begin, std::max(report.cue.end, pronoun + 1)};
    add_speaker(told, pronoun, report);
    return;
  }
  const TokenIndex at = after_asides(told, report.cue.end, end);
  if (at >= end || !opens_phrase(document.tokens[at])) {
    return;
  }
  const TokenIndex noun = next_nominal(document, at, end);
  if (noun == no_token || !follows_a_clause(document, report.cue)) {
    return;
  }
  // "insiste son avocate", but not "salue son courage".
  const std::optional<MentionId> named = who(told, noun);
  const bool person = named && told.mentions[*named].entity == EntityKind::person;
  if (document.tokens[at].morph.possessive && (report.quotes_only() || !person)) {
    return;
  }
  const bool quoted = follows_a_passage(document, report.cue) && !report.quotes_only();
  if (!speaks(told, noun) && !(quoted && who(told, noun))) {
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

void read_subject(const Told& told, const std::vector<Report>& before, Report& report) {
  const Document& document = told.document;
  if (said_by_nobody(document, report.verb)) {
    return;
  }
  const Predicate* predicate = predicate_at(told, report.verb);
  if (predicate != nullptr) {
    add_subjects(told, *predicate, report);
  }
  // "Le ministère fait état de …", "l'armée annonce": no participle and no noun,
  // whatever the model calls them.
  const bool misread =
      predicate == nullptr || predicate->voice == Voice::nominal ||
      (predicate->voice == Voice::passive && predicate->auxiliaries.empty() &&
       document.tokens[report.verb].dep != Deprel::acl);
  for (const TokenIndex child : document.children[report.verb]) {
    const bool subject =
        document.tokens[child].dep == Deprel::nsubj && child < report.verb;
    const bool latter = document.tokens[child].pos == Upos::adj; // "ce dernier"
    if ((misread || latter) && !report.speaker && subject && speaks(told, child)) {
      add_speaker(told, child, report);
    }
  }
  if (report.speaker) {
    return;
  }
  if (is_present_participle(document.tokens[report.verb])) {
    read_participle(told, before, report);
    return;
  }
  if (predicate != nullptr && predicate->voice == Voice::passive) {
    read_agent(told, report);
    return;
  }
  const TokenIndex left = before_cue(document, report.cue);
  if (left == no_token || form_of(document, report.verb).finite == no_token) {
    return;
  }
  const bool what = left > 0 && document.tokens[left - 1].lower == "ce";
  if (document.tokens[left].lower == "qui" && !what) {
    read_antecedent(told, left, report);
  } else if (document.tokens[left].lower == ",") {
    read_before_apposition(told, left, report);
  }
}

} // namespace sourcier::extract
