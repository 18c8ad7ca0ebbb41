// SPDX-License-Identifier: Apache-2.0
// Nouns that bind the name beside them to that of their complement: "X, allié de Y".
#include "extract/relations_phrases.hpp"

#include <algorithm>

namespace sourcier::extract {

namespace {

/// A noun of relation with what its complement names.
struct Binding {
  const knowledge::Word* word = nullptr;
  TokenRange noun;
  TokenIndex end = 0; ///< one past its complement
  std::vector<MentionId> objects;
  bool by_adjective = false; ///< "la capitale norvégienne"
};

bool is_definite(const Bonds& bonds, TokenIndex noun) {
  if (noun == 0) {
    return false;
  }
  const Token& before = bonds.token(noun - 1);
  return before.pos == Upos::det && !before.morph.possessive &&
         (before.lower == "le" || before.lower == "la" || before.lower == "l'" ||
          before.lower == "les");
}

/// "membre fondateur de Y", "ville du nord de Y", "capitale norvégienne".
Binding complement(const Bonds& bonds, TokenIndex at, const Listed& listed) {
  Binding binding{listed.word, {at, listed.end}, listed.end, {}, false};
  const TokenIndex end = bonds.sentence(at).end;
  const std::string_view predicate = listed.word->value("predicate");
  const bool owned = predicate == "partOf" || predicate == "memberOf";
  TokenIndex t = listed.end; // "la filiale russe de Y" is no part of Russia
  while (t < end && bonds.token(t).pos == Upos::adj &&
         bonds.match("Away", t).word == nullptr &&
         (owned || bonds.mentions.demonyms(t).empty())) {
    ++t;
  }
  if (t >= end) {
    return binding;
  }
  if (const auto state = bonds.demonym_at(t)) {
    binding.objects = {*state};
    binding.by_adjective = true;
    binding.end = t + 1;
    return binding;
  }
  TokenIndex side = t + 1;
  while (is_of(bonds.lower(t)) && side < end && bonds.token(side).pos == Upos::det) {
    ++side;
  }
  if (side + 1 < end && bonds.match("Direction", side).word != nullptr) {
    t = side + 1; // "du nord de la Norvège"
  }
  for (const Named& name : bonds.list_after(t, "de")) {
    binding.objects.push_back(name.mention);
    binding.end = name.end;
  }
  return binding;
}

void bind(Bonds& bonds,
          const Binding& binding,
          MentionId subject,
          double confidence,
          bool told = false) {
  if (!bonds.fits(*binding.word, "binds", subject)) {
    return;
  }
  for (const MentionId object : binding.objects) {
    if (bonds.fits(*binding.word, "to", object)) {
      bonds.found.push_back({subject,
                             std::string(binding.word->value("predicate")),
                             object,
                             binding.noun,
                             binding.word->rule,
                             confidence,
                             false,
                             told});
    }
  }
}

/// "X et la Y, membres de Z": the names joined to the subject too.
void bind_all(Bonds& bonds, const Binding& binding, MentionId subject, bool told) {
  bind(bonds, binding, subject, 0.85, told);
  if (bonds.token(binding.noun.begin).morph.number != Number::plural) {
    return;
  }
  const TokenRange sentence = bonds.sentence(binding.noun.begin);
  const TokenRange name = bonds.mentions[subject].tokens;
  TokenIndex before = name.begin;
  while (before > sentence.begin && bonds.token(before - 1).pos == Upos::det) {
    --before;
  }
  std::optional<MentionId> fellow;
  if (before > sentence.begin && bonds.lower(before - 1) == "et") {
    fellow = bonds.name_before(before - 1);
  } else if (name.end < sentence.end && bonds.lower(name.end) == "et") {
    const auto next = bonds.noun_phrase_at(name.end + 1);
    fellow = next ? std::optional(next->mention) : std::nullopt;
  }
  if (fellow) {
    bind(bonds, binding, *fellow, 0.8, told);
  }
}

/// "Après sa visite à X, la capitale de Y a …": the noun is the subject of what comes.
bool opens_clause(const Bonds& bonds, const Binding& binding) {
  const Deprel dep = bonds.token(binding.noun.begin).dep;
  if ((dep != Deprel::nsubj && dep != Deprel::nsubj_pass) ||
      !is_definite(bonds, binding.noun.begin)) {
    return false;
  }
  const TokenIndex end = bonds.sentence(binding.noun.begin).end;
  for (TokenIndex t = binding.end; t < end; ++t) {
    const Token& token = bonds.token(t);
    if (token.pos == Upos::verb || token.pos == Upos::aux) {
      return true;
    }
    if (token.lower == "," || token.lower == ")") {
      return false;
    }
  }
  return false;
}

/// "X, membre de Y", "X (pays membre de Y)".
bool beside(Bonds& bonds, const Binding& binding) {
  const TokenIndex first = bonds.sentence(binding.noun.begin).begin;
  TokenIndex at = binding.noun.begin;
  while (at > first) {
    const Token& token = bonds.token(at - 1);
    const bool country = token.lemma == "pays" || token.lemma == "état";
    if (token.pos != Upos::det && token.pos != Upos::adj && !country) {
      break;
    }
    if (token.morph.possessive) {
      return false;
    }
    --at;
  }
  const bool parted =
      at > first && (bonds.lower(at - 1) == "," || bonds.lower(at - 1) == "(");
  const auto subject = parted ? bonds.name_before(at - 1) : std::nullopt;
  if (!subject || opens_clause(bonds, binding)) {
    return false;
  }
  bind_all(bonds, binding, *subject, false);
  return true;
}

/// "la capitale norvégienne Oslo", "la capitale de la Norvège, Oslo", "Membre de Y, X".
void before_name(Bonds& bonds, const Binding& binding) {
  const TokenRange sentence = bonds.sentence(binding.noun.begin);
  if (binding.end >= sentence.end) {
    return;
  }
  const bool comma = bonds.lower(binding.end) == ",";
  const bool unique = is_definite(bonds, binding.noun.begin);
  const bool fronted = binding.noun.begin == sentence.begin;
  const bool other = binding.word->value("predicate") == "alliedWith" ||
                     binding.word->value("predicate") == "memberOf";
  if (comma ? !fronted && (!unique || other || binding.word->value("many") == "true")
            : !binding.by_adjective || other) {
    return;
  }
  const auto name =
      comma ? bonds.noun_phrase_at(binding.end + 1) : bonds.name_at(binding.end);
  if (name) {
    bind(bonds, binding, name->mention, comma ? 0.75 : 0.85);
  }
}

/// "X est membre de Y", "X, qui est membre de Y".
bool said(Bonds& bonds, const Binding& binding) {
  const TokenIndex noun = binding.noun.begin;
  bool copula = false;
  std::optional<MentionId> subject;
  for (const TokenIndex child : bonds.document.children[noun]) {
    copula = copula || bonds.token(child).dep == Deprel::cop;
    if (bonds.token(child).dep == Deprel::nsubj && child < noun) {
      subject = bonds.mentions.existing(child);
    }
  }
  if (!copula) {
    return false;
  }
  if (!subject && bonds.token(noun).dep == Deprel::acl_relcl) {
    subject = bonds.mentions.existing(bonds.token(noun).head);
  }
  if (subject && bonds.mentions[*subject].kind != MentionKind::pronoun) {
    bind_all(bonds, binding, *subject, true);
  }
  return true;
}

/// "X et son allié Y", "sa filiale Z".
void possessed(Bonds& bonds, TokenIndex at, const Listed& listed) {
  const TokenRange sentence = bonds.sentence(at);
  TokenIndex owner = at;
  while (owner > sentence.begin && bonds.token(owner - 1).pos == Upos::adj) {
    --owner;
  }
  if (owner == sentence.begin || !bonds.token(owner - 1).morph.possessive ||
      listed.word->value("predicate") == "locatedIn") {
    return;
  }
  --owner;
  TokenIndex t = listed.end;
  while (t < sentence.end && bonds.token(t).pos == Upos::adj) {
    ++t;
  }
  const auto name = bonds.noun_phrase_at(t); // "son allié la Norvanie"
  if (!name) {
    return;
  }
  const bool joined = owner > sentence.begin && bonds.lower(owner - 1) == "et";
  std::optional<MentionId> holder =
      joined ? bonds.name_before(owner - 1) : std::nullopt;
  if (!holder) {
    holder = bonds.mentions.at(owner);
  }
  if (holder) {
    Binding binding{listed.word, {at, listed.end}, name->end, {*holder}, false};
    const bool fits = bonds.mentions[*holder].kind == MentionKind::pronoun ||
                      bonds.fits(*listed.word, "to", *holder);
    if (fits && bonds.fits(*listed.word, "binds", name->mention)) {
      bonds.found.push_back({name->mention,
                             std::string(listed.word->value("predicate")),
                             *holder,
                             binding.noun,
                             listed.word->rule,
                             0.7,
                             false,
                             false});
    }
  }
}

} // namespace

void bonds_of_nouns(Bonds& bonds) {
  for (TokenIndex t = 0; t < bonds.document.tokens.size(); ++t) {
    const Listed listed = bonds.match("RelationNoun", t);
    const Token& token = bonds.token(t);
    const bool verb =
        token.pos == Upos::verb && token.morph.verb_form != VerbForm::participle;
    if (listed.word == nullptr || verb) {
      continue;
    }
    possessed(bonds, t, listed);
    const Binding binding = complement(bonds, t, listed);
    if (binding.objects.empty()) {
      continue;
    }
    if (!said(bonds, binding) && !beside(bonds, binding)) {
      before_name(bonds, binding);
    }
  }
}

} // namespace sourcier::extract
