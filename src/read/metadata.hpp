// SPDX-License-Identifier: Apache-2.0
// What a table beside the articles says about them.
#pragma once
#include "model/article.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace sourcier::read {

/// The rows of a --metadata file by the name of the article's file.
class Metadata {
 public:
  Metadata() = default;
  /// TSV, UTF-8: file, date (YYYY-MM-DD or empty), url (may be missing); a first row
  /// "file date url" names the columns, in any order, and may add id, title, publisher,
  /// author. Failure("PATH:LINE: …") where a row is bad.
  explicit Metadata(const std::filesystem::path& path);

  /// Fills what the article does not say itself. A row is found by the whole name
  /// ("mars/0412.txt") or by its last part.
  void apply(Article& article) const;

 private:
  struct Row {
    std::map<std::string, std::string> cells;
    std::optional<Date> date;
  };
  std::map<std::string, Row> rows_;
};

} // namespace sourcier::read
