// SPDX-License-Identifier: Apache-2.0
// Who speaks: the subject of a verb of saying before it, or after it where it is turned
// around.
#pragma once
#include "extract/sayings_reports.hpp"

namespace sourcier::extract {

/// The predicate of a token; null where it is none.
[[nodiscard]] const Predicate* predicate_at(const Told& told, TokenIndex head);
/// What stands before "a déclaré X", clitics skipped; no_token at the sentence's start.
[[nodiscard]] TokenIndex before_cue(const Document& document, TokenRange cue);
/// "-t-il", "-elle".
[[nodiscard]] bool is_inverted_pronoun(const Token& token);
/// "« … », a déclaré X": the noun phrase after the verb; asides may stand between.
void read_inserted(const Told& told, Report& report);
/// The deep subject; what the parse loses is looked for left of an apposition, at a
/// participle's verb, before a relative pronoun. `before`: the reports read so far.
void read_subject(const Told& told, const std::vector<Report>& before, Report& report);

} // namespace sourcier::extract
