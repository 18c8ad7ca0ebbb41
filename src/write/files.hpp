// SPDX-License-Identifier: Apache-2.0
// Puts bytes where they stay: whole files in a folder, or one stream.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace sourcier::write {

/// Writes the file as PATH.tmp in the same folder, flushes it to the disk, renames it
/// and flushes the folder. Whatever fails, the file that was there stays and nothing
/// half written is left. Failure with the system's words (disk full, no rights …).
void whole_file(const std::filesystem::path& path, std::string_view bytes);

/// Writes the file where it is to stay and waits for no disk: for pages by the ten
/// thousand that can be made again. What cannot be written whole is removed. Failure as
/// `whole_file`.
void quick_file(const std::filesystem::path& path, std::string_view bytes);

/// Makes the folder, and those above it, where it is missing. Failure where it cannot.
void folder(const std::filesystem::path& path);

/// All that was written to the file system of this folder is on the disk. One call for
/// many files. Failure where it cannot.
void flush_all(const std::filesystem::path& folder);

/// Gives a file another name in the same file system, in place of what has it; lasting
/// after `flush_all`. Failure where it cannot.
void move_file(const std::filesystem::path& from, const std::filesystem::path& to);

/// A file that is only added to, and of which the end may be forgotten.
class Growing {
 public:
  /// Opens or makes it and cuts it to `keep` bytes. Failure where it cannot, or where
  /// the file is shorter.
  Growing(std::filesystem::path path, std::uint64_t keep);
  ~Growing();
  Growing(const Growing&) = delete;
  Growing(Growing&&) = delete;
  Growing& operator=(const Growing&) = delete;
  Growing& operator=(Growing&&) = delete;
  void append(std::string_view bytes);
  /// What was appended is on the disk.
  void flush();
  void cut(std::uint64_t keep);
  [[nodiscard]] std::uint64_t size() const { return size_; }
  /// So many bytes from there; fewer at the end.
  [[nodiscard]] std::string read(std::uint64_t offset, std::size_t bytes) const;
  /// True where nobody else holds the file until this object goes away.
  [[nodiscard]] bool lock() const;

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
  std::uint64_t size_ = 0;
};

/// One stream: standard output ("-"), or a file that appears under its name only at
/// `close`.
class Stream {
 public:
  explicit Stream(const std::string& place);
  ~Stream(); ///< without `close`: the file that was there stays
  Stream(const Stream&) = delete;
  Stream(Stream&&) = delete;
  Stream& operator=(const Stream&) = delete;
  Stream& operator=(Stream&&) = delete;
  /// Failure for a full disk; a closed pipe sets `closed_by_reader` instead.
  void write(std::string_view bytes);
  /// Flushes, checks, and gives the file its name.
  void close();
  /// The reader of our standard output went away (EPIPE): end quietly.
  [[nodiscard]] bool closed_by_reader() const { return closed_by_reader_; }

 private:
  std::string place_;
  std::string temporary_; ///< empty for a stream that is not a file of ours
  int descriptor_ = -1;
  bool closed_by_reader_ = false;
};

} // namespace sourcier::write
