// SPDX-License-Identifier: Apache-2.0
// The statements of a folder of mappings, each with the place where it is written.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace sourcier::knowledge {

/// Local names of IRIs, text of literals, labels of blank nodes ("_:b12").
struct Statement {
  std::string subject;
  std::string property;
  std::string object;
  std::string place; ///< "mappings/events/Attack.ttl:14"
};

/// Every statement of every *.ttl of a folder, files by name. Failure as path:line.
[[nodiscard]] std::vector<Statement>
frame_statements(const std::filesystem::path& folder);

} // namespace sourcier::knowledge
