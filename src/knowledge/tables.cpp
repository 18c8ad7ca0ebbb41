// SPDX-License-Identifier: Apache-2.0
// Reads tab-separated tables row by row.
#include "knowledge/tables.hpp"

#include "problem.hpp"

#include <fstream>
#include <utility>

namespace sourcier::knowledge {

Cells cut_at(const std::string& text, char at) {
  Cells parts;
  std::size_t begin = 0;
  for (std::size_t end = text.find(at); end != std::string::npos;
       end = text.find(at, begin)) {
    parts.emplace_back(text, begin, end - begin);
    begin = end + 1;
  }
  parts.emplace_back(text, begin);
  return parts;
}

Cells values_of(const std::string& cell) {
  if (cell.empty()) {
    return {};
  }
  Cells parts = cut_at(cell, '|');
  std::erase(parts, "");
  return parts;
}

void read_table(const std::filesystem::path& path,
                std::size_t columns,
                const std::function<void(const Cells&, const std::string&)>& take) {
  std::ifstream file(path);
  if (!file) {
    throw Failure(path.string() + ": cannot be read; give the data folder with --data");
  }
  std::string line;
  bool header = true;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.starts_with('#')) {
      continue;
    }
    if (std::exchange(header, false)) {
      continue;
    }
    const std::string place = path.string() + ":" + std::to_string(number);
    const Cells cells = cut_at(line, '\t');
    if (cells.size() != columns) {
      throw Failure(place + ": " + std::to_string(cells.size()) + " columns, not " +
                    std::to_string(columns) + "; see docs/knowledge.md");
    }
    take(cells, place);
  }
}

} // namespace sourcier::knowledge
