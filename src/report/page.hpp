// SPDX-License-Identifier: Apache-2.0
// The frame of every page, and the folder it is written into.
#pragma once
#include "report/escape.hpp"
#include "report/view.hpp"
#include "write/files.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace sourcier::report {

/// Writes the files of a site; Failure where one cannot be written.
class Files {
 public:
  explicit Files(std::filesystem::path folder) : folder_(std::move(folder)) {}
  /// `path` below the site, with "/": "entity/Q….html". Its folder is made.
  void put(const std::string& path, std::string_view bytes);
  /// The place of a file that somebody else writes; its folder is made.
  [[nodiscard]] std::filesystem::path place(const std::string& path);
  /// Counts such a file, or more bytes of it.
  void count(std::uint64_t files, std::uint64_t bytes) {
    files_ += files;
    bytes_ += bytes;
  }
  [[nodiscard]] std::uint64_t files() const { return files_; }
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

 private:
  std::filesystem::path folder_;
  std::string made_; ///< the folder made last
  std::uint64_t files_ = 0;
  std::uint64_t bytes_ = 0;
};

/// A file that is too long to be held: written piece by piece.
class LongFile {
 public:
  LongFile(Files& files, const std::string& path);
  void add(std::string_view bytes);
  /// Failure where it cannot be written whole.
  void close();

 private:
  Files& files_;
  write::Stream stream_;
  std::string waiting_;
};

struct Frame {
  std::string title{};        ///< of the window and the first heading
  std::string_view current{}; ///< file of the menu it belongs to: "timeline.html"
  std::string_view root{};    ///< from the page to the site: "" or "../"
  std::string_view query{};   ///< the .rq file that gives the same answer; empty: none
  std::string_view table{};   ///< the same as CSV; empty: none
  std::string_view script{};  ///< file of site/ it needs besides; empty: none
  bool draws = false;         ///< needs the library for pictures
};

/// The whole page around `body`; `lead` stands under the heading.
[[nodiscard]] std::string
page(const View& view, const Frame& frame, const Html& lead, const Html& body);

/// "‹ 2 3 4 ›": links between the parts of a list that has several pages.
[[nodiscard]] Html
parts(const View& view, const std::string& stem, std::size_t part, std::size_t all);

/// "timeline.html" for part 0, "timeline-2.html" for part 1 …
[[nodiscard]] std::string part_file(const std::string& stem, std::size_t part);

} // namespace sourcier::report
