// SPDX-License-Identifier: Apache-2.0
// Where the files of a dataset stand, finished and in the making.
#pragma once
#include "pack/unpack.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace sourcier::dataset {

/// DIR holds what the world reads: dataset.ttl, articles-00001.nq.gz …, and the shared
/// graphs. DIR/.dataset holds the journal, of each shard its shared lines and counts,
/// what is in the making (NUMBER.part), and what waits to be published (NAME.new).
struct Layout {
  std::filesystem::path folder;
  pack::Packing packing = pack::Packing::gzip;

  [[nodiscard]] std::filesystem::path hidden() const { return folder / ".dataset"; }
  [[nodiscard]] std::filesystem::path journal() const { return hidden() / "journal"; }
  /// ".nq.gz" or ".nq.zst".
  [[nodiscard]] std::string extension() const;
  /// "articles-00001.nq.gz".
  [[nodiscard]] std::string shard(std::uint32_t number) const;
  [[nodiscard]] std::filesystem::path part(std::uint32_t number) const;
  /// The lines of shared graphs that the articles of a shard need.
  [[nodiscard]] std::filesystem::path shared(std::uint32_t number) const;
  [[nodiscard]] std::filesystem::path counts(std::uint32_t number) const;
  /// Where a file waits under its name until it is published.
  [[nodiscard]] std::filesystem::path waiting(const std::string& name) const;
  /// Where the articles of a shard can be read now: still in the making, or finished.
  [[nodiscard]] std::filesystem::path readable(std::uint32_t number) const;
};

/// "gzip" or "zstd".
[[nodiscard]] std::string packing_name(pack::Packing packing);

/// SHA-256 of a file, and its size. Failure where it cannot be read.
struct FileFacts {
  std::uint64_t size = 0;
  std::string sha256;
};
[[nodiscard]] FileFacts facts_of(const std::filesystem::path& path);

} // namespace sourcier::dataset
