// SPDX-License-Identifier: Apache-2.0
// Findings with their evidence in RDF (model.md 5).
#include "describe/finding_names.hpp"
#include "describe/parts.hpp"
#include "describe/words.hpp"
#include "rdf/vocabulary.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace sourcier::describe {

namespace {

/// A mention that a finding uses, in a role: each entity it speaks of.
void say_party(Sheet& sheet,
               const rdf::Term& node,
               std::string_view property,
               MentionId mention) {
  sheet.used_mentions.insert(mention);
  for (const rdf::Term& entity : sheet.entities_of(mention)) {
    sheet.say(node, property, entity);
  }
}

void say_party(Sheet& sheet,
               const rdf::Term& node,
               std::string_view property,
               std::optional<MentionId> mention) {
  if (mention) {
    say_party(sheet, node, property, *mention);
  }
}

void say_time(Sheet& sheet, const rdf::Term& node, std::optional<TimeId> time) {
  if (time) {
    sheet.used_times.insert(*time);
    sheet.say(node, "sc:time", time_node(sheet, *time));
  }
}

void say_span(Sheet& sheet,
              const rdf::Term& node,
              std::string_view property,
              Span span) {
  if (sheet.writes_phrases() && !span.empty()) {
    sheet.say(node, property, sheet.phrase(span));
  }
}

void say_marking(Sheet& sheet, const rdf::Term& node, const Marking& marking) {
  sheet.say(node, "sc:standing", Sheet::sc(standing_name(marking.standing)));
  if (marking.negative) {
    sheet.say(node, "sc:polarity", Sheet::sc("Negative"));
  }
  if (marking.hedge) {
    sheet.say(node, "sc:hedge", Sheet::sc(hedge_name(*marking.hedge)));
  }
  for (const Span cue : marking.cues) {
    say_span(sheet, node, "sc:cue", cue);
  }
}

void say_evidence(Sheet& sheet,
                  const rdf::Term& node,
                  const Evidence& evidence,
                  const FindingNames& names) {
  sheet.say(node, "prov:wasDerivedFrom", sheet.sentence(evidence.sentence));
  say_span(sheet, node, "sc:evidence", evidence_span(sheet.document, evidence));
  say_span(sheet, node, "sc:trigger", evidence.trigger);
  say_marking(sheet, node, evidence.marking);
  if (evidence.attribution) {
    const auto& name =
        names.attributions.at(static_cast<std::size_t>(*evidence.attribution));
    sheet.say(node, "sc:attribution", name.value());
  }
  sheet.say(node,
            "sc:confidence",
            rdf::Term::decimal(std::clamp(evidence.confidence, 0.0, 1.0)));
  sheet.say(node, "sc:rule", Sheet::word("rule:" + evidence.rule));
  sheet.say(node, "prov:wasGeneratedBy", sheet.data("run", sheet.options.run));
}

/// From the first day to the last of all the dates an event has.
void say_bounds(Sheet& sheet, const rdf::Term& node, const std::vector<TimeId>& times) {
  std::optional<Date> earliest;
  std::optional<Date> latest;
  for (const TimeId id : times) {
    const TimeExpression& time = sheet.findings.times[id];
    if (time.basis == TimeBasis::unresolved) {
      continue;
    }
    if (time.earliest) {
      earliest = earliest ? std::min(*earliest, *time.earliest) : *time.earliest;
    }
    if (time.latest) {
      latest = latest ? std::max(*latest, *time.latest) : *time.latest;
    }
  }
  if (earliest) {
    sheet.say(node, "sem:hasEarliestBeginTimeStamp", rdf::Term::date(*earliest));
  }
  if (latest) {
    sheet.say(node, "sem:hasLatestEndTimeStamp", rdf::Term::date(*latest));
  }
}

void write_event(Sheet& sheet,
                 const Event& event,
                 std::size_t index,
                 const FindingNames& names) {
  const rdf::Term& node = names.events[index];
  sheet.say(node, "rdf:type", Sheet::sc("Event"));
  sheet.say(node, "rdf:type", Sheet::sc(event.type));
  for (const Filler& filler : event.fillers) {
    say_party(sheet, node, "sc:" + std::string(role_name(filler.role)), filler.mention);
  }
  for (const EventLink& link : event.links) {
    sheet.say(node,
              "sc:" + std::string(role_name(link.role)),
              names.events.at(static_cast<std::size_t>(link.event)));
  }
  for (const QuantityId quantity : event.quantities) {
    sheet.used_quantities.insert(quantity);
    sheet.say(node, "sc:quantity", quantity_node(sheet, quantity));
  }
  for (const TimeId time : event.times) {
    say_time(sheet, node, time);
  }
  say_bounds(sheet, node, event.times);
  say_evidence(sheet, node, event.evidence, names);
}

void write_office(Sheet& sheet,
                  const Office& office,
                  std::size_t index,
                  const FindingNames& names) {
  if (!names.offices[index]) {
    return;
  }
  const rdf::Term& node = *names.offices[index];
  sheet.say(node, "rdf:type", Sheet::sc("OfficeHolding"));
  say_party(sheet, node, "sc:holder", office.holder);
  sheet.say(node, "sc:office", sheet.said(office.office));
  say_party(sheet, node, "sc:of", office.of);
  say_party(sheet, node, "sc:postedTo", office.posted_to);
  say_time(sheet, node, office.time);
  if (office.former) {
    sheet.say(node, "sc:former", rdf::Term::boolean(true));
  }
  say_evidence(sheet, node, office.evidence, names);
}

void write_relation(Sheet& sheet,
                    const Relation& relation,
                    std::size_t index,
                    const FindingNames& names) {
  if (!names.relations[index]) {
    return;
  }
  const rdf::Term& node = *names.relations[index];
  sheet.say(node, "rdf:type", Sheet::sc("Relation"));
  say_party(sheet, node, "rdf:subject", relation.subject);
  sheet.say(node, "rdf:predicate", Sheet::sc(relation.predicate));
  say_party(sheet, node, "rdf:object", relation.object);
  say_time(sheet, node, relation.time);
  if (relation.former) {
    sheet.say(node, "sc:former", rdf::Term::boolean(true));
  }
  say_evidence(sheet, node, relation.evidence, names);
  if (relation.evidence.marking.standing != Standing::stated || relation.former ||
      relation.time) {
    return;
  }
  for (const rdf::Term& subject : sheet.entities_of(relation.subject)) {
    for (const rdf::Term& object : sheet.entities_of(relation.object)) {
      sheet.say(subject, "sc:" + relation.predicate, object);
    }
  }
}

/// Whether a finding stands inside the words of a quotation.
bool inside(const Quotation& quotation,
            const Document& document,
            const Evidence& evidence) {
  return !quotation.words.empty() &&
         quotation.words.contains(evidence.trigger.empty()
                                      ? evidence_span(document, evidence)
                                      : evidence.trigger);
}

template <class Rows, class Names>
void say_contents(Sheet& sheet,
                  const rdf::Term& node,
                  const Quotation& quotation,
                  const Rows& rows,
                  const Names& names) {
  std::size_t index = 0;
  for (const auto& row : rows) {
    const std::size_t at = index++;
    if (!inside(quotation, sheet.document, row.evidence)) {
      continue;
    }
    const std::optional<rdf::Term>& name = names[at];
    if (name && *name != node) {
      sheet.say(node, "sc:says", *name);
    }
  }
}

void write_quotation(Sheet& sheet,
                     const Quotation& quotation,
                     std::size_t index,
                     const FindingNames& names) {
  const rdf::Term& node = names.quotations[index];
  sheet.say(node, "rdf:type", Sheet::sc("Quotation"));
  say_party(sheet, node, "sc:speaker", quotation.speaker);
  sheet.say(node, "sc:mode", Sheet::sc(mode_name(quotation.mode)));
  say_span(sheet, node, "sc:words", quotation.words);
  say_party(sheet, node, "sc:addressee", quotation.addressee);
  say_party(sheet, node, "sc:medium", quotation.medium);
  for (const std::uint32_t sentence : quotation.sentences) {
    sheet.say(node, "prov:wasDerivedFrom", sheet.sentence(sentence));
  }
  say_contents(sheet, node, quotation, sheet.findings.events, names.events);
  say_contents(sheet, node, quotation, sheet.findings.offices, names.offices);
  say_contents(sheet, node, quotation, sheet.findings.relations, names.relations);
  say_contents(sheet, node, quotation, sheet.findings.quotations, names.quotations);
  say_evidence(sheet, node, quotation.evidence, names);
}

void write_attribution(Sheet& sheet,
                       const Attribution& attribution,
                       std::size_t index,
                       const FindingNames& names) {
  if (!names.attributions[index]) {
    return;
  }
  const rdf::Term& node = *names.attributions[index];
  sheet.say(node, "rdf:type", Sheet::sc("Attribution"));
  say_party(sheet, node, "sc:source", attribution.source);
  for (const MentionId with : attribution.with) {
    say_party(sheet, node, "sc:with", with);
  }
  say_span(sheet, node, "sc:cue", attribution.cue);
  sheet.say(node, "sc:manner", Sheet::sc(manner_name(attribution.manner)));
  if (attribution.via) {
    sheet.say(
        node,
        "sc:via",
        names.attributions.at(static_cast<std::size_t>(*attribution.via)).value());
  }
  say_time(sheet, node, attribution.time);
}

void write_occurrences(Sheet& sheet, const FindingNames& names) {
  std::map<std::string, std::uint32_t> seen;
  for (const Occurrence& occurrence : sheet.findings.occurrences) {
    std::vector<std::string> accounts;
    for (const EventId id : occurrence.accounts) {
      accounts.push_back(names.events.at(static_cast<std::size_t>(id)).value());
    }
    if (accounts.size() < 2) {
      continue;
    }
    const std::string& smallest = *std::min_element(accounts.begin(), accounts.end());
    const std::uint32_t before = seen[smallest]++;
    const rdf::Term node = sheet.data(
        "occurrence",
        before == 0 ? hashed({"article", smallest})
                    : hashed({"article", smallest, std::to_string(before + 1)}));
    sheet.say(node, "rdf:type", Sheet::sc("Occurrence"));
    for (const std::string& account : accounts) {
      sheet.say(node, "sc:account", rdf::Term::iri(account));
    }
    sheet.say(node, "sc:rule", Sheet::word("rule:" + occurrence.rule));
    sheet.say(node,
              "sc:confidence",
              rdf::Term::decimal(std::clamp(occurrence.confidence, 0.0, 1.0)));
  }
}

/// Calls `write` for each row with its index.
template <class Rows, class Write>
void write_each(Sheet& sheet,
                const Rows& rows,
                const FindingNames& names,
                Write write) {
  std::size_t index = 0;
  for (const auto& row : rows) {
    write(sheet, row, index++, names);
  }
}

} // namespace

void write_findings(Sheet& sheet) {
  const FindingNames names = finding_names(sheet);
  write_each(sheet, sheet.findings.events, names, write_event);
  write_each(sheet, sheet.findings.offices, names, write_office);
  write_each(sheet, sheet.findings.relations, names, write_relation);
  write_each(sheet, sheet.findings.quotations, names, write_quotation);
  write_each(sheet, sheet.findings.attributions, names, write_attribution);
  write_occurrences(sheet, names);
}

} // namespace sourcier::describe
