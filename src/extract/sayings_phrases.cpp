// SPDX-License-Identifier: Apache-2.0
// The noun phrase of a speaker: where it ends, and whom it names.
#include "extract/predicates_phrases.hpp"
#include "extract/sayings_reports.hpp"

#include <algorithm>

namespace sourcier::extract {

TokenIndex next_nominal(const Document& document, TokenIndex token, TokenIndex end) {
  for (TokenIndex at = token; at < std::min(end, token + 7); ++at) {
    const Token& word = document.tokens[at];
    if (word.pos == Upos::noun || word.pos == Upos::propn || word.pos == Upos::pron) {
      return at;
    }
    const bool skipped = word.pos == Upos::det || word.pos == Upos::adj ||
                         word.pos == Upos::num || word.pos == Upos::adv ||
                         word.lower == "\"" || word.lower == "«";
    if (!skipped) {
      return no_token;
    }
  }
  return no_token;
}

TokenIndex phrase_end(const Document& document, TokenIndex token, TokenIndex end) {
  TokenIndex at = token;
  while (at < end) {
    const Token& word = document.tokens[at];
    const bool stops =
        word.pos == Upos::punct || word.pos == Upos::verb || word.pos == Upos::aux ||
        word.pos == Upos::sconj || word.lower == "qui" || word.lower == "dont" ||
        word.lower == "selon" || word.morph.pron_type == PronType::relative;
    if (stops && word.lower != "-" && at > token) {
      return at;
    }
    ++at;
  }
  return at;
}

std::optional<MentionId> who(const Told& told, TokenIndex token) {
  const Document& document = told.document;
  const TokenIndex name = named(document, token);
  std::optional<MentionId> mention = told.mentions.at(name);
  if (!mention) {
    mention = told.mentions.at(token);
  }
  if (!mention || told.mentions[*mention].kind == MentionKind::name ||
      document.tokens[token].pos != Upos::noun) {
    return mention;
  }
  const TokenIndex end = document.sentences[document.tokens[token].sentence].tokens.end;
  const TokenIndex comma = phrase_end(document, token, end);
  // "l'agence de presse valdave Orlan": the name that ends the phrase.
  for (TokenIndex at = token + 1; at < comma; ++at) {
    const Upos before = document.tokens[at - 1].pos;
    if (document.tokens[at].pos != Upos::propn || before == Upos::adp ||
        before == Upos::det || before == Upos::cconj || before == Upos::propn) {
      continue;
    }
    const std::optional<MentionId> beside = told.mentions.at(at);
    if (beside && told.mentions[*beside].kind == MentionKind::name &&
        (told.mentions[*beside].entity == EntityKind::person ||
         told.mentions[*beside].entity == EntityKind::organization)) {
      return beside;
    }
  }
  // "la ministre de la Défense, Lise Morel": the name after the comma.
  if (comma + 1 < end && document.tokens[comma].lower == "," &&
      document.tokens[comma + 1].pos == Upos::propn &&
      document.tokens[token + 1].lower != ",") {
    const TokenIndex after = phrase_end(document, comma + 1, end);
    const bool closed = after >= end || document.tokens[after].pos == Upos::punct;
    const std::optional<MentionId> apposed =
        closed ? told.mentions.at(comma + 1) : std::nullopt;
    const bool person = apposed && told.mentions[*apposed].entity == EntityKind::person;
    return person ? apposed : mention;
  }
  return mention;
}

} // namespace sourcier::extract
