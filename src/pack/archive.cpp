// SPDX-License-Identifier: Apache-2.0
// Reads tar and zip by libarchive; unpacking whole archives is unpack.cpp's.
#include "pack/archive.hpp"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <cstddef>
#include <cstdio>
#include <vector>

namespace sourcier::pack {
namespace {

constexpr std::size_t piece = std::size_t{1} << 16U; ///< bytes read or given at once
constexpr std::uint64_t free_bytes = 1U << 26U;      ///< no bomb below this size
constexpr std::uint64_t highest_ratio = 1000;
constexpr std::uint64_t most_entries = 1'000'000;
constexpr std::size_t longest_label = 1000; ///< bytes

struct Free {
  void operator()(archive* reader) const { archive_read_free(reader); }
};

/// What libarchive's callbacks read from.
struct Source {
  std::istream& stream;
  std::vector<char> buffer = std::vector<char>(piece);
  std::uint64_t read = 0;
};

la_ssize_t read_piece(archive* /*reader*/, void* data, const void** buffer) {
  auto& source = *static_cast<Source*>(data);
  source.stream.read(source.buffer.data(),
                     static_cast<std::streamsize>(source.buffer.size()));
  const std::streamsize got = source.stream.gcount();
  source.read += static_cast<std::uint64_t>(got);
  *buffer = source.buffer.data();
  return got;
}

la_int64_t seek(archive* /*reader*/, void* data, la_int64_t offset, int whence) {
  auto& stream = static_cast<Source*>(data)->stream;
  stream.clear();
  stream.seekg(offset,
               whence == SEEK_SET   ? std::ios::beg
               : whence == SEEK_CUR ? std::ios::cur
                                    : std::ios::end);
  const auto place = static_cast<la_int64_t>(stream.tellg());
  return place < 0 ? ARCHIVE_FATAL : place;
}

bool can_seek(std::istream& stream) {
  const bool can = stream.tellg() != std::istream::pos_type(-1);
  stream.clear();
  return can;
}

/// One well-formed character at `at`; 0 where the bytes are none.
std::size_t character_size(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t index) {
    return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
  };
  const unsigned first = byte(at);
  const std::size_t size = first < 0x80    ? 1
                           : first < 0xC2  ? 0
                           : first < 0xE0  ? 2
                           : first < 0xF0  ? 3
                           : first <= 0xF4 ? 4
                                           : 0;
  for (std::size_t next = 1; next < size; ++next) {
    if ((byte(at + next) & 0xC0U) != 0x80U) {
      return 0;
    }
  }
  const bool surrogate = first == 0xED && byte(at + 1) >= 0xA0;
  const bool overlong =
      (first == 0xE0 && byte(at + 1) < 0xA0) || (first == 0xF0 && byte(at + 1) < 0x90);
  const bool beyond = first == 0xF4 && byte(at + 1) >= 0x90;
  return surrogate || overlong || beyond ? 0 : size;
}

} // namespace

std::string label(std::string_view name) {
  std::string whole;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find_first_of("/\\", at), name.size());
    const std::string_view part = name.substr(at, end - at);
    at = end + 1;
    const bool drive = part.size() == 2 && part[1] == ':';
    if (part.empty() || part == "." || part == ".." || drive) {
      continue;
    }
    whole += whole.empty() ? "" : "/";
    for (std::size_t c = 0; c < part.size() && whole.size() < longest_label;) {
      const std::size_t size = character_size(part, c);
      const bool good = size > 1 || (size == 1 && part[c] >= 0x20 && part[c] != 0x7F);
      whole.append(good ? part.substr(c, size) : std::string_view("_"));
      c += size == 0 ? 1 : size;
    }
  }
  return whole.empty() ? "file" : whole;
}

struct Archive::State : public std::streambuf {
  explicit State(std::istream& stream) : source{stream}, out(piece) {
    archive_read_support_format_tar(reader.get());
    archive_read_support_format_zip(reader.get());
    archive_read_set_read_callback(reader.get(), read_piece);
    archive_read_set_callback_data(reader.get(), &source);
    if (can_seek(stream)) {
      archive_read_set_seek_callback(reader.get(), seek);
    }
    if (archive_read_open1(reader.get()) != ARCHIVE_OK) {
      trouble = Trouble::broken;
    }
  }

  int_type underflow() override {
    if (trouble != Trouble::none || !inside) {
      return traits_type::eof();
    }
    const la_ssize_t size = archive_read_data(reader.get(), out.data(), out.size());
    if (size < 0) {
      inside = false;
      damaged = true;
      return traits_type::eof();
    }
    given += static_cast<std::uint64_t>(size);
    if (given > free_bytes && given / highest_ratio > source.read) {
      trouble = Trouble::too_much;
      return traits_type::eof();
    }
    setg(out.data(), out.data(), out.data() + size);
    return size == 0 ? traits_type::eof() : traits_type::to_int_type(out.front());
  }

  /// Nothing is left of the last entry.
  void reset() { setg(out.data(), out.data(), out.data()); }

  Source source;
  std::unique_ptr<archive, Free> reader{archive_read_new()};
  std::vector<char> out;
  std::uint64_t given = 0;
  std::uint64_t entries = 0;
  bool inside = false;  ///< an entry is open
  bool damaged = false; ///< an entry broke off
  Trouble trouble = Trouble::none;
};

Archive::Archive(std::istream& stream) : state_(std::make_unique<State>(stream)) {}

Archive::~Archive() = default;

std::optional<Entry> Archive::next() {
  State& state = *state_;
  while (state.trouble == Trouble::none) {
    archive_entry* found = nullptr;
    const int code = archive_read_next_header(state.reader.get(), &found);
    state.inside = false;
    if (code == ARCHIVE_EOF) {
      state.trouble = state.damaged ? Trouble::broken : Trouble::none;
      return std::nullopt;
    }
    if (code == ARCHIVE_FATAL) {
      state.trouble = Trouble::broken;
    } else if (++state.entries > most_entries) {
      state.trouble = Trouble::too_much;
    } else if (code >= ARCHIVE_WARN && archive_entry_filetype(found) == AE_IFREG &&
               archive_entry_hardlink(found) == nullptr) {
      const char* name = archive_entry_pathname_utf8(found);
      name = name == nullptr ? archive_entry_pathname(found) : name;
      state.inside = true;
      state.reset();
      return Entry{label(name == nullptr ? "" : name),
                   archive_entry_is_encrypted(found) != 0};
    }
  }
  return std::nullopt;
}

std::streambuf& Archive::content() {
  return *state_;
}

Trouble Archive::trouble() const {
  return state_->trouble;
}

} // namespace sourcier::pack
