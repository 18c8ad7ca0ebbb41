// SPDX-License-Identifier: Apache-2.0
// Which graphs and people a load leaves out, and which graphs it deletes for that.
#pragma once
#include "forget/list.hpp"
#include "load/pieces.hpp"

#include <string>
#include <vector>

namespace sourcier::load {

/// Adds to the list the items of linked entities whose label is a forgotten name, as
/// graph/entities of the files tells it.
void learn(const std::vector<graphs::Source>& sources, forget::List& list);

/// What is to be deleted, gathered while the files are read.
class Leaving {
 public:
  explicit Leaving(const forget::List& list) : list_(list) {}
  /// The graph of an article: false where its key is forgotten.
  bool keeps(const std::string& graph);
  /// Rows of graph/catalogue tell which graphs a dataset has removed.
  void see(const Piece& shared);
  /// The graphs of forgotten keys, whether they were in the files or not, and those
  /// that a dataset has removed; sorted.
  [[nodiscard]] std::vector<std::string> doomed() const;

 private:
  const forget::List& list_;
  std::string base_; ///< of the data IRIs, by the first graph
  std::vector<std::string> removed_;
};

} // namespace sourcier::load
