// SPDX-License-Identifier: Apache-2.0
// The doors through which words of strangers enter pages and scripts, as text; those
// of tables enter by text/csv.hpp.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace sourcier::report {

/// Markup that stands in our own source: nothing but a literal of the program becomes
/// one.
class Markup {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): literals are meant to be markup
  consteval Markup(const char* literal) : text_(literal) {}
  [[nodiscard]] constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

/// A piece of HTML. Only `tag` writes markup; all else is text, whatever it holds.
class Html {
 public:
  Html& tag(Markup markup);
  /// Escaped; controls and marks that turn the direction of writing become visible,
  /// "[U+202E]".
  Html& text(std::string_view utf8);
  /// A blank, the name, and the value in quotes, escaped.
  Html& attribute(Markup name, std::string_view value);
  /// The same for an address of a stranger; nothing where it is not http or https.
  Html& address(std::string_view url);
  Html& number(std::uint64_t number);
  Html& add(const Html& other);
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] bool empty() const { return bytes_.empty(); }

 private:
  std::string bytes_;
};

/// Controls (but line feed and tab) and direction marks as "[U+202E]" [Unicode,
/// Bidi_Control].
[[nodiscard]] std::string visible(std::string_view utf8);

/// True for http and https, the only schemes a page of ours links to.
[[nodiscard]] bool is_web_address(std::string_view url);

/// Text in Markdown: no character of it means anything, line feeds become blanks
/// [CommonMark 0.30, 2.4].
[[nodiscard]] std::string markdown(std::string_view utf8);

/// A string of JavaScript in quotes that also stands safely in a page: < > & and the
/// line separators as \u003c … [ECMA-262, 12.9.4].
void append_script(std::string& out, std::string_view utf8);

} // namespace sourcier::report
