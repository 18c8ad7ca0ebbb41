// SPDX-License-Identifier: Apache-2.0
// The command line: words in, Settings out.
#pragma once
#include "cli/commands.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sourcier::cli {

/// The settings of one command; empty where --help was asked for and printed.
/// Failure with code 2 for an unknown option, a bad value or a missing place.
[[nodiscard]] std::optional<Settings> options(const Command& command,
                                              const std::vector<std::string>& words);
/// The help text of a command, 80 columns.
[[nodiscard]] std::string help(const Command& command);
/// The help text of the program: purpose, commands, exit codes.
[[nodiscard]] std::string help();

} // namespace sourcier::cli
