// SPDX-License-Identifier: Apache-2.0
// Reads the head of an HTTP answer, joins chunks, unpacks the body.
#include "read/web_response.hpp"

#include "pack/unpack.hpp"
#include "read/formats.hpp"
#include "read/html_marks.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <utility>

namespace sourcier::read {
namespace {

constexpr std::size_t longest_line = 65536; ///< bytes

/// The body of "Transfer-Encoding: chunked" [RFC 9112, 7.1]; what is whole of it.
std::string unchunked(const std::string& body) {
  std::istringstream stream(body);
  std::string whole;
  while (const auto head = header_line(stream)) {
    std::uint64_t size = 0;
    const auto [rest, error] =
        std::from_chars(head->data(), head->data() + head->size(), size, 16);
    if (error != std::errc() || rest == head->data() || size == 0) {
      break;
    }
    std::string chunk(
        static_cast<std::size_t>(std::min<std::uint64_t>(size, body.size())), '\0');
    stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    whole.append(chunk, 0, static_cast<std::size_t>(stream.gcount()));
    static_cast<void>(header_line(stream));
  }
  return whole;
}

/// Unpacks by the body's first bytes: archives keep what came, or what they unpacked.
void unpack(const std::string& body, const std::string& coding, WebPage& page) {
  std::istringstream packed(body);
  pack::Packing packing = pack::packing_of(packed);
  const bool plain = body.find('<') < 200;
  if (packing == pack::Packing::none && coding == "deflate" && !plain) {
    packing = pack::Packing::gzip; // which takes the head of zlib too
  }
  if (packing == pack::Packing::none) {
    page.bytes = body;
    page.refusal = coding == "br" && !plain ? "packed with br, which is not read" : "";
    return;
  }
  pack::Unpacked buffer(packed, packing);
  std::istream stream(&buffer);
  Bytes all = all_bytes(stream);
  page.bytes = std::move(all.bytes);
  page.refusal = buffer.trouble() == pack::Trouble::too_much
                     ? "unpacks to more than 1,000 times its size"
                     : std::move(all.refusal);
}

} // namespace

std::optional<std::string> header_line(std::istream& stream) {
  std::string line;
  for (int c = stream.get(); c != std::istream::traits_type::eof(); c = stream.get()) {
    if (c == '\n') {
      if (!line.empty() && line.back() == '\r') {
        line.pop_back();
      }
      return line;
    }
    line.push_back(static_cast<char>(c));
    if (line.size() > longest_line) {
      break;
    }
  }
  return std::nullopt;
}

std::optional<Fields> header_fields(std::istream& stream) {
  Fields found;
  constexpr std::size_t most_fields = 1000;
  while (const auto line = header_line(stream)) {
    if (line->empty()) {
      return found;
    }
    const std::size_t colon = line->find(':');
    if (colon != std::string::npos && found.size() < most_fields) {
      const std::size_t value = line->find_first_not_of(" \t", colon + 1);
      found[lower_ascii(std::string_view(*line).substr(0, colon))] =
          value == std::string::npos ? "" : line->substr(value);
    }
  }
  return std::nullopt;
}

std::string field(const Fields& fields, std::string_view name) {
  const auto found = fields.find(std::string(name));
  return found == fields.end() ? std::string() : found->second;
}

MediaType media_type(std::string_view value) {
  const std::string type = lower_ascii(value);
  MediaType found;
  found.html = type.find("html") != std::string::npos;
  found.plain = type.starts_with("text/plain");
  const std::size_t charset = type.find("charset=");
  if (charset != std::string::npos) {
    const std::size_t begin = type.find_first_not_of("\"' ", charset + 8);
    const std::size_t end = type.find_first_of("\"'; ", begin);
    found.encoding =
        begin == std::string::npos ? std::string() : type.substr(begin, end - begin);
  }
  return found;
}

std::optional<WebPage> web_page(const std::string& answer) {
  std::istringstream stream(answer);
  const auto status = header_line(stream);
  const auto head = header_fields(stream);
  if (!status || !head || !status->starts_with("HTTP/") ||
      status->find(" 200") == std::string::npos) {
    return std::nullopt;
  }
  WebPage page;
  page.type = media_type(field(*head, "content-type"));
  if (!page.type.html) {
    return std::nullopt;
  }
  page.body.assign(std::istreambuf_iterator<char>(stream), {});
  const bool chunked = lower_ascii(field(*head, "transfer-encoding")).find("chunked") !=
                       std::string::npos;
  const std::string coding = lower_ascii(field(*head, "content-encoding"));
  const std::size_t digit = page.body.find_first_not_of("0123456789abcdefABCDEF");
  const bool looks_chunked = digit != 0 && digit != std::string::npos && digit < 10;
  page.joined = chunked && looks_chunked ? unchunked(page.body) : page.body;
  unpack(page.joined, coding, page);
  return page;
}

} // namespace sourcier::read
