// SPDX-License-Identifier: Apache-2.0
// The parts of a description, each written onto the sheet.
#pragma once
#include "describe/sheet.hpp"

namespace sourcier::describe {

/// Title, date, address, hash of the text.
void write_article(Sheet& sheet);
/// Events, offices, relations, quotations, their attributions, what they say together.
void write_findings(Sheet& sheet);
/// Numbers and dates: those asked for; all of them at full detail.
void write_quantity(Sheet& sheet, QuantityId id);
void write_time(Sheet& sheet, TimeId id);
/// The phrase of a mention with what it speaks of.
void write_mention(Sheet& sheet, MentionId id);
/// Every entity asked for, what it belongs to, and its link to Wikidata.
void write_entities(Sheet& sheet);
/// How it was made.
void write_run(Sheet& sheet, const std::string& run);

[[nodiscard]] rdf::Term quantity_node(const Sheet& sheet, QuantityId id);
[[nodiscard]] rdf::Term time_node(const Sheet& sheet, TimeId id);

} // namespace sourcier::describe
