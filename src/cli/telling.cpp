// SPDX-License-Identifier: Apache-2.0
// Lines, progress and tables on standard error.
#include "cli/telling.hpp"

#include "json/json.hpp"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <sstream>
#include <unistd.h>

namespace sourcier::cli {

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) {
    digits.insert(at - 3, " ");
  }
  return digits;
}

void Telling::line(std::string_view level,
                   std::string_view place,
                   std::string_view words) const {
  std::ostringstream out;
  if (json_) {
    out << "{\"level\":" << json::quoted(level) << ",\"place\":" << json::quoted(place)
        << ",\"message\":" << json::quoted(words) << "}\n";
  } else {
    out << place << ": " << words << '\n';
  }
  std::cerr << out.str();
}

void Telling::problems(const Problems& problems) const {
  for (const Problem& problem : problems) {
    line("problem", problem.place, problem.reason);
  }
}

void Telling::summary(const Rows& rows) const {
  if (quiet_) {
    return;
  }
  std::ostringstream out;
  if (json_) {
    out << "{\"level\":\"summary\"";
    for (const auto& [name, value] : rows) {
      out << ',' << json::quoted(name) << ':' << json::quoted(value);
    }
    out << "}\n";
  } else {
    std::size_t width = 0;
    for (const auto& row : rows) {
      width = std::max(width, row.first.size());
    }
    for (const auto& [name, value] : rows) {
      out << "  " << name << std::string(width - name.size() + 2, ' ') << value << '\n';
    }
  }
  std::cerr << out.str();
}

Progress::Progress(const Telling& telling, std::uint64_t bytes)
    : shown_(!telling.quiet() && !telling.json() && ::isatty(STDERR_FILENO) == 1),
      all_bytes_(bytes) {}

Progress::~Progress() {
  if (shown_) {
    std::cerr << "\r\033[K" << std::flush;
  }
}

void Progress::add(std::uint64_t bytes, std::size_t tokens, std::size_t findings) {
  ++articles_;
  bytes_ += bytes;
  tokens_ += tokens;
  findings_ += findings;
  constexpr auto pause = std::chrono::milliseconds(100);
  if (shown_ && Clock::now() - last_ >= pause) {
    last_ = Clock::now();
    show();
  }
}

double Progress::seconds() const {
  return std::chrono::duration<double>(Clock::now() - start_).count();
}

void Progress::show() const {
  const double took = std::max(seconds(), 1e-3);
  std::ostringstream out;
  out << "\r\033[K" << grouped(articles_) << " articles, "
      << grouped(static_cast<std::uint64_t>(static_cast<double>(tokens_) / took))
      << " tokens/s, " << grouped(findings_) << " findings";
  if (all_bytes_ > bytes_ && bytes_ > 0) {
    const double left =
        took * static_cast<double>(all_bytes_ - bytes_) / static_cast<double>(bytes_);
    out << ", about " << std::lround(left) << " s left";
  }
  std::cerr << out.str() << std::flush;
}

} // namespace sourcier::cli
