// SPDX-License-Identifier: Apache-2.0
// Writes, checks and maps the file of tables.
#include "nlp/image.hpp"

#include "nlp/ids.hpp"

#include <sys/mman.h>
#include <sys/stat.h>

#include <bit>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace sourcier::nlp {
namespace {

// Raise with every change of what the sections hold.
constexpr std::uint64_t layout = 0x0001'5352'4354'424C;

struct Header {
  std::uint64_t layout = 0;
  std::uint64_t key = 0;
  std::uint64_t digest = 0; ///< of all that follows it, this header's rest included
  std::uint64_t size = 0;   ///< of the file
  struct Place {
    std::uint64_t begin = 0;
    std::uint64_t size = 0;
  };
  std::array<Place, image_sections> places{};
};
constexpr std::size_t digest_begin = offsetof(Header, size);

std::size_t rounded(std::size_t size) {
  return (size + 63) / 64 * 64;
}

Image image_of(std::shared_ptr<const void> owner,
               const std::byte* bytes,
               const Header& header) {
  Image image{std::move(owner), {}};
  for (std::size_t i = 0; i < image_sections; ++i) {
    image.sections.at(i) = {bytes + header.places.at(i).begin,
                            header.places.at(i).size};
  }
  return image;
}

bool is_sound(const Header& header, std::string_view file, std::uint64_t key) {
  if (header.layout != layout || header.key != key || header.size != file.size()) {
    return false;
  }
  for (const Header::Place& place : header.places) {
    if (place.begin % 64 != 0 || place.begin > file.size() ||
        place.size > file.size() - place.begin) {
      return false;
    }
  }
  return header.digest == digest(file.substr(digest_begin), key);
}

/// An open file; closed at the end.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) {
      ::close(number_);
    }
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

bool write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(to, bytes.data(), bytes.size());
    if (written <= 0) {
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

void try_to_write(const std::filesystem::path& file, std::string_view bytes) {
  std::string name = file.string() + ".XXXXXX";
  bool written = false;
  {
    const Descriptor out(::mkstemp(name.data()));
    if (out.number() < 0) {
      return;
    }
    constexpr mode_t readable = 0644;
    written = write_all(out.number(), bytes) && ::fchmod(out.number(), readable) == 0 &&
              ::fsync(out.number()) == 0;
  }
  if (!written || ::rename(name.c_str(), file.c_str()) != 0) {
    ::unlink(name.c_str());
  }
}

} // namespace

std::uint64_t digest(std::string_view bytes, std::uint64_t seed) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;
  std::array<std::uint64_t, 4> lanes{
      seed ^ bytes.size(), seed + factor, seed ^ factor, ~seed};
  while (bytes.size() >= sizeof lanes) {
    std::array<std::uint64_t, 4> words{};
    std::memcpy(words.data(), bytes.data(), sizeof words);
    for (std::size_t i = 0; i < lanes.size(); ++i) {
      lanes.at(i) = std::rotl(lanes.at(i) ^ words.at(i), 29) * factor;
    }
    bytes.remove_prefix(sizeof words);
  }
  std::uint64_t sum = murmur64a(bytes, seed);
  for (const std::uint64_t lane : lanes) {
    sum = std::rotl(sum ^ lane, 31) * factor;
    sum ^= sum >> 29U;
  }
  return sum;
}

std::optional<Image> open_image(const std::filesystem::path& file, std::uint64_t key) {
  const Descriptor in(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat about {};
  if (in.number() < 0 || ::fstat(in.number(), &about) != 0 ||
      about.st_size < static_cast<off_t>(sizeof(Header))) {
    return std::nullopt;
  }
  const auto size = static_cast<std::size_t>(about.st_size);
  void* mapped =
      ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, in.number(), 0);
  if (mapped == MAP_FAILED) {
    return std::nullopt;
  }
  std::shared_ptr<const void> owner(mapped, [size](const void* memory) {
    ::munmap(const_cast<void*>(memory), size); // what mmap gave
  });
  Header header;
  std::memcpy(&header, mapped, sizeof header);
  const auto* bytes = static_cast<const char*>(mapped);
  if (!is_sound(header, {bytes, size}, key)) {
    return std::nullopt;
  }
  return image_of(std::move(owner), static_cast<const std::byte*>(mapped), header);
}

Image make_image(const std::filesystem::path& file,
                 std::uint64_t key,
                 const Sections& sections) {
  Header header{layout, key, 0, rounded(sizeof(Header)), {}};
  for (std::size_t i = 0; i < image_sections; ++i) {
    header.places.at(i) = {header.size, sections.at(i).size()};
    header.size += rounded(sections.at(i).size());
  }
  struct alignas(64) Line {
    std::array<std::byte, 64> bytes{};
  };
  auto memory = std::make_shared<std::vector<Line>>(header.size / 64);
  auto* bytes = reinterpret_cast<std::byte*>(memory->data());
  for (std::size_t i = 0; i < image_sections; ++i) {
    if (!sections.at(i).empty()) {
      std::memcpy(bytes + header.places.at(i).begin,
                  sections.at(i).data(),
                  sections.at(i).size());
    }
  }
  std::memcpy(bytes, &header, sizeof header);
  const std::string_view whole(reinterpret_cast<const char*>(bytes), header.size);
  header.digest = digest(whole.substr(digest_begin), key);
  std::memcpy(bytes, &header, sizeof header);
  try_to_write(file, whole);
  return image_of(std::move(memory), bytes, header);
}

} // namespace sourcier::nlp
