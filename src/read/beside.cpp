// SPDX-License-Identifier: Apache-2.0
// Reads .url and .meta.json files.
#include "read/beside.hpp"

#include "json/json.hpp"
#include "read/record.hpp"
#include "text/encoding.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <system_error>

namespace sourcier::read {
namespace {

namespace fs = std::filesystem;

constexpr auto endings = std::to_array<std::string_view>({".url", ".meta.json"});

/// The first line that holds an address, without "URL=" in front.
std::string address_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    std::string_view line = text.substr(at, end - at);
    for (const std::string_view mark : {"\xEF\xBB\xBF", "URL=", " "}) {
      line.remove_prefix(line.starts_with(mark) ? mark.size() : 0);
    }
    const std::size_t scheme = line.find("://");
    if (scheme != std::string_view::npos && scheme <= 8) {
      return std::string(line.substr(0, line.find_last_not_of(" \t") + 1));
    }
    at = end + 1;
  }
  return {};
}

std::string_view without_extension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  const std::size_t slash = name.rfind('/');
  const bool any =
      dot != std::string_view::npos && (slash == std::string_view::npos || slash < dot);
  return any ? name.substr(0, dot) : name;
}

} // namespace

Article nothing_known() {
  Article known;
  known.language.clear();
  return known;
}

std::string_view page_beside(std::string_view file_name) {
  for (const std::string_view ending : endings) {
    if (file_name.size() > ending.size() && file_name.ends_with(ending)) {
      return file_name.substr(0, file_name.size() - ending.size());
    }
  }
  return {};
}

void take_beside(std::string_view file_name,
                 const std::string& bytes,
                 const std::string& place,
                 Article& known,
                 Problems& problems) {
  const text::Decoded decoded = text::decode(bytes);
  if (file_name.ends_with(".url")) {
    known.url = known.url.empty() ? address_in(decoded.utf8) : known.url;
    if (known.url.empty()) {
      problems.push_back({place, "no address in it; not used"});
    }
    return;
  }
  const auto record = json::try_parse(decoded.utf8);
  if (!record || !record->is(json::Kind::object)) {
    problems.push_back({place, "not a JSON object; not used"});
    return;
  }
  const Article said = article_said(*record);
  if (!said.url.empty()) {
    known.url = said.url;
  }
  fill_from(said, known);
}

Article beside(const fs::path& page, Problems& problems) {
  Article known;
  known.language.clear();
  fs::path bare = page;
  bare.replace_extension();
  for (const fs::path& stem : {page, bare}) {
    for (const std::string_view ending : endings) {
      fs::path path = stem;
      path += ending;
      std::error_code failed;
      const auto size = fs::file_size(path, failed);
      if (failed || size > most_beside || path == page) {
        continue;
      }
      std::ifstream file(path, std::ios::binary);
      const std::string bytes((std::istreambuf_iterator<char>(file)), {});
      take_beside(path.string(), bytes, path.string(), known, problems);
    }
  }
  return known;
}

void BesideAll::add(const std::string& file_name,
                    const std::string& bytes,
                    const std::string& place,
                    Problems& problems) {
  const std::string_view page = page_beside(file_name);
  if (page.empty()) {
    return;
  }
  auto [row, fresh] = pages_.try_emplace(std::string(page));
  if (fresh) {
    row->second = nothing_known();
  }
  take_beside(file_name, bytes, place, row->second, problems);
}

Article BesideAll::of(const std::string& page_name) const {
  Article known = nothing_known();
  for (const std::string_view name :
       {std::string_view(page_name), without_extension(page_name)}) {
    if (const auto row = pages_.find(name); row != pages_.end()) {
      fill_from(row->second, known);
    }
  }
  return known;
}

} // namespace sourcier::read
