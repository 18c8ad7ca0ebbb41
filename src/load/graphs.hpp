// SPDX-License-Identifier: Apache-2.0
// Brings written graphs into a SPARQL store, again and again, without loss.
#pragma once
#include "load/ledger.hpp"
#include "load/options.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace sourcier::load {

struct Listener {
  /// A line for people, such as what --dry-run would do.
  std::function<void(const std::string&)> say;
  /// The number of graphs that are settled; now and then, from any thread.
  std::function<void(std::uint64_t)> progress;
};

/// `places`: files of graphs, folders of them, datasets; with `options.remove` also
/// IRIs of graphs and .txt lists of such IRIs, one a line. Each graph of an article is
/// replaced by what all places together say in it; shared graphs: see Commons. What
/// cannot be loaded is in the summary's problems, all else is in the store. Failure
/// where the load cannot go on; run again, it goes on where it stopped.
[[nodiscard]] Summary graphs(const std::vector<std::string>& places,
                             const Options& options,
                             const Listener& listener);

} // namespace sourcier::load
