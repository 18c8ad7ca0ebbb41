// SPDX-License-Identifier: Apache-2.0
// Verbs that bind two names, borders that two share, and second names.
#include "extract/relations_phrases.hpp"

#include <algorithm>

namespace sourcier::extract {

namespace {

/// The names a predicate has in a slot.
std::vector<MentionId>
names_in(Bonds& bonds, const Predicate& predicate, Slot slot, bool described) {
  std::vector<MentionId> names;
  for (const Argument& argument : predicate.arguments) {
    if (argument.slot != slot) {
      continue;
    }
    const auto id = bonds.mentions.at(argument.head);
    if (!id) {
      continue;
    }
    const MentionKind kind = bonds.mentions[*id].kind;
    if (kind == MentionKind::name || kind == MentionKind::metonym ||
        (described && kind == MentionKind::nominal)) {
      names.push_back(*id);
    }
  }
  return names;
}

bool is_passive(const Bonds& bonds, const Predicate& predicate) {
  const Token& head = bonds.token(predicate.head);
  return predicate.voice == Voice::passive ||
         (head.morph.verb_form == VerbForm::participle && head.dep == Deprel::acl);
}

void bonds_of_verb(Bonds& bonds, const Predicate& predicate, const Listed& listed) {
  const knowledge::Word& word = *listed.word;
  const bool passive = word.value("passive") == "true";
  const bool inverse = word.value("inverse") == "true";
  if (passive != is_passive(bonds, predicate)) {
    return;
  }
  const TokenIndex end = bonds.sentence(predicate.head).end;
  TokenIndex at = listed.end;
  while (at < end && bonds.token(at).pos == Upos::adv) {
    ++at;
  }
  const std::string_view by = word.value("preposition");
  const std::vector<Named> objects =
      by.empty() ? bonds.list_at(at) : bonds.list_after(at, by);
  std::vector<MentionId> subjects =
      names_in(bonds, predicate, passive ? Slot::object : Slot::subject, inverse);
  if (subjects.empty() && bonds.token(predicate.head).dep == Deprel::acl) {
    const auto noun = bonds.mentions.at(bonds.token(predicate.head).head);
    if (noun && (inverse || bonds.mentions[*noun].kind == MentionKind::name)) {
      subjects.push_back(*noun);
    }
  }
  for (const MentionId subject : subjects) {
    for (const Named& object : objects) {
      const MentionId belongs = inverse ? object.mention : subject;
      const MentionId whole = inverse ? subject : object.mention;
      if (bonds.fits(word, "binds", belongs) && bonds.fits(word, "to", whole)) {
        bonds.found.push_back({belongs,
                               std::string(word.value("predicate")),
                               whole,
                               {predicate.head, listed.end},
                               word.rule,
                               0.8,
                               false,
                               true});
      }
    }
  }
}

bool has_border(EntityKind kind) {
  return kind == EntityKind::state || kind == EntityKind::place;
}

void border(Bonds& bonds, TokenIndex noun, MentionId one, MentionId other) {
  if (has_border(bonds.kind(one)) && has_border(bonds.kind(other))) {
    bonds.found.push_back({one,
                           "sharesBorderWith",
                           other,
                           {noun, noun + 1},
                           "NeighbourFrontiere",
                           0.85,
                           false,
                           false});
  }
}

/// Two names joined by "et" before a token of the same sentence, when only one such
/// pair stands there.
std::vector<MentionId> only_pair_before(const Bonds& bonds, TokenIndex limit) {
  std::vector<MentionId> pair;
  for (TokenIndex t = bonds.sentence(limit).begin + 1; t < limit; ++t) {
    if (bonds.lower(t) != "et") {
      continue;
    }
    const auto left = bonds.name_before(t);
    const auto right = bonds.noun_phrase_at(t + 1);
    if (left && right) {
      if (!pair.empty()) {
        return {};
      }
      pair = {*left, right->mention};
    }
  }
  return pair;
}

/// "la frontière que X et Y partagent", "qu'elles partagent", "X partage une frontière
/// avec Y".
void shared_border(Bonds& bonds, TokenIndex noun, const Predicate& sharing) {
  std::vector<MentionId> parties = names_in(bonds, sharing, Slot::subject, false);
  TokenIndex at = noun + 1;
  const TokenIndex end = bonds.sentence(noun).end;
  while (at < end &&
         (bonds.token(at).pos == Upos::adj || bonds.token(at).pos == Upos::verb)) {
    ++at;
  }
  for (const Named& name : bonds.list_after(at, "avec")) {
    for (const MentionId party : parties) {
      border(bonds, noun, party, name.mention);
    }
  }
  if (parties.empty() && sharing.head > noun) {
    parties = only_pair_before(bonds, noun);
  }
  if (parties.size() == 2) {
    border(bonds, noun, parties[0], parties[1]);
  }
}

/// "X, alias Y", "X (également connu sous le nom de Y)".
void alias(Bonds& bonds, TokenIndex at, const Listed& listed) {
  const TokenIndex first = bonds.sentence(at).begin;
  if (at <= first + 1) {
    return;
  }
  const bool parted = bonds.lower(at - 1) == "," || bonds.lower(at - 1) == "(";
  const auto one = bonds.name_before(parted ? at - 1 : at);
  const auto other = bonds.noun_phrase_at(listed.end);
  if (!one || !other || (!parted && listed.word->value("alone") != "true") ||
      bonds.kind(*one) != bonds.kind(other->mention)) {
    return;
  }
  bonds.found.push_back({*one,
                         "alsoKnownAs",
                         other->mention,
                         {at, listed.end},
                         listed.word->rule,
                         0.85,
                         listed.word->value("former") == "true",
                         false});
}

} // namespace

void bonds_of_verbs(Bonds& bonds) {
  for (const Predicate& predicate : bonds.predicates) {
    const Token& head = bonds.token(predicate.head);
    if (head.pos != Upos::verb && head.pos != Upos::adj) {
      continue;
    }
    const Listed listed = bonds.match("RelationVerb", predicate.head);
    if (listed.word != nullptr) {
      bonds_of_verb(bonds, predicate, listed);
    }
  }
}

void bonds_of_borders(Bonds& bonds) {
  for (const Predicate& predicate : bonds.predicates) {
    const Token& head = bonds.token(predicate.head);
    if (head.lemma == "frontière") {
      TokenIndex at = predicate.head + 1;
      while (at < bonds.sentence(predicate.head).end &&
             bonds.token(at).pos == Upos::adj) {
        ++at;
      }
      const std::vector<Named> sides = bonds.list_after(at, "entre");
      if (sides.size() == 2) {
        border(bonds, predicate.head, sides[0].mention, sides[1].mention);
      }
    }
    if (head.lemma != "partager") {
      continue;
    }
    for (const Argument& argument : predicate.arguments) {
      const bool shared = argument.slot == Slot::object &&
                          bonds.token(argument.head).lemma == "frontière";
      if (shared) {
        shared_border(bonds, argument.head, predicate);
      }
    }
  }
}

void bonds_of_aliases(Bonds& bonds) {
  for (TokenIndex t = 0; t < bonds.document.tokens.size(); ++t) {
    const Listed listed = bonds.match("AliasWord", t);
    if (listed.word != nullptr) {
      alias(bonds, t, listed);
    }
  }
}

} // namespace sourcier::extract
