// SPDX-License-Identifier: Apache-2.0
// Any bytes as a dump, a table, decisions or an index: items or problems or one line,
// and an index of what was read that is sound.
#include "harvest/building.hpp"
#include "harvest/dumps.hpp"
#include "knowledge/decisions.hpp"
#include "knowledge/index.hpp"
#include "knowledge/index_layout.hpp"
#include "knowledge/transliteration.hpp"
#include "pack/checksum.hpp"
#include "text/utf8.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <unistd.h>

using namespace sourcier;

namespace {

namespace layout = knowledge::layout;

void require(bool law) {
  if (!law) {
    std::abort();
  }
}

/// In memory where the system has such a folder: files are flushed to the disk
/// otherwise, which takes longer than all else.
std::filesystem::path scratch(const std::string& name) {
  const std::filesystem::path memory = "/dev/shm";
  return (std::filesystem::is_directory(memory)
              ? memory
              : std::filesystem::temp_directory_path()) /
         ("sourcier-kb-fuzz-" + std::to_string(::getpid()) + name);
}

/// A table of one class: all others are unknown.
const std::filesystem::path& classes_table() {
  static const std::filesystem::path path = [] {
    std::filesystem::path made = scratch(".tsv");
    std::ofstream(made) << "qid\tkind\tsubclass\tstate\tclass\tlabel\nQ" << 5
                        << "\tPerson\t\t\t\thuman\n";
    return made;
  }();
  return path;
}

void touch(const knowledge::Index& index) {
  const auto most = std::min<std::uint32_t>(index.size(), 50);
  for (std::uint32_t i = 0; i < most; ++i) {
    const knowledge::Entry entry = index.entity(i);
    (void)index.find(entry.qid);
    (void)index.named(entry.label);
  }
  (void)index.named("valdor");
}

using Read = harvest::Harvest (*)(std::istream&,
                                  const std::string&,
                                  const harvest::Take&,
                                  Problems&);

/// What is read becomes an index, and the index can be read.
void imported(std::string_view bytes, Read read) {
  harvest::Classes classes(classes_table());
  const std::filesystem::path path = scratch(".kb");
  harvest::Building building(classes, path, 4096);
  std::istringstream stream{std::string(bytes)};
  Problems problems;
  (void)read(
      stream,
      "fuzz",
      [&](const harvest::Item& item) {
        harvest::Item back;
        require(harvest::unpack(harvest::packed(item), back));
        require(back.entry.label == item.entry.label);
        building.add(item);
      },
      problems);
  const harvest::Built built = building.finish();
  const knowledge::Index index(path);
  require(index.size() == built.entities);
  index.prove();
  touch(index);
}

void dump(std::string_view bytes) {
  imported(bytes, harvest::items_in);
}

void table(std::string_view bytes) {
  imported(bytes, harvest::rows_in);
}

void decisions(std::string_view bytes) {
  std::istringstream stream{std::string(bytes)};
  Problems problems;
  const knowledge::Decisions all(stream, "fuzz", problems);
  (void)all.find("a.txt", "valdor", "Place");
}

void index(std::string_view bytes) {
  const std::filesystem::path path = scratch(".damaged.kb");
  std::ofstream(path, std::ios::binary | std::ios::trunc)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  const knowledge::Index opened(path);
  touch(opened);
  opened.prove();
}

/// The same with checksums that are right, so that what they would stop comes in.
void forged(std::string_view bytes) {
  std::string file(bytes);
  if (file.size() < layout::head_size + sizeof(layout::Foot)) {
    return;
  }
  layout::Foot foot;
  char* const end = file.data() + file.size() - sizeof foot;
  std::memcpy(&foot, end, sizeof foot);
  const std::uint64_t sums = layout::blocks_in(foot.checksums_at) * 4;
  if (foot.checksums_at < file.size() && sums < file.size() &&
      layout::aligned(foot.checksums_at + sums) + sizeof foot == file.size()) {
    for (std::uint64_t b = 0; b < layout::blocks_in(foot.checksums_at); ++b) {
      const std::uint64_t begin = b * layout::block;
      const std::uint64_t stop = std::min(begin + layout::block, foot.checksums_at);
      const std::uint32_t sum = pack::crc32({file.data() + begin, stop - begin});
      std::memcpy(file.data() + foot.checksums_at + b * 4, &sum, sizeof sum);
    }
    foot.checksums_sum = pack::crc32(
        {file.data() + foot.checksums_at,
         file.size() - sizeof foot - static_cast<std::size_t>(foot.checksums_at)});
  }
  foot.foot_sum = pack::crc32(
      {reinterpret_cast<const char*>(&foot), offsetof(layout::Foot, foot_sum)});
  std::memcpy(end, &foot, sizeof foot);
  index(file);
}

void spellings(std::string_view bytes) {
  if (text::valid_utf8(bytes)) {
    for (const auto language :
         {knowledge::Cyrillic::russian, knowledge::Cyrillic::ukrainian}) {
      for (const std::string& name : knowledge::press_spellings(bytes, language)) {
        require(text::valid_utf8(name) && !name.empty());
      }
    }
  }
}

constexpr std::array readers{dump, table, decisions, index, forged, spellings};

} // namespace

/// The first byte says which reader the others are given to.
// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  try {
    readers.at (*data %
                readers.size())({reinterpret_cast<const char*>(data) + 1, size - 1});
  } catch (const Failure& failure) {
    require(std::string_view(failure.what()).find('\n') == std::string_view::npos);
  }
  return 0;
}
