// SPDX-License-Identifier: Apache-2.0
// Resolves descriptions by apposition, office, number and repeated noun.
#include "link/coreference_nominals.hpp"

#include "knowledge/knowledge.hpp"
#include "knowledge/lexicon.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sourcier::link {

namespace {

using knowledge::Knowledge;

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A description with what its resolution asks for.
struct Description {
  MentionId id{};
  const Mention* mention = nullptr;
  const Token* noun = nullptr;
  std::string lemma;
  std::string_view determiner; ///< lower case; empty: none
  bool two = false;            ///< "les deux …"
};

Description read(const Discourse& discourse, MentionId id) {
  Description made;
  made.id = id;
  made.mention = &discourse.mention(id);
  const Document& document = discourse.document();
  made.noun = &document.tokens[made.mention->head];
  made.lemma = made.noun->lemma;
  const TokenIndex first = document.sentences[made.mention->sentence].tokens.begin;
  TokenIndex t = made.mention->tokens.begin;
  if (t > first && document.tokens[t - 1].lower == "deux") {
    made.two = true;
    --t;
  } else if (document.tokens[t].lower == "deux" && made.mention->tokens.size() > 1) {
    made.two = true;
  }
  if (t > first) {
    const Token& before = document.tokens[t - 1];
    if (before.pos == Upos::det || before.pos == Upos::adp) {
      made.determiner = before.lower;
    }
  }
  return made;
}

bool definite(std::string_view determiner) {
  static constexpr std::array<std::string_view, 9> words{
      "le", "la", "l'", "les", "du", "des", "au", "aux", "de"};
  return one_of(words, determiner) && determiner != "des" && determiner != "de";
}

bool demonstrative(std::string_view determiner) {
  static constexpr std::array<std::string_view, 4> words{"ce", "cet", "cette", "ces"};
  return one_of(words, determiner);
}

/// "Name, le dirigeant …," and "le secrétaire …, Name".
std::vector<EntityId> apposed(const Discourse& discourse,
                              const Description& description) {
  const Document& document = discourse.document();
  const TokenRange sentence = document.sentences[description.mention->sentence].tokens;
  const auto same = [&](TokenIndex t) -> std::vector<EntityId> {
    const std::optional<MentionId> other = discourse.at(t);
    if (!other || *other == description.id ||
        discourse.mention(*other).kind != MentionKind::name) {
      return {};
    }
    const std::optional<EntityId> entity = discourse.of(*other);
    return entity && discourse.entity(*entity).kind == description.mention->entity
               ? std::vector<EntityId>{*entity}
               : std::vector<EntityId>{};
  };
  TokenIndex t = description.mention->tokens.begin;
  if (t > sentence.begin && document.tokens[t - 1].pos == Upos::det) {
    --t;
  }
  if (t > sentence.begin + 1 && document.tokens[t - 1].text == ",") {
    if (std::vector<EntityId> found = same(t - 2); !found.empty()) {
      return found;
    }
  }
  const TokenIndex end = description.mention->tokens.end;
  if (end + 2 < sentence.end && document.tokens[end].text == ",") {
    static constexpr std::array<std::string_view, 6> civilities{
        "m.", "mme", "me", "dr", "maître", "mgr"};
    const bool civil = one_of(civilities, document.tokens[end + 1].lower);
    return same(end + (civil ? 2 : 1));
  }
  return {};
}

/// Which offices of the table a noun may mean.
// NOLINTNEXTLINE(readability-function-cognitive-complexity): one table of cases
std::vector<std::string_view> offices_of(const Description& description,
                                         const Document& document) {
  std::string lower;
  for (TokenIndex t = description.mention->tokens.begin;
       t < description.mention->tokens.end;
       ++t) {
    lower += document.tokens[t].lower + " ";
  }
  const std::string& lemma = description.lemma;
  if (lemma == "président" || lemma == "présidente") {
    return {"président"};
  }
  if (lemma == "ministre" || lemma == "chef") {
    if (lower.find("affaires étrangères") != std::string::npos ||
        lower.find("diplomatie") != std::string::npos) {
      return {"ministre des Affaires étrangères", "secrétaire d'État"};
    }
    if (lower.find("défense") != std::string::npos) {
      return {"ministre de la Défense"};
    }
    if (lower.find("premier") != std::string::npos ||
        lower.find("gouvernement") != std::string::npos) {
      return {"Premier ministre", "chancelier"};
    }
    if (lower.find("chef de l' état") != std::string::npos ||
        lower.find("chef d' état") != std::string::npos) {
      return {"président", "roi", "dirigeant"};
    }
    return {};
  }
  if (lemma == "chancelier" || lemma == "chancelière") {
    return {"chancelier"};
  }
  if (lemma == "roi" || lemma == "monarque" || lemma == "souverain" ||
      lemma == "reine") {
    return {"roi"};
  }
  static constexpr std::array<std::string_view, 6> leaders{
      "dirigeant", "leader", "numéro", "homologue", "despote", "dictateur"};
  if (one_of(leaders, lemma)) {
    return {"président", "dirigeant", "roi", "chancelier", "Premier ministre"};
  }
  return {};
}

/// The states a description names: "russe et nord-coréen", "de la Chine".
std::vector<EntityId> states_in(const Discourse& discourse,
                                const Description& description) {
  std::vector<EntityId> found;
  const TokenRange tokens = description.mention->tokens;
  const Findings& findings = discourse.findings();
  for (std::size_t i = 0; i < findings.mentions.size(); ++i) {
    const Mention& row = findings.mentions[static_cast<MentionId>(i)];
    if (row.sentence != description.mention->sentence ||
        row.tokens.begin < tokens.begin || row.tokens.end > tokens.end ||
        row.kind == MentionKind::nominal) {
      continue;
    }
    const std::optional<EntityId> entity = discourse.of(static_cast<MentionId>(i));
    if (entity && discourse.entity(*entity).kind == EntityKind::state) {
      found.push_back(*entity);
    }
  }
  return found;
}

bool held(const knowledge::Known& person,
          std::string_view office,
          KnowledgeId state,
          std::uint32_t day) {
  return std::any_of(
      person.offices.begin(), person.offices.end(), [&](const auto& term) {
        return term.office == office && term.of == state &&
               (day == 0 ? term.until == 99'99'99'99
                         : term.from <= day && day <= term.until);
      });
}

/// The person in the document who holds one of the offices of the state.
std::optional<EntityId> holder_here(const Discourse& discourse,
                                    const std::vector<std::string_view>& offices,
                                    KnowledgeId state,
                                    const Knowledge& knowledge,
                                    std::uint32_t day) {
  const auto& entities = discourse.entities().entities;
  for (const std::string_view office : offices) {
    for (std::size_t i = 0; i < entities.size(); ++i) {
      const Entity& entity = entities[static_cast<EntityId>(i)];
      const std::optional<KnowledgeId> row =
          entity.link ? knowledge.find(entity.link->qid) : std::nullopt;
      if (entity.kind == EntityKind::person && row &&
          held(knowledge[*row], office, state, day)) {
        return static_cast<EntityId>(i);
      }
    }
  }
  return std::nullopt;
}

/// The person whom the text itself introduces with the same noun and state.
std::optional<EntityId>
introduced(const Discourse& discourse, const Description& description, EntityId state) {
  for (const Office& office : discourse.findings().offices) {
    const std::optional<EntityId> of =
        office.of ? discourse.of(*office.of) : std::nullopt;
    if (of == state && !office.former && office.office.starts_with(description.lemma)) {
      if (const std::optional<EntityId> holder = discourse.of(office.holder)) {
        return holder;
      }
    }
  }
  return std::nullopt;
}

/// Who held the office on the article's day, though the text does not name them.
std::optional<EntityId> holder_by_date(Discourse& discourse,
                                       const Description& description,
                                       const std::vector<std::string_view>& offices,
                                       KnowledgeId state,
                                       const Knowledge& knowledge,
                                       std::uint32_t day) {
  if (day == 0 || offices.size() != 1) {
    return std::nullopt;
  }
  const std::vector<KnowledgeId> holders =
      knowledge.holders(offices.front(), state, day);
  if (holders.size() != 1) {
    return std::nullopt;
  }
  const knowledge::Known& row = knowledge[holders.front()];
  Entity entity;
  entity.kind = EntityKind::person;
  entity.label = row.label;
  Link link;
  link.qid = row.qid;
  link.confidence = 0.8;
  link.method = LinkMethod::context;
  link.evidence = description.id;
  entity.link = std::move(link);
  return discourse.entities().entities.add(std::move(entity));
}

std::vector<EntityId> by_office(Discourse& discourse,
                                const Description& description,
                                const Knowledge& knowledge,
                                std::uint32_t day) {
  const std::vector<std::string_view> offices =
      offices_of(description, discourse.document());
  if (offices.empty()) {
    return {};
  }
  const std::vector<EntityId> states = states_in(discourse, description);
  const bool plural = description.mention->entity == EntityKind::group;
  if (states.empty() || plural != (states.size() > 1)) {
    return {};
  }
  std::vector<EntityId> found;
  for (const EntityId state : states) {
    std::optional<EntityId> holder = introduced(discourse, description, state);
    const std::optional<Link>& link = discourse.entity(state).link;
    const std::optional<KnowledgeId> row =
        link ? knowledge.find(link->qid) : std::nullopt;
    if (!holder && row) {
      holder = holder_here(discourse, offices, *row, knowledge, day);
      if (!holder && !plural) {
        holder = holder_by_date(discourse, description, offices, *row, knowledge, day);
      }
    }
    if (!holder) {
      return {};
    }
    found.push_back(*holder);
  }
  return found;
}

/// "les deux pays", "les deux dirigeants".
std::vector<EntityId> pair(const Discourse& discourse, const Description& description) {
  static constexpr std::array<std::string_view, 5> of_states{
      "pays", "nation", "état", "puissance", "capitale"};
  static constexpr std::array<std::string_view, 9> of_people{"dirigeant",
                                                             "homme",
                                                             "président",
                                                             "leader",
                                                             "ministre",
                                                             "chef",
                                                             "femme",
                                                             "responsable",
                                                             "homologue"};
  if (one_of(of_states, description.lemma) ||
      one_of(of_states, description.noun->lower)) {
    return discourse.last_distinct(description.id, EntityKind::state, 2);
  }
  if (one_of(of_people, description.lemma)) {
    return discourse.last_distinct(description.id, EntityKind::person, 2);
  }
  if (description.lemma == "allié" || description.lemma == "partenaire") {
    std::vector<EntityId> people =
        discourse.last_distinct(description.id, EntityKind::person, 2);
    return people.empty()
               ? discourse.last_distinct(description.id, EntityKind::state, 2)
               : people;
  }
  return {};
}

/// "cette région", "le pays": the last one named.
// NOLINTNEXTLINE(readability-function-cognitive-complexity): one table of cases
std::vector<EntityId> last_of_kind(const Discourse& discourse,
                                   const Description& description) {
  const bool place = description.mention->entity == EntityKind::place;
  const bool state = description.mention->entity == EntityKind::state;
  if ((!place && !state) || description.mention->tokens.size() > 1 ||
      !(demonstrative(description.determiner) ||
        (state && definite(description.determiner)))) {
    return {};
  }
  const Mention& here = *description.mention;
  for (std::uint32_t back = 0; back <= 2 && back <= here.sentence; ++back) {
    std::optional<EntityId> found;
    for (const MentionId id :
         discourse.backwards(here.sentence - back, here.span.begin)) {
      const Mention& row = discourse.mention(id);
      const std::optional<EntityId> entity = discourse.of(id);
      if (row.kind == MentionKind::nominal || row.kind == MentionKind::pronoun ||
          row.kind == MentionKind::demonym || !entity ||
          discourse.entity(*entity).kind != here.entity) {
        continue;
      }
      if (state && discourse.is_subject(id)) {
        return {*entity};
      }
      if (found && *found != *entity && state) {
        return {};
      }
      found = found ? found : entity;
      if (place) {
        break;
      }
    }
    if (found) {
      return {*found};
    }
  }
  return {};
}

/// "Le groupe", after "Un groupe de surveillance": the same noun again.
std::vector<EntityId> repeated(const Discourse& discourse,
                               const Description& description) {
  const Mention& here = *description.mention;
  if (here.tokens.size() > 1 ||
      !(definite(description.determiner) || demonstrative(description.determiner)) ||
      (here.entity == EntityKind::thing && !demonstrative(description.determiner))) {
    return {};
  }
  for (std::uint32_t back = 0; back <= 5 && back <= here.sentence; ++back) {
    for (const MentionId id :
         discourse.backwards(here.sentence - back, here.span.begin)) {
      const Mention& row = discourse.mention(id);
      if (row.kind == MentionKind::nominal && row.entity == here.entity &&
          row.number == here.number &&
          discourse.document().tokens[row.head].lemma == description.lemma) {
        const std::optional<EntityId> entity = discourse.of(id);
        return entity ? std::vector<EntityId>{*entity} : std::vector<EntityId>{};
      }
    }
  }
  return {};
}

} // namespace

std::vector<EntityId> nominal_antecedents(Discourse& discourse,
                                          MentionId nominal,
                                          const knowledge::Resources& resources,
                                          const Context& context) {
  const Description description = read(discourse, nominal);
  if (description.two) {
    return pair(discourse, description);
  }
  std::vector<EntityId> found = apposed(discourse, description);
  if (found.empty()) {
    found = by_office(discourse, description, resources.knowledge, context.day);
  }
  if (found.empty()) {
    found = last_of_kind(discourse, description);
  }
  if (found.empty()) {
    found = repeated(discourse, description);
  }
  return found;
}

} // namespace sourcier::link
