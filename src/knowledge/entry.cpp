// SPDX-License-Identifier: Apache-2.0
// Packs the texts of an entry and reads them back, never past their end.
#include "knowledge/entry.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace sourcier::knowledge {

namespace {

constexpr std::array<std::string_view, 7> subclasses{"GovernmentBody",
                                                     "InternationalOrganization",
                                                     "ArmedForces",
                                                     "NewsMedium",
                                                     "PoliticalParty",
                                                     "Company",
                                                     "ArmedGroup"};

void append_texts(std::string& bytes, const std::vector<std::string>& texts) {
  append_number(bytes, texts.size());
  for (const std::string& text : texts) {
    append_text(bytes, text);
  }
}

/// Takes numbers and texts off the front; `good` falls at the first that is not there.
class Taking {
 public:
  explicit Taking(std::string_view bytes) : bytes_(bytes) {}

  std::uint32_t number() {
    const std::optional<std::uint64_t> taken = take_number(bytes_);
    if (!taken || *taken > std::numeric_limits<std::uint32_t>::max()) {
      good_ = false;
      return 0;
    }
    return static_cast<std::uint32_t>(*taken);
  }
  std::string text() {
    const std::optional<std::string_view> taken = take_text(bytes_);
    if (!taken || !text::valid_utf8(*taken)) {
      good_ = false;
      return {};
    }
    return std::string(*taken);
  }
  std::vector<std::string> texts() {
    std::vector<std::string> found;
    for (std::uint32_t left = number(); left > 0 && good_; --left) {
      found.push_back(text());
    }
    return found;
  }
  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool at_end() const { return good_ && bytes_.empty(); }

 private:
  std::string_view bytes_;
  bool good_ = true;
};

} // namespace

void append_number(std::string& bytes, std::uint64_t number) {
  for (; number > 127; number >>= 7U) {
    bytes += static_cast<char>(static_cast<unsigned char>(number & 127U) | 128U);
  }
  bytes += static_cast<char>(number);
}

std::optional<std::uint64_t> take_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < 63 && !bytes.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= std::uint64_t{byte & 127U} << shift;
    if (byte < 128) {
      return number;
    }
  }
  return std::nullopt;
}

void append_text(std::string& bytes, std::string_view text) {
  append_number(bytes, text.size());
  bytes += text;
}

std::optional<std::string_view> take_text(std::string_view& bytes) {
  const std::optional<std::uint64_t> size = take_number(bytes);
  if (!size || *size > bytes.size()) {
    return std::nullopt;
  }
  const std::string_view text = bytes.substr(0, *size);
  bytes.remove_prefix(*size);
  return text;
}

std::string packed_texts(const Entry& entry) {
  std::string bytes;
  append_text(bytes, entry.label);
  append_text(bytes, entry.description);
  append_text(bytes, entry.website);
  append_texts(bytes, entry.aliases);
  append_texts(bytes, entry.spellings);
  append_texts(bytes, entry.demonyms);
  append_number(bytes, entry.capital);
  append_number(bytes, entry.posts.size());
  for (const Post& post : entry.posts) {
    append_number(bytes, post.position);
    append_number(bytes, post.of);
    append_number(bytes, post.from);
    append_number(bytes, post.until);
  }
  return bytes;
}

bool unpack_texts(std::string_view bytes, Entry& entry) {
  Taking taking(bytes);
  entry.label = taking.text();
  entry.description = taking.text();
  entry.website = taking.text();
  entry.aliases = taking.texts();
  entry.spellings = taking.texts();
  entry.demonyms = taking.texts();
  entry.capital = taking.number();
  entry.posts.clear();
  for (std::uint32_t left = taking.number(); left > 0 && taking.good(); --left) {
    Post post;
    post.position = taking.number();
    post.of = taking.number();
    post.from = taking.number();
    post.until = taking.number();
    entry.posts.push_back(post);
  }
  return taking.at_end();
}

std::uint64_t name_key(std::string_view folded_name) {
  // FNV-1a, then the last mixing of MurmurHash3 [both public domain]: the first bits
  // choose a bucket, so all of them must depend on all bytes.
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : folded_name) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  hash = (hash ^ (hash >> 33U)) * 0xFF51AFD7ED558CCDU;
  hash = (hash ^ (hash >> 33U)) * 0xC4CEB9FE1A85EC53U;
  return hash ^ (hash >> 33U);
}

std::uint8_t subclass_number(std::string_view name) {
  const auto* const found = std::find(subclasses.begin(), subclasses.end(), name);
  return found == subclasses.end()
             ? std::uint8_t{0}
             : static_cast<std::uint8_t>(found - subclasses.begin() + 1);
}

std::string_view subclass_name(std::uint8_t number) {
  return number == 0 || number > subclasses.size() ? std::string_view()
                                                   : subclasses.at(number - 1U);
}

} // namespace sourcier::knowledge
