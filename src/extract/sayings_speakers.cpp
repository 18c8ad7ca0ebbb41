// SPDX-License-Identifier: Apache-2.0
// The speaker of a passage: the verb inside it, after it, before it, a heading's "X :",
// the sentence before.
#include "extract/sayings_speakers.hpp"

#include <algorithm>
#include <string_view>

namespace sourcier::extract {

namespace {

using std::string_view;

bool is_que(string_view lower) {
  return lower == "que" || lower == "qu'";
}

bool is_mark(const Token& token) {
  return token.pos == Upos::punct || token.lower == "»" || token.lower == "«" ||
         token.lower == "\"" || token.lower == "“" || token.lower == "”";
}

Spoken by(const Report& report, Mode mode) {
  Spoken spoken;
  spoken.report = &report;
  spoken.speaker = report.speaker;
  spoken.with = report.with;
  spoken.cue = report.cue;
  spoken.mode = mode;
  return spoken;
}

/// "…, a-t-il ajouté. …" within the marks.
const Report* inside(const Document& document,
                     const Passage& passage,
                     const std::vector<Report>& reports) {
  const auto found =
      std::find_if(reports.begin(), reports.end(), [&](const Report& report) {
        if (!report.inserted || !passage.covers(report.verb) ||
            report.cue.begin <= passage.tokens.begin + 1) {
          return false;
        }
        // The verb must stand in an aside: the sentence goes on or ends after its
        // speaker.
        const TokenIndex after = report.tail.end;
        return after >= document.tokens.size() || is_mark(document.tokens[after]) ||
               !passage.covers(after);
      });
  return found == reports.end() ? nullptr : &*found;
}

/// "…", a déclaré X.
const Report* after(const Document& document,
                    const Passage& passage,
                    const std::vector<Report>& reports) {
  TokenIndex at = passage.tokens.end;
  while (at < document.tokens.size() && is_mark(document.tokens[at]) &&
         at < passage.tokens.end + 4 && document.tokens[at].lower != ":" &&
         document.tokens[at].lower != ";") {
    ++at;
  }
  const auto found =
      std::find_if(reports.begin(), reports.end(), [&](const Report& report) {
        return report.inserted && report.cue.begin >= passage.tokens.end &&
               report.cue.begin <= at + 2;
      });
  if (found == reports.end()) {
    return nullptr;
  }
  const std::uint32_t sentence = document.tokens[found->verb].sentence;
  return sentence == passage.last || sentence == passage.last + 1 ? &*found : nullptr;
}

/// The token left of the opening mark; no_token at the start of the sentence.
TokenIndex left_of(const Document& document, const Passage& passage) {
  const TokenIndex first = document.sentences[passage.first].tokens.begin;
  TokenIndex at = passage.tokens.begin;
  while (at > first && document.tokens[at - 1].span.begin >= passage.whole.begin) {
    --at;
  }
  return at > first ? at - 1 : no_token;
}

/// "lance un « plan d'action »", "l'opération « Nuit bleue »": the passage is part of a
/// noun phrase.
bool names_object(const Document& document, const Passage& passage) {
  const TokenIndex left = left_of(document, passage);
  if (left == no_token) {
    return false;
  }
  const Upos pos = document.tokens[left].pos;
  return pos == Upos::det || pos == Upos::noun || pos == Upos::propn;
}

/// "l'opération « Nuit bleue »", "le slogan « Tous ensemble »": a few words with a
/// capital right after a noun, none of them a verb.
bool is_title(const Document& document, const Passage& passage) {
  const TokenIndex left = left_of(document, passage);
  if (left == no_token || passage.tokens.size() > 6) {
    return false;
  }
  const Token& first = document.tokens[passage.tokens.begin];
  const bool after_noun = document.tokens[left].pos == Upos::noun ||
                          document.tokens[left].pos == Upos::propn ||
                          document.tokens[left].pos == Upos::adj;
  bool verb = false;
  for (TokenIndex at = passage.tokens.begin; at < passage.tokens.end; ++at) {
    verb = verb || document.tokens[at].morph.verb_form == VerbForm::finite;
  }
  return after_noun && !verb && first.text != first.lower;
}

/// "a décidé de partir pour « … »": another verb has the passage.
bool verb_between(const Document& document, TokenIndex from, const Passage& passage) {
  for (TokenIndex at = from; at < passage.tokens.begin; ++at) {
    if (document.tokens[at].morph.verb_form == VerbForm::infinitive ||
        document.tokens[at].morph.verb_form == VerbForm::finite) {
      return true;
    }
  }
  return false;
}

/// The nearest verb of saying before the passage in its sentence.
const Report* before(const Document& document,
                     const Passage& passage,
                     const std::vector<Report>& reports,
                     const std::vector<Passage>& all) {
  const Report* best = nullptr;
  for (const Report& report : reports) {
    if (report.verb >= passage.tokens.begin) {
      break;
    }
    if (document.tokens[report.verb].sentence != passage.first) {
      continue;
    }
    const bool in_other =
        std::any_of(all.begin(), all.end(), [&](const Passage& other) {
          return other.covers(report.verb);
        });
    const bool near = passage.tokens.begin - report.verb < 14;
    const bool far = report.quotes_only() &&
                     (!near || verb_between(document, report.cue.end, passage));
    if (in_other || far) {
      continue;
    }
    const bool object =
        report.quotes_only() && !report.is("judges") && names_object(document, passage);
    const bool silent = !report.speaker && best != nullptr && best->speaker;
    if (object || silent || is_title(document, passage)) {
      continue;
    }
    best = &report;
  }
  return best;
}

Mode mode_of(const Document& document, const Passage& passage) {
  const TokenIndex left = left_of(document, passage);
  if (left == no_token) {
    return Mode::direct;
  }
  const string_view text = document.tokens[left].lower;
  return text == ":" || text == "–" || text == "—" || text == "-" ? Mode::direct
                                                                  : Mode::mixed;
}

bool may_announce(const Told& told, MentionId id, TokenIndex head) {
  const Mention& mention = told.mentions[id];
  return mention.entity == EntityKind::person || mention.entity == EntityKind::group ||
         told.document.tokens[head].pos == Upos::pron ||
         mention.entity == EntityKind::organization;
}

/// "Le maire est plus clair : « … »": who the sentence speaks of; "ce n'est pas l'avis
/// de Morel : « … »".
Spoken announced_by_subject(const Told& told, TokenIndex first, TokenIndex colon) {
  Spoken spoken;
  const Document& document = told.document;
  std::optional<MentionId> speaker;
  for (TokenIndex at = first; at < colon && !speaker; ++at) {
    const Token& token = document.tokens[at];
    if (token.dep != Deprel::nsubj || token.lower == "on" || token.lower == "qui" ||
        token.lower == "ce" || token.lower == "c'") {
      continue;
    }
    speaker = who(told, at);
    if (speaker && !may_announce(told, *speaker, at)) {
      speaker.reset();
      break;
    }
  }
  const std::optional<MentionId> last =
      colon > first ? told.mentions.at(colon - 1) : std::nullopt;
  const bool named = last && told.mentions[*last].kind == MentionKind::name &&
                     told.mentions[*last].entity == EntityKind::person;
  if (!speaker && named) {
    speaker = last;
  }
  if (speaker &&
      (named || may_announce(told, *speaker, told.mentions[*speaker].head))) {
    spoken.speaker = speaker;
    spoken.cue = {colon, colon + 1};
  }
  return spoken;
}

/// "Morel : « … »": the name that opens the line.
Spoken heading(const Told& told, const Passage& passage) {
  Spoken spoken;
  const Document& document = told.document;
  const TokenIndex left = left_of(document, passage);
  if (left == no_token || document.tokens[left].lower != ":") {
    return spoken;
  }
  const TokenIndex first = document.sentences[passage.first].tokens.begin;
  for (TokenIndex at = first; at < left; ++at) {
    if (document.tokens[at].pos == Upos::verb || document.tokens[at].pos == Upos::aux) {
      return announced_by_subject(told, first, left);
    }
  }
  for (TokenIndex at = left; at > first; --at) {
    const Token& token = document.tokens[at - 1];
    if (token.pos != Upos::propn && token.pos != Upos::noun) {
      continue;
    }
    const std::optional<MentionId> mention = told.mentions.at(at - 1);
    if (mention && told.mentions[*mention].entity != EntityKind::thing &&
        told.mentions[*mention].entity != EntityKind::place) {
      spoken.speaker = mention;
      spoken.cue = {left, left + 1};
      return spoken;
    }
  }
  return spoken;
}

/// Whether a clause of its own lies between two places of a sentence.
bool clause_between(const Document& document, TokenIndex begin, TokenIndex end) {
  for (TokenIndex at = begin; at < end; ++at) {
    const Token& token = document.tokens[at];
    if (token.lower == ";" || token.morph.verb_form == VerbForm::finite) {
      return true;
    }
  }
  return false;
}

/// The sentence before ends with a colon: its last verb of saying, or its subject,
/// announces.
Spoken announcing(const Told& told,
                  const Passage& passage,
                  const std::vector<Report>& reports) {
  const Document& document = told.document;
  if (passage.first == 0 || left_of(document, passage) != no_token) {
    return {};
  }
  const TokenRange before = document.sentences[passage.first - 1].tokens;
  if (before.empty() || document.tokens[before.end - 1].lower != ":") {
    return {};
  }
  const Report* best = nullptr;
  for (const Report& report : reports) {
    if (before.contains(report.verb) && report.speaker) {
      best = &report;
    }
  }
  return best != nullptr ? by(*best, Mode::direct)
                         : announced_by_subject(told, before.begin, before.end - 1);
}

/// "« … » / — Lise Morel, maire": a line of its own under the passage.
Spoken signed_below(const Told& told, const Passage& passage) {
  Spoken spoken;
  const Document& document = told.document;
  const TokenIndex last = document.sentences[passage.last].tokens.end;
  if (passage.last + 1 >= document.sentences.size() || passage.tokens.end + 2 < last) {
    return spoken;
  }
  const TokenRange line = document.sentences[passage.last + 1].tokens;
  const string_view dash = document.tokens[line.begin].lower;
  if ((dash != "—" && dash != "–" && dash != "-" && dash != "―") || line.size() < 2 ||
      clause_between(document, line.begin, line.end)) {
    return spoken;
  }
  const TokenIndex noun = next_nominal(document, line.begin + 1, line.end);
  if (noun != no_token) {
    spoken.speaker = who(told, noun);
    spoken.cue = {line.begin, line.begin + 1};
  }
  return spoken;
}

/// "Ce serait « … » depuis le début, a précisé X": the saying that closes the sentence.
const Report* trailing(const Document& document,
                       const Passage& passage,
                       const std::vector<Report>& reports) {
  const auto found =
      std::find_if(reports.begin(), reports.end(), [&](const Report& report) {
        return report.inserted && report.speaker && !report.quotes_only() &&
               document.tokens[report.verb].sentence == passage.last &&
               report.cue.begin > passage.tokens.end;
      });
  return found == reports.end() ? nullptr : &*found;
}

/// "« … » et « … »", "« … », poursuivant par « … »": the passage before in the same
/// sentence.
bool continues(const Document& document,
               const Passage& passage,
               const std::vector<Passage>& all) {
  const Passage* before = nullptr;
  for (const Passage& other : all) {
    if (other.tokens.end <= passage.tokens.begin) {
      before = &other;
    }
  }
  if (before == nullptr || before->last != passage.first ||
      passage.tokens.begin - before->tokens.end > 8) {
    return false;
  }
  return !clause_between(document, before->tokens.end, passage.tokens.begin);
}

/// "selon X, « … »", "« … », selon X": no other clause between.
const Source* beside(const Document& document,
                     const Passage& passage,
                     const std::vector<Source>& sources) {
  const auto found =
      std::find_if(sources.begin(), sources.end(), [&](const Source& source) {
        const std::uint32_t sentence = document.tokens[source.cue.begin].sentence;
        if (passage.covers(source.cue.begin)) {
          return false;
        }
        if (source.cue.begin < passage.tokens.begin) {
          return sentence == passage.first &&
                 (source.leads ||
                  !clause_between(document, source.phrase.end, passage.tokens.begin));
        }
        return sentence == passage.last &&
               !clause_between(document, passage.tokens.end, source.cue.begin);
      });
  return found == sources.end() ? nullptr : &*found;
}

/// A sentence that is nothing but a passage goes on with the speaker before.
bool stands_alone(const Document& document, const Passage& passage) {
  const TokenRange first = document.sentences[passage.first].tokens;
  const TokenRange last = document.sentences[passage.last].tokens;
  return passage.tokens.begin <= first.begin + 1 &&
         passage.tokens.end + 2 >= last.end && passage.tokens.size() > 5;
}

} // namespace

Spoken spoken(const Told& told,
              const Passage& passage,
              const std::vector<Report>& reports,
              const std::vector<Source>& sources,
              const std::vector<Passage>& all,
              const Spoken* before_it) {
  const Document& document = told.document;
  if (const Report* report = inside(document, passage, reports)) {
    return by(*report, mode_of(document, passage));
  }
  if (const Report* report = before(document, passage, reports, all)) {
    const TokenIndex left = left_of(document, passage);
    const bool governs = left == no_token || document.tokens[left].lower == ":" ||
                         is_que(document.tokens[left].lower) ||
                         after(document, passage, reports) == nullptr;
    if (governs && report->speaker) {
      return by(*report, mode_of(document, passage));
    }
  }
  if (const Report* report = after(document, passage, reports)) {
    return by(*report, mode_of(document, passage));
  }
  if (Spoken named = heading(told, passage); named.speaker) {
    return named;
  }
  if (Spoken announced = announcing(told, passage, reports); announced.speaker) {
    return announced;
  }
  if (Spoken below = signed_below(told, passage); below.speaker) {
    return below;
  }
  if (const Source* source = beside(document, passage, sources)) {
    Spoken found;
    found.source = source;
    found.speaker = source->cited ? source->cited : std::optional(source->source);
    found.cue = source->cue;
    found.mode = mode_of(document, passage);
    return found;
  }
  if (const Report* report = trailing(document, passage, reports)) {
    return by(*report, mode_of(document, passage));
  }
  if (before_it != nullptr && continues(document, passage, all)) {
    Spoken found = *before_it;
    found.follows = true;
    found.mode = mode_of(document, passage);
    return found;
  }
  if (before_it != nullptr && stands_alone(document, passage)) {
    Spoken found = *before_it;
    found.follows = true;
    found.mode = Mode::direct;
    return found;
  }
  return {};
}

} // namespace sourcier::extract
