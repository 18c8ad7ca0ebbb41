// SPDX-License-Identifier: Apache-2.0
// A dataset in the making: articles put into it, once each, through kills and runs.
#pragma once
#include "dataset/finish.hpp"
#include "dataset/journal.hpp"
#include "dataset/layout.hpp"
#include "dataset/record.hpp"
#include "dataset/shards.hpp"
#include "forget/list.hpp"
#include "write/parcel.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

namespace sourcier::dataset {

struct Options {
  std::filesystem::path folder;
  std::filesystem::path data; ///< folder of ontology/ and mappings/
  std::string base;           ///< of the data IRIs
  pack::Packing packing = pack::Packing::gzip;
  std::uint64_t shard_bytes = std::uint64_t{256} << 20U; ///< unpacked
  bool only_public = false;
  std::string license;    ///< IRI; empty: as it was
  forget::List forgotten; ///< given now; what was given before is remembered
  std::string run = "-";  ///< local name of the run's IRI; "-": nothing is read
};

enum class Outcome : std::uint8_t {
  added,
  replaced,
  unchanged,        ///< as it was in the version before, or done already by this run
  outranked,        ///< a later text of this run has the key [model.md 2]
  replaced_earlier, ///< it took the place of an earlier text of this run
  forgotten
};

/// An article's graph, and whether its key may be told.
struct Parcel {
  write::Parcel parcel;
  bool tells_key = true;
};

/// What came of a run.
struct Summary {
  Changes changes;
  std::uint64_t articles = 0; ///< in the dataset
  std::uint32_t version = 0;
};

class Dataset {
 public:
  /// Opens the folder, or makes it. What an interrupted run has done stays done; what
  /// is newly to be forgotten is taken out. Failure where the folder was made with
  /// another base, packing or --persons.
  explicit Dataset(Options options);

  /// All that is to be forgotten, from now and before, with the items of linked
  /// entities whose label is a forgotten name.
  [[nodiscard]] const forget::List& forgotten() const { return options_.forgotten; }
  /// A guess, from any thread: the article is there as it was read, so nothing need be
  /// found in it.
  [[nodiscard]] bool holds(const Item& item) const;
  /// In the order of the articles. `make` is called where the article is needed.
  Outcome put(const Item& item, const std::function<Parcel()>& make);
  /// Makes the version. Without a change there is none.
  Summary finish();

 private:
  void require_same(const Head& head) const;
  void forget();
  void commit_some();
  void commit();
  Outcome add(const Item& item,
              const std::optional<Latest>& latest,
              const std::function<Parcel()>& make);

  Options options_;
  Layout layout_;
  std::optional<Journal> journal_;
  std::optional<Shards> shards_;
  mutable std::mutex mutex_; ///< of the journal
};

} // namespace sourcier::dataset
