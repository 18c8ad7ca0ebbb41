// SPDX-License-Identifier: Apache-2.0
// Graphs read back out of a store.
#pragma once
#include "graphs/statements.hpp"
#include "load/options.hpp"

namespace sourcier::load {

/// Gives each graph that holds an article, one at a time, in the order of their IRIs,
/// and before them the statements of graph/entities and graph/occurrences. Speaks to
/// the store as `load` does: store, profile, auth, credentials, retries, timeout of
/// `options`. Failure where the store cannot be reached, refuses us, has no place for
/// queries or gives what is no N-Triples.
void fetched(const Options& options, const graphs::Takers& takers);

} // namespace sourcier::load
