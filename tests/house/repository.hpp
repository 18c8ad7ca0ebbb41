// SPDX-License-Identifier: Apache-2.0
// The files of the repository as the house tests see them: tracked ones, and new ones
// that git does not ignore.
#pragma once
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::house {

struct File {
  std::string path; ///< from the root: "src/main.cpp"
  std::string bytes;

  [[nodiscard]] bool under(std::string_view folder) const {
    return path.starts_with(folder);
  }
  [[nodiscard]] bool ends(std::string_view ending) const {
    return path.ends_with(ending);
  }
  [[nodiscard]] bool is_code() const {
    return ends(".cpp") || ends(".hpp") || ends(".py") || ends(".sh");
  }
  /// Like git: text has no NUL byte.
  [[nodiscard]] bool is_text() const { return bytes.find('\0') == std::string::npos; }
  [[nodiscard]] std::vector<std::string_view> lines() const {
    std::vector<std::string_view> lines;
    const std::string_view all = bytes;
    for (std::size_t begin = 0; begin < all.size();) {
      const std::size_t end = std::min(all.find('\n', begin), all.size());
      lines.push_back(all.substr(begin, end - begin));
      begin = end + 1;
    }
    return lines;
  }
};

/// Read once; empty, and so every test that asks for some fails, where git does not
/// answer.
inline const std::vector<File>& files() {
  static const std::vector<File> files = [] {
    std::vector<File> found;
    const std::string command =
        "git -C '" SOURCIER_ROOT "' ls-files -z --cached --others --exclude-standard";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(
        ::popen(command.c_str(), "r"), ::pclose);
    std::string names;
    std::array<char, 4096> buffer{};
    for (std::size_t n = 1; pipe && n > 0;) {
      n = std::fread(buffer.data(), 1, buffer.size(), pipe.get());
      names.append(buffer.data(), n);
    }
    for (std::size_t begin = 0; begin < names.size();) {
      const std::size_t end = std::min(names.find('\0', begin), names.size());
      std::string path = names.substr(begin, end - begin);
      begin = end + 1;
      const auto place = std::filesystem::path(SOURCIER_ROOT) / path;
      if (std::filesystem::is_regular_file(place)) {
        std::ifstream in(place, std::ios::binary);
        found.push_back({std::move(path), {std::istreambuf_iterator<char>(in), {}}});
      }
    }
    return found;
  }();
  return files;
}

/// "path:line: what", one for each line of each file of which `says` has something to
/// say.
template <class Wanted, class Says>
std::vector<std::string> lines_that(const Wanted& wanted, const Says& says) {
  std::vector<std::string> found;
  for (const File& file : files()) {
    if (wanted(file)) {
      std::size_t number = 0;
      for (const std::string_view line : file.lines()) {
        ++number;
        if (const std::string what = says(file, line); !what.empty()) {
          found.push_back(file.path + ":" + std::to_string(number) + ": " + what);
        }
      }
    }
  }
  return found;
}

/// The paths of the files of which `bad` is true.
template <class Bad>
std::vector<std::string> files_that(const Bad& bad) {
  std::vector<std::string> found;
  for (const File& file : files()) {
    if (bad(file)) {
      found.push_back(file.path);
    }
  }
  return found;
}

/// What a line includes: `"text/utf8.hpp"` or `<string>` with its marks; empty:
/// nothing.
inline std::string_view included(std::string_view line) {
  constexpr std::string_view directive = "#include ";
  if (!line.starts_with(directive)) {
    return {};
  }
  line.remove_prefix(directive.size());
  const std::size_t end = line.find_first_of("\">", 1);
  return end == std::string_view::npos ? std::string_view() : line.substr(0, end + 1);
}

/// What a house test finds where all is well.
inline const std::vector<std::string> nothing;

} // namespace sourcier::house
