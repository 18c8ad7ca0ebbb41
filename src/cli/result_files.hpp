// SPDX-License-Identifier: Apache-2.0
// Names of result files, made of names that strangers chose.
#pragma once
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace sourcier::cli {

/// Gives each article of a run a file below one folder, never the same twice.
class ResultFiles {
 public:
  ResultFiles(std::filesystem::path folder, std::string_view extension)
      : folder_(std::move(folder)), extension_(extension) {}
  /// "mars/0412.txt" → FOLDER/mars/0412.ttl. Characters other than letters, digits,
  /// "-", "_" and "." become "_" and, so that two names stay two, the document's name
  /// `doc` is put behind; as it is where the name was given in this run before.
  [[nodiscard]] std::filesystem::path of(std::string_view article,
                                         std::string_view doc);

 private:
  std::filesystem::path folder_;
  std::string extension_;
  std::set<std::string> given_;
};

} // namespace sourcier::cli
