// SPDX-License-Identifier: Apache-2.0
// What the model promises of each kind of thing, as checks over one article.
#pragma once
#include "check/texts.hpp"
#include "check/violations.hpp"
#include "graphs/gathered.hpp"

#include <cstdint>
#include <functional>
#include <set>
#include <string>

namespace sourcier::check {

using graphs::Described;
using graphs::Gathered;
using graphs::Offsets;

/// Says what is wrong with a subject: (line, subject's IRI, what).
using Complain =
    std::function<void(std::uint32_t, const std::string&, const std::string&)>;

/// Literals and nodes as every store keeps them.
void check_terms(const Gathered& gathered, const Complain& complain);
/// Spans, findings, figures and unlinked entities that something points at are
/// described.
void check_pointers(const Gathered& gathered, const Complain& complain);
/// Documents have their text; every quote equals the text at its offsets; phrases lie
/// in their sentence.
void check_quotes(const Gathered& gathered,
                  Texts& texts,
                  Summary& summary,
                  const Complain& complain);
/// Findings and attributions. `types`: short names of the event types; empty: any.
/// `complain_of_evidence`: (line, subject, what) of findings without evidence, which is
/// right where the run wrote facts only.
void check_findings(const Gathered& gathered,
                    const std::set<std::string>& types,
                    Summary& summary,
                    const Complain& complain,
                    const Complain& complain_of_evidence);
/// Documents, quantities, dates, entities, links, occurrences, runs.
void check_values(const Gathered& gathered, const Complain& complain);

/// Complains unless the property has exactly one value.
void exactly_one(const std::string& iri,
                 const Described& described,
                 std::string_view property,
                 const Complain& complain);
/// Complains unless the property has exactly one value, one of those listed.
void one_of(const std::string& iri,
            const Described& described,
            std::string_view property,
            const std::set<std::string>& allowed,
            const Complain& complain);
/// Complains unless there is exactly one confidence and it is 0 to 1.
void check_confidence(const std::string& iri,
                      const Described& described,
                      const Complain& complain);

} // namespace sourcier::check
