// SPDX-License-Identifier: Apache-2.0
// JSON lines: one article a line, read one at a time, however many there are.
#include "json/json.hpp"
#include "read/formats.hpp"
#include "read/record.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <streambuf>
#include <utility>

namespace sourcier::read {
namespace {

enum class Got : std::uint8_t { line, too_long, nothing };

/// The next line without its break. One above `most_bytes` is skipped, not kept.
Got next_line(std::istream& stream, std::string& line) {
  line.clear();
  std::streambuf* buffer = stream.rdbuf();
  bool any = false;
  bool fits = true;
  while (true) {
    const int c = buffer->sbumpc();
    if (c == std::char_traits<char>::eof()) {
      stream.setstate(std::ios::eofbit);
      break;
    }
    any = true;
    if (c == '\n') {
      break;
    }
    fits = fits && line.size() < most_bytes;
    if (fits) {
      line.push_back(static_cast<char>(c));
    }
  }
  return !any ? Got::nothing : fits ? Got::line : Got::too_long;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\xEF\xBB\xBF") == std::string_view::npos;
}

/// Whether any of its words holds a NUL, which no store keeps.
bool holds_nul(const Article& raw) {
  const std::array<std::string_view, 8> words{raw.text.utf8(),
                                              raw.id,
                                              raw.url,
                                              raw.title,
                                              raw.publisher,
                                              raw.author,
                                              raw.section,
                                              raw.license};
  return std::any_of(words.begin(), words.end(), [](std::string_view one) {
    return one.find('\0') != std::string_view::npos;
  });
}

/// Title, blank line, text, unless the text begins with the title.
std::string reference_text(const std::string& title, const std::string& text) {
  const bool begins = text.compare(0, title.size(), title) == 0;
  return title.empty() || begins ? text : title + "\n\n" + text;
}

Article from(const json::Value& record, const std::string& fallback_name) {
  Article raw = article_said(record);
  raw.name = raw.id.empty() ? fallback_name : raw.id + ".txt";
  raw.text = Text(reference_text(raw.title, std::string(record.string_at("text"))));
  return raw;
}

/// "news.jsonl", line 12 → "news-12.txt".
std::string numbered(const std::string& name, std::size_t number) {
  return name.substr(0, name.rfind('.')) + "-" + std::to_string(number) + ".txt";
}

} // namespace

// NOLINTNEXTLINE(readability-function-cognitive-complexity): one table of cases
bool json_lines(std::istream& stream,
                const Origin& origin,
                const Take& take,
                Problems& problems) {
  std::string line;
  bool any = false;
  for (std::size_t number = 1;; ++number) {
    const Got got = next_line(stream, line);
    if (got == Got::nothing) {
      break;
    }
    const std::string place = origin.place + ":" + std::to_string(number);
    const auto left_out = [&](const char* reason) {
      problems.push_back({place, std::string(reason) + "; left out"});
      any = true;
    };
    if (got == Got::too_long) {
      left_out("a line longer than 32 MB");
      continue;
    }
    if (is_blank(line)) {
      continue;
    }
    if (!text::valid_utf8(line)) {
      left_out("broken UTF-8");
      continue;
    }
    const std::size_t start = line.compare(0, 3, "\xEF\xBB\xBF") == 0 ? 3 : 0;
    const auto record = json::try_parse(std::string_view(line).substr(start));
    if (!record || !record->is(json::Kind::object)) {
      left_out("not a JSON object");
      continue;
    }
    const json::Value* text = record->find("text");
    if (text == nullptr || !text->is(json::Kind::string)) {
      left_out("no \"text\" in the JSON object");
      continue;
    }
    Article raw = from(*record, numbered(origin.name, number));
    if (holds_nul(raw)) {
      left_out("binary data (NUL bytes), no text");
      continue;
    }
    any = true;
    if (!take(std::move(raw))) {
      return false;
    }
  }
  if (!any) {
    problems.push_back({origin.place, "empty, no text; left out"});
  }
  return true;
}

} // namespace sourcier::read
