// SPDX-License-Identifier: Apache-2.0
// Writes statements in the four syntaxes.
#pragma once
#include "rdf/syntax.hpp"
#include "rdf/term.hpp"
#include "rdf/vocabulary.hpp"

#include <span>
#include <string>
#include <string_view>

namespace sourcier::rdf {

/// The graphs as one text, complete in itself: prefixes first where the syntax has
/// them, the data prefixes for IRIs below `base`. Syntaxes without graphs hold the
/// union of all statements, sorted, each once. Failure for a blank node or a literal
/// that is not canonical: nothing unchecked comes near Serd. `more`: prefixes beside
/// those of the vocabularies and data kinds.
[[nodiscard]] std::string written(Syntax syntax,
                                  std::span<const NamedGraph> graphs,
                                  std::string_view base,
                                  std::span<const Prefix> more = {});

} // namespace sourcier::rdf
