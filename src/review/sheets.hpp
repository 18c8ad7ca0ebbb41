// SPDX-License-Identifier: Apache-2.0
// Sheets for people who curate: names without a link, links, statements to propose.
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sourcier::review {

struct Options {
  double accept = 0.8;   ///< a link of at least this confidence is accepted, 0 to 1
  std::string retrieved; ///< YYYY-MM-DD, when the articles were read; empty: unknown
};

struct Sheets {
  std::string names;      ///< comma-separated, for OpenRefine
  std::string links;      ///< SSSOM, tab-separated
  std::string statements; ///< QuickStatements V1
  std::size_t articles = 0;
  std::size_t unlinked = 0;    ///< rows of `names`
  std::size_t doubtful = 0;    ///< rows of `names`
  std::size_t accepted = 0;    ///< rows of `links`
  std::size_t proposed = 0;    ///< lines of `statements`
  std::size_t without_url = 0; ///< statements that were not proposed for want of one
  std::size_t without_mentions = 0; ///< articles written with --detail facts
};

/// Reads written graphs, files and folders. What is in no sheet: descriptions and
/// pronouns, groups and things. Failure as graphs::statements.
[[nodiscard]] Sheets sheets(const std::vector<std::filesystem::path>& places,
                            const Options& options);

} // namespace sourcier::review
