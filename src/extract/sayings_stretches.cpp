// SPDX-License-Identifier: Apache-2.0
// Where stretches of what is said begin and end around sources and passages.
#include "extract/sayings_stretches.hpp"

#include <algorithm>

namespace sourcier::extract {

namespace {

bool covered(const std::vector<Passage>& passages, TokenIndex token) {
  return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
    return passage.covers(token);
  });
}

/// "selon Paul Morel, maire de Valdor, la route …": past what is still said of X.
TokenIndex after_apposition(const Document& document, TokenIndex from, TokenIndex end) {
  // "selon une note que nous avons lue, la route …": the relative clause is still said
  // of it.
  for (TokenIndex at = from > 2 ? from - 2 : 0; at <= from && at < end; ++at) {
    const std::string& lower = document.tokens[at].lower;
    if (lower == "que" || lower == "qu'" || lower == "qui" || lower == "dont") {
      while (at < end && document.tokens[at].lower != ",") {
        ++at;
      }
      return at < end ? at + 1 : from;
    }
  }
  TokenIndex best = from;
  for (TokenIndex at = from; at < std::min(end, from + 16); ++at) {
    const Token& token = document.tokens[at];
    const bool verb = token.morph.verb_form == VerbForm::finite;
    if (verb) {
      break;
    }
    if (token.lower == ",") {
      best = at + 1;
    }
  }
  return best;
}

bool ends_a_part(const Token& token) {
  return token.pos == Upos::cconj || token.lower == "," || token.lower == "dont" ||
         token.lower == "qui" || token.lower == "avec" || token.lower == "afin" ||
         token.lower == "pour" || token.lower == "car";
}

} // namespace

/// "A, selon X, tandis que B": what a source that does not lead its sentence leaves
/// out.
bool turns(const Document& document, TokenIndex at, TokenIndex end) {
  const std::string_view lower = document.tokens[at].lower;
  if (lower == "mais" || lower == ";") {
    return true;
  }
  return (lower == "tandis" || lower == "alors") && at + 1 < end &&
         (document.tokens[at + 1].lower == "que" ||
          document.tokens[at + 1].lower == "qu'");
}

/// "l'annonce selon laquelle …": to the comma, the mark or the end of the passage.
Span clause_after(const Document& document, const Source& source, TokenRange range) {
  TokenIndex end = source.phrase.end;
  while (end < range.end && document.tokens[end].lower != "," &&
         document.tokens[end].lower != ";" && document.tokens[end].lower != "»") {
    ++end;
  }
  return end > source.phrase.end ? document.span({source.phrase.end, end})
                                 : document.span(source.phrase);
}

/// What "selon X" leaves of its sentence.
Span told_by_source(const Document& document, const Source& source, Span reach) {
  const Span phrase = document.span(source.phrase);
  const TokenRange inside = document.tokens_in(reach);
  TokenIndex begin = inside.begin;
  TokenIndex end = inside.end;
  if (phrase.begin - reach.begin < reach.end - std::min(reach.end, phrase.end)) {
    begin = after_apposition(document, source.phrase.end, end);
  } else {
    end = source.phrase.begin;
  }
  while (begin < end && document.tokens[begin].pos == Upos::punct) {
    ++begin;
  }
  while (end > begin && document.tokens[end - 1].pos == Upos::punct) {
    --end;
  }
  return begin < end ? document.span({begin, end}) : Span{};
}

/// "que la route rouvrira lundi et serait « plus sûre que jamais »": what of a clause
/// is complete before its first passage; else empty.
Span before_passage(const Document& document,
                    const std::vector<Passage>& passages,
                    const Clause& clause) {
  TokenIndex limit = clause.tokens.begin;
  while (limit < clause.tokens.end && !covered(passages, limit)) {
    ++limit;
  }
  TokenIndex verb = no_token;
  TokenIndex end = no_token;
  for (TokenIndex at = clause.tokens.begin; at < limit && end == no_token; ++at) {
    const Token& token = document.tokens[at];
    const bool verbal = token.morph.verb_form == VerbForm::finite ||
                        token.morph.verb_form == VerbForm::infinitive;
    if (verb == no_token && verbal) {
      verb = at;
    } else if (verb != no_token && at > verb + 2 && limit - at < 9 &&
               ends_a_part(token)) {
      end = at;
    }
  }
  const bool whole =
      clause.kind == ClauseKind::that && end != no_token && limit < clause.tokens.end;
  return whole ? document.span({clause.tokens.begin, end}) : Span{};
}

} // namespace sourcier::extract
