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
  bonds.found.push_back(
      {place, "locatedIn", holder, trigger, rule, confidence, false, false});
}

/// "la région russe de Koursk", "les villes norvanes de Valdor et de Karsane".
void region_of(Bonds& bonds, TokenIndex adjective, MentionId state) {
  const TokenRange sentence = bonds.sentence(adjective);
  TokenIndex noun = adjective;
  while (noun > sentence.begin && bonds.match("Region", noun - 1).word == nullptr &&
         (is_quote_mark(bonds.lower(noun - 1)) ||
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
  TokenIndex noun = no_token; // "agence" of "agence de presse norvane NKP"
  TokenIndex t = adjective;
  for (int steps = 0; t > sentence.begin && steps < 5; ++steps) {
    --t;
    const Token& token = bonds.token(t);
    if (token.pos == Upos::noun &&
        noun_kind(token, bonds.resources) == EntityKind::organization) {
      noun = t;
    } else if (token.pos != Upos::noun && token.pos != Upos::adj &&
               !is_of(token.lower)) {
      break;
    }
  }
  if (noun != no_token && bonds.kind(state) == EntityKind::state) {
    bonds.found.push_back({body->mention,
                           "affiliation",
                           state,
                           {noun, noun + 1},
                           "AffiliationBody",
                           0.9,
                           false,
                           false});
  }
}

/// The state a demonym speaks of where it is part of a longer name and no mention of
/// its own: another mention of that state.
std::optional<MentionId> state_inside(const Bonds& bonds, TokenIndex adjective) {
  const Token& token = bonds.token(adjective);
  const auto states = bonds.resources.knowledge.demonym(knowledge::folded(token.text));
  if (states.size() != 1 || token.text != token.lower ||
      bonds.resources.knowledge[states.front()].kind != EntityKind::state) {
    return std::nullopt;
  }
  std::optional<MentionId> found;
  for (std::size_t i = 0; i < bonds.mentions.table().size(); ++i) {
    const MentionId id = Table<MentionId, Mention>::id(i);
    const Mention& mention = bonds.mentions[id];
    const bool same = mention.entity == EntityKind::state &&
                      !mention.candidates.empty() &&
                      mention.candidates.front() == states.front();
    if (same && (!found || mention.sentence == token.sentence)) {
      found = id;
    }
  }
  return found;
}

void affiliated(
    Bonds& bonds, TokenIndex adjective, MentionId body, MentionId state, bool apart) {
  const bool field = // "Finances françaises"
      bonds.match("Portfolio", bonds.mentions[body].tokens.begin).word != nullptr;
  if (bonds.kind(body) == EntityKind::organization && !field &&
      bonds.kind(state) == EntityKind::state) {
    bonds.found.push_back({body,
                           "affiliation",
                           state,
                           {adjective, adjective + 1},
                           "AffiliationAdjective",
                           0.85,
                           false,
                           false,
                           apart});
  }
}

/// "le Conseil de sécurité russe": the adjective stands in the name or behind it.
void body_before(Bonds& bonds, TokenIndex adjective) {
  const std::optional<MentionId> around = bonds.mentions.existing(adjective);
  if (around && bonds.mentions[*around].kind == MentionKind::name &&
      bonds.mentions[*around].tokens.begin < adjective &&
      bonds.mentions[*around].tokens.contains(adjective)) {
    if (const auto state = state_inside(bonds, adjective)) {
      affiliated(bonds, adjective, *around, *state, true);
    }
    return;
  }
  const std::optional<MentionId> state = bonds.demonym_at(adjective);
  const std::optional<MentionId> body = bonds.name_before(adjective);
  if (!state || !body) {
    return;
  }
  const std::string_view last = bonds.lower(bonds.mentions[*body].tokens.end - 1);
  if (last.back() == 's' && bonds.lower(adjective).back() != 's') {
    return; // "l'ambassadeur aux Nations unies sud-coréen"
  }
  affiliated(bonds, adjective, *body, *state, false);
}

/// "dans le nord de la Norvanie", "dans la région de Karsane".
void inside_part(Bonds& bonds, MentionId place, TokenIndex preposition) {
  TokenIndex noun = preposition + 1;
  const TokenIndex end = bonds.sentence(preposition).end;
  while (noun < end && bonds.token(noun).pos == Upos::det) {
    ++noun;
  }
  if (noun + 1 >= end) {
    return;
  }
  const bool comma = bonds.lower(preposition - 1) == ",";
  const auto named = bonds.name_at(noun);
  if (named && comma && bonds.kind(named->mention) == EntityKind::place) {
    // "Valdor, dans le Karsan"
    located(
        bonds, place, named->mention, {preposition, noun}, "LocatedPreposition", 0.8);
    return;
  }
  const knowledge::Word* region = bonds.match("Region", noun).word;
  const bool wider = region != nullptr && region->rule == "LocatedRegion" &&
                     (comma || !bonds.mentions[place].candidates.empty());
  if (!wider && bonds.match("Direction", noun).word == nullptr) {
    return;
  }
  if (const auto state = bonds.demonym_at(noun + 1)) {
    located(bonds, place, *state, {preposition, noun + 1}, "LocatedPart", 0.8);
    return;
  }
  const std::vector<Named> outer = bonds.list_after(noun + 1, "de");
  if (!outer.empty() && is_place(bonds.kind(outer.front().mention))) {
    located(bonds,
            place,
            outer.front().mention,
            {preposition, noun + 1},
            "LocatedPart",
            0.85);
  }
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
  if (by == "dans") {
    inside_part(bonds, place, at);
    return;
  }
  const bool placed = comma || inner.candidates.empty() ||
                      bonds.resources.knowledge[inner.candidates.front()].country;
  const bool at_state = placed && (by == "en" || by == "au" || by == "aux");
  const Token& word = bonds.token(inner.tokens.begin);
  const bool site = inner.candidates.empty() || word.text == word.lower;
  if (!at_state && !(comma && by == "à" && site)) {
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
    }
    body_before(bonds, t);
  }
  for (std::size_t i = 0; i < bonds.mentions.table().size(); ++i) {
    const MentionId id = Table<MentionId, Mention>::id(i);
    if (bonds.mentions[id].kind == MentionKind::name) {
      inside(bonds, id);
    }
  }
}

} // namespace sourcier::extract
