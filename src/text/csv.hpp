// SPDX-License-Identifier: Apache-2.0
// Comma-separated tables that OpenRefine, Excel and LibreOffice read, and those that
// they write.
#pragma once
#include <cstddef>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::text {

/// Appends a row [RFC 4180, lines end in LF]. Cells with a comma, quote mark or line
/// break are quoted. A cell that a spreadsheet would take for a formula (it begins with
/// = + - @, a tab or a carriage return, and is no plain number) gets a ' in front
/// [OWASP, CSV injection].
void append_csv(std::string& out, const std::vector<std::string>& cells);

/// Rows of a table, UTF-8 with or without a byte order mark; lines end in LF or CRLF;
/// parted by commas, or by the semicolons or tabs that the first row has instead. The '
/// that `append_csv` put in front is taken off.
class CsvRows {
 public:
  /// Keeps the stream.
  explicit CsvRows(std::istream& stream) : stream_(stream) {}
  /// The next row that is not empty; false at the end. A quoted cell that is not closed
  /// ends with the file.
  bool next(std::vector<std::string>& cells);
  /// The line at which the last row begins, from 1.
  [[nodiscard]] std::size_t line() const { return row_line_; }

 private:
  void find_separator();
  bool take_cell(std::string& cell);

  std::istream& stream_;
  char separator_ = '\0'; ///< NUL: not yet known
  std::size_t line_ = 1;
  std::size_t row_line_ = 1;
};

} // namespace sourcier::text
