// SPDX-License-Identifier: Apache-2.0
// Finds according-to phrases by their words; what follows must be able to speak.
#include "extract/sayings_sources.hpp"

#include "extract/predicates_phrases.hpp"

#include <algorithm>

namespace sourcier::extract {

namespace {

using std::string_view;

bool may_open(string_view lower) {
  return lower == "selon" || lower == "d'" || lower == "de" || lower == "aux" ||
         lower == "au" || lower == "à" || lower == "si" || lower == "sur" ||
         lower == "suivant" || lower == "du" || lower == "dans" || lower == "pour";
}

/// The end of the longest marker that begins at `at`; 0: none.
TokenIndex
marker_end(const Told& told, TokenIndex at, TokenIndex end, std::string& rule) {
  const Document& document = told.document;
  std::string words;
  TokenIndex found = 0;
  for (TokenIndex last = at; last < std::min(end, at + 6); ++last) {
    const std::string& lower = document.tokens[last].lower;
    const std::string joint = words.empty() || words.ends_with("'") ? "" : " ";
    std::string plain = lower;
    if (last > at && (lower == "du" || lower == "des" || lower == "d'")) {
      plain = "de";
    }
    std::string whole = words;
    whole.append(joint).append(plain);
    if (const knowledge::Word* word = told.lexicon.find("SourceMarker", whole)) {
      found = last + 1;
      rule = word->rule;
    }
    words.append(joint).append(lower);
  }
  return found;
}

bool can_speak(const Told& told, MentionId id, TokenIndex head) {
  const Mention& mention = told.mentions[id];
  const Token& token = told.document.tokens[head];
  const bool listed = told.lexicon.find("ReportingDocument", token.lemma) != nullptr ||
                      told.lexicon.find("ReportingNoun", token.lemma) != nullptr;
  switch (mention.entity) {
  case EntityKind::person:
  case EntityKind::organization:
  case EntityKind::group:
  case EntityKind::state:
    return true;
  case EntityKind::place:
    return mention.kind == MentionKind::name || mention.kind == MentionKind::metonym;
  case EntityKind::thing:
    break;
  }
  return listed || mention.kind == MentionKind::name ||
         mention.kind == MentionKind::pronoun;
}

/// "les rapports des services de renseignement": the body behind a nameless document.
std::optional<MentionId> author(const Told& told, TokenIndex document_noun) {
  const Document& document = told.document;
  if (told.lexicon.find("ReportingDocument", document.tokens[document_noun].lemma) ==
          nullptr &&
      told.lexicon.find("ReportingNoun", document.tokens[document_noun].lemma) ==
          nullptr) {
    return std::nullopt;
  }
  for (const TokenIndex child : document.children[document_noun]) {
    if (child < document_noun || marker_of(document, child) != "de") {
      continue;
    }
    const std::optional<MentionId> mention = who(told, child);
    if (!mention) {
      continue;
    }
    const EntityKind kind = told.mentions[*mention].entity;
    if (kind == EntityKind::person || kind == EntityKind::organization ||
        kind == EntityKind::group || kind == EntityKind::state) {
      return mention;
    }
  }
  return std::nullopt;
}

/// ", citant X" after a source.
void read_citing(const Told& told, TokenIndex end, Source& source) {
  const Document& document = told.document;
  const TokenIndex at = source.phrase.end + 1;
  if (at + 1 >= end || document.tokens[source.phrase.end].lower != ",") {
    return;
  }
  TokenIndex after = at + 1;
  const knowledge::Word* word =
      told.lexicon.find("CitingWord", document.tokens[at].lower);
  if (word == nullptr) {
    word = told.lexicon.find(
        "CitingWord", document.tokens[at].lower + " " + document.tokens[at + 1].lower);
    after = at + 2;
  }
  if (word == nullptr) {
    return;
  }
  const TokenIndex noun = next_nominal(document, after, end);
  if (noun == no_token) {
    return;
  }
  const std::optional<MentionId> mention = who(told, noun);
  if (!mention) {
    return;
  }
  // "X, cité par Y": Y passes X on.
  source.citing = {at, after};
  const TokenIndex last = phrase_end(document, after, end);
  if (word->lemma.ends_with(" par")) {
    source.cited = source.source;
    source.source = *mention;
    std::swap(source.citing, source.cue);
  } else {
    source.cited = mention;
  }
  source.phrase.end = last;
}

bool is_necessity(string_view lemma) {
  return lemma == "falloir" || lemma == "devoir";
}

/// "Pour X, « … »", "pour le maire, il faudrait …" at the head of a sentence: what X
/// holds, not what is done for X.
bool holds_opinion(const Told& told, const Source& source, TokenIndex noun) {
  const Document& document = told.document;
  const TokenRange sentence = document.sentences[document.tokens[noun].sentence].tokens;
  const Mention& mention = told.mentions[source.source];
  const bool person = mention.entity == EntityKind::person ||
                      mention.entity == EntityKind::organization ||
                      mention.entity == EntityKind::group;
  if (source.cue.begin > sentence.begin + 1 || !person) {
    return false;
  }
  const bool judges =
      told.lexicon.find("OpinionNoun", document.tokens[noun].lemma) != nullptr;
  bool comma = false;
  for (TokenIndex at = source.phrase.end; at < sentence.end; ++at) {
    const Token& token = document.tokens[at];
    if (comma && (token.lower == "«" || token.lower == "“" || token.lower == "\"")) {
      return true;
    }
    comma = comma || token.lower == ",";
    if (token.morph.verb_form == VerbForm::finite) {
      const bool conditional = token.morph.mood == Mood::conditional;
      return comma && (judges || conditional || is_necessity(token.lemma));
    }
  }
  return false;
}

/// "les informations de X selon lesquelles": whoever gives them, else the noun itself.
std::optional<Source> by_noun(const Told& told, TokenIndex selon, TokenIndex after) {
  const Document& document = told.document;
  const TokenIndex first =
      document.sentences[document.tokens[selon].sentence].tokens.begin;
  for (TokenIndex at = selon; at > first && selon - at < 10; --at) {
    const Token& token = document.tokens[at - 1];
    const knowledge::Word* word = token.pos == Upos::noun
                                      ? told.lexicon.find("ReportingNoun", token.lemma)
                                      : nullptr;
    if (word == nullptr) {
      continue;
    }
    std::optional<MentionId> mention = author(told, at - 1);
    if (!mention) {
      mention = who(told, at - 1);
    }
    if (!mention) {
      return std::nullopt;
    }
    Source source;
    source.rule = word->rule;
    source.source = *mention;
    source.cue = {at - 1, at};
    source.phrase = {at - 1, after};
    source.clause = true;
    return source;
  }
  return std::nullopt;
}

std::optional<Source> source_at(const Told& told, TokenIndex at, TokenIndex end) {
  const Document& document = told.document;
  Source source;
  const TokenIndex after = marker_end(told, at, end, source.rule);
  if (after == 0 || after >= end) {
    return std::nullopt;
  }
  const string_view next = document.tokens[after].lower;
  if (next == "que" || next == "qu'") {
    return std::nullopt;
  }
  if (next == "lequel" || next == "laquelle" || next == "lesquels" ||
      next == "lesquelles") {
    return by_noun(told, at, after + 1);
  }
  source.cue = {at, after};
  const bool anonymous = document.tokens[after - 1].lemma == "source";
  const TokenIndex noun = anonymous ? after - 1 : next_nominal(document, after, end);
  if (noun == no_token) {
    return std::nullopt;
  }
  std::optional<MentionId> mention = author(told, noun);
  if (!mention) {
    mention = who(told, noun);
  }
  if (!mention || (!anonymous && !can_speak(told, *mention, noun))) {
    return std::nullopt;
  }
  source.source = *mention;
  source.phrase = {at, phrase_end(document, after, end)};
  if (document.tokens[at].lower == "pour" && !holds_opinion(told, source, noun)) {
    return std::nullopt;
  }
  read_citing(told, end, source);
  return source;
}

} // namespace

std::vector<Source> sources(const Told& told) {
  std::vector<Source> found;
  const Document& document = told.document;
  for (const Sentence& sentence : document.sentences) {
    for (TokenIndex at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      if (!may_open(document.tokens[at].lower)) {
        continue;
      }
      if (std::optional<Source> source = source_at(told, at, sentence.tokens.end)) {
        source->leads = at <= sentence.tokens.begin + 1 && !source->clause;
        found.push_back(*source);
        at = source->phrase.end - 1;
      }
    }
  }
  return found;
}

} // namespace sourcier::extract
