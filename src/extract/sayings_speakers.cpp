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
    if (in_other || (report.quotes_only() && !near)) {
      continue;
    }
    best = &report;
  }
  return best;
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

Mode mode_of(const Document& document, const Passage& passage) {
  const TokenIndex left = left_of(document, passage);
  if (left == no_token) {
    return Mode::direct;
  }
  const string_view text = document.tokens[left].lower;
  return text == ":" || text == "–" || text == "—" || text == "-" ? Mode::direct
                                                                  : Mode::mixed;
}

/// "Le maire est plus clair : « … »": who the sentence speaks of.
Spoken
announced_by_subject(const Told& told, const Passage& passage, TokenIndex colon) {
  Spoken spoken;
  const Document& document = told.document;
  const TokenIndex first = document.sentences[passage.first].tokens.begin;
  for (TokenIndex at = first; at < colon; ++at) {
    const Token& token = document.tokens[at];
    if (token.dep != Deprel::nsubj || token.lower == "on" || token.lower == "qui") {
      continue;
    }
    const std::optional<MentionId> mention = who(told, at);
    const bool person =
        mention && (told.mentions[*mention].entity == EntityKind::person ||
                    token.pos == Upos::pron ||
                    told.mentions[*mention].entity == EntityKind::organization);
    if (person) {
      spoken.speaker = mention;
      spoken.cue = {colon, colon + 1};
    }
    return spoken;
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
      return announced_by_subject(told, passage, left);
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

/// The sentence before ends with a colon: its last verb of saying announces.
const Report* announcing(const Document& document,
                         const Passage& passage,
                         const std::vector<Report>& reports) {
  if (passage.first == 0 || left_of(document, passage) != no_token) {
    return nullptr;
  }
  const Sentence& sentence = document.sentences[passage.first - 1];
  if (document.tokens[sentence.tokens.end - 1].lower != ":") {
    return nullptr;
  }
  const Report* best = nullptr;
  for (const Report& report : reports) {
    if (sentence.tokens.contains(report.verb) && report.speaker) {
      best = &report;
    }
  }
  return best;
}

const Source* beside(const Document& document,
                     const Passage& passage,
                     const std::vector<Source>& sources) {
  const auto found =
      std::find_if(sources.begin(), sources.end(), [&](const Source& source) {
        const std::uint32_t sentence = document.tokens[source.cue.begin].sentence;
        return (sentence == passage.first || sentence == passage.last) &&
               !passage.covers(source.cue.begin);
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
    if (governs && (report->speaker || report->quotes_only())) {
      return by(*report, mode_of(document, passage));
    }
  }
  if (const Report* report = after(document, passage, reports)) {
    return by(*report, mode_of(document, passage));
  }
  if (Spoken named = heading(told, passage); named.speaker) {
    return named;
  }
  if (const Report* report = announcing(document, passage, reports)) {
    return by(*report, Mode::direct);
  }
  if (const Source* source = beside(document, passage, sources)) {
    Spoken found;
    found.source = source;
    found.speaker = source->cited ? source->cited : std::optional(source->source);
    found.cue = source->cue;
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
