// SPDX-License-Identifier: Apache-2.0
// Takes people out of articles that are in the dataset already.
#pragma once
#include "dataset/dataset.hpp"

#include <functional>

namespace sourcier::dataset {

/// Adds to the list the items of linked entities whose label is a forgotten name.
void learn(const Layout& layout, const Journal& journal, forget::List& list);

/// Looks through every article of the last version, unless the run under way has put
/// another in its place, and calls `take` for each that loses something.
void sweep(const Layout& layout,
           const Journal& journal,
           const forget::List& list,
           const std::function<void(Record, const Parcel&)>& take);

} // namespace sourcier::dataset
