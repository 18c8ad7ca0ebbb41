// SPDX-License-Identifier: Apache-2.0
// The truth of a dataset, line by line: a snapshot of the last version, then what the
// run under way has done.
#pragma once
#include "dataset/index.hpp"
#include "dataset/layout.hpp"
#include "dataset/record.hpp"
#include "forget/list.hpp"
#include "write/files.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::dataset {

/// What stays the same for all versions, but for the licence.
struct Head {
  std::string base;    ///< of all data IRIs
  std::string packing; ///< "gzip", "zstd"
  std::string persons; ///< "all", "public"
  std::string license; ///< IRI; empty: none given
};

/// "history …": what a version brought.
struct Version {
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t removed = 0;
  std::string run; ///< local name of the last run's IRI; "-": none, it only forgot
};

/// A finished file of a snapshot, "shard …" or "file …".
struct Finished {
  std::string name;
  std::uint64_t size = 0;
  std::string sha256;
  std::uint64_t quads = 0;
};

struct Snapshot {
  Head head;
  std::vector<Version> versions; ///< the first is version 1
  forget::List forgotten;
  std::map<std::string, std::uint32_t> gone; ///< removed graphs, with their version
  std::map<std::uint32_t, Finished> shards;
  std::vector<Finished> files; ///< shared graphs and dataset.ttl
  bool is_published = false;   ///< all its files have their names
};

/// The lines of a snapshot, from its head to where the articles of shards follow.
[[nodiscard]] std::string head_lines(const Snapshot& snapshot);
[[nodiscard]] std::string shard_line(std::uint32_t number, const Finished& shard);
[[nodiscard]] std::string file_line(const Finished& file);

/// The last that the journal says of a graph.
struct Latest {
  Record record;
  std::uint64_t offset = 0; ///< of its "put" line
  bool of_this_run = false; ///< put or seen again by the run under way
};

class Journal {
 public:
  /// Opens the journal of a dataset and keeps others out; a torn last line is cut off.
  /// Makes one that holds nothing, with this head, where there is none. Failure where
  /// it is no journal, or in use.
  Journal(const Layout& layout, const Head& head);

  [[nodiscard]] const Snapshot& snapshot() const { return snapshot_; }
  [[nodiscard]] bool was_there() const { return was_there_; }
  /// Number of the version that the run under way makes.
  [[nodiscard]] std::uint32_t version() const {
    return static_cast<std::uint32_t>(snapshot_.versions.size() + 1);
  }
  /// "put" lines of the run under way, in the last of its shards.
  [[nodiscard]] const std::vector<Record>& last_shard() const { return last_shard_; }
  /// Number of the last shard that was begun; 0: none.
  [[nodiscard]] std::uint32_t shards() const { return shards_; }
  /// Graphs that the run under way has removed.
  [[nodiscard]] const std::map<std::string, std::uint32_t>& dropped() const {
    return dropped_;
  }
  /// Name of the list whose forgetting the run under way has finished.
  [[nodiscard]] const std::string& swept() const { return swept_; }
  [[nodiscard]] bool has_run_lines() const { return journal().size() > run_begin_; }

  [[nodiscard]] std::optional<Latest> latest(std::string_view graph) const;

  // What the run under way does. Lines wait for `commit`.
  void put(const Record& record);
  /// The article is the same as before; its input may be another.
  void same(const Latest& latest, const std::string& input);
  void drop(const std::string& graph);
  void sweep(const std::string& list);
  [[nodiscard]] std::size_t waiting() const { return waiting_; }
  /// The lines that wait are on the disk.
  void commit();

  /// Every "put" line with its offset, in order.
  void each(const std::function<void(const Record&, std::uint64_t offset)>& take) const;
  /// Forgets the lines of the run under way, of which nothing came.
  void forget_run();
  /// Takes the finished file in place of this one, and reads it.
  void become(const std::filesystem::path& file);
  /// All files of the snapshot have their names.
  void published();

 private:
  void replay();
  void take(const std::string& line, std::uint64_t offset);
  void take_snapshot(const std::string& line);
  [[nodiscard]] std::string line_at(std::uint64_t offset) const;
  [[nodiscard]] const write::Growing& journal() const { return *file_; }
  std::uint64_t append(const std::string& line);

  Layout layout_;
  write::Growing lock_;
  std::unique_ptr<write::Growing> file_;
  std::string pending_;     ///< lines behind the end of the file
  std::size_t waiting_ = 0; ///< of them
  Index index_;
  Snapshot snapshot_;
  bool was_there_ = false;
  bool in_snapshot_ = true;
  std::uint64_t run_begin_ = 0; ///< offset of the first line of the run under way
  std::uint32_t shards_ = 0;
  std::vector<Record> last_shard_;
  std::map<std::string, std::uint32_t> dropped_;
  std::string swept_;
};

} // namespace sourcier::dataset
