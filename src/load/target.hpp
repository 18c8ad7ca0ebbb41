// SPDX-License-Identifier: Apache-2.0
// Where and how a store is spoken to, out of the options.
#pragma once
#include "load/options.hpp"
#include "load/store.hpp"

namespace sourcier::load {

/// With the credentials that `options` name. Failure (code 2) where an option is
/// missing, is none of the table, or does not go with the profile.
[[nodiscard]] Target target_of(const Options& options);

} // namespace sourcier::load
