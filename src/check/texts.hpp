// SPDX-License-Identifier: Apache-2.0
// Finds the text of an article in a folder.
#pragma once
#include "graphs/gathered.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace sourcier::check {

using graphs::Described;

/// The reference texts of a folder, as code points.
class Texts {
 public:
  /// Empty: no folder was given and nothing is found. Failure where it does not exist.
  explicit Texts(std::filesystem::path folder);
  [[nodiscard]] bool given() const { return !folder_.empty(); }
  /// The text whose SHA-256 the document names: DOC.txt, else its sc:sourceFile, else
  /// any file of the folder with that hash. None: there is none.
  [[nodiscard]] std::optional<std::u32string> of(const std::string& document,
                                                 const Described& described);

 private:
  void index();

  std::filesystem::path folder_;
  bool indexed_ = false;
  std::map<std::string, std::filesystem::path> by_hash_;
};

} // namespace sourcier::check
