// SPDX-License-Identifier: Apache-2.0
// The whole report: written graphs in, a folder of pages out.
#pragma once
#include "report/corpus.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace sourcier::report {

struct Options {
  std::filesystem::path output; ///< folder; made, or an earlier report's, which goes
  std::filesystem::path data;   ///< folder of mappings/, ontology/ and site/
  std::filesystem::path texts;  ///< folder of DOC.txt; empty: none
  bool french = true;           ///< false: English
  /// Says of a text of `texts` that it must not be shown; the sentences of the graph
  /// stand in its place. Empty: all may.
  std::function<bool(std::string_view text)> must_not_be_told;
  bool quotes = true; ///< false: no words of the articles
};

struct Summary {
  std::uint64_t articles = 0;
  std::uint64_t findings = 0;
  std::uint64_t entities = 0; ///< pages of entities
  std::uint64_t files = 0;
  std::uint64_t bytes = 0;
  bool has_pictures = true; ///< false: the library was not there
};

/// Writes the site. Failure where the folder holds what is no report, where site/ is
/// not in the data folder, or where a file cannot be written.
Summary site(Corpus&& corpus, const Options& options);

} // namespace sourcier::report
