// SPDX-License-Identifier: Apache-2.0
// Reads the files of a model folder; each way to be wrong is one clear line.
#pragma once
#include <filesystem>
#include <string>

namespace sourcier::nlp {

/// The whole file. Throws Failure("PLACE: missing from the model …") where it cannot be
/// read.
[[nodiscard]] std::string model_file(const std::filesystem::path& file);

} // namespace sourcier::nlp
