// SPDX-License-Identifier: Apache-2.0
// What the program says to people, on standard error: messages, progress, the summary.
#pragma once
#include "cli/settings.hpp"
#include "problem.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sourcier::cli {

/// Rows of the table at the end: name and value.
using Rows = std::vector<std::pair<std::string, std::string>>;

/// Writes lines as text or, with --log json, as one JSON object a line.
class Telling {
 public:
  explicit Telling(const Settings& settings)
      : json_(settings.log == "json"), quiet_(settings.quiet) {}
  /// `level`: "note", "problem", "violation". Text: "place: words".
  void
  line(std::string_view level, std::string_view place, std::string_view words) const;
  /// The list of what was left out; shown also with --quiet.
  void problems(const Problems& problems) const;
  /// The table at the end; not with --quiet.
  void summary(const Rows& rows) const;
  [[nodiscard]] bool quiet() const { return quiet_; }
  [[nodiscard]] bool json() const { return json_; }

 private:
  bool json_;
  bool quiet_;
};

/// One line on a terminal that is written over again, at most ten times a second:
/// articles, tokens a second, findings, time left. Nothing where standard error is no
/// terminal.
class Progress {
 public:
  /// `bytes`: size of all that will be read; 0: unknown.
  Progress(const Telling& telling, std::uint64_t bytes);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress(Progress&&) = delete;
  Progress& operator=(const Progress&) = delete;
  Progress& operator=(Progress&&) = delete;
  /// One more article of so many bytes, tokens and findings.
  void add(std::uint64_t bytes, std::size_t tokens, std::size_t findings);
  [[nodiscard]] double seconds() const;

 private:
  using Clock = std::chrono::steady_clock;
  void show() const;

  bool shown_;
  std::uint64_t all_bytes_;
  std::uint64_t bytes_ = 0;
  std::uint64_t articles_ = 0;
  std::uint64_t tokens_ = 0;
  std::uint64_t findings_ = 0;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

/// "12 345": digits in groups of three.
[[nodiscard]] std::string grouped(std::uint64_t number);

} // namespace sourcier::cli
