// SPDX-License-Identifier: Apache-2.0
// WARC files (ISO 28500): one article for each HTML response, read record by record.
#include "pack/unpack.hpp"
#include "read/formats.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <sstream>
#include <utility>

namespace sourcier::read {
namespace {

constexpr std::size_t longest_header = 65536; ///< bytes of a line

using Fields = std::map<std::string, std::string>; ///< names in lower case

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  });
  return out;
}

/// One line without its CRLF; nothing at the end of the stream or where it is too long.
std::optional<std::string> next_line(std::istream& stream) {
  std::string line;
  for (int c = stream.get(); c != std::istream::traits_type::eof(); c = stream.get()) {
    if (c == '\n') {
      if (!line.empty() && line.back() == '\r') {
        line.pop_back();
      }
      return line;
    }
    line.push_back(static_cast<char>(c));
    if (line.size() > longest_header) {
      break;
    }
  }
  return std::nullopt;
}

/// "Name: value" lines up to the empty one.
std::optional<Fields> fields(std::istream& stream) {
  Fields found;
  while (const auto line = next_line(stream)) {
    if (line->empty()) {
      return found;
    }
    const std::size_t colon = line->find(':');
    if (colon != std::string::npos) {
      const std::size_t value = line->find_first_not_of(" \t", colon + 1);
      found[lower(std::string_view(*line).substr(0, colon))] =
          value == std::string::npos ? "" : line->substr(value);
    }
  }
  return std::nullopt;
}

std::string at(const Fields& fields, const char* name) {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string() : found->second;
}

std::optional<std::uint64_t> number(const std::string& text, int base) {
  std::uint64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, value, base);
  return error == std::errc() && rest != text.data() ? std::optional(value)
                                                     : std::nullopt;
}

/// The body of "Transfer-Encoding: chunked" [RFC 9112, 7.1]; what is whole of it.
std::string unchunked(const std::string& body) {
  std::istringstream stream(body);
  std::string whole;
  while (const auto head = next_line(stream)) {
    const auto size = number(*head, 16);
    if (!size || *size == 0) {
      break;
    }
    std::string chunk(
        static_cast<std::size_t>(std::min<std::uint64_t>(*size, body.size())), '\0');
    stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    whole.append(chunk, 0, static_cast<std::size_t>(stream.gcount()));
    next_line(stream);
  }
  return whole;
}

std::string unpacked(std::string body) {
  std::istringstream packed(body);
  const pack::Packing packing = pack::packing_of(packed);
  if (packing == pack::Packing::none) {
    return body;
  }
  pack::Unpacked buffer(packed, packing);
  std::istream stream(&buffer);
  return all_bytes(stream).bytes;
}

/// The page of an HTTP response; nothing where it is no HTML page that was found.
struct Response {
  std::string page;
  std::string encoding;
};
std::optional<Response> response(const std::string& block) {
  std::istringstream stream(block);
  const auto status = next_line(stream);
  const auto head = fields(stream);
  if (!status || !head || status->compare(0, 5, "HTTP/") != 0 ||
      status->find(" 200") == std::string::npos) {
    return std::nullopt;
  }
  const std::string type = lower(at(*head, "content-type"));
  if (type.find("html") == std::string::npos) {
    return std::nullopt;
  }
  Response found;
  const std::size_t charset = type.find("charset=");
  if (charset != std::string::npos) {
    const std::size_t begin = type.find_first_not_of("\"' ", charset + 8);
    const std::size_t end = type.find_first_of("\"'; ", begin);
    found.encoding =
        begin == std::string::npos ? std::string() : type.substr(begin, end - begin);
  }
  std::string body(std::istreambuf_iterator<char>(stream), {});
  if (lower(at(*head, "transfer-encoding")).find("chunked") != std::string::npos) {
    body = unchunked(body);
  }
  found.page = unpacked(std::move(body));
  return found;
}

/// The record's block; empty where it is not wanted or too long. False: it breaks off.
bool take_block(std::istream& stream,
                std::uint64_t size,
                bool wanted,
                std::string& block) {
  block.clear();
  if (!wanted || size > most_bytes) {
    stream.ignore(static_cast<std::streamsize>(size));
  } else {
    block.resize(static_cast<std::size_t>(size));
    stream.read(block.data(), static_cast<std::streamsize>(size));
  }
  return static_cast<std::uint64_t>(stream.gcount()) == size;
}

/// False where `take` said stop.
bool take_page(const Response& page,
               const Origin& origin,
               std::string target,
               const Take& take,
               Problems& problems) {
  Article raw;
  raw.name = origin.name;
  const std::string refusal = html_article(page.page, page.encoding, raw);
  if (!refusal.empty()) {
    problems.push_back({origin.place, refusal + "; left out"});
    return true;
  }
  raw.url = raw.url.empty() ? std::move(target) : raw.url;
  return take(std::move(raw));
}

} // namespace

bool warc(std::istream& stream,
          const Origin& origin,
          const Take& take,
          Problems& problems) {
  std::string block;
  std::size_t record = 0;
  while (const auto version = next_line(stream)) {
    if (version->empty()) {
      continue;
    }
    const std::string place = origin.place + ", record " + std::to_string(++record);
    const auto head =
        version->compare(0, 5, "WARC/") == 0 ? fields(stream) : std::nullopt;
    const auto size = head ? number(at(*head, "content-length"), 10) : std::nullopt;
    if (!size) {
      problems.push_back({place, "no WARC record; it and what follows left out"});
      return true;
    }
    const bool wanted = lower(at(*head, "warc-type")) == "response";
    if (!take_block(stream, *size, wanted, block)) {
      problems.push_back({place, "breaks off; left out"});
      return true;
    }
    if (wanted && *size > most_bytes) {
      problems.push_back({place, "longer than 32 MB; left out"});
    }
    const auto page = response(block);
    if (!page) {
      continue;
    }
    const std::string name = origin.name.substr(0, origin.name.rfind('.')) + "-" +
                             std::to_string(record) + ".html";
    if (!take_page(
            *page, {name, place}, at(*head, "warc-target-uri"), take, problems)) {
      return false;
    }
  }
  return true;
}

} // namespace sourcier::read
