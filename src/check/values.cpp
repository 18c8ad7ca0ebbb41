// SPDX-License-Identifier: Apache-2.0
// Documents, figures, dates, entities, links, occurrences and runs.
#include "check/rules.hpp"

namespace sourcier::check {

namespace {

void check_document(const std::string& iri,
                    const Described& document,
                    const Complain& complain) {
  exactly_one(iri, document, "sc:sha256", complain);
  if (document.count("schema:datePublished") > 0) {
    one_of(iri,
           document,
           "sc:dateBasis",
           {"sc:InMetadata", "sc:InText", "sc:GivenByUser"},
           complain);
  } else if (document.count("sc:dateBasis") > 0) {
    complain(document.line, iri, "sc:dateBasis without a date");
  }
}

void check_quantity(const std::string& iri,
                    const Described& quantity,
                    const Complain& complain) {
  const bool range =
      quantity.count("sc:minimum") == 1 && quantity.count("sc:maximum") == 1;
  const std::size_t said =
      quantity.count("sc:value") + (range ? 1 : 0) + quantity.count("sc:magnitude");
  if (said != 1) {
    complain(quantity.line, iri, "not exactly one of value, range and magnitude");
  }
}

/// Whether the article has the date that the expression was reckoned from.
bool has_anchor(const Gathered& gathered, const Described& time) {
  const rdf::Term* sentence = time.value("prov:wasDerivedFrom");
  const auto found =
      sentence == nullptr ? gathered.end() : gathered.find(sentence->value());
  const rdf::Term* document =
      found == gathered.end() ? nullptr : found->second.value("nif:referenceContext");
  const auto article =
      document == nullptr ? gathered.end() : gathered.find(document->value());
  return article != gathered.end() &&
         article->second.count("schema:datePublished") == 1;
}

void check_time(const Gathered& gathered,
                const std::string& iri,
                const Described& time,
                const Complain& complain) {
  one_of(iri,
         time,
         "sc:basis",
         {"sc:StatedInFull",
          "sc:RelativeToPublication",
          "sc:RelativeToText",
          "sc:Unresolved"},
         complain);
  const std::string basis = time.text("sc:basis");
  const std::string first = time.text("sc:earliest");
  const std::string last = time.text("sc:latest");
  if (basis == "sc:Unresolved" && !(first.empty() && last.empty())) {
    complain(time.line, iri, "sc:Unresolved with days");
  }
  if (basis == "sc:RelativeToPublication" && !has_anchor(gathered, time)) {
    complain(time.line,
             iri,
             "relative to a publication date that the article does not have");
  }
  if (!first.empty() && !last.empty() && first > last) {
    complain(time.line, iri, "ends before it begins");
  }
}

void check_entity(const std::string& iri,
                  const Described& entity,
                  const Complain& complain) {
  exactly_one(iri, entity, "rdfs:label", complain);
  const bool linked = entity.count("schema:sameAs") > 0;
  if (linked == entity.is_a("sc:Unlinked")) {
    complain(entity.line,
             iri,
             linked ? "linked and sc:Unlinked" : "neither linked nor sc:Unlinked");
  }
  if (entity.count("rdf:type") != (linked ? 1U : 2U)) {
    complain(entity.line, iri, "not exactly one class");
  }
}

void check_link(const std::string& iri,
                const Described& link,
                const Complain& complain) {
  exactly_one(iri, link, "sc:linked", complain);
  exactly_one(iri, link, "sc:linkedTo", complain);
  check_confidence(iri, link, complain);
  one_of(iri,
         link,
         "sc:method",
         {"sc:ExactName",
          "sc:Alias",
          "sc:Demonym",
          "sc:Metonym",
          "sc:Coreference",
          "sc:Context",
          "sc:Decision"},
         complain);
}

/// An entity node of ours; a direct relation alone does not describe one.
bool is_entity(const std::string& iri, const Described& described) {
  return iri.find("/entity/") != std::string::npos && described.count("rdf:type") > 0;
}

} // namespace

void check_values(const Gathered& gathered, const Complain& complain) {
  for (const auto& [iri, described] : gathered) {
    if (described.is_a("nif:Context")) {
      check_document(iri, described, complain);
    } else if (described.is_a("prov:Activity")) {
      exactly_one(iri, described, "sc:software", complain);
    } else if (described.is_a("sc:Quantity")) {
      check_quantity(iri, described, complain);
    } else if (described.is_a("sc:TimeExpression")) {
      check_time(gathered, iri, described, complain);
    } else if (described.is_a("sc:Link")) {
      check_link(iri, described, complain);
    } else if (described.is_a("sc:Occurrence")) {
      if (described.count("sc:account") < 2) {
        complain(described.line, iri, "an occurrence of fewer than two accounts");
      }
      check_confidence(iri, described, complain);
    } else if (is_entity(iri, described)) {
      check_entity(iri, described, complain);
    }
  }
}

} // namespace sourcier::check
