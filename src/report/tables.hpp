// SPDX-License-Identifier: Apache-2.0
// The same as data: each table as CSV, each with the query that gives the same answer
// on a store.
#pragma once
#include "report/page.hpp"
#include "report/view.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::report {

/// Takes one row, cell by cell.
using TakeRow = std::function<void(const std::vector<std::string>&)>;

struct TableRow {
  std::string_view name;    ///< of data/NAME.csv and queries/report-NAME.rq
  std::string_view columns; ///< names of the columns, as the query calls them
  void (*rows)(const View& view, const TakeRow& take);
  std::string_view french; ///< what it holds
  std::string_view english;
};

/// The table of tables.
[[nodiscard]] std::span<const TableRow> tables();

/// Writes data/NAME.csv for each: a head, then its rows in the order of the corpus.
void write_tables(const View& view, Files& files);

/// Writes data/report.md: overview, figures, contradictions, network and findings of
/// each article, with their quotations.
void write_markdown(const View& view, Files& files);

} // namespace sourcier::report
