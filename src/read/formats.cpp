// SPDX-License-Identifier: Apache-2.0
// The input formats, row by row.
#include "read/formats.hpp"

#include <algorithm>
#include <array>

namespace sourcier::read {

Bytes all_bytes(std::istream& stream) {
  Bytes all;
  std::array<char, std::size_t{1} << 16U> buffer{};
  while (stream && all.bytes.size() <= most_bytes) {
    stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    all.bytes.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
  }
  if (stream.bad()) {
    all.refusal = "cannot be read to its end";
  } else if (all.bytes.size() > most_bytes) {
    all.refusal = "longer than 32 MB";
  } else if (all.bytes.empty()) {
    all.refusal = "empty, no text";
  }
  return all;
}

std::span<const Format> formats() {
  static const std::vector<Format> table{
      {"text", {".txt", ".text"}, "text/plain", &plain_text},
      {"jsonl",
       {".jsonl", ".ndjson", ".jsonlines"},
       "application/x-ndjson",
       &json_lines},
      {"html", {".html", ".htm", ".xhtml"}, "text/html", &html_page},
      {"warc", {".warc"}, "application/warc", &warc},
      {"feed", {".rss", ".atom", ".xml"}, "application/rss+xml", &xml_articles},
      {"newsml", {".newsml"}, "application/vnd.iptc.g2.newsitem+xml", &xml_articles},
      {"nitf", {".nitf"}, "application/nitf+xml", &xml_articles},
      {"tar", {".tar", ".tgz"}, "application/x-tar", &archive},
      {"zip", {".zip"}, "application/zip", &archive}};
  return table;
}

const Format* format_named(std::string_view name) {
  const auto table = formats();
  const auto row = std::find_if(table.begin(), table.end(), [&](const Format& format) {
    return format.name == name;
  });
  return row == table.end() ? nullptr : &*row;
}

std::string_view unpacked_name(std::string_view file_name) {
  for (const std::string_view packing : {".gz", ".zst", ".bz2"}) {
    if (file_name.size() > packing.size() &&
        file_name.substr(file_name.size() - packing.size()) == packing) {
      return file_name.substr(0, file_name.size() - packing.size());
    }
  }
  return file_name;
}

const Format* format_of(std::string_view file_name) {
  std::string lower(unpacked_name(file_name));
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
  const int first = stream.peek();
  return *format_named(first == '{' ? "jsonl" : first == '<' ? "html" : "text");
}

} // namespace sourcier::read
