// SPDX-License-Identifier: Apache-2.0
// Writes and reads comma-separated rows, character by character.
#include "text/csv.hpp"

#include <algorithm>
#include <streambuf>

namespace sourcier::text {

namespace {

constexpr std::string_view formula_starts = "=+-@\t\r";
constexpr int end_of_file = std::char_traits<char>::eof();

bool is_number(std::string_view cell) {
  cell.remove_prefix(cell.starts_with('-') ? 1 : 0);
  return !cell.empty() &&
         cell.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool begins_formula(std::string_view cell) {
  return !cell.empty() && formula_starts.find(cell.front()) != std::string_view::npos &&
         !is_number(cell);
}

} // namespace

void append_csv(std::string& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string& cell = cells[i];
    out += i == 0 ? "" : ",";
    const bool formula = begins_formula(cell);
    if (!formula && cell.find_first_of(",\"\r\n") == std::string::npos) {
      out += cell;
      continue;
    }
    out += formula ? "\"'" : "\"";
    for (const char c : cell) {
      out += c == '"' ? "\"\"" : std::string(1, c);
    }
    out += '"';
  }
  out += '\n';
}

void CsvRows::find_separator() {
  // The first line decides; it is put back.
  std::string head;
  std::streambuf& buffer = *stream_.rdbuf();
  const std::streampos begin = stream_.tellg();
  for (int c = buffer.sbumpc(); c != end_of_file && c != '\n'; c = buffer.sbumpc()) {
    head += static_cast<char>(c);
  }
  stream_.clear();
  stream_.seekg(begin);
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (head.starts_with(mark)) {
    stream_.ignore(static_cast<std::streamsize>(mark.size()));
  }
  separator_ = head.find(',') != std::string::npos    ? ','
               : head.find(';') != std::string::npos  ? ';'
               : head.find('\t') != std::string::npos ? '\t'
                                                      : ',';
}

/// True where another cell of the row follows.
bool CsvRows::take_cell(std::string& cell) {
  cell.clear();
  std::streambuf& buffer = *stream_.rdbuf();
  bool quoted = false;
  for (int c = buffer.sbumpc(); c != end_of_file; c = buffer.sbumpc()) {
    line_ += c == '\n' ? 1 : 0;
    if (quoted) {
      if (c != '"') {
        cell += static_cast<char>(c);
      } else if (buffer.sgetc() == '"') {
        cell += static_cast<char>(buffer.sbumpc());
      } else {
        quoted = false;
      }
    } else if (c == '"' && cell.empty()) {
      quoted = true;
    } else if (c == separator_) {
      return true;
    } else if (c == '\n') {
      break;
    } else {
      cell += static_cast<char>(c);
    }
  }
  if (cell.ends_with('\r')) {
    cell.pop_back();
  }
  return false;
}

bool CsvRows::next(std::vector<std::string>& cells) {
  if (separator_ == '\0') {
    find_separator();
  }
  while (stream_.rdbuf()->sgetc() != end_of_file) {
    cells.clear();
    row_line_ = line_;
    std::string cell;
    bool more = true;
    while (more) {
      more = take_cell(cell);
      if (cell.starts_with('\'') && begins_formula(std::string_view(cell).substr(1))) {
        cell.erase(0, 1);
      }
      cells.push_back(cell);
    }
    if (cells.size() > 1 || !cells.front().empty()) {
      return true;
    }
  }
  return false;
}

} // namespace sourcier::text
