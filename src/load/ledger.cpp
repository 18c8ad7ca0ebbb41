// SPDX-License-Identifier: Apache-2.0
// Counts, and keeps aside what was refused.
#include "load/ledger.hpp"

#include "hash/sha256.hpp"
#include "write/files.hpp"

#include <algorithm>

namespace sourcier::load {

namespace {

/// So many graphs in a row that a store fails for are the store's fault.
constexpr std::size_t most_tired = 3;

} // namespace

Ledger::Ledger(std::filesystem::path refused,
               std::function<void(std::uint64_t)> progress)
    : refused_(std::move(refused)), progress_(std::move(progress)) {}

void Ledger::taken(const std::string& graph, std::size_t statements) {
  const std::scoped_lock lock(mutex_);
  ++summary_.graphs;
  summary_.statements += statements;
  tired_in_a_row_ = 0;
  std::error_code ignored; // what an earlier load kept aside is no longer refused
  std::filesystem::remove(aside(graph, ".nt"), ignored);
  std::filesystem::remove(aside(graph, ".txt"), ignored);
  settled();
}

void Ledger::unchanged() {
  const std::scoped_lock lock(mutex_);
  ++summary_.unchanged;
  settled();
}

void Ledger::problem(std::uint64_t order, Problem problem) {
  const std::scoped_lock lock(mutex_);
  problems_.emplace_back(order, std::move(problem));
}

void Ledger::left_out(std::uint64_t order, Problem problem) {
  const std::scoped_lock lock(mutex_);
  ++summary_.left_out;
  problems_.emplace_back(order, std::move(problem));
  settled();
}

void Ledger::refused(std::uint64_t order,
                     const std::string& graph,
                     const std::string& triples,
                     const Verdict& verdict,
                     const std::string& outcome) {
  const std::scoped_lock lock(mutex_);
  const std::string said = "the store answers " + std::to_string(verdict.status) +
                           ", " + one_line(verdict.words);
  tired_in_a_row_ = verdict.tired ? tired_in_a_row_ + 1 : 0;
  if (tired_in_a_row_ == most_tired) {
    throw Failure(graph + ": " + said +
                  ", as for the graphs before; look into the "
                  "store's log and run again");
  }
  std::string kept;
  if (!triples.empty()) {
    write::folder(refused_);
    write::whole_file(aside(graph, ".nt"), triples);
    write::whole_file(aside(graph, ".txt"),
                      graph + "\n" + std::to_string(verdict.status) + "\n" +
                          verdict.words + "\n");
    kept = ", see " + aside(graph, ".txt").string();
  }
  ++summary_.left_out;
  problems_.emplace_back(order, Problem{graph, said + "; " + outcome + kept});
  settled();
}

Summary Ledger::summary() {
  const std::scoped_lock lock(mutex_);
  std::stable_sort(problems_.begin(),
                   problems_.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  Summary summary = summary_;
  for (const auto& [order, problem] : problems_) {
    summary.problems.push_back(problem);
  }
  return summary;
}

std::filesystem::path Ledger::aside(const std::string& graph,
                                    const char* ending) const {
  return refused_ / (hash::sha256_hex(graph).substr(0, 16) + ending);
}

void Ledger::settled() {
  if (progress_) {
    progress_(summary_.graphs + summary_.unchanged + summary_.left_out);
  }
}

} // namespace sourcier::load
