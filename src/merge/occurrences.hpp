// SPDX-License-Identifier: Apache-2.0
// Joins the events of different articles that tell the same thing.
#pragma once
#include "forget/list.hpp"
#include "problem.hpp"
#include "rdf/syntax.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::merge {

struct Options {
  std::string base;                         ///< what data IRIs begin with
  std::filesystem::path work;               ///< folder for sorting; made and removed
  forget::List forgotten;                   ///< articles and people to pass over
  std::size_t memory = 64U << 20U;          ///< bytes held for sorting
  rdf::Syntax syntax = rdf::Syntax::nquads; ///< of what is written
};

struct Summary {
  std::uint64_t articles = 0;
  std::uint64_t events = 0;      ///< that happened or are planned
  std::uint64_t copies = 0;      ///< articles that are near copies of another
  std::uint64_t occurrences = 0; ///< across articles
  std::uint64_t accounts = 0;    ///< events joined in them
  Problems problems;             ///< files that could not be read to their end
};

/// Reads files of graphs, folders and datasets, and gives graph/occurrences piece by
/// piece: each occurrence with its accounts, reasons and confidence, and which articles
/// are near copies of one text. The same bytes whatever the order of the files. What
/// was read is not altered. Memory does not grow with the number of articles; the work
/// folder does. Failure where a place is missing or the disk is full.
Summary occurrences(const std::vector<std::filesystem::path>& places,
                    const Options& options,
                    const std::function<void(std::string_view bytes)>& write);

} // namespace sourcier::merge
