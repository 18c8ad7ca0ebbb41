// SPDX-License-Identifier: Apache-2.0
// Reconciles the model's names with those of the knowledge base and mends the model's
// usual faults [measured on French Wikinews: shared names, titles, joins, headings].
#include "extract/names.hpp"

#include "extract/names_drafts.hpp"
#include "extract/names_known.hpp"
#include "extract/names_proposals.hpp"
#include "knowledge/knowledge.hpp"
#include "knowledge/lexicon.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sourcier::extract {

namespace {

using knowledge::Knowledge;
using knowledge::Resources;

bool overlap(TokenRange a, TokenRange b) {
  return a.begin < b.end && b.begin < a.end;
}
bool inside(TokenRange a, TokenRange b) {
  return b.begin <= a.begin && a.end <= b.end;
}

EntityKind kind_of(NameLabel label) {
  switch (label) {
  case NameLabel::per:
    return EntityKind::person;
  case NameLabel::loc:
    return EntityKind::place;
  case NameLabel::org:
    return EntityKind::organization;
  case NameLabel::misc:
    return EntityKind::thing;
  }
  return EntityKind::thing;
}

bool agrees(EntityKind known, EntityKind proposed) {
  return known == proposed || proposed == EntityKind::thing ||
         (known == EntityKind::state && proposed == EntityKind::place);
}

/// The rows that the model's label welcomes first; all of them where it welcomes none
/// and the name has two words or is a state's.
std::vector<KnowledgeId>
welcome(const Knowledge& knowledge, const KnownName& name, EntityKind proposed) {
  std::vector<KnowledgeId> rows;
  for (const KnowledgeId row : name.rows) {
    if (agrees(knowledge[row].kind, proposed)) {
      rows.push_back(row);
    }
  }
  if (rows.empty() && !name.weak) {
    for (const KnowledgeId row : name.rows) {
      if (name.tokens.size() > 1 || knowledge[row].kind == EntityKind::state ||
          (knowledge[row].kind == EntityKind::organization &&
           (knowledge[row].prior > 5 || knowledge[row].subclass == "ArmedGroup"))) {
        rows.push_back(row);
      }
    }
  }
  return rows;
}

/// How a proposal and a known name that share words come together.
class Reconciled {
 public:
  Reconciled(const Document& document, const Knowledge& knowledge)
      : document_(document), knowledge_(knowledge) {}

  void add(const Proposal& proposal, const std::vector<KnownName>& known) {
    std::vector<const KnownName*> shared;
    for (const KnownName& name : known) {
      if (overlap(name.tokens, proposal.tokens)) {
        shared.push_back(&name);
      }
    }
    if (shared.empty()) {
      propose(proposal);
      return;
    }
    if (proposal.sure) {
      meet_sure(proposal, shared);
      return;
    }
    if (shared.size() == 1) {
      meet(proposal, *shared.front());
      return;
    }
    const bool all =
        std::all_of(shared.begin(), shared.end(), [&](const KnownName* name) {
          return !name->weak && inside(name->tokens, proposal.tokens);
        });
    if (all && lower_between(proposal.tokens, shared)) {
      for (const KnownName* name : shared) {
        take(*name, EntityKind::thing);
      }
    } else {
      propose(proposal);
    }
  }

  /// A known name that no proposal shares.
  void add_alone(const KnownName& name) {
    if (!name.weak) {
      take(name, EntityKind::thing);
    }
  }

  std::vector<Draft> drafts;

 private:
  /// "Armée norvane libre", "ministère de la Défense norvan": the adjective after a
  /// body's name makes it another one, unless it is that of the body's own state.
  bool is_another(TokenRange tokens, KnowledgeId id) const {
    const knowledge::Known& row = knowledge_[id];
    const TokenIndex end =
        document_.sentences[document_.tokens[tokens.begin].sentence].tokens.end;
    if (row.kind != EntityKind::organization || tokens.size() < 2 ||
        tokens.end == end) {
      return false;
    }
    const Token& after = document_.tokens[tokens.end];
    if (after.pos != Upos::adj || !tokens.contains(after.head)) {
      return false;
    }
    const auto states = knowledge_.demonym(knowledge::folded(after.text));
    return std::none_of(states.begin(), states.end(), [&](KnowledgeId state) {
      return row.country == state;
    });
  }

  void propose(const Proposal& proposal) {
    if (proposal.label != NameLabel::misc) {
      drafts.push_back({proposal.tokens, kind_of(proposal.label), {}, proposal.sure});
    }
  }

  void take(const KnownName& name, EntityKind proposed) {
    std::vector<KnowledgeId> rows = welcome(knowledge_, name, proposed);
    std::erase_if(rows, [&](KnowledgeId row) { return is_another(name.tokens, row); });
    if (rows.empty()) {
      drafts.push_back({name.tokens, proposed, {}, false});
    } else {
      drafts.push_back({name.tokens, knowledge_[rows.front()].kind, rows, false});
    }
  }

  /// A pattern yields only to a known name that holds it whole.
  void meet_sure(const Proposal& proposal,
                 const std::vector<const KnownName*>& shared) {
    for (const KnownName* name : shared) {
      const bool whole =
          inside(proposal.tokens, name->tokens) ||
          (name->tokens.begin == proposal.tokens.begin && !name->weak &&
           name->tokens.size() > 1 && !grows(proposal.tokens, name->tokens));
      if (whole) {
        take(*name, kind_of(proposal.label));
        return;
      }
    }
    propose(proposal);
  }

  void meet(const Proposal& proposal, const KnownName& name) {
    const EntityKind proposed = kind_of(proposal.label);
    const bool same = name.tokens == proposal.tokens;
    if (name.weak && !same) {
      propose(proposal);
      return;
    }
    if (same || inside(proposal.tokens, name.tokens)) {
      take(name, proposed);
      return;
    }
    if (inside(name.tokens, proposal.tokens) && grows(proposal.tokens, name.tokens)) {
      if (proposal.label != NameLabel::misc) {
        propose(proposal);
        return;
      }
    }
    take(name, EntityKind::thing);
  }

  /// What the proposal adds is part of a longer name: a capital beside the known one,
  /// or a common noun that carries it ("université de Valdor").
  bool grows(TokenRange proposal, TokenRange name) const {
    for (TokenIndex t = proposal.begin; t < proposal.end; ++t) {
      if (!name.contains(t) && capitalised(document_.tokens[t])) {
        return true;
      }
    }
    return false;
  }

  bool lower_between(TokenRange whole,
                     const std::vector<const KnownName*>& parts) const {
    for (TokenIndex t = whole.begin; t < whole.end; ++t) {
      const bool covered =
          std::any_of(parts.begin(), parts.end(), [&](const KnownName* part) {
            return part->tokens.contains(t);
          });
      if (!covered && capitalised(document_.tokens[t])) {
        return false;
      }
    }
    return true;
  }

  const Document& document_;
  const Knowledge& knowledge_;
};

TokenIndex head_of(const Document& document, TokenRange range) {
  for (TokenIndex t = range.begin; t < range.end; ++t) {
    const TokenIndex up = document.tokens[t].head;
    if (up == t || !range.contains(up)) {
      return t;
    }
  }
  return range.begin;
}

Mention made(const Document& document, const Knowledge& knowledge, Draft draft) {
  Mention mention;
  mention.tokens = draft.tokens;
  mention.span = document.span(draft.tokens);
  mention.head = head_of(document, draft.tokens);
  mention.sentence = document.tokens[draft.tokens.begin].sentence;
  mention.entity = draft.kind;
  mention.candidates = std::move(draft.rows);
  if (!mention.candidates.empty()) {
    mention.subclass = knowledge[mention.candidates.front()].subclass;
  } else if (draft.kind == EntityKind::person && draft.tokens.size() > 1) {
    for (const knowledge::NameOf& of :
         knowledge.transcribed(document.words(mention.span))) {
      mention.candidates.push_back(of.row);
    }
  }
  mention.gender = document.tokens[mention.head].morph.gender;
  mention.number = draft.kind == EntityKind::person
                       ? Number::singular
                       : document.tokens[mention.head].morph.number;
  return mention;
}

/// Nouns of buildings and parts of towns that are named by where they are.
bool stands_in_a_place(std::string_view lower) {
  static constexpr std::array<std::string_view, 11> nouns{"aéroport",
                                                          "arrondissement",
                                                          "cathédrale",
                                                          "coalition",
                                                          "gare",
                                                          "mosquée",
                                                          "opération",
                                                          "port",
                                                          "quartier",
                                                          "secrétariat",
                                                          "stade"};
  return std::find(nouns.begin(), nouns.end(), lower) != nouns.end();
}

/// "aéroport de Valdor", "assemblée nationale du Norvan": heads of names that hold
/// another name at their end.
bool may_hold(const Document& document,
              const Resources& resources,
              const Draft& draft) {
  if ((draft.kind != EntityKind::organization && draft.kind != EntityKind::place) ||
      draft.tokens.size() < 3) {
    return false;
  }
  for (TokenIndex t = draft.tokens.begin; t < draft.tokens.begin + 2; ++t) {
    const std::string& lower = document.tokens[t].lower;
    const knowledge::Word* head = resources.lexicon.find("BodyHead", lower);
    if (stands_in_a_place(lower) ||
        (head != nullptr && head->value("reach") != "Capital")) {
      return true;
    }
  }
  return false;
}

/// The name of a state, a place or a body of states from `begin` to the end of a name.
std::vector<KnowledgeId>
held(const Document& document, const Knowledge& knowledge, TokenRange range) {
  std::vector<KnowledgeId> rows;
  const Token& before = document.tokens[range.begin - 1];
  const bool joined = before.pos == Upos::adp || before.lower == "des" ||
                      before.lower == "du" || before.lower == "l'" ||
                      before.lower == "la";
  if (!joined || !capitalised(document.tokens[range.begin])) {
    return rows;
  }
  for (const knowledge::NameOf& of :
       knowledge.named(document.words(document.span(range)))) {
    const knowledge::Known& row = knowledge[of.row];
    if (!of.weak && (row.kind == EntityKind::state || row.kind == EntityKind::place ||
                     row.subclass == "InternationalOrganization")) {
      rows.push_back(of.row);
    }
  }
  return rows;
}

/// The names inside the names, behind those that hold them.
std::vector<Draft> with_inner(const Document& document,
                              const Resources& resources,
                              std::vector<Draft> drafts) {
  std::vector<Draft> all;
  for (Draft& draft : drafts) {
    const TokenRange outer = draft.tokens;
    const bool may = may_hold(document, resources, draft);
    all.push_back(std::move(draft));
    for (TokenIndex t = outer.begin + 2; may && t < outer.end; ++t) {
      std::vector<KnowledgeId> rows =
          held(document, resources.knowledge, {t, outer.end});
      if (!rows.empty()) {
        const EntityKind kind = resources.knowledge[rows.front()].kind;
        all.push_back({{t, outer.end}, kind, std::move(rows), false});
        break;
      }
    }
  }
  return all;
}

} // namespace

std::vector<Mention> names(const Document& document, const Resources& resources) {
  const std::vector<KnownName> known = known_names(document, resources.knowledge);
  Reconciled together(document, resources.knowledge);
  const std::vector<Proposal> proposals = proposed_names(document, resources, known);
  std::size_t from = 0;
  for (const Proposal& proposal : proposals) {
    while (from < known.size() && known[from].tokens.end <= proposal.tokens.begin) {
      ++from;
    }
    std::vector<KnownName> near;
    for (std::size_t i = from;
         i < known.size() && known[i].tokens.begin < proposal.tokens.end;
         ++i) {
      near.push_back(known[i]);
    }
    together.add(proposal, near);
  }
  std::size_t p = 0;
  for (const KnownName& name : known) {
    while (p < proposals.size() && proposals[p].tokens.end <= name.tokens.begin) {
      ++p;
    }
    if (p == proposals.size() || !overlap(proposals[p].tokens, name.tokens)) {
      together.add_alone(name);
    }
  }
  std::sort(together.drafts.begin(),
            together.drafts.end(),
            [](const Draft& a, const Draft& b) {
              return std::pair(a.tokens.begin, b.tokens.end) <
                     std::pair(b.tokens.begin, a.tokens.end);
            });
  std::vector<Draft> apart;
  for (Draft& draft : together.drafts) {
    if (draft.kind != EntityKind::thing &&
        (apart.empty() || apart.back().tokens.end <= draft.tokens.begin)) {
      apart.push_back(std::move(draft));
    }
  }
  std::vector<Mention> found;
  for (Draft& draft :
       with_inner(document, resources, agreed(document, resources, std::move(apart)))) {
    found.push_back(made(document, resources.knowledge, std::move(draft)));
  }
  return found;
}

} // namespace sourcier::extract
