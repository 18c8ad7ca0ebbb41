// SPDX-License-Identifier: Apache-2.0
// Findings: one sentence, their evidence in it, one standing that fits, a rule.
#include "check/rules.hpp"
#include "rdf/vocabulary.hpp"

#include <array>
#include <charconv>

namespace sourcier::check {

namespace {

const std::set<std::string>& standings() {
  static const std::set<std::string> names{"sc:Stated",
                                           "sc:Attributed",
                                           "sc:Hedged",
                                           "sc:Prospective",
                                           "sc:Hypothetical",
                                           "sc:Negated"};
  return names;
}

bool is_finding(const Described& described) {
  return described.is_a("sc:Event") || described.is_a("sc:OfficeHolding") ||
         described.is_a("sc:Relation") || described.is_a("sc:Quotation");
}

/// Spans of a finding that must lie in its sentence, or sentences.
void check_inside(const Gathered& gathered,
                  const std::string& iri,
                  const Described& finding,
                  Offsets sentence,
                  const Complain& complain) {
  constexpr std::array<std::string_view, 4> properties{
      "sc:evidence", "sc:trigger", "sc:cue", "sc:words"};
  for (const std::string_view property : properties) {
    for (const rdf::Term* span : finding.values(property)) {
      const auto found = gathered.find(span->value());
      const auto place =
          found == gathered.end() ? std::nullopt : offsets(found->first, found->second);
      if (place && !sentence.holds(*place)) {
        complain(
            finding.line, iri, std::string(property) + " lies outside of its sentence");
      }
    }
  }
}

void check_standing(const std::string& iri,
                    const Described& finding,
                    const Complain& complain) {
  one_of(iri, finding, "sc:standing", standings(), complain);
  const std::string standing = finding.text("sc:standing");
  const bool attributed = finding.count("sc:attribution") > 0;
  const bool hedged = finding.count("sc:hedge") > 0;
  const bool negative = finding.has("sc:polarity", "sc:Negative");
  const auto require = [&](bool good, const char* what) {
    if (!good) {
      complain(finding.line, iri, what);
    }
  };
  require(standing != "sc:Stated" || (!attributed && !hedged),
          "sc:Stated with an attribution or a hedge");
  require(standing != "sc:Attributed" || attributed,
          "sc:Attributed without sc:attribution");
  require(standing != "sc:Attributed" || !hedged, "sc:Attributed with a hedge");
  require(standing != "sc:Hedged" || hedged, "sc:Hedged without sc:hedge");
  require((standing == "sc:Negated") == negative,
          "sc:standing sc:Negated and sc:polarity sc:Negative do not go together");
}

void check_event(const std::string& iri,
                 const Described& event,
                 const std::set<std::string>& types,
                 const Complain& complain) {
  std::size_t listed = 0;
  for (const rdf::Term* type : event.values("rdf:type")) {
    const std::string name = rdf::shortened(type->value());
    if (name == "sc:Event") {
      continue;
    }
    ++listed;
    if (!types.empty() && !types.contains(name)) {
      complain(event.line, iri, name + " is not an event type of the ontology");
    }
  }
  if (listed != 1) {
    complain(event.line, iri, "not exactly one event type");
  }
  const std::string first = event.text("sem:hasEarliestBeginTimeStamp");
  const std::string last = event.text("sem:hasLatestEndTimeStamp");
  if (!first.empty() && !last.empty() && first > last) {
    complain(event.line, iri, "ends before it begins");
  }
}

void check_kind(const std::string& iri,
                const Described& finding,
                const std::set<std::string>& types,
                const Complain& complain) {
  const auto require = [&](std::string_view property) {
    if (finding.count(property) == 0) {
      complain(finding.line, iri, "no " + std::string(property));
    }
  };
  if (finding.is_a("sc:Event")) {
    check_event(iri, finding, types, complain);
  }
  if (finding.is_a("sc:OfficeHolding")) {
    require("sc:holder");
    require("sc:office");
  }
  if (finding.is_a("sc:Relation")) {
    require("rdf:subject");
    require("rdf:predicate");
    require("rdf:object");
  }
  if (finding.is_a("sc:Quotation")) {
    one_of(iri, finding, "sc:mode", {"sc:Direct", "sc:Indirect", "sc:Mixed"}, complain);
  }
}

void check_finding(const Gathered& gathered,
                   const std::string& iri,
                   const Described& finding,
                   const Complain& complain,
                   const Complain& complain_of_evidence) {
  const std::size_t sentences = finding.count("prov:wasDerivedFrom");
  const bool quotation = finding.is_a("sc:Quotation");
  if (sentences == 0 || (sentences > 1 && !quotation)) {
    complain(
        finding.line, iri, std::to_string(sentences) + " sentences instead of one");
  } else if (const auto hull = sentences_of(gathered, finding, "prov:wasDerivedFrom")) {
    check_inside(gathered, iri, finding, *hull, complain);
  } else {
    complain(finding.line, iri, "its sentence is not described");
  }
  if (finding.count("sc:evidence") != 1) {
    complain_of_evidence(finding.line, iri, "no sc:evidence, or several");
  }
  exactly_one(iri, finding, "sc:rule", complain);
  exactly_one(iri, finding, "prov:wasGeneratedBy", complain);
  check_confidence(iri, finding, complain);
  check_standing(iri, finding, complain);
}

/// Whether the chain of sc:via comes back to where it began.
bool comes_back(const Gathered& gathered, const std::string& iri) {
  std::string next = iri;
  for (std::size_t steps = 0; steps <= gathered.size(); ++steps) {
    const auto found = gathered.find(next);
    const rdf::Term* via =
        found == gathered.end() ? nullptr : found->second.value("sc:via");
    if (via == nullptr) {
      return false;
    }
    next = via->value();
    if (next == iri) {
      return true;
    }
  }
  return false;
}

void check_attribution(const Gathered& gathered,
                       const std::string& iri,
                       const Described& attribution,
                       const Complain& complain) {
  one_of(iri,
         attribution,
         "sc:manner",
         {"sc:Quoted", "sc:ReportedSpeech", "sc:AccordingTo", "sc:Belief"},
         complain);
  if (comes_back(gathered, iri)) {
    complain(attribution.line, iri, "sc:via comes back to itself");
  }
}

} // namespace

void exactly_one(const std::string& iri,
                 const Described& described,
                 std::string_view property,
                 const Complain& complain) {
  const std::size_t count = described.count(property);
  if (count != 1) {
    complain(described.line,
             iri,
             (count == 0 ? "no " : "more than one ") + std::string(property));
  }
}

void one_of(const std::string& iri,
            const Described& described,
            std::string_view property,
            const std::set<std::string>& allowed,
            const Complain& complain) {
  exactly_one(iri, described, property, complain);
  const std::string value = described.text(property);
  if (!value.empty() && !allowed.contains(value)) {
    complain(described.line,
             iri,
             std::string(property) + " is " + value + ", not a listed one");
  }
}

void check_confidence(const std::string& iri,
                      const Described& described,
                      const Complain& complain) {
  exactly_one(iri, described, "sc:confidence", complain);
  const std::string text = described.text("sc:confidence");
  double value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_number = error == std::errc{} && end == text.data() + text.size();
  if (!text.empty() && (!is_number || value < 0 || value > 1)) {
    complain(described.line, iri, "sc:confidence " + text + " is not within 0 and 1");
  }
}

void check_findings(const Gathered& gathered,
                    const std::set<std::string>& types,
                    Summary& summary,
                    const Complain& complain,
                    const Complain& complain_of_evidence) {
  for (const auto& [iri, described] : gathered) {
    if (described.is_a("sc:Attribution")) {
      check_attribution(gathered, iri, described, complain);
    }
    if (is_finding(described)) {
      ++summary.findings;
      check_finding(gathered, iri, described, complain, complain_of_evidence);
      check_kind(iri, described, types, complain);
    }
  }
}

} // namespace sourcier::check
