// SPDX-License-Identifier: Apache-2.0
// What articles say in graph/entities and graph/runs, by the entity or run it is about.
#pragma once
#include <functional>
#include <istream>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace sourcier::dataset {

/// The N-Quads about one subject in one graph, by "IRI graph"; of what comes again the
/// last stays.
using SharedLines = std::map<std::string, std::string>;

/// Calls `take` with the key ("IRI graph") and lines of each block of a subject.
void blocks(
    std::istream& lines,
    const std::function<void(const std::string& key, std::string&& block)>& take);

/// The IRI of a key.
[[nodiscard]] std::string subject_of(const std::string& key);

} // namespace sourcier::dataset
