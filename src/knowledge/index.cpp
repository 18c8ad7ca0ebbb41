// SPDX-License-Identifier: Apache-2.0
// Maps an index and looks entities up, proving each block at its first touch.
#include "knowledge/index.hpp"

#include "hash/sha256.hpp"
#include "knowledge/index_layout.hpp"
#include "knowledge/words.hpp"
#include "pack/checksum.hpp"
#include "problem.hpp"

#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace sourcier::knowledge {

namespace {

static_assert(std::endian::native == std::endian::little);

using layout::Foot;
using layout::Name;
using layout::Record;

/// Closes what was opened.
class Descriptor {
 public:
  explicit Descriptor(const std::string& path)
      : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {} // NOLINT(*-vararg)
  ~Descriptor() {
    if (number_ >= 0) {
      ::close(number_);
    }
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor(Descriptor&&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

template <class Value>
Value value_at(const char* bytes) {
  Value value;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

/// The sections follow one another and fill the file.
bool is_sound(const Foot& foot, std::uint64_t size) {
  constexpr std::uint64_t most = std::uint64_t{1} << 31U;
  if (foot.entities >= most || foot.names >= most || foot.bits > 30 ||
      foot.file_size != size || foot.records_at < layout::head_size ||
      foot.records_at > size) {
    return false;
  }
  const std::uint64_t directory = ((std::uint64_t{1} << foot.bits) + 1) * 4;
  const std::uint64_t sums = layout::blocks_in(foot.checksums_at) * 4;
  return foot.records_at == layout::aligned(foot.records_at) &&
         foot.names_at == foot.records_at + foot.entities * sizeof(Record) &&
         foot.directory_at ==
             layout::aligned(foot.names_at + foot.names * sizeof(Name)) &&
         foot.checksums_at == layout::aligned(foot.directory_at + directory) &&
         layout::aligned(foot.checksums_at + sums) + sizeof(Foot) == size;
}

} // namespace

struct Index::Mapped {
  explicit Mapped(const std::filesystem::path& path) : place(path.string()) {
    const Descriptor file(place);
    struct stat facts {};
    if (file.number() < 0 || ::fstat(file.number(), &facts) != 0) {
      throw Failure(place + ": cannot be opened (" +
                    std::generic_category().message(errno) +
                    "); name an index that sourcier kb import wrote");
    }
    if (!S_ISREG(facts.st_mode)) {
      throw Failure(place + ": not an index of sourcier; make one with kb import");
    }
    size = static_cast<std::uint64_t>(facts.st_size);
    if (size < layout::head_size) {
      throw Failure(place + ": not an index of sourcier; make one with kb import");
    }
    void* const at = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.number(), 0);
    if (at == MAP_FAILED) {
      throw Failure(place + ": cannot be opened (" +
                    std::generic_category().message(errno) +
                    "); name an index that sourcier kb import wrote");
    }
    data = static_cast<const char*>(at);
    try {
      read_foot();
    } catch (const Failure&) {
      unmap();
      throw;
    }
  }
  ~Mapped() { unmap(); }
  Mapped(const Mapped&) = delete;
  Mapped(Mapped&&) = delete;
  Mapped& operator=(const Mapped&) = delete;
  Mapped& operator=(Mapped&&) = delete;

  [[noreturn]] void damaged() const {
    throw Failure(place + ": the index is damaged or cut off; import it again");
  }

  void read_foot() {
    if (std::string_view(data, layout::magic.size()) != layout::magic) {
      throw Failure(place + ": not an index of sourcier; make one with kb import");
    }
    const auto written = value_at<std::uint32_t>(data + layout::magic.size());
    if (written != layout::version) {
      throw Failure(place + ": an index of version " + std::to_string(written) +
                    ", not " + std::to_string(layout::version) +
                    "; import the dump again with this sourcier");
    }
    if (size < layout::head_size + sizeof(Foot)) {
      damaged();
    }
    const char* const end = data + size - sizeof(Foot);
    foot = value_at<Foot>(end);
    const std::string_view before(end, sizeof(Foot) - sizeof foot.foot_sum);
    if (std::string_view(foot.magic.data(), foot.magic.size()) != layout::magic ||
        foot.foot_sum != pack::crc32(before) || foot.version != layout::version ||
        !is_sound(foot, size)) {
      damaged();
    }
    const std::uint64_t blocks = layout::blocks_in(foot.checksums_at);
    const std::string_view sums(data + foot.checksums_at,
                                size - sizeof(Foot) - foot.checksums_at);
    if (pack::crc32(sums) != foot.checksums_sum) {
      damaged();
    }
    proven = std::vector<std::atomic<std::uint8_t>>(blocks);
  }

  void unmap() {
    ::munmap(const_cast<char*>(data), size); // NOLINT(*-const-cast): what mmap gave
  }

  /// Bytes of the sections, proven.
  [[nodiscard]] std::string_view touch(std::uint64_t offset,
                                       std::uint64_t count) const {
    if (offset > foot.checksums_at || count > foot.checksums_at - offset) {
      damaged();
    }
    const std::uint64_t end = layout::blocks_in(offset + count);
    for (std::uint64_t b = offset / layout::block; b < end; ++b) {
      if (proven[b].load(std::memory_order_relaxed) == 0) {
        prove(b);
      }
    }
    return {data + offset, count};
  }

  void prove(std::uint64_t b) const {
    const std::uint64_t begin = b * layout::block;
    const std::uint64_t end = std::min(begin + layout::block, foot.checksums_at);
    const auto sum = value_at<std::uint32_t>(data + foot.checksums_at + b * 4);
    if (pack::crc32({data + begin, end - begin}) != sum) {
      damaged();
    }
    proven[b].store(1, std::memory_order_relaxed);
  }

  template <class Value>
  [[nodiscard]] Value value(std::uint64_t section, std::uint64_t number) const {
    return value_at<Value>(
        touch(section + number * sizeof(Value), sizeof(Value)).data());
  }

  [[nodiscard]] Entry entry(const Record& record) const {
    Entry entry;
    entry.qid = record.qid;
    entry.country = record.country;
    entry.sitelinks = record.sitelinks;
    const unsigned state = (record.nature >> 3U) & 3U;
    const unsigned place_class = record.nature >> 5U;
    if (record.kind > static_cast<std::uint8_t>(EntityKind::thing) || place_class > 2 ||
        record.texts >= foot.records_at ||
        !unpack_texts(touch(record.texts, record.texts_size), entry)) {
      damaged();
    }
    entry.kind = static_cast<EntityKind>(record.kind);
    entry.subclass = subclass_name(record.nature & 7U);
    entry.state_kind = static_cast<StateKind>(state);
    entry.place_class = place_class == 1 ? "City" : place_class == 2 ? "Region" : "";
    return entry;
  }

  std::string place;
  const char* data = nullptr;
  std::uint64_t size = 0;
  Foot foot;
  mutable std::vector<std::atomic<std::uint8_t>> proven; ///< by block: 1
};

Index::Index(const std::filesystem::path& path)
    : mapped_(std::make_unique<Mapped>(path)) {}
Index::~Index() = default;
Index::Index(Index&& other) noexcept = default;
Index& Index::operator=(Index&& other) noexcept = default;

std::uint32_t Index::size() const {
  return static_cast<std::uint32_t>(mapped_->foot.entities);
}

std::uint64_t Index::names() const {
  return mapped_->foot.names;
}

std::uint64_t Index::bytes() const {
  return mapped_->size;
}

std::string Index::digest() const {
  // The foot holds the sum of the checksums; both together depend on every byte.
  const std::string_view end(mapped_->data + mapped_->foot.checksums_at,
                             mapped_->size - mapped_->foot.checksums_at);
  constexpr std::size_t digits = 16;
  return hash::sha256_hex(end).substr(0, digits);
}

Entry Index::entity(std::uint32_t number) const {
  if (number >= mapped_->foot.entities) {
    mapped_->damaged();
  }
  return mapped_->entry(mapped_->value<Record>(mapped_->foot.records_at, number));
}

std::optional<Entry> Index::find(std::uint32_t qid) const {
  std::uint64_t begin = 0;
  std::uint64_t end = mapped_->foot.entities;
  while (begin < end) {
    const std::uint64_t middle = begin + (end - begin) / 2;
    const auto record = mapped_->value<Record>(mapped_->foot.records_at, middle);
    if (record.qid == qid) {
      return mapped_->entry(record);
    }
    (record.qid < qid ? begin : end) = record.qid < qid ? middle + 1 : middle;
  }
  return std::nullopt;
}

namespace {

/// True where one of its names folds to these words.
bool bears(const Entry& entry, std::string_view folded_name) {
  const auto same = [&](const std::string& name) {
    return folded(name) == folded_name;
  };
  return same(entry.label) ||
         std::any_of(entry.aliases.begin(), entry.aliases.end(), same) ||
         std::any_of(entry.spellings.begin(), entry.spellings.end(), same);
}

} // namespace

std::vector<Entry> Index::named(std::string_view folded_name, std::size_t most) const {
  std::vector<Entry> found;
  const Foot& foot = mapped_->foot;
  const std::uint64_t key = name_key(folded_name);
  const std::uint64_t bucket = foot.bits == 0 ? 0 : key >> (64U - foot.bits);
  const auto begin = mapped_->value<std::uint32_t>(foot.directory_at, bucket);
  const auto end = mapped_->value<std::uint32_t>(foot.directory_at, bucket + 1);
  if (begin > end || end > foot.names) {
    mapped_->damaged();
  }
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t i = begin; i < end; ++i) {
    const auto name = mapped_->value<Name>(foot.names_at, i);
    if (name.key() == key) {
      numbers.push_back(name.entity);
    } else if (name.key() > key) {
      break;
    }
  }
  if (numbers.size() > most) {
    return found;
  }
  for (const std::uint32_t number : numbers) {
    Entry entry = entity(number);
    if (bears(entry, folded_name)) {
      found.push_back(std::move(entry));
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Entry& a, const Entry& b) {
    return a.sitelinks > b.sitelinks;
  });
  return found;
}

void Index::prove() const {
  for (std::uint64_t b = 0; b < mapped_->proven.size(); ++b) {
    mapped_->prove(b);
  }
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < size(); ++i) {
    const Entry entry = entity(i);
    if (entry.qid <= last) {
      mapped_->damaged();
    }
    last = entry.qid;
  }
}

} // namespace sourcier::knowledge
