// SPDX-License-Identifier: Apache-2.0
// A packed file of N-Quads that is written as its lines come.
#pragma once
#include "dataset/counts.hpp"
#include "dataset/journal.hpp"
#include "dataset/layout.hpp"
#include "rdf/term.hpp"
#include "write/files.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::dataset {

/// Waits as NAME.new until the dataset is published. Memory is constant.
class QuadFile {
 public:
  QuadFile(const Layout& layout, std::string name);
  /// Whole lines.
  void add(std::string_view lines);
  void add(const rdf::NamedGraph& graph);
  /// Unpacked bytes so far.
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
  /// Ends the file and says what it holds. `counts` gets its counts.
  Finished finish(Counts& counts);

 private:
  void pack();

  const Layout& layout_;
  std::string name_;
  write::Growing file_;
  std::string lines_; ///< not yet packed
  std::uint64_t bytes_ = 0;
  Counts counts_;
  std::string last_subject_;
};

} // namespace sourcier::dataset
