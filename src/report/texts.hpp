// SPDX-License-Identifier: Apache-2.0
// The reference texts of the articles, where there are any.
#pragma once
#include "report/corpus.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace sourcier::report {

/// A folder of DOC.txt, as `export --texts` leaves it.
class Texts {
 public:
  /// Empty folder: none. Failure where it does not exist. `hides`: texts that are as
  /// good as not there.
  explicit Texts(std::filesystem::path folder,
                 std::function<bool(std::string_view text)> hides = {});
  /// The code points of the text; empty where it is not there or is another text than
  /// the article's (its SHA-256 differs).
  [[nodiscard]] std::u32string of(const Article& article) const;

 private:
  std::filesystem::path folder_;
  std::function<bool(std::string_view text)> hides_;
};

} // namespace sourcier::report
