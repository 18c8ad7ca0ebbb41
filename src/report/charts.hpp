// SPDX-License-Identifier: Apache-2.0
// Pictures that need no script: bars, columns, a dated line, the spread of figures.
#pragma once
#include "report/escape.hpp"
#include "report/view.hpp"

#include <string>
#include <utility>
#include <vector>

namespace sourcier::report {

/// One bar: its words, where it leads (empty: nowhere), how long it is.
struct Bar {
  std::string words;
  std::string target;
  std::uint64_t amount = 0;
  std::string kind; ///< class of the style sheet; empty: none
};

/// Bars from the left, the longest filling the width, each with its number.
[[nodiscard]] Html bars(const View& view, const std::vector<Bar>& rows);

/// Columns of events a month, or a year where that would be too many, in five colours:
/// how the parties act. With its legend.
[[nodiscard]] Html columns(const View& view);

/// Every standing with its share of the findings; the legend of all pages.
[[nodiscard]] Html shares(const View& view);

/// Dated events on a line by their own dates: points, and bars where only an interval
/// is known. Years that have none are left out, and the line is broken there.
[[nodiscard]] Html dated_line(const View& view, const std::vector<Index>& findings);

/// The figures of a divergence between the lowest and the highest.
[[nodiscard]] Html spread(const View& view, const Divergence& divergence);

/// What a quad is called, and its class.
[[nodiscard]] std::string_view quad_words(const Say& say, Quad quad);
[[nodiscard]] std::string_view quad_class(Quad quad);

} // namespace sourcier::report
