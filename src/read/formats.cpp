// SPDX-License-Identifier: Apache-2.0
// The input formats, row by row.
#include "read/formats.hpp"

#include <algorithm>

namespace sourcier::read {

std::span<const Format> formats() {
  static const std::vector<Format> table{
      {"text", {".txt", ".text"}, "text/plain", &plain_text},
      {"jsonl",
       {".jsonl", ".ndjson", ".jsonlines"},
       "application/x-ndjson",
       &json_lines}};
  return table;
}

const Format* format_named(std::string_view name) {
  const auto table = formats();
  const auto row = std::find_if(table.begin(), table.end(), [&](const Format& format) {
    return format.name == name;
  });
  return row == table.end() ? nullptr : &*row;
}

const Format* format_of(std::string_view file_name) {
  std::string lower(file_name);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  });
  for (const Format& format : formats()) {
    for (const std::string_view extension : format.extensions) {
      if (lower.size() > extension.size() &&
          std::string_view(lower).substr(lower.size() - extension.size()) ==
              extension) {
        return &format;
      }
    }
  }
  return nullptr;
}

const Format& format_of(std::istream& stream) {
  return *format_named(stream.peek() == '{' ? "jsonl" : "text");
}

} // namespace sourcier::read
