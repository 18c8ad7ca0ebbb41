// SPDX-License-Identifier: Apache-2.0
// Which files hold written graphs: plain, packed, in folders, in datasets.
#pragma once
#include "rdf/syntax.hpp"

#include <filesystem>
#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <vector>

namespace sourcier::graphs {

struct Source {
  std::filesystem::path path;
  rdf::Syntax syntax;
};

/// The files named, and of each folder, in the order of their names, those that hold
/// graphs: .nq and .trig, also .gz, .zst and .bz2, and the part-* of a Spark job
/// (N-Quads), sub-folders too; hidden and unfinished (.tmp) files are passed over.
/// `with_triples`: .nt and .ttl as well, but of a folder not its dataset.ttl, which
/// tells of the graphs. Failure for a place that is missing, holds no such file, or is
/// what a failed Spark job left (part-* without _SUCCESS).
[[nodiscard]] std::vector<Source>
sources(const std::vector<std::filesystem::path>& places, bool with_triples);

/// Whether the folder is a whole dataset: it holds dataset.ttl.
[[nodiscard]] bool is_dataset(const std::filesystem::path& place);

/// Calls `read` with the unpacked bytes. Failure where the file cannot be opened or
/// read, is broken or a bomb, thrown by the reading of the stream itself; what `read`
/// throws comes through.
void open(const std::filesystem::path& path,
          const std::function<void(std::istream&)>& read);

} // namespace sourcier::graphs
