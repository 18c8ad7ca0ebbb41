// SPDX-License-Identifier: Apache-2.0
// The table of commands: help, documentation and tests walk it.
#pragma once
#include "cli/settings.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::cli {

struct Command {
  std::string_view name;
  std::string_view usage;      ///< what stands behind the name: "[options] FILE…"
  std::string_view purpose;    ///< one line
  int (*run)(const Settings&); ///< returns the exit code
};

[[nodiscard]] std::span<const Command> commands();

/// Runs the command that the first word names; gives the exit code. Failure with code 2
/// for a wrong command line.
int run(const std::vector<std::string>& words);

int export_articles(const Settings& settings);
int annotate_articles(const Settings& settings);
int check_graphs(const Settings& settings);
int load_graphs(const Settings& settings);
int knowledge_base(const Settings& settings);
int merge_graphs(const Settings& settings);
int review_graphs(const Settings& settings);
int report_graphs(const Settings& settings);

/// Exit codes (docs/errors.md); 0: done, 1 and 2: see Failure.
inline constexpr int some_left_out = 3;
inline constexpr int violations_found = 4;

} // namespace sourcier::cli
