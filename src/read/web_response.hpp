// SPDX-License-Identifier: Apache-2.0
// The answer of a web server as archives keep it: head and body, unpacked.
#pragma once
#include <istream>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace sourcier::read {

using Fields = std::map<std::string, std::string>; ///< names in lower case

/// "Name: value" lines up to the empty one; nothing where the stream ends before it.
[[nodiscard]] std::optional<Fields> header_fields(std::istream& stream);
/// Empty where there is none.
[[nodiscard]] std::string field(const Fields& fields, std::string_view name);
/// One line without its break; nothing at the end of the stream or where it is longer
/// than 64 KB.
[[nodiscard]] std::optional<std::string> header_line(std::istream& stream);

/// What a media type says: "text/html; charset=utf-8".
struct MediaType {
  bool html = false;
  bool plain = false;   ///< text/plain
  std::string encoding; ///< empty: not said
};
[[nodiscard]] MediaType media_type(std::string_view value);

/// A page that was found.
struct WebPage {
  MediaType type;
  std::string bytes;   ///< unpacked
  std::string body;    ///< as it came
  std::string joined;  ///< the same without chunks: a payload digest is of one of both
  std::string refusal; ///< why the bytes are not the page
};
/// Nothing where the answer is no page that was found (status 200, HTML).
[[nodiscard]] std::optional<WebPage> web_page(const std::string& answer);

} // namespace sourcier::read
