// SPDX-License-Identifier: Apache-2.0
// Keeps the mentions of a document: names at once, descriptions and pronouns on demand.
#include "extract/mentions.hpp"

#include "extract/mentions_metonyms.hpp"
#include "extract/mentions_nominals.hpp"
#include "extract/names.hpp"
#include "extract/names_known.hpp"
#include "knowledge/knowledge.hpp"
#include "knowledge/lexicon.hpp"

#include <algorithm>

namespace sourcier::extract {

namespace {

using knowledge::Knowledge;
using knowledge::Resources;

/// A capital or seat that acts becomes a metonym: its candidates are the state or
/// institution first, then the place it literally names.
void turn_metonym(const Document& document, Mention& name, const Resources& resources) {
  const Knowledge& knowledge = resources.knowledge;
  if (name.candidates.empty()) {
    return;
  }
  if (const knowledge::Seat* seat = knowledge.seat(document.words(name.span))) {
    name.kind = MentionKind::metonym;
    name.entity = knowledge[seat->institution].kind;
    name.subclass = knowledge[seat->institution].subclass;
    name.candidates = {seat->institution};
    for (const auto& other : {seat->literal, seat->rival}) {
      if (other) {
        name.candidates.push_back(*other);
      }
    }
    return;
  }
  const KnowledgeId first = name.candidates.front();
  const std::optional<KnowledgeId> state = knowledge.state_of(first);
  if (state && name.entity == EntityKind::place && acts(document, name, resources)) {
    name.kind = MentionKind::metonym;
    name.entity = EntityKind::state;
    name.candidates = {*state, first};
  }
}

/// "agence", "région", "président": a common noun whose name follows it. The nearest
/// such noun to the left, past adjectives and complements; no_token: none.
TokenIndex introduced_by(const Document& document,
                         const Mention& name,
                         const Resources& resources) {
  const TokenRange sentence = document.sentences[name.sentence].tokens;
  TokenIndex t = name.tokens.begin;
  const auto pos = [&](TokenIndex at) { return document.tokens[at].pos; };
  if (t == sentence.begin) {
    return no_token;
  }
  if (name.entity == EntityKind::place || name.entity == EntityKind::state) {
    const std::string& by = document.tokens[t - 1].lower;
    const bool of = by == "de" || by == "d'" || by == "du";
    if (!of || t < sentence.begin + 2 || pos(t - 2) != Upos::noun) {
      return no_token;
    }
    const EntityKind kind = noun_kind(document.tokens[t - 2], resources);
    const std::string& lemma = document.tokens[t - 2].lemma;
    const bool region = lemma == "région" || lemma == "ville" || lemma == "province" ||
                        lemma == "oblast" || lemma == "village" || lemma == "île" ||
                        lemma == "district" || lemma == "département" ||
                        lemma == "port" || lemma == "localité" || lemma == "commune" ||
                        lemma == "république" || lemma == "péninsule" ||
                        lemma == "municipalité";
    return region && kind != EntityKind::thing ? t - 2 : no_token;
  }
  if (pos(t - 1) == Upos::adp || pos(t - 1) == Upos::det) {
    return no_token;
  }
  for (int steps = 0; t > sentence.begin && steps < 9; ++steps) {
    --t;
    const Token& token = document.tokens[t];
    if (token.pos == Upos::noun || (token.pos == Upos::propn && capitalised(token))) {
      const EntityKind kind = noun_kind(token, resources);
      if (kind == name.entity) {
        return t;
      }
    }
    const bool passes = token.pos == Upos::noun || token.pos == Upos::adj ||
                        token.pos == Upos::adp || token.pos == Upos::det ||
                        token.pos == Upos::propn || token.lower == "et";
    if (!passes) {
      return no_token;
    }
  }
  return no_token;
}

bool separate_words(const Document& document, TokenIndex token) {
  const std::string& text = document.tokens[token].text;
  return text.find('-') != std::string::npos;
}

} // namespace

Mentions::Mentions(const Document& document, const Resources& resources)
    : document_(document), resources_(resources), by_token_(document.tokens.size()),
      demonyms_(document.tokens.size()) {
  for (Mention& name : names(document, resources)) {
    turn_metonym(document, name, resources);
    const TokenRange tokens = name.tokens;
    const TokenIndex noun = introduced_by(document, name, resources);
    const MentionId id = table_.add(std::move(name));
    for (TokenIndex t = tokens.begin; t < tokens.end; ++t) {
      by_token_[t] = id;
    }
    if (noun != no_token && !by_token_[noun]) {
      by_token_[noun] = id;
    }
  }
  for (TokenIndex t = 0; t < document.tokens.size(); ++t) {
    add_people(t);
    add_demonyms(t);
  }
}

/// "les Norvans", "un norvan": people by their state, a description. Beside a name
/// ("la Norvane Ana Vel") the word is the name's.
void Mentions::add_people(TokenIndex t) {
  const Token& token = document_.tokens[t];
  const TokenRange sentence = document_.sentences[token.sentence].tokens;
  const TokenRange word = demonym_at(t);
  const Span span = document_.span(word);
  const bool half = t > sentence.begin && (document_.tokens[t - 1].lower == "sud" ||
                                           document_.tokens[t - 1].lower == "nord");
  if (half || by_token_[t] || word.empty() || span.size() < 4 || is_language(t) ||
      in_set_phrase(t)) {
    return;
  }
  const auto states =
      resources_.knowledge.demonym(knowledge::folded(document_.words(span)));
  const bool noun =
      capitalised(token)
          ? t > sentence.begin || token.pos == Upos::noun || token.pos == Upos::propn
          : token.pos == Upos::noun && t > sentence.begin &&
                document_.tokens[t - 1].pos == Upos::det;
  if (!noun) {
    return;
  }
  if (word.end < sentence.end && by_token_[word.end] &&
      table_[*by_token_[word.end]].entity == EntityKind::person) {
    add_demonym(word, span, states);
    by_token_[t] = by_token_[word.end];
    return;
  }
  std::optional<Mention> people;
  if (word.size() == 1 && token.dep != Deprel::amod) {
    people = nominal(document_, t, resources_);
  }
  if (people && people->tokens.begin == t && !people->candidates.empty()) {
    by_token_[t] = table_.add(std::move(*people));
  } else if (capitalised(token)) {
    add_demonym(word, span, states);
  }
}

/// The longest demonym that begins here, written as one word: "sud-norvan" may be
/// three tokens. Empty: none.
TokenRange Mentions::demonym_at(TokenIndex t) const {
  TokenRange found{t, t};
  const TokenIndex end = document_.sentences[document_.tokens[t].sentence].tokens.end;
  std::string word;
  for (TokenIndex last = t; last < end && last < t + 7; ++last) {
    const Token& part = document_.tokens[last];
    if (part.pos == Upos::punct && part.text != "-" && part.text != "'") {
      break;
    }
    word += part.text;
    if (part.pos != Upos::punct &&
        !resources_.knowledge.demonym(knowledge::folded(word)).empty()) {
      found.end = last + 1;
    }
    if (document_.tokens[last].space_after) {
      break;
    }
  }
  return found;
}

void Mentions::add_demonym(TokenRange tokens,
                           Span span,
                           std::span<const KnowledgeId> states) {
  Mention mention;
  mention.span = span;
  const TokenIndex t = tokens.begin;
  mention.tokens = tokens;
  mention.head = tokens.end - 1;
  if (document_.tokens[t].text.starts_with('-') && span.size() > 1) {
    ++span.begin; // the second half of "russo-norvan"
    mention.span = span;
  }
  mention.sentence = document_.tokens[t].sentence;
  mention.kind = MentionKind::demonym;
  mention.entity = resources_.knowledge[states.front()].kind;
  mention.candidates.assign(states.begin(), states.end());
  const MentionId id = table_.add(std::move(mention));
  for (TokenIndex at = tokens.begin; at < tokens.end; ++at) {
    demonyms_[at].push_back(id);
  }
}

/// Lower-case demonym adjectives; both parts of "russo-ukrainien".
void Mentions::add_demonyms(TokenIndex t) {
  const Token& token = document_.tokens[t];
  const bool after_half =
      t > 0 && (document_.tokens[t - 1].lower == "nord-" ||
                document_.tokens[t - 1].lower == "sud-" ||
                (document_.tokens[t - 1].text == "-" &&
                 document_.tokens[t - 1].sentence == token.sentence && t > 1 &&
                 (document_.tokens[t - 2].lower == "nord" ||
                  document_.tokens[t - 2].lower == "sud")));
  if (capitalised(token) || by_token_[t] || after_half || in_set_phrase(t)) {
    return;
  }
  const bool open_class = token.pos == Upos::adj || token.pos == Upos::noun ||
                          token.pos == Upos::x || token.pos == Upos::propn ||
                          token.pos == Upos::adv || token.pos == Upos::verb;
  if (!demonyms_[t].empty()) {
    return;
  }
  if (!token.space_after && t + 1 < document_.tokens.size() &&
      document_.tokens[t + 1].text.starts_with('-')) {
    const auto first =
        resources_.knowledge.demonym(knowledge::folded(token.text) + "-");
    if (!first.empty()) {
      add_demonym({t, t + 1}, token.span, first);
      return;
    }
  }
  if (const TokenRange range = demonym_at(t); !range.empty()) {
    const bool long_enough = document_.span(range).size() >= 4;
    if (long_enough && (open_class || range.size() > 1) && !is_language(t)) {
      const Span span = document_.span(range);
      add_demonym(
          range,
          span,
          resources_.knowledge.demonym(knowledge::folded(document_.words(span))));
    }
    return;
  }
  if (!open_class || !separate_words(document_, t)) {
    return;
  }
  const std::size_t cut = token.text.find('-');
  const auto first =
      resources_.knowledge.demonym(knowledge::folded(token.text.substr(0, cut)) + "-");
  const auto second =
      resources_.knowledge.demonym(knowledge::folded(token.text.substr(cut + 1)));
  if (first.empty() || second.empty()) {
    return;
  }
  const auto points =
      static_cast<std::uint32_t>(Text(token.text.substr(0, cut)).size());
  add_demonym({t, t + 1}, {token.span.begin, token.span.begin + points}, first);
  add_demonym({t, t + 1}, {token.span.begin + points + 1, token.span.end}, second);
}

/// "en français", "parler russe", "apprendre le norvan": the language. A people has a
/// capital, and an adjective stands beside its noun.
bool Mentions::is_language(TokenIndex t) const {
  const TokenRange sentence = document_.sentences[document_.tokens[t].sentence].tokens;
  if (t > sentence.begin && !capitalised(document_.tokens[t])) {
    const std::string& article = document_.tokens[t - 1].lower;
    const bool after_article =
        article == "le" || article == "l'" || article == "du" || article == "au";
    const bool beside =
        t + 1 < sentence.end && (document_.tokens[t + 1].pos == Upos::noun ||
                                 document_.tokens[t + 1].pos == Upos::adj ||
                                 capitalised(document_.tokens[t + 1]));
    // "un cours de norvan": no article at all.
    const bool bare = (article == "de" || article == "d'") &&
                      document_.tokens[t].morph.gender != Gender::feminine &&
                      document_.tokens[t].morph.number != Number::plural;
    if ((after_article || bare) && !beside) {
      return true;
    }
  }
  if (t == 0 || document_.tokens[t].pos == Upos::adj) {
    return t > 0 && document_.tokens[t - 1].lower == "en" &&
           document_.tokens[t - 1].sentence == document_.tokens[t].sentence;
  }
  const Token& before = document_.tokens[t - 1];
  return before.lower == "en" || before.lemma == "parler";
}

/// "montagnes russes", "à l'anglaise": no state is meant.
bool Mentions::in_set_phrase(TokenIndex t) const {
  const TokenIndex first =
      document_.sentences[document_.tokens[t].sentence].tokens.begin;
  std::string phrase = document_.tokens[t].lower;
  for (TokenIndex back = t; back > first && t - back < 2;) {
    --back;
    const Token& before = document_.tokens[back];
    phrase.insert(0, before.lower + (before.space_after ? " " : ""));
    if (resources_.lexicon.find("NoName", phrase) != nullptr) {
      return true;
    }
  }
  return false;
}

std::optional<MentionId> Mentions::at(TokenIndex token) {
  if (by_token_[token]) {
    return by_token_[token];
  }
  const Token& word = document_.tokens[token];
  if (!capitalised(word) && is_language(token) && !demonym_at(token).empty()) {
    return std::nullopt;
  }
  if (word.pos == Upos::noun && counts(word)) {
    for (const TokenIndex child : document_.children[token]) {
      if (child > token && document_.tokens[child].pos != Upos::adj &&
          document_.tokens[child].dep != Deprel::punct) {
        if (const std::optional<MentionId> counted = at(child)) {
          by_token_[token] = counted;
          return counted;
        }
      }
    }
  }
  std::optional<Mention> made = nominal(document_, token, resources_);
  if (made && !demonyms_[token].empty() &&
      made->span == table_[demonyms_[token].back()].span) {
    by_token_[token] = demonyms_[token].back();
    return by_token_[token];
  }
  if (!made) {
    made = pronoun(document_, token, resources_);
  }
  if (!made) {
    return std::nullopt;
  }
  by_token_[token] = table_.add(std::move(*made));
  return by_token_[token];
}

std::optional<MentionId> Mentions::existing(TokenIndex token) const {
  return by_token_[token];
}

std::optional<MentionId> Mentions::demonym(TokenIndex adjective) const {
  return demonyms_[adjective].empty() ? std::nullopt
                                      : std::optional(demonyms_[adjective].back());
}

const std::vector<MentionId>& Mentions::demonyms(TokenIndex adjective) const {
  return demonyms_[adjective];
}

} // namespace sourcier::extract
