// SPDX-License-Identifier: Apache-2.0
// Reads the --metadata table.
#include "read/metadata.hpp"

#include "problem.hpp"
#include "read/dates.hpp"
#include "text/utf8.hpp"

#include <cstddef>
#include <fstream>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier::read {
namespace {

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == '\t') {
      cells.emplace_back();
    } else if (c != '\r') {
      cells.back().push_back(c);
    }
  }
  return cells;
}

void fill(std::string& slot,
          const std::map<std::string, std::string>& cells,
          const char* name) {
  const auto cell = cells.find(name);
  if (slot.empty() && cell != cells.end()) {
    slot = cell->second;
  }
}

} // namespace

Metadata::Metadata(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw Failure(path.string() + ": cannot be read; check the path of --metadata", 2);
  }
  std::vector<std::string> columns{"file", "date", "url"};
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    std::string place = path.string();
    place.append(":").append(std::to_string(number));
    if (!text::valid_utf8(line)) {
      throw Failure(place + ": broken UTF-8; save the table as UTF-8", 2);
    }
    constexpr std::string_view mark = "\xEF\xBB\xBF"; // spreadsheets begin with it
    if (number == 1 && line.starts_with(mark)) {
      line.erase(0, mark.size());
    }
    std::vector<std::string> cells = cells_of(line);
    if (cells.front().empty()) {
      continue;
    }
    if (number == 1 && cells.front() == "file") {
      columns = std::move(cells);
      continue;
    }
    Row row;
    for (std::size_t at = 0; at < cells.size() && at < columns.size(); ++at) {
      row.cells[columns[at]] = cells[at];
    }
    const std::string& date = row.cells["date"];
    row.date = iso_date(date);
    if (!date.empty() && !row.date) {
      throw Failure(
          place.append(": \"").append(date).append("\" is no date; write YYYY-MM-DD"),
          2);
    }
    rows_[cells.front()] = std::move(row);
  }
}

void Metadata::apply(Article& article) const {
  auto row = rows_.find(article.name);
  if (row == rows_.end()) {
    row = rows_.find(article.name.substr(article.name.rfind('/') + 1));
  }
  if (row == rows_.end()) {
    return;
  }
  if (!article.published && row->second.date) {
    article.published = row->second.date;
    article.date_basis = DateBasis::in_metadata;
  }
  const auto& cells = row->second.cells;
  fill(article.url, cells, "url");
  fill(article.id, cells, "id");
  fill(article.title, cells, "title");
  fill(article.publisher, cells, "publisher");
  fill(article.author, cells, "author");
}

} // namespace sourcier::read
