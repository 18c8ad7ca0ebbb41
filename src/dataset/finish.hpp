// SPDX-License-Identifier: Apache-2.0
// Makes a version of what the journal says: shards without what is gone, shared graphs,
// catalogue, and the next snapshot.
#pragma once
#include "dataset/catalogue.hpp"
#include "dataset/counts.hpp"
#include "dataset/journal.hpp"
#include "dataset/layout.hpp"
#include "dataset/shared_lines.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sourcier::dataset {

/// What a run has changed.
struct Changes {
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t removed = 0;
  [[nodiscard]] bool any() const { return added + replaced + removed > 0; }
};
[[nodiscard]] Changes changes(const Journal& journal);

struct Ending {
  std::filesystem::path data; ///< folder of ontology/ and mappings/
  std::uint64_t shard_bytes = 0;
  std::string license;    ///< IRI; empty: as before
  forget::List forgotten; ///< all that is to be remembered
  std::string run = "-";  ///< local name of the run's IRI
};

/// Writes all files of the next version beside the present ones and makes its snapshot
/// the journal; `publish` is to follow. One shard's lines and the linked entities are
/// held in memory. Until the journal is replaced nothing has happened.
void finish(const Layout& layout,
            Journal& journal,
            const Changes& changes,
            const Ending& ending);

} // namespace sourcier::dataset
