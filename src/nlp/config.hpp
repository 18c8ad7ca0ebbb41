// SPDX-License-Identifier: Apache-2.0
// Reads a pipeline's config.cfg and meta.json and refuses, by name, what is not
// implemented.
#pragma once
#include <filesystem>
#include <string>

namespace sourcier::nlp {

/// What the run needs to know; everything numeric comes from the weights.
struct Config {
  std::string name; ///< "fr_core_news_md 3.8.0"
};

/// Throws Failure where the folder is missing, damaged, or holds a component,
/// architecture or setting that this program does not run exactly.
[[nodiscard]] Config read_config(const std::filesystem::path& folder);

} // namespace sourcier::nlp
