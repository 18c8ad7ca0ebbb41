// SPDX-License-Identifier: Apache-2.0
// Keeps the parts of a path apart, and everything else harmless.
#include "cli/result_files.hpp"

#include <algorithm>

namespace sourcier::cli {
namespace {

constexpr std::size_t longest_part = 120; // bytes; file systems allow 255

bool is_plain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         c == '-' || c == '_' || c == '.';
}

/// One part of a path; empty for "", "." and "..".
std::string safe_part(std::string_view part) {
  std::string safe(part.substr(0, longest_part));
  std::replace_if(
      safe.begin(), safe.end(), [](char c) { return !is_plain(c); }, '_');
  if (safe == "." || safe == "..") {
    return {};
  }
  if (safe.starts_with('.')) {
    safe.front() = '_';
  }
  return safe;
}

/// The whole name without the ending ".txt", ".html" … of its last part.
std::string safe_name(std::string_view article) {
  std::string name;
  while (!article.empty()) {
    const std::size_t slash = std::min(article.find('/'), article.size());
    const std::string part = safe_part(article.substr(0, slash));
    if (!part.empty()) {
      name += (name.empty() ? "" : "/") + part;
    }
    article.remove_prefix(std::min(slash + 1, article.size()));
  }
  const std::size_t last =
      name.rfind('/') == std::string::npos ? 0 : name.rfind('/') + 1;
  const std::size_t point = name.rfind('.');
  constexpr std::size_t longest_ending = 6;
  if (point != std::string::npos && point > last &&
      name.size() - point <= longest_ending) {
    name.resize(point);
  }
  return name;
}

} // namespace

std::filesystem::path ResultFiles::of(std::string_view article, std::string_view doc) {
  std::string name = safe_name(article);
  const bool changed = article.substr(0, name.size()) != name;
  if (name.empty()) {
    name = doc;
  } else if (changed || given_.contains(name)) {
    name.append("-").append(doc);
  }
  for (int again = 2; !given_.insert(name).second; ++again) {
    name = safe_name(article).append("-").append(doc).append("-").append(
        std::to_string(again));
  }
  return folder_ / (name + extension_);
}

} // namespace sourcier::cli
