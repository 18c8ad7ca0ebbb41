// SPDX-License-Identifier: Apache-2.0
// Plain text files: the reference text is the decoded file, unchanged.
#include "read/formats.hpp"
#include "text/encoding.hpp"

#include <array>
#include <utility>

namespace sourcier::read {

bool plain_text(std::istream& stream,
                const Origin& origin,
                const Take& take,
                Problems& problems) {
  const auto left_out = [&](const std::string& reason) {
    problems.push_back({origin.place, reason + "; left out"});
    return true;
  };
  std::string bytes;
  std::array<char, std::size_t{1} << 16U> buffer{};
  while (bytes.size() <= most_bytes) {
    stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    bytes.append(buffer.data(), static_cast<std::size_t>(stream.gcount()));
    if (!stream) {
      break;
    }
  }
  if (stream.bad()) {
    return left_out("cannot be read to its end");
  }
  if (bytes.size() > most_bytes) {
    return left_out("longer than 32 MB");
  }
  if (bytes.empty()) {
    return left_out("empty, no text");
  }
  text::Decoded decoded = text::decode(bytes);
  if (!decoded.refusal.empty()) {
    return left_out(decoded.refusal);
  }
  Article raw;
  raw.name = origin.name;
  if (decoded.guessed) {
    raw.notes.push_back("read as " + decoded.encoding +
                        ", since it is not UTF-8; convert it if its accents are wrong");
  }
  raw.text = Text(std::move(decoded.utf8));
  return take(std::move(raw));
}

} // namespace sourcier::read
