// SPDX-License-Identifier: Apache-2.0
// Looks back over what a document has spoken of.
#include "link/discourse.hpp"

#include <algorithm>

namespace sourcier::link {

namespace {

/// Mentions that act in an event or speak.
std::vector<bool> acting(const Findings& findings) {
  std::vector<bool> acts(findings.mentions.size(), false);
  const auto add = [&](MentionId id) { acts[static_cast<std::size_t>(id)] = true; };
  for (const Event& event : findings.events) {
    for (const Filler& filler : event.fillers) {
      if (filler.role == Role::agent || filler.role == Role::participant) {
        add(filler.mention);
      }
    }
  }
  for (const Quotation& quotation : findings.quotations) {
    if (quotation.speaker) {
      add(*quotation.speaker);
    }
  }
  return acts;
}

/// What stands before a name says: "Mme X", "la députée X", "le ministre norvan X".
Gender title_gender(const Document& document, const Mention& name) {
  const TokenIndex first = document.sentences[name.sentence].tokens.begin;
  Gender noun = Gender::none;
  for (TokenIndex t = name.tokens.begin; t > first && name.tokens.begin - t < 8;) {
    const Token& token = document.tokens[--t];
    if (token.lower == "mme" || token.lower == "mlle") {
      return Gender::feminine;
    }
    if (token.lower == "m." || token.lower == "mm.") {
      return Gender::masculine;
    }
    if (token.pos == Upos::det || token.lower == "au" || token.lower == "du") {
      if (token.lower == "le" || token.lower == "un" || token.lower == "au" ||
          token.lower == "du") {
        return noun == Gender::none ? Gender::none : Gender::masculine;
      }
      if (token.lower == "la" || token.lower == "une") {
        return noun == Gender::none ? Gender::none : Gender::feminine;
      }
      return noun;
    }
    if (token.pos == Upos::noun) {
      noun = token.morph.gender;
    } else if (token.pos != Upos::adj && token.text != ",") {
      return Gender::none;
    }
  }
  return Gender::none;
}

} // namespace

Discourse::Discourse(const Document& document,
                     const Findings& findings,
                     Entities& entities,
                     const std::vector<MentionId>& order)
    : document_(document), findings_(findings), entities_(entities),
      by_sentence_(document.sentences.size()), by_token_(document.tokens.size()),
      acts_(acting(findings)), genders_(entities.entities.size(), Gender::none) {
  for (const MentionId id : order) {
    const Mention& row = findings.mentions[id];
    by_sentence_[row.sentence].push_back(id);
    const std::optional<EntityId> one = of(id);
    if (one && row.kind == MentionKind::name &&
        entities.entities[*one].kind == EntityKind::person &&
        genders_[static_cast<std::size_t>(*one)] == Gender::none) {
      genders_[static_cast<std::size_t>(*one)] = title_gender(document, row);
    }
    if (row.kind == MentionKind::demonym) {
      continue;
    }
    if (row.kind == MentionKind::name || row.kind == MentionKind::metonym) {
      for (TokenIndex t = row.tokens.begin; t < row.tokens.end; ++t) {
        by_token_[t] = id;
      }
    } else if (!by_token_[row.head]) {
      by_token_[row.head] = id;
    }
  }
}

std::optional<EntityId> Discourse::of(MentionId id) const {
  const std::vector<EntityId>& found =
      entities_.of_mention[static_cast<std::size_t>(id)];
  return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

std::vector<MentionId> Discourse::backwards(std::uint32_t sentence,
                                            std::uint32_t before) const {
  std::vector<MentionId> found;
  for (const MentionId id : by_sentence_[sentence]) {
    if (findings_.mentions[id].span.begin < before) {
      found.push_back(id);
    }
  }
  std::reverse(found.begin(), found.end());
  return found;
}

std::optional<MentionId> Discourse::at(TokenIndex token) const {
  return by_token_[token];
}

std::vector<EntityId>
Discourse::last_distinct(MentionId from, EntityKind kind, std::size_t wanted) const {
  std::vector<EntityId> found;
  const Mention& here = mention(from);
  for (std::uint32_t back = 0; back <= 4 && back <= here.sentence; ++back) {
    for (const MentionId id : backwards(here.sentence - back, here.span.begin)) {
      const Mention& row = mention(id);
      if (row.kind == MentionKind::nominal || row.kind == MentionKind::pronoun) {
        continue;
      }
      const std::optional<EntityId> one = of(id);
      if (one && entity(*one).kind == kind &&
          std::find(found.begin(), found.end(), *one) == found.end()) {
        found.push_back(*one);
      }
    }
    if (found.size() >= wanted) {
      break;
    }
  }
  return found.size() == wanted ? found : std::vector<EntityId>{};
}

bool Discourse::is_subject(MentionId id) const {
  const Deprel as = document_.tokens[mention(id).head].dep;
  return as == Deprel::nsubj || as == Deprel::nsubj_pass ||
         acts_[static_cast<std::size_t>(id)] || apposed_to_subject(mention(id));
}

/// "Le ministre tarse de la Mer, Oleg X, y voit …": left of the comma stands the
/// subject.
bool Discourse::apposed_to_subject(const Mention& name) const {
  const TokenIndex first = document_.sentences[name.sentence].tokens.begin;
  if (name.kind != MentionKind::name || name.entity != EntityKind::person ||
      name.tokens.begin < first + 2 ||
      document_.tokens[name.tokens.begin - 1].text != ",") {
    return false;
  }
  constexpr TokenIndex reach = 12; // tokens of a title with its complements
  for (TokenIndex t = name.tokens.begin - 1;
       t > first && name.tokens.begin - t <= reach;) {
    const Token& token = document_.tokens[--t];
    const bool noun = token.pos == Upos::noun || token.pos == Upos::propn;
    if (noun && (token.dep == Deprel::nsubj || token.dep == Deprel::nsubj_pass)) {
      return true;
    }
    if (!noun && token.pos != Upos::adj && token.pos != Upos::adp &&
        token.pos != Upos::det && token.pos != Upos::cconj) {
      return false;
    }
  }
  return false;
}

const Quotation* Discourse::quotation(Span span) const {
  for (const Quotation& quotation : findings_.quotations) {
    if (quotation.mode == Mode::direct && quotation.words.contains(span)) {
      return &quotation;
    }
  }
  return nullptr;
}

Gender Discourse::gender(EntityId id) const {
  const auto at = static_cast<std::size_t>(id);
  return at < genders_.size() ? genders_[at] : Gender::none;
}

} // namespace sourcier::link
