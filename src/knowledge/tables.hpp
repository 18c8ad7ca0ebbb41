// SPDX-License-Identifier: Apache-2.0
// The tab-separated tables of mappings/wikidata/: cells with their place.
#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace sourcier::knowledge {

using Cells = std::vector<std::string>;

/// A text cut at each `at`; empty parts stay.
[[nodiscard]] Cells cut_at(const std::string& text, char at);
/// The filled parts of a cell with several values ("a|b").
[[nodiscard]] Cells values_of(const std::string& cell);

/// Calls `take(cells, "path:line")` for each row below the header; lines that begin
/// with # are comments. Failure where the file cannot be read or a row has not
/// `columns` cells.
void read_table(const std::filesystem::path& path,
                std::size_t columns,
                const std::function<void(const Cells&, const std::string&)>& take);

} // namespace sourcier::knowledge
