// SPDX-License-Identifier: Apache-2.0
// Puts findings and near misses beside their sentence.
#include "pipeline/explanation.hpp"

#include "describe/words.hpp"
#include "extract/explanation.hpp"

#include <array>
#include <cstdio>
#include <map>

namespace sourcier::pipeline {
namespace {

class Explaining {
 public:
  Explaining(const Document& document,
             const Findings& findings,
             const Entities& entities)
      : document_(document), findings_(findings), entities_(entities) {}

  [[nodiscard]] std::string event(const Event& event) const {
    std::string line = event.type + " [" + words(event.evidence.trigger) + "]";
    for (const Filler& filler : event.fillers) {
      line.append("; ")
          .append(describe::role_name(filler.role))
          .append(" ")
          .append(name(filler.mention));
    }
    for (const EventLink& link : event.links) {
      line.append("; ")
          .append(describe::role_name(link.role))
          .append(" [")
          .append(words(findings_.events[link.event].evidence.trigger))
          .append("]");
    }
    for (const QuantityId id : event.quantities) {
      line.append("; quantity ").append(words(findings_.quantities[id].span));
    }
    for (const TimeId id : event.times) {
      line.append("; time ").append(words(findings_.times[id].span));
    }
    return line + rest(event.evidence);
  }
  [[nodiscard]] std::string office(const Office& office) const {
    return "office \"" + office.office + "\"; holder " + name(office.holder) +
           (office.of ? "; of " + name(*office.of) : "") +
           (office.former ? "; former" : "") + rest(office.evidence);
  }
  [[nodiscard]] std::string relation(const Relation& relation) const {
    return name(relation.subject) + " " + relation.predicate + " " +
           name(relation.object) + rest(relation.evidence);
  }
  [[nodiscard]] std::string quotation(const Quotation& quotation) const {
    return "quotation of " +
           (quotation.speaker ? name(*quotation.speaker) : "somebody") + ": \"" +
           words(quotation.words) + "\"" + rest(quotation.evidence);
  }

 private:
  [[nodiscard]] std::string words(Span span) const { return document_.words(span); }

  [[nodiscard]] std::string name(MentionId id) const {
    std::string text = "\"" + words(findings_.mentions[id].span) + "\"";
    const auto& found = entities_.of_mention[static_cast<std::size_t>(id)];
    text += found.empty() ? " (nobody sure)" : "";
    for (const EntityId entity : found) {
      const Entity& row = entities_.entities[entity];
      text.append(" = ").append(row.label).append(row.link ? " " + row.link->qid : "");
    }
    return text;
  }

  /// Standing, source, confidence, rule.
  [[nodiscard]] std::string rest(const Evidence& evidence) const {
    std::string text =
        "; " + std::string(describe::standing_name(evidence.marking.standing));
    for (const Span cue : evidence.marking.cues) {
      text.append(" \"").append(words(cue)).append("\"");
    }
    if (evidence.attribution) {
      const Attribution& said = findings_.attributions[*evidence.attribution];
      text += "; said by " + (said.source ? name(*said.source) : "nobody named");
    }
    std::array<char, 16> number{};
    static_cast<void>(std::snprintf( // NOLINT(*-vararg)
        number.data(),
        number.size(),
        "%.2f",
        evidence.confidence));
    return text.append("; ")
        .append(number.data())
        .append(" by rule:")
        .append(evidence.rule);
  }

  const Document& document_;
  const Findings& findings_;
  const Entities& entities_;
};

} // namespace

std::string explanation(const Document& document,
                        const Findings& findings,
                        const Entities& entities,
                        const knowledge::Resources& resources) {
  const Explaining explaining(document, findings, entities);
  std::map<std::uint32_t, std::string> lines;
  const auto add = [&](std::uint32_t sentence, const std::string& line) {
    lines[sentence].append("  ").append(line).append("\n");
  };
  for (const Event& event : findings.events) {
    add(event.evidence.sentence, explaining.event(event));
  }
  for (const Office& office : findings.offices) {
    add(office.evidence.sentence, explaining.office(office));
  }
  for (const Relation& relation : findings.relations) {
    add(relation.evidence.sentence, explaining.relation(relation));
  }
  for (const Quotation& quotation : findings.quotations) {
    add(quotation.evidence.sentence, explaining.quotation(quotation));
  }
  for (const extract::NearMiss& miss : extract::near_misses(document, resources)) {
    const Token& token = document.tokens[miss.token];
    add(token.sentence,
        "almost: [" + token.text + "] rule:" + miss.rule + " wants " + miss.wants);
  }
  std::string text = "# " + document.article.name + "\n";
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i) {
    text.append(document.words(document.sentences[i].span))
        .append("\n")
        .append(lines[i]);
  }
  return text;
}

} // namespace sourcier::pipeline
