// SPDX-License-Identifier: Apache-2.0
// Finds the files of written graphs and reads them, packed or not.
#pragma once
#include "rdf/reader.hpp"

#include <filesystem>
#include <functional>
#include <vector>

namespace sourcier::check {

/// The files named, and the RDF files of the folders named, by name: .ttl, .trig, .nt
/// and .nq, also with .gz, .zst or .bz2 behind. Failure for what does not exist and for
/// a file that is named but is none of these.
[[nodiscard]] std::vector<std::filesystem::path>
graph_files(const std::vector<std::filesystem::path>& named);

/// Calls `take` for each statement of such a file. Failure as "path:line: …" for what
/// is malformed, as "path: …" for what cannot be read or unpacked.
void graph_statements(const std::filesystem::path& path,
                      const std::function<void(const rdf::ReadStatement&)>& take);

} // namespace sourcier::check
