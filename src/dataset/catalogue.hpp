// SPDX-License-Identifier: Apache-2.0
// What a dataset says of itself: dataset.ttl, and graph/catalogue with a row an
// article.
#pragma once
#include "dataset/counts.hpp"
#include "dataset/journal.hpp"
#include "dataset/quad_file.hpp"
#include "dataset/record.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sourcier::dataset {

/// dataset.ttl: VoID and DCAT. `snapshot.files` and its shards are the distributions;
/// `counts` those of all of them, `articles` how many there are.
[[nodiscard]] std::string
description(const Snapshot& snapshot, const Counts& counts, std::uint64_t articles);

/// graph/catalogue in files of at most `most_bytes` unpacked.
class Catalogue {
 public:
  /// Writes the versions first.
  Catalogue(const Layout& layout, const Snapshot& snapshot, std::uint64_t most_bytes);
  /// Key (where it may be told), hash of the text, versions.
  void add(const Record& record);
  void add_gone(const std::string& graph_name, std::uint32_t in);
  /// Ends the last file.
  std::vector<Finished> finish(Counts& counts);

 private:
  void add(const std::vector<rdf::Statement>& statements);
  void next();

  const Layout& layout_;
  std::string base_;
  std::uint64_t most_bytes_;
  std::optional<QuadFile> file_;
  std::vector<Finished> finished_;
  Counts counts_;
};

} // namespace sourcier::dataset
