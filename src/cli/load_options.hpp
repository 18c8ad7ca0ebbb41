// SPDX-License-Identifier: Apache-2.0
// What the command line says of a store, as load/ wants it.
#pragma once
#include "cli/settings.hpp"
#include "load/options.hpp"

namespace sourcier::cli {

[[nodiscard]] load::Options load_options(const Settings& settings);

} // namespace sourcier::cli
