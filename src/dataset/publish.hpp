// SPDX-License-Identifier: Apache-2.0
// Gives the files of a finished version their names.
#pragma once
#include "dataset/journal.hpp"
#include "dataset/layout.hpp"

namespace sourcier::dataset {

/// Moves what waits to where the world reads it, dataset.ttl last, and removes what the
/// snapshot no longer names. A kill in between is made good by calling it again.
void publish(const Layout& layout, Journal& journal);

/// Removes what a version that never came to be has left waiting, and the beginnings of
/// shards of which the journal knows nothing.
void tidy(const Layout& layout, const Journal& journal);

} // namespace sourcier::dataset
