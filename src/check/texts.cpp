// SPDX-License-Identifier: Apache-2.0
// Looks for a text by name first, by hash last.
#include "check/texts.hpp"

#include "hash/sha256.hpp"
#include "problem.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <fstream>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

namespace sourcier::check {

namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The bytes of a file in UTF-8, as `read/` decodes them; empty: no text.
std::string decoded(const fs::path& path) {
  const std::string bytes = content(path);
  return text::valid_utf8(bytes) ? bytes : text::decode(bytes).utf8;
}

std::optional<std::u32string> text_with(const fs::path& path,
                                        const std::string& sha256) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) {
    return std::nullopt;
  }
  const std::string utf8 = decoded(path);
  if (hash::sha256_hex(utf8) != sha256) {
    return std::nullopt;
  }
  return text::code_points(utf8);
}

} // namespace

Texts::Texts(fs::path folder) : folder_(std::move(folder)) {
  if (!folder_.empty() && !fs::is_directory(folder_)) {
    throw Failure(folder_.string() +
                  ": no such folder; give --texts the one of the texts");
  }
}

void Texts::index() {
  indexed_ = true;
  std::set<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder_)) {
    if (entry.is_regular_file()) {
      files.insert(entry.path());
    }
  }
  for (const fs::path& file : files) {
    by_hash_.emplace(hash::sha256_hex(decoded(file)), file);
  }
}

std::optional<std::u32string> Texts::of(const std::string& document,
                                        const Described& described) {
  const std::string sha256 = described.text("sc:sha256");
  if (!given()) {
    return std::nullopt;
  }
  const std::string name = document.substr(document.find_last_of("/#") + 1);
  // Only the last part of the name: a graph must not make us read outside the folder.
  const fs::path source = fs::path(described.text("sc:sourceFile")).filename();
  for (const fs::path& file : std::vector<fs::path>{name + ".txt", source}) {
    if (auto text = file.empty() ? std::nullopt : text_with(folder_ / file, sha256)) {
      return text;
    }
  }
  if (!indexed_) {
    index();
  }
  const auto found = by_hash_.find(sha256);
  return found == by_hash_.end() ? std::nullopt : text_with(found->second, sha256);
}

} // namespace sourcier::check
