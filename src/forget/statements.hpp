// SPDX-License-Identifier: Apache-2.0
// Takes people out of the graph of an article, with all that would tell their names.
#pragma once
#include "forget/list.hpp"
#include "rdf/term.hpp"

#include <string>
#include <vector>

namespace sourcier::forget {

struct Rules {
  const List* list = nullptr; ///< whom to forget; null: nobody
  /// Only persons that are linked to Wikidata or hold an office stay.
  bool only_public = false;
  /// Names of persons of the text that must not be told either, though no statement may
  /// name them as an entity: their mentions, unused ones too.
  std::vector<std::string> persons;
};

/// `graphs`: those of one article, its own and, where they are there, its lines of
/// graph/entities. Left out are
/// - forgotten entities, and every statement that has one as subject or object: of an
///   event only the role goes, an office without holder, a relation without one side, a
///   quotation without its speaker go as a whole, with the spans, figures, dates and
///   entities that nothing else needs;
/// - each text (quote, headline, label, address …) that tells one of their names, or
///   the part of a person's name that may stand alone; what cannot be without that text
///   (an unlinked entity, an office) goes as a whole.
/// Forgotten keys are the caller's: `List::holds_graph`. Statements stay in order.
void statements(std::vector<rdf::NamedGraph>& graphs, const Rules& rules);

} // namespace sourcier::forget
