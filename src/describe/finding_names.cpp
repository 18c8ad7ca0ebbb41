// SPDX-License-Identifier: Apache-2.0
// Names findings by their words and parties (model.md 2).
#include "describe/finding_names.hpp"

#include "describe/words.hpp"

#include <set>
#include <utility>

namespace sourcier::describe {

namespace {

std::vector<Span> spans_of(const Document& document, const Evidence& evidence) {
  std::vector<Span> spans{evidence_span(document, evidence)};
  if (!evidence.trigger.empty()) {
    spans.push_back(evidence.trigger);
  }
  spans.insert(spans.end(), evidence.marking.cues.begin(), evidence.marking.cues.end());
  return spans;
}

bool is_resolved(const Sheet& sheet, MentionId mention) {
  const auto index = static_cast<std::size_t>(mention);
  return index < sheet.entities.of_mention.size() &&
         !sheet.entities.of_mention[index].empty();
}

void use(const Findings& findings,
         std::optional<AttributionId> id,
         std::set<AttributionId>& used) {
  while (id && used.insert(*id).second) {
    id = findings.attributions[*id].via;
  }
}

std::set<AttributionId> used_attributions(const Findings& findings) {
  std::set<AttributionId> used;
  for (const Event& event : findings.events) {
    use(findings, event.evidence.attribution, used);
  }
  for (const Office& office : findings.offices) {
    use(findings, office.evidence.attribution, used);
  }
  for (const Relation& relation : findings.relations) {
    use(findings, relation.evidence.attribution, used);
  }
  for (const Quotation& quotation : findings.quotations) {
    use(findings, quotation.evidence.attribution, used);
  }
  return used;
}

void name_attributions(Sheet& sheet, FindingNames& names) {
  const std::set<AttributionId> used = used_attributions(sheet.findings);
  names.attributions.resize(sheet.findings.attributions.size());
  for (const AttributionId id : used) {
    const Attribution& attribution = sheet.findings.attributions[id];
    NameParts parts{
        "attribution", std::string(manner_name(attribution.manner)), {}, {}};
    if (!attribution.cue.empty()) {
      parts.spans.push_back(attribution.cue);
    }
    if (attribution.source) {
      sheet.add_parties(parts.parties, "source", *attribution.source);
    }
    for (const MentionId with : attribution.with) {
      sheet.add_parties(parts.parties, "with", with);
    }
    names.attributions[static_cast<std::size_t>(id)] = sheet.unique(parts);
  }
}

rdf::Term event_name(Sheet& sheet, const Event& event) {
  NameParts parts{"event", event.type, spans_of(sheet.document, event.evidence), {}};
  for (const Filler& filler : event.fillers) {
    sheet.add_parties(parts.parties, role_name(filler.role), filler.mention);
  }
  return sheet.unique(parts);
}

std::optional<rdf::Term> office_name(Sheet& sheet, const Office& office) {
  if (!is_resolved(sheet, office.holder)) {
    return std::nullopt;
  }
  NameParts parts{
      "office", office.office, spans_of(sheet.document, office.evidence), {}};
  sheet.add_parties(parts.parties, "holder", office.holder);
  if (office.of) {
    sheet.add_parties(parts.parties, "of", *office.of);
  }
  if (office.posted_to) {
    sheet.add_parties(parts.parties, "postedTo", *office.posted_to);
  }
  return sheet.unique(parts);
}

std::optional<rdf::Term> relation_name(Sheet& sheet, const Relation& relation) {
  const auto of = [&](MentionId id) {
    return sheet.entities.of_mention[static_cast<std::size_t>(id)];
  };
  const bool with_itself = of(relation.subject) == of(relation.object);
  if (!is_resolved(sheet, relation.subject) || !is_resolved(sheet, relation.object) ||
      with_itself) {
    return std::nullopt;
  }
  NameParts parts{
      "relation", relation.predicate, spans_of(sheet.document, relation.evidence), {}};
  sheet.add_parties(parts.parties, "subject", relation.subject);
  sheet.add_parties(parts.parties, "object", relation.object);
  return sheet.unique(parts);
}

rdf::Term quotation_name(Sheet& sheet, const Quotation& quotation) {
  NameParts parts{"quote",
                  std::string(mode_name(quotation.mode)),
                  spans_of(sheet.document, quotation.evidence),
                  {}};
  if (!quotation.words.empty()) {
    parts.spans.push_back(quotation.words);
  }
  if (quotation.speaker) {
    sheet.add_parties(parts.parties, "speaker", *quotation.speaker);
  }
  if (quotation.addressee) {
    sheet.add_parties(parts.parties, "addressee", *quotation.addressee);
  }
  if (quotation.medium) {
    sheet.add_parties(parts.parties, "medium", *quotation.medium);
  }
  return sheet.unique(parts);
}

} // namespace

Span evidence_span(const Document& document, const Evidence& evidence) {
  return evidence.words.empty() ? document.sentences.at(evidence.sentence).span
                                : evidence.words;
}

FindingNames finding_names(Sheet& sheet) {
  FindingNames names;
  name_attributions(sheet, names);
  for (const Event& event : sheet.findings.events) {
    names.events.push_back(event_name(sheet, event));
  }
  for (const Office& office : sheet.findings.offices) {
    names.offices.push_back(office_name(sheet, office));
  }
  for (const Relation& relation : sheet.findings.relations) {
    names.relations.push_back(relation_name(sheet, relation));
  }
  for (const Quotation& quotation : sheet.findings.quotations) {
    names.quotations.push_back(quotation_name(sheet, quotation));
  }
  return names;
}

} // namespace sourcier::describe
