// SPDX-License-Identifier: Apache-2.0
// The worked example of the model, found by hand: one sentence, one event, its source.
#pragma once
#include "describe/statements.hpp"
#include "model/entity.hpp"
#include "model/finding.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace sourcier {

struct Example {
  Document document;
  Findings findings;
  Entities entities;
};

/// The span of the first place where the words stand.
inline Span span_of(const Document& document, std::string_view words) {
  const std::u32string_view text = document.article.text.points();
  const Text wanted{std::string(words)};
  const auto begin = static_cast<std::uint32_t>(text.find(wanted.points()));
  return {begin, begin + wanted.size()};
}

/// A document of one sentence a line, without tokens.
inline Document lines(const std::string& text) {
  Document document;
  document.article.text = Text(text);
  const std::u32string_view points = document.article.text.points();
  for (std::size_t begin = 0; begin < points.size();) {
    const std::size_t end = std::min(points.find(U'\n', begin), points.size());
    Sentence sentence;
    sentence.span = {static_cast<std::uint32_t>(begin),
                     static_cast<std::uint32_t>(end)};
    document.sentences.push_back(sentence);
    begin = end + 1;
  }
  return document;
}

/// Adds a mention of an entity of its own.
inline MentionId
add_mention(Example& example, std::string_view words, const Entity& entity) {
  Mention mention;
  mention.span = span_of(example.document, words);
  mention.kind =
      entity.kind == EntityKind::thing ? MentionKind::nominal : MentionKind::name;
  mention.entity = entity.kind;
  for (std::uint32_t i = 0; i < example.document.sentences.size(); ++i) {
    mention.sentence = example.document.sentences[i].span.contains(mention.span)
                           ? i
                           : mention.sentence;
  }
  example.entities.of_mention.push_back({example.entities.entities.add(entity)});
  example.entities.literal.emplace_back();
  return example.findings.mentions.add(mention);
}

inline Entity entity_of(EntityKind kind, const std::string& label) {
  Entity entity;
  entity.kind = kind;
  entity.label = label;
  return entity;
}

inline Example worked_example() {
  Example example{
      lines("Selon l'agence Orlan, la Valdavie aurait livré environ 300 drones "
            "à la Norvanie en mars."),
      {},
      {}};
  Document& document = example.document;
  document.article.published = std::chrono::year(2025) / 4 / 2;
  document.article.date_basis = DateBasis::given_by_user;

  Entity agency = entity_of(EntityKind::organization, "Orlan");
  agency.subclass = "NewsMedium";
  const MentionId orlan = add_mention(example, "agence Orlan", agency);
  const MentionId valdavie =
      add_mention(example, "Valdavie", entity_of(EntityKind::state, "Valdavie"));
  const MentionId drones =
      add_mention(example, "drones", entity_of(EntityKind::thing, "drones"));
  const MentionId norvanie =
      add_mention(example, "Norvanie", entity_of(EntityKind::state, "Norvanie"));

  Quantity quantity;
  quantity.span = span_of(document, "environ 300 drones");
  quantity.value = "300";
  quantity.modifier = Modifier::about;
  quantity.unit = "sc:Item";
  quantity.counted = "drone";
  TimeExpression time;
  time.span = span_of(document, "en mars");
  time.timex = "2025-03";
  time.earliest = std::chrono::year(2025) / 3 / 1;
  time.latest = std::chrono::year(2025) / 3 / 31;
  time.basis = TimeBasis::relative_to_publication;
  Attribution attribution;
  attribution.source = orlan;
  attribution.cue = span_of(document, "Selon");
  attribution.manner = Manner::according_to;

  Event event;
  event.type = "SupplyOfArms";
  event.fillers = {
      {Role::agent, valdavie}, {Role::target, norvanie}, {Role::theme, drones}};
  event.quantities = {example.findings.quantities.add(quantity)};
  event.times = {example.findings.times.add(time)};
  event.evidence.words = span_of(
      document, "la Valdavie aurait livré environ 300 drones à la Norvanie en mars");
  event.evidence.trigger = span_of(document, "livré");
  event.evidence.marking.standing = Standing::hedged;
  event.evidence.marking.hedge = Hedge::hearsay_conditional;
  event.evidence.marking.cues = {span_of(document, "aurait")};
  event.evidence.attribution = example.findings.attributions.add(attribution);
  event.evidence.confidence = 0.86;
  event.evidence.rule = "supplyOfArms";
  example.findings.events.add(event);
  return example;
}

} // namespace sourcier
