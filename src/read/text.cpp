// SPDX-License-Identifier: Apache-2.0
// Plain text files: the reference text is the decoded file, unchanged.
#include "read/formats.hpp"
#include "text/encoding.hpp"

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
  const Bytes all = all_bytes(stream);
  if (!all.refusal.empty()) {
    return left_out(all.refusal);
  }
  text::Decoded decoded = text::decode(all.bytes);
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
