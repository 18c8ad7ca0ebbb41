// SPDX-License-Identifier: Apache-2.0
// What one sentence is linked to, for tests of the whole way from words to Wikidata.
#pragma once
#include "annotated.hpp"
#include "extract/findings.hpp"
#include "knowledge/frames.hpp"
#include "knowledge/knowledge.hpp"
#include "knowledge/lexicon.hpp"
#include "link/entities.hpp"

#include <fstream>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier {

inline const knowledge::Resources& resources() {
  static const std::string root = SOURCIER_ROOT;
  static const knowledge::Knowledge known(root + "/mappings/wikidata");
  static const knowledge::Frames frames(root + "/mappings/events");
  static const knowledge::Lexicon lexicon(root + "/mappings/languages/fr");
  static const knowledge::Resources all{known, frames, lexicon};
  return all;
}

/// A text on its way through all stages up to the links.
struct Linked {
  Document document;
  Findings findings;
  Entities entities;

  explicit Linked(std::string text,
                  std::string_view published = "2025-04-02",
                  const knowledge::Resources& with = resources())
      : document(annotated(std::move(text), published)),
        findings(extract::findings(document, with)),
        entities(link::entities(document, findings, with)) {}

  [[nodiscard]] std::string label(MentionId id) const {
    std::string all;
    for (const EntityId entity : entities.of_mention[static_cast<std::size_t>(id)]) {
      const Entity& row = entities.entities[entity];
      all += (all.empty() ? "" : " + ") + row.label + (row.link ? "" : "?");
    }
    return all;
  }

  /// The entity that the first mention with these words speaks of; "?" after the label:
  /// unlinked; "(a place)" of a metonym: what it literally names.
  [[nodiscard]] std::string who(std::string_view words) const {
    for (std::size_t i = 0; i < findings.mentions.size(); ++i) {
      const auto id = static_cast<MentionId>(i);
      if (document.words(findings.mentions[id].span) == words) {
        const std::optional<EntityId>& literal = entities.literal[i];
        return label(id) +
               (literal ? " (" + entities.entities[*literal].label + ")" : "");
      }
    }
    return "nobody";
  }

  /// All items that mentions inside or around a span are linked to, by themselves, by
  /// the place they literally name or by the state of a group.
  [[nodiscard]] std::set<std::string> items(Span span) const {
    std::set<std::string> found;
    const auto add = [&](EntityId id) {
      const Entity& entity = entities.entities[id];
      if (entity.link) {
        found.insert(entity.link->qid);
      }
      if (entity.affiliation && entities.entities[*entity.affiliation].link) {
        found.insert(entities.entities[*entity.affiliation].link->qid);
      }
    };
    for (std::size_t i = 0; i < findings.mentions.size(); ++i) {
      if (findings.mentions[static_cast<MentionId>(i)].span.overlaps(span)) {
        for (const EntityId id : entities.of_mention[i]) {
          add(id);
        }
        if (entities.literal[i]) {
          add(*entities.literal[i]);
        }
      }
    }
    return found;
  }

  /// Names of persons and organisations that overlap a span, as "kind words".
  [[nodiscard]] std::string persons_and_bodies(Span span) const {
    std::string found;
    for (const Mention& mention : findings.mentions) {
      const bool body = mention.entity == EntityKind::organization;
      if (mention.kind == MentionKind::name && mention.span.overlaps(span) &&
          (body || mention.entity == EntityKind::person)) {
        found += (body ? "organisation " : "person ") + document.words(mention.span);
      }
    }
    return found;
  }

  /// Every linked entity, "label item", for tests that nothing is linked.
  [[nodiscard]] std::string links() const {
    std::string found;
    for (const Entity& entity : entities.entities) {
      if (entity.link) {
        found += (found.empty() ? "" : ", ") + entity.label + " " + entity.link->qid;
      }
    }
    return found;
  }
};

/// The rows of a table below its header; lines that begin with # are left out.
inline std::vector<std::vector<std::string>> table(const std::string& name) {
  std::ifstream file(SOURCIER_ROOT "/tests/link/" + name);
  std::vector<std::vector<std::string>> rows;
  bool header = true;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) {
      continue;
    }
    std::vector<std::string> row(1);
    for (const char c : line) {
      if (c == '\t') {
        row.emplace_back();
      } else {
        row.back() += c;
      }
    }
    if (!header) {
      rows.push_back(std::move(row));
    }
    header = false;
  }
  if (rows.empty()) {
    throw std::runtime_error("tests/link/" + name + " has no row");
  }
  return rows;
}

} // namespace sourcier
