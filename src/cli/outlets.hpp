// SPDX-License-Identifier: Apache-2.0
// Where export puts articles: a file each, one stream, or a dataset.
#pragma once
#include "cli/settings.hpp"
#include "cli/telling.hpp"
#include "forget/list.hpp"
#include "pipeline/river.hpp"
#include "problem.hpp"

#include <filesystem>
#include <functional>
#include <memory>

namespace sourcier::cli {

class Outlet {
 public:
  Outlet() = default;
  virtual ~Outlet() = default;
  Outlet(const Outlet&) = delete;
  Outlet(Outlet&&) = delete;
  Outlet& operator=(const Outlet&) = delete;
  Outlet& operator=(Outlet&&) = delete;

  /// Sets what the river must do for it. The outlet outlives the options.
  virtual void prepare(pipeline::Options& options) = 0;
  /// In the order of the input.
  virtual void put(const pipeline::Flow& flow) = 0;
  /// False: whoever reads has gone away.
  [[nodiscard]] virtual bool wanted() const { return true; }
  /// All that was put is where it belongs. Rows for the summary.
  virtual Rows close() = 0;
  /// What the outlet did not take.
  [[nodiscard]] virtual const Problems& problems() const = 0;
};

/// Files in -o DIR, or the stream of -o -. `forgotten`: whom --forget names.
[[nodiscard]] std::unique_ptr<Outlet> files(const Settings& settings,
                                            const forget::List& forgotten);

/// --dataset. `run`: local name of the run's IRI, "-" where nothing is read; `again`
/// makes the graph of an article that was thought to be known.
[[nodiscard]] std::unique_ptr<Outlet>
dataset(const Settings& settings,
        const std::filesystem::path& data,
        const forget::List& forgotten,
        const std::string& run,
        std::function<pipeline::Flow(Article)> again);

} // namespace sourcier::cli
