// SPDX-License-Identifier: Apache-2.0
// Files of Wikidata items, packed or not, read one item after another.
#pragma once
#include "harvest/item.hpp"
#include "problem.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <istream>
#include <string>

namespace sourcier::harvest {

/// What one file held.
struct Harvest {
  std::uint64_t bytes = 0; ///< of unpacked text
  std::uint64_t items = 0;
};

using Take = std::function<void(const Item&)>;

/// Calls `take` for each item of a JSON dump (one entity a line, the lines of an array
/// or not) or of an answer of wbgetentities or Special:EntityData; gzip, bzip2, zstd or
/// plain. A line that is no JSON and an array that is not closed are Problems. Failure
/// where the file cannot be read or unpacked.
Harvest items(const std::filesystem::path& path, const Take& take, Problems& problems);
/// The same for a stream that is not packed; `place` stands in front of messages.
Harvest items_in(std::istream& stream,
                 const std::string& place,
                 const Take& take,
                 Problems& problems);

/// The same for a tab-separated table whose first line names its columns: `qid`,
/// `kind` and `label`, and of `subclass state class aliases description country capital
/// demonyms website sitelinks` those it has; several values are parted by |.
Harvest rows(const std::filesystem::path& path, const Take& take, Problems& problems);
Harvest rows_in(std::istream& stream,
                const std::string& place,
                const Take& take,
                Problems& problems);

} // namespace sourcier::harvest
