// SPDX-License-Identifier: Apache-2.0
// Nouns under verbs of saying: the figure that is spoken of, what is announced or
// denied.
#include "extract/sayings_objects.hpp"

#include "extract/predicates_phrases.hpp"
#include "extract/sayings_subjects.hpp"
#include "extract/standing_forms.hpp"

#include <algorithm>

namespace sourcier::extract {

namespace {

/// "des rapports évoquent": a writing that speaks.
bool is_written(const Told& told, const Report& report) {
  const std::optional<MentionId>& speaker = report.speaker;
  if (!speaker || told.mentions[*speaker].head == no_token) {
    return false;
  }
  const std::string& lemma = told.document.tokens[told.mentions[*speaker].head].lemma;
  return told.lexicon.find("ReportingDocument", lemma) != nullptr;
}

/// "fait état de 29 morts, dont deux enfants, et de 166 blessés": to the last figure of
/// the list.
TokenIndex
counted_end(const Document& document, TokenIndex verb, TokenIndex object_end) {
  const TokenIndex limit = body(document, document.tokens[verb].sentence).end;
  TokenIndex end = object_end;
  for (TokenIndex at = object_end; at < limit; ++at) {
    const Token& token = document.tokens[at];
    if (is_verbal(token) || token.lower == ";" || token.lower == "»") {
      break;
    }
    if (token.pos == Upos::num) {
      const TokenIndex counted = next_nominal(document, at, limit);
      end = counted == no_token ? at + 1 : counted + 1;
    }
  }
  return std::min(end, limit);
}

/// "plus de", "environ": what may stand between the verb and its figure.
bool leads_to_figure(const Token& token) {
  return token.pos == Upos::adp || token.pos == Upos::det || token.pos == Upos::adv ||
         token.pos == Upos::adj || token.lower == "moins" || token.lower == "plus" ||
         token.lower == "près" || token.lower == "bilan";
}

/// "évoque 64 morts", "parle de plus de 20 000 victimes": a counted noun right after
/// the verb.
std::optional<Clause> counted(const Told& told, const Report& report) {
  const Document& document = told.document;
  const TokenIndex limit = body(document, document.tokens[report.verb].sentence).end;
  for (TokenIndex at = report.cue.end; at < std::min(limit, report.cue.end + 7); ++at) {
    const Token& token = document.tokens[at];
    if (token.pos == Upos::num) {
      return Clause{ClauseKind::noun,
                    {report.cue.end, counted_end(document, report.verb, at)}};
    }
    if (!leads_to_figure(token)) {
      break;
    }
  }
  return std::nullopt;
}

} // namespace

namespace {

/// To the first comma of what hangs on the noun.
TokenRange phrase_of(const Document& document, TokenIndex noun) {
  TokenRange below = document.subtree(noun);
  for (TokenIndex at = noun; at < below.end; ++at) {
    if (document.tokens[at].lower == ",") {
      below.end = at;
    }
  }
  return below;
}

/// "le retrait a été annoncé par X", "une enquête, annoncée par X": what is announced
/// stands before.
std::optional<Clause> announced_before(const Told& told, const Report& report) {
  const Predicate* predicate = predicate_at(told, report.verb);
  if (predicate == nullptr || predicate->voice != Voice::passive) {
    return std::nullopt;
  }
  for (const Argument& argument : predicate->arguments) {
    const Token& noun = told.document.tokens[argument.head];
    if (argument.slot != Slot::object || argument.head > report.verb ||
        noun.pos != Upos::noun) {
      continue;
    }
    TokenRange phrase = phrase_of(told.document, argument.head);
    phrase.end = std::min(phrase.end, report.cue.begin);
    if (!phrase.empty()) {
      return Clause{ClauseKind::noun, phrase};
    }
  }
  return std::nullopt;
}

/// "a confirmé en fin de journée [la mort] de X": an object that the model hangs on the
/// adjunct before it; a noun without preposition, not far.
TokenIndex object_behind(const Document& document, const Report& report) {
  const TokenIndex limit = body(document, document.tokens[report.verb].sentence).end;
  for (TokenIndex at = report.cue.end + 2; at < std::min(limit, report.cue.end + 9);
       ++at) {
    const Token& token = document.tokens[at];
    if (is_verbal(token) || token.pos == Upos::punct || token.pos == Upos::sconj) {
      return no_token;
    }
    const Token& before = document.tokens[at - 1];
    const bool bare = document.tokens[at - 2].pos == Upos::noun;
    if (token.pos == Upos::noun && before.pos == Upos::det && bare &&
        token.dep == Deprel::nmod) {
      return at;
    }
  }
  return no_token;
}

} // namespace

std::optional<Clause> announced(const Told& told, const Report& report) {
  const Document& document = told.document;
  if (report.is("counts")) {
    return counted(told, report);
  }
  if (!report.is("announces") && !report.is("denies") && !is_written(told, report)) {
    return std::nullopt;
  }
  for (const TokenIndex child : document.children[report.verb]) {
    const Token& token = document.tokens[child];
    if (child > report.verb && token.dep == Deprel::obj && token.pos == Upos::noun) {
      if (report.is("denies")) {
        return Clause{ClauseKind::noun, {child, child + 1}};
      }
      const TokenRange phrase = phrase_of(document, child);
      return Clause{ClauseKind::noun,
                    {std::max(phrase.begin, report.cue.end), phrase.end}};
    }
  }
  if (!report.is("announces")) {
    return std::nullopt;
  }
  const TokenIndex behind = object_behind(document, report);
  if (behind != no_token) {
    const TokenRange phrase = phrase_of(document, behind);
    return Clause{ClauseKind::noun,
                  {std::max(phrase.begin, report.cue.end), phrase.end}};
  }
  return announced_before(told, report);
}

} // namespace sourcier::extract
