// SPDX-License-Identifier: Apache-2.0
// Writes the file of an index, front to back.
#pragma once
#include "knowledge/index_layout.hpp"
#include "write/files.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::harvest {

/// The file appears under its name at `close`; before, and where anything fails, the
/// one that was there stays.
class IndexFile {
 public:
  explicit IndexFile(const std::filesystem::path& path);
  void write(std::string_view bytes);
  /// Zeros up to a multiple of 8.
  void align();
  [[nodiscard]] std::uint64_t offset() const { return offset_; }
  /// Writes checksums and foot; `foot` has the sections, counts and bits. Gives the
  /// bytes of the file.
  std::uint64_t close(knowledge::layout::Foot foot);

 private:
  void put(std::string_view bytes);

  write::Stream stream_;
  std::string waiting_; ///< not yet written
  std::string block_;   ///< of the checksum that is not full yet
  std::vector<std::uint32_t> sums_;
  std::uint64_t offset_ = 0;
};

} // namespace sourcier::harvest
