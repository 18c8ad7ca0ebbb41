// SPDX-License-Identifier: Apache-2.0
// What a load is told: the store, how to speak to it, and what to do with the graphs.
#pragma once
#include "forget/list.hpp"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>

namespace sourcier::load {

struct Options {
  // the store
  std::string store;               ///< its address, as the profile wants it
  std::string profile = "generic"; ///< a row of `profiles`
  std::string auth; ///< none basic digest bearer; empty: by what is known
  std::filesystem::path credentials; ///< file; empty: the environment
  // what is done
  std::string graph; ///< IRI for statements in no graph; empty: left out
  std::string shared =
      "auto";                ///< add, replace, auto: replace if all places are datasets
  forget::List forgotten;    ///< keys, names and items to leave out or delete
  bool bulk = false;         ///< many graphs in one POST, into an empty store
  bool remove = false;       ///< delete the graphs from the store instead
  bool verify = false;       ///< count each graph in the store and compare
  bool dry_run = false;      ///< read and check everything, send nothing
  bool only_changed = false; ///< believe the journal of an earlier, finished load
  // how
  std::size_t concurrency = 2;       ///< requests at once
  std::size_t retries = 6;           ///< tries after the first, where that may help
  std::chrono::seconds timeout{300}; ///< for one request
  std::filesystem::path journal;     ///< file; empty: one for this store in out/load
  std::filesystem::path refused = "out/load/refused"; ///< where refused graphs are kept
};

} // namespace sourcier::load
