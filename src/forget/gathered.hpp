// SPDX-License-Identifier: Apache-2.0
// The same for an article that was read back from a file.
#pragma once
#include "forget/statements.hpp"
#include "graphs/gathered.hpp"

namespace sourcier::forget {

/// Takes out of what a file says of one article what `statements` would; subjects of
/// which nothing is left go. What is said of linked entities counts where it is there;
/// `List::learn` finds their items by label elsewhere.
void gathered(graphs::Gathered& article, const Rules& rules);

} // namespace sourcier::forget
