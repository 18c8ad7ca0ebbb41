// SPDX-License-Identifier: Apache-2.0
// Text made harmless for HTML, CSV, Markdown and scripts.
#include "report/escape.hpp"

#include "json/json.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace sourcier::report {

namespace {

constexpr std::size_t longest_control = 3; // bytes of U+202E in UTF-8

struct Control {
  std::string_view bytes;
  std::string_view shown;
};

// The Bidi_Control characters, the line separators and the byte-order mark.
// NOLINTBEGIN(misc-misleading-bidirectional): the table that makes them visible
constexpr std::array<Control, 15> controls{{
    {"\xD8\x9C", "[U+061C]"},
    {"\xE2\x80\x8E", "[U+200E]"},
    {"\xE2\x80\x8F", "[U+200F]"},
    {"\xE2\x80\xA8", "[U+2028]"},
    {"\xE2\x80\xA9", "[U+2029]"},
    {"\xE2\x80\xAA", "[U+202A]"},
    {"\xE2\x80\xAB", "[U+202B]"},
    {"\xE2\x80\xAC", "[U+202C]"},
    {"\xE2\x80\xAD", "[U+202D]"},
    {"\xE2\x80\xAE", "[U+202E]"},
    {"\xE2\x81\xA6", "[U+2066]"},
    {"\xE2\x81\xA7", "[U+2067]"},
    {"\xE2\x81\xA8", "[U+2068]"},
    {"\xE2\x81\xA9", "[U+2069]"},
    {"\xEF\xBB\xBF", "[U+FEFF]"},
}};
// NOLINTEND(misc-misleading-bidirectional)

/// The control that begins here; null: none.
const Control* control_at(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (first != 0xD8 && first != 0xE2 && first != 0xEF) {
    return nullptr;
  }
  const auto* const found =
      std::find_if(controls.begin(), controls.end(), [&](const Control& row) {
        return text.substr(0, longest_control).starts_with(row.bytes);
      });
  return found == controls.end() ? nullptr : found;
}

void append_low_control(std::string& out, unsigned char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  out += "[U+00";
  out += digits[byte >> 4U];
  out += digits[byte & 0xFU];
  out += ']';
}

/// Bytes that are, or begin, something to look at; all others are copied as they are.
constexpr std::array<bool, 256> noticed = [] {
  std::array<bool, 256> found{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) {
    found.at(byte) = byte != '\n' && byte != '\t';
  }
  for (const std::size_t byte :
       {0x26U, 0x3CU, 0x3EU, 0x22U, 0x27U, 0x7FU, 0xD8U, 0xE2U, 0xEFU}) {
    found.at(byte) = true;
  }
  return found;
}();

/// Appends `text`; `escape` gives what stands for a byte, empty: itself.
template <class Escape>
void append_visible(std::string& out, std::string_view text, const Escape& escape) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t plain = i;
    while (i < text.size() && !noticed[static_cast<unsigned char>(text[i])]) {
      ++i;
    }
    out.append(text, plain, i - plain);
    if (i == text.size()) {
      return;
    }
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F) {
      append_low_control(out, byte);
    } else if (const std::string_view other = escape(c); !other.empty()) {
      out += other;
    } else if (const Control* control = control_at(text.substr(i))) {
      out += control->shown;
      i += control->bytes.size() - 1;
    } else {
      out += c;
    }
  }
}

std::string_view html_escape(char c) {
  switch (c) {
  case '&':
    return "&amp;";
  case '<':
    return "&lt;";
  case '>':
    return "&gt;";
  case '"':
    return "&quot;";
  case '\'':
    return "&#39;";
  default:
    return {};
  }
}

} // namespace

Html& Html::tag(Markup markup) {
  bytes_ += markup.text();
  return *this;
}

Html& Html::text(std::string_view utf8) {
  append_visible(bytes_, utf8, html_escape);
  return *this;
}

Html& Html::attribute(Markup name, std::string_view value) {
  bytes_ += ' ';
  bytes_ += name.text();
  bytes_ += "=\"";
  text(value);
  bytes_ += '"';
  return *this;
}

Html& Html::address(std::string_view url) {
  return is_web_address(url) ? attribute("href", url) : *this;
}

Html& Html::number(std::uint64_t number) {
  bytes_ += std::to_string(number);
  return *this;
}

Html& Html::add(const Html& other) {
  bytes_ += other.bytes_;
  return *this;
}

std::string visible(std::string_view utf8) {
  std::string out;
  append_visible(out, utf8, [](char) { return std::string_view(); });
  return out;
}

bool is_web_address(std::string_view url) {
  std::string scheme(url.substr(0, url.find(':')));
  std::transform(scheme.begin(), scheme.end(), scheme.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return url.find("://") == scheme.size() && (scheme == "http" || scheme == "https");
}

std::string markdown(std::string_view utf8) {
  std::string out;
  for (const char c : visible(utf8)) {
    if (c == '\n' || c == '\t') {
      out += ' ';
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else if (std::string_view("\\`*_{}[]()>#+!|~=").find(c) !=
               std::string_view::npos) {
      out += '\\';
      out += c;
    } else {
      out += c;
    }
  }
  // "- " and "1." begin lists where they begin a line.
  const std::size_t digits = out.find_first_not_of("0123456789");
  const bool is_number =
      digits != 0 && digits != std::string::npos && out[digits] == '.';
  const std::size_t mark = out.starts_with('-') ? 0 : is_number ? digits : out.size();
  std::string safe = out.substr(0, mark);
  if (mark < out.size()) {
    safe += '\\';
  }
  safe += out.substr(mark);
  return safe;
}

void append_script(std::string& out, std::string_view utf8) {
  for (const char c : json::quoted(visible(utf8))) {
    switch (c) {
    case '<':
      out += "\\u003c";
      break;
    case '>':
      out += "\\u003e";
      break;
    case '&':
      out += "\\u0026";
      break;
    default:
      out += c;
    }
  }
}

} // namespace sourcier::report
