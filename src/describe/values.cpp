// SPDX-License-Identifier: Apache-2.0
// Figures and dates in RDF (model.md 5.5, 5.6).
#include "describe/parts.hpp"
#include "describe/words.hpp"

#include <optional>

namespace sourcier::describe {

namespace {

void say_number(Sheet& sheet,
                const rdf::Term& node,
                std::string_view property,
                const std::string& digits) {
  if (!digits.empty()) {
    sheet.say(node, property, rdf::Term::number(digits));
  }
}

void say_day(Sheet& sheet,
             const rdf::Term& node,
             std::string_view property,
             const std::optional<Date>& day) {
  if (day) {
    sheet.say(node, property, rdf::Term::date(*day));
  }
}

void say_place(Sheet& sheet, const rdf::Term& node, Span span, std::uint32_t sentence) {
  if (sheet.options.quotes) {
    sheet.say(node, "nif:anchorOf", sheet.said(sheet.document.words(span)));
  }
  if (sheet.writes_phrases()) {
    sheet.say(node, "nif:beginIndex", rdf::Term::integer(span.begin));
    sheet.say(node, "nif:endIndex", rdf::Term::integer(span.end));
  }
  sheet.say(node, "prov:wasDerivedFrom", sheet.sentence(sentence));
}

} // namespace

rdf::Term quantity_node(const Sheet& sheet, QuantityId id) {
  return sheet.data("quantity",
                    span_name(sheet.doc, sheet.findings.quantities[id].span));
}

rdf::Term time_node(const Sheet& sheet, TimeId id) {
  return sheet.data("time", span_name(sheet.doc, sheet.findings.times[id].span));
}

void write_quantity(Sheet& sheet, QuantityId id) {
  const Quantity& quantity = sheet.findings.quantities[id];
  const rdf::Term node = quantity_node(sheet, id);
  sheet.say(node, "rdf:type", Sheet::sc("Quantity"));
  say_number(sheet, node, "sc:value", quantity.value);
  say_number(sheet, node, "sc:minimum", quantity.minimum);
  say_number(sheet, node, "sc:maximum", quantity.maximum);
  say_number(sheet, node, "sc:magnitude", quantity.magnitude);
  if (quantity.modifier != Modifier::none) {
    sheet.say(node, "sc:modifier", Sheet::sc(modifier_name(quantity.modifier)));
  }
  if (quantity.unit.starts_with("sc:")) {
    sheet.say(node, "sc:unit", Sheet::word(quantity.unit));
  } else if (!quantity.unit.empty()) {
    sheet.say(node, "sc:unit", rdf::Term::text(quantity.unit));
  }
  if (!quantity.counted.empty()) {
    sheet.say(node, "sc:counted", sheet.said(quantity.counted));
  }
  say_place(sheet, node, quantity.span, quantity.sentence);
}

void write_time(Sheet& sheet, TimeId id) {
  const TimeExpression& time = sheet.findings.times[id];
  const rdf::Term node = time_node(sheet, id);
  sheet.say(node, "rdf:type", Sheet::sc("TimeExpression"));
  if (!time.timex.empty()) {
    sheet.say(node, "sc:timex", rdf::Term::text(time.timex));
  }
  if (time.basis != TimeBasis::unresolved) {
    say_day(sheet, node, "sc:earliest", time.earliest);
    say_day(sheet, node, "sc:latest", time.latest);
  }
  sheet.say(node, "sc:basis", Sheet::sc(basis_name(time.basis)));
  say_place(sheet, node, time.span, time.sentence);
}

} // namespace sourcier::describe
