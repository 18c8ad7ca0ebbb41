// SPDX-License-Identifier: Apache-2.0
// Where the program finds its data and its model.
#pragma once
#include <filesystem>
#include <string>

namespace sourcier::pipeline {

/// The folder that holds mappings/ and ontology/: `given` (--data), else
/// $SOURCIER_DATA, else the program's own folder or one of the two above it, else
/// ../share/sourcier beside it. Failure where none of them does.
[[nodiscard]] std::filesystem::path data_folder(const std::string& given);

/// The folder of the model: `given` ("md", "sm" or a path), else $SOURCIER_MODEL, else
/// md; looked for in `data`/.models, beside the data, and under $XDG_DATA_HOME/sourcier
/// (default ~/.local/share/sourcier). A package folder counts as the data folder inside
/// it. Failure, saying what to run, where there is none.
[[nodiscard]] std::filesystem::path model_folder(const std::string& given,
                                                 const std::filesystem::path& data);

} // namespace sourcier::pipeline
