// SPDX-License-Identifier: Apache-2.0
// Lines sorted on disk, so that memory stays the same however many there are.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <queue>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::merge {

/// A folder for what is sorted; it goes with the object.
class WorkFolder {
 public:
  /// Failure where it cannot be made.
  explicit WorkFolder(std::filesystem::path path);
  ~WorkFolder();
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder(WorkFolder&&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  WorkFolder& operator=(WorkFolder&&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Gives sorted lines one by one, each once.
class Sorted {
 public:
  explicit Sorted(const std::vector<std::filesystem::path>& runs);
  /// The next line; none: there are no more.
  [[nodiscard]] std::optional<std::string> next();

 private:
  struct Head {
    std::string line;
    std::size_t run;
    bool operator>(const Head& other) const { return line > other.line; }
  };
  void refill(std::size_t run);

  std::vector<std::unique_ptr<std::ifstream>> files_;
  std::vector<std::filesystem::path> names_;
  std::priority_queue<Head, std::vector<Head>, std::greater<>> heads_;
  std::optional<std::string> last_;
};

/// Takes lines in any order. At most `memory` bytes of them are held, then they are
/// sorted and written to a file of `folder`; many files are merged into fewer.
class Runs {
 public:
  Runs(const WorkFolder& folder, std::string name, std::size_t memory);
  /// A line without line feed.
  void add(std::string line);
  /// All lines in the order of their bytes; nothing may be added afterwards. Failure
  /// where the disk is full.
  [[nodiscard]] Sorted sorted();
  [[nodiscard]] std::uint64_t bytes_written() const { return written_; }

 private:
  void spill();
  void combine();
  [[nodiscard]] std::filesystem::path next_file();

  const WorkFolder& folder_;
  std::string name_;
  std::size_t memory_;
  std::size_t held_ = 0;
  std::size_t files_made_ = 0;
  std::uint64_t written_ = 0;
  std::vector<std::string> lines_;
  std::vector<std::filesystem::path> runs_;
};

/// Fields as one line, parted by tabs.
[[nodiscard]] std::string tabbed(std::initializer_list<std::string_view> fields);
/// The part of a line before the first tab: what two sets of lines are joined by.
[[nodiscard]] std::string_view key_of(std::string_view line);
/// The part behind it.
[[nodiscard]] std::string_view rest_of(std::string_view line);

/// Walks through `left` and, for each of its lines, gives the rest of the line of
/// `right` that has the same key; none where there is none. Keys of `right` stand once.
void joined(Sorted left,
            Sorted right,
            const std::function<void(const std::string& line,
                                     const std::optional<std::string>& match)>& take);

} // namespace sourcier::merge
