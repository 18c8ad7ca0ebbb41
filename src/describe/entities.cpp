// SPDX-License-Identifier: Apache-2.0
// Mentions, entities and their links in RDF (model.md 3, 4).
#include "describe/parts.hpp"
#include "describe/words.hpp"
#include "rdf/vocabulary.hpp"

#include <algorithm>

namespace sourcier::describe {

namespace {

rdf::Term wikidata(const std::string& qid) {
  return Sheet::word("wd:" + qid);
}

void write_link(Sheet& sheet, const rdf::Term& entity, const Link& link) {
  const Mention& mention = sheet.findings.mentions[link.evidence];
  const rdf::Term node =
      sheet.unique({"link", link.qid, {mention.span}, {"linked=" + link.qid}});
  sheet.say(node, "rdf:type", Sheet::sc("Link"));
  sheet.say(node, "sc:linked", entity);
  sheet.say(node, "sc:linkedTo", wikidata(link.qid));
  sheet.say(
      node, "sc:confidence", rdf::Term::decimal(std::clamp(link.confidence, 0.0, 1.0)));
  sheet.say(node, "sc:method", Sheet::sc(method_name(link.method)));
  sheet.say(node, "sc:candidates", rdf::Term::integer(link.candidates));
  sheet.say(node, "prov:wasDerivedFrom", sheet.sentence(mention.sentence));
  if (sheet.options.detail == Detail::full) {
    for (const std::string& rival : link.rivals) {
      sheet.say(node, "sc:rival", wikidata(rival));
    }
  }
}

/// What is said of an entity; of a linked one it is the same for every article.
void write_entity(Sheet& sheet, EntityId id) {
  const Entity& entity = sheet.entities.entities[id];
  const rdf::Term node = sheet.entity(id);
  auto& graph = entity.link ? sheet.linked_entities : sheet.article;
  const auto say = [&](std::string_view property, const rdf::Term& object) {
    graph.push_back({node, Sheet::word(property), object});
  };
  say("rdf:type",
      Sheet::sc(entity.subclass.empty() ? class_name(entity.kind)
                                        : std::string_view(entity.subclass)));
  if (!entity.label.empty()) {
    say("rdfs:label", rdf::Term::text(entity.label, "fr"));
  }
  if (entity.state_kind != StateKind::none) {
    say("sc:stateKind", Sheet::sc(state_kind_name(entity.state_kind)));
  }
  if (entity.link) {
    say("schema:sameAs", wikidata(entity.link->qid));
  } else {
    say("rdf:type", Sheet::sc("Unlinked"));
  }
  if (!entity.member_kind.empty()) {
    sheet.say(node, "sc:memberKind", rdf::Term::text(entity.member_kind, "fr"));
  }
  if (entity.affiliation) {
    sheet.say(node, "sc:affiliation", sheet.entity(*entity.affiliation));
  }
}

} // namespace

void write_mention(Sheet& sheet, MentionId id) {
  if (!sheet.writes_phrases()) {
    return;
  }
  const Mention& mention = sheet.findings.mentions[id];
  const rdf::Term node = sheet.phrase(mention.span);
  sheet.say(node, "sc:mentionKind", Sheet::sc(mention_kind_name(mention.kind)));
  for (const rdf::Term& entity : sheet.entities_of(id)) {
    sheet.say(node, "itsrdf:taIdentRef", entity);
  }
  const auto index = static_cast<std::size_t>(id);
  if (index < sheet.entities.literal.size() && sheet.entities.literal[index]) {
    sheet.say(
        node, "sc:literalReference", sheet.entity(*sheet.entities.literal[index]));
  }
}

void write_entities(Sheet& sheet) {
  std::set<EntityId> written;
  std::set<std::string> names;
  // Affiliations add to `used_entities` while it is walked.
  while (written.size() < sheet.used_entities.size()) {
    for (const EntityId id : std::set<EntityId>(sheet.used_entities)) {
      const Entity& entity = sheet.entities.entities[id];
      const bool is_first =
          written.insert(id).second &&
          names.insert(sheet.names[static_cast<std::size_t>(id)]).second;
      if (is_first) {
        write_entity(sheet, id);
        if (entity.link && sheet.writes_phrases()) {
          write_link(sheet, sheet.entity(id), *entity.link);
        }
      }
    }
  }
}

} // namespace sourcier::describe
