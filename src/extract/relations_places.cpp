// SPDX-License-Identifier: Apache-2.0
// Where a place lies and whose a body is, as adjectives, commas and brackets tell.
#include "extract/mentions_nominals.hpp"
#include "extract/relations_phrases.hpp"
#include "knowledge/knowledge.hpp"

#include <algorithm>

namespace sourcier::extract {

namespace {

bool is_place(EntityKind kind) {
  return kind == EntityKind::place || kind == EntityKind::state;
}

/// The knowledge base says that the place lies elsewhere.
bool lies_elsewhere(const Bonds& bonds, MentionId place, MentionId holder) {
  const knowledge::Knowledge& known = bonds.resources.knowledge;
  const Mention& inner = bonds.mentions[place];
  const Mention& outer = bonds.mentions[holder];
  if (inner.candidates.empty() || outer.candidates.empty() ||
      known[outer.candidates.front()].kind != EntityKind::state) {
    return false;
  }
  return std::none_of(
      inner.candidates.begin(), inner.candidates.end(), [&](KnowledgeId row) {
        const auto& country = known[row].country;
        return !country || *country == outer.candidates.front();
      });
}

bool same_thing(const Bonds& bonds, MentionId one, MentionId other) {
  const auto& first = bonds.mentions[one].candidates;
  const auto& second = bonds.mentions[other].candidates;
  return !first.empty() && !second.empty() && first.front() == second.front();
}

void located(Bonds& bonds,
             MentionId place,
             MentionId holder,
             TokenRange trigger,
             const std::string& rule,
             double confidence) {
  if (same_thing(bonds, place, holder) || lies_elsewhere(bonds, place, holder)) {
    return;
  }
  bonds.found.push_back({place, "locatedIn", holder, trigger, rule, confidence, false});
}

/// "la région russe de Koursk", "les villes norvanes de Valdor et de Karsane".
void region_of(Bonds& bonds, TokenIndex adjective, MentionId state) {
  const TokenRange sentence = bonds.sentence(adjective);
  TokenIndex noun = adjective;
  while (noun > sentence.begin && (is_quote_mark(bonds.lower(noun - 1)) ||
                                   bonds.token(noun - 1).pos == Upos::adj)) {
    --noun;
  }
  if (noun == sentence.begin || bonds.match("Region", noun - 1).word == nullptr) {
    return;
  }
  for (const Named& place : bonds.list_after(adjective + 1, "de")) {
    if (is_place(bonds.kind(place.mention))) {
      located(bonds,
              place.mention,
              state,
              {noun - 1, noun},
              bonds.match("Region", noun - 1).word->rule,
              0.9);
    }
  }
}

/// "l'agence de presse norvane NKP", "le journal russe « Izvestia »".
void body_of(Bonds& bonds, TokenIndex adjective, MentionId state) {
  const TokenRange sentence = bonds.sentence(adjective);
  const std::optional<Named> body = bonds.noun_phrase_at(adjective + 1);
  if (!body || bonds.token(adjective + 1).pos == Upos::det ||
      bonds.kind(body->mention) != EntityKind::organization) {
    return;
  }
  TokenIndex t = adjective;
  for (int steps = 0; t > sentence.begin && steps < 5; ++steps) {
    --t;
    const Token& token = bonds.token(t);
    if (token.pos == Upos::noun &&
        noun_kind(token, bonds.resources) == EntityKind::organization) {
      bonds.found.push_back({body->mention,
                             "affiliation",
                             state,
                             {t, t + 1},
                             "AffiliationBody",
                             0.9,
                             false});
      return;
    }
    if (token.pos != Upos::noun && token.pos != Upos::adj && !is_of(token.lower)) {
      return;
    }
  }
}

/// "le Conseil de sécurité russe": the adjective ends the name or follows it.
void body_before(Bonds& bonds, TokenIndex adjective, MentionId state) {
  std::optional<MentionId> body = bonds.name_before(adjective);
  if (const auto around = bonds.mentions.existing(adjective);
      around && bonds.mentions[*around].kind == MentionKind::name &&
      bonds.mentions[*around].tokens.end == adjective + 1) {
    body = around;
  }
  if (!body || bonds.kind(*body) != EntityKind::organization) {
    return;
  }
  bonds.found.push_back({*body,
                         "affiliation",
                         state,
                         {adjective, adjective + 1},
                         "AffiliationAdjective",
                         0.85,
                         false});
}

/// "à Valdor, en Norvanie"; "Valdor (Norvanie)".
void inside(Bonds& bonds, MentionId place) {
  const Mention& inner = bonds.mentions[place];
  const TokenIndex end = bonds.document.sentences[inner.sentence].tokens.end;
  TokenIndex at = inner.tokens.end;
  if (at + 2 >= end || inner.entity != EntityKind::place) {
    return;
  }
  if (bonds.lower(at) == "(") {
    const auto outer = bonds.name_at(at + 1);
    if (outer && is_place(bonds.kind(outer->mention)) && outer->end < end &&
        bonds.lower(outer->end) == ")") {
      located(bonds, place, outer->mention, {at, at + 1}, "LocatedBrackets", 0.85);
    }
    return;
  }
  const bool comma = bonds.lower(at) == ",";
  if (comma) {
    ++at;
  }
  const std::string_view by = bonds.lower(at);
  const bool at_state = by == "en" || by == "au" || by == "aux";
  if (!at_state && !(comma && by == "à")) {
    return;
  }
  const auto outer = bonds.noun_phrase_at(at + 1);
  if (!outer || !is_place(bonds.kind(outer->mention)) ||
      (at_state && bonds.kind(outer->mention) != EntityKind::state)) {
    return;
  }
  located(bonds, place, outer->mention, {at, at + 1}, "LocatedPreposition", 0.8);
}

} // namespace

void bonds_of_places(Bonds& bonds) {
  for (TokenIndex t = 0; t < bonds.document.tokens.size(); ++t) {
    if (const auto state = bonds.demonym_at(t)) {
      region_of(bonds, t, *state);
      body_of(bonds, t, *state);
      body_before(bonds, t, *state);
    }
  }
  for (std::size_t i = 0; i < bonds.mentions.table().size(); ++i) {
    const MentionId id = Table<MentionId, Mention>::id(i);
    if (bonds.mentions[id].kind == MentionKind::name) {
      inside(bonds, id);
    }
  }
}

} // namespace sourcier::extract
