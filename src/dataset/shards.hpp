// SPDX-License-Identifier: Apache-2.0
// The shard in the making: articles behind one another, each packed for itself.
#pragma once
#include "dataset/journal.hpp"
#include "dataset/layout.hpp"
#include "dataset/record.hpp"
#include "dataset/shared_lines.hpp"
#include "write/files.hpp"
#include "write/parcel.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace sourcier::dataset {

/// Adds articles to shards. A shard ends before the article that would make its
/// unpacked lines more than `most_bytes`, and at the end of a run. Since each article
/// is a packed stream of its own, it can be taken out again without unpacking the
/// others.
class Shards {
 public:
  /// Goes on with the last shard of an interrupted run, as far as `journal` knows it.
  Shards(const Layout& layout, std::uint64_t most_bytes, const Journal& journal);
  /// Fills in where the article stands.
  void add(const write::Parcel& parcel, Record& record);
  /// What was added is on the disk.
  void flush();

 private:
  void open(std::uint32_t number, std::uint64_t packed, std::uint64_t shared);

  const Layout& layout_;
  std::uint64_t most_bytes_;
  std::uint32_t number_ = 0;
  std::uint64_t bytes_ = 0; ///< unpacked, in the shard
  std::unique_ptr<write::Growing> articles_;
  std::unique_ptr<write::Growing> shared_;
  SharedLines written_; ///< in the shared lines of this shard
};

} // namespace sourcier::dataset
