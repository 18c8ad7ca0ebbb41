// SPDX-License-Identifier: Apache-2.0
// What became of every graph of a load, told by several threads.
#pragma once
#include "load/bodies.hpp"
#include "load/store.hpp"
#include "problem.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace sourcier::load {

struct Summary {
  std::uint64_t graphs = 0;     ///< of articles that the store took, or deleted
  std::uint64_t statements = 0; ///< in them
  std::uint64_t unchanged = 0;  ///< of articles that the store had, by the journal
  std::uint64_t left_out = 0;   ///< of articles, refused by the store or by us
  Problems problems;            ///< in the order of the files
};

class Ledger {
 public:
  /// `refused`: folder for the bodies that the store did not take.
  /// `progress`: called now and then with the number of graphs that are settled.
  Ledger(std::filesystem::path refused, std::function<void(std::uint64_t)> progress);

  void taken(const std::string& graph, std::size_t statements);
  void unchanged();
  /// `order`: of the graph in the files.
  void problem(std::uint64_t order, Problem problem);
  /// An article's graph that cannot be sent.
  void left_out(std::uint64_t order, Problem problem);
  /// Keeps the body and the server's words aside. Failure when the store failed for one
  /// graph after the other: then it is not the graphs.
  void refused(std::uint64_t order,
               const std::string& graph,
               const std::string& triples,
               const Verdict& verdict,
               const std::string& outcome);
  [[nodiscard]] Summary summary();

 private:
  [[nodiscard]] std::filesystem::path aside(const std::string& graph,
                                            const char* ending) const;
  void settled();

  std::filesystem::path refused_;
  std::function<void(std::uint64_t)> progress_;
  std::mutex mutex_;
  Summary summary_;
  std::vector<std::pair<std::uint64_t, Problem>> problems_;
  std::size_t tired_in_a_row_ = 0;
};

} // namespace sourcier::load
