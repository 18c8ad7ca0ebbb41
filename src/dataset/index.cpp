// SPDX-License-Identifier: Apache-2.0
// Sorted runs on disk, looked through from the newest to the oldest.
#include "dataset/index.hpp"

#include "problem.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace sourcier::dataset {

namespace {

/// Runs that are looked through before they are made one.
constexpr std::size_t most_runs = 8;
/// Entries written at once.
constexpr std::size_t piece = std::size_t{1} << 16U;

/// A file without a name, closed at the end.
class Nameless {
 public:
  explicit Nameless(const std::filesystem::path& folder)
      : name_((folder / "index.XXXXXX").string()),
        descriptor_(::mkstemp(name_.data())) {
    if (descriptor_ < 0) {
      fail();
    }
    ::unlink(name_.c_str());
  }
  ~Nameless() { ::close(descriptor_); }
  Nameless(const Nameless&) = delete;
  Nameless(Nameless&&) = delete;
  Nameless& operator=(const Nameless&) = delete;
  Nameless& operator=(Nameless&&) = delete;

  void append(const void* bytes, std::size_t size) {
    const auto* at = static_cast<const char*>(bytes);
    while (size > 0) {
      const ssize_t written = ::write(descriptor_, at, size);
      if (written <= 0) {
        fail();
      }
      at += written;
      size -= static_cast<std::size_t>(written);
      size_ += static_cast<std::size_t>(written);
    }
  }
  [[nodiscard]] const void* mapped() const {
    void* place = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, descriptor_, 0);
    if (place == MAP_FAILED) {
      fail();
    }
    return place;
  }

 private:
  [[noreturn]] void fail() const {
    throw Failure(name_ + ": no room for the index of the dataset; make room and run "
                          "again");
  }
  std::string name_;
  int descriptor_;
  std::size_t size_ = 0;
};

} // namespace

Index::Index(std::filesystem::path folder, std::size_t most_recent)
    : folder_(std::move(folder)), most_recent_(most_recent) {}

Index::~Index() {
  clear();
}

void Index::clear() {
  recent_.clear();
  std::for_each(runs_.begin(), runs_.end(), drop);
  runs_.clear();
}

void Index::drop(Run run) {
  if (run.entries != nullptr) {
    ::munmap(const_cast<Entry*>(run.entries), run.size * sizeof(Entry));
  }
}

void Index::set(std::uint64_t key, std::uint64_t offset) {
  recent_[key] = offset;
  if (recent_.size() >= most_recent_) {
    spill();
  }
}

std::optional<std::uint64_t> Index::find(std::uint64_t key) const {
  if (const auto found = recent_.find(key); found != recent_.end()) {
    return found->second;
  }
  for (auto run = runs_.rbegin(); run != runs_.rend(); ++run) {
    const Entry* end = run->entries + run->size;
    const Entry* found = std::lower_bound(
        run->entries, end, key, [](const Entry& entry, std::uint64_t wanted) {
          return entry.key < wanted;
        });
    if (found != end && found->key == key) {
      return found->offset;
    }
  }
  return std::nullopt;
}

Index::Run Index::kept(const std::vector<Entry>& entries) const {
  Nameless file(folder_);
  file.append(entries.data(), entries.size() * sizeof(Entry));
  return {static_cast<const Entry*>(file.mapped()), entries.size()};
}

void Index::spill() {
  std::vector<Entry> entries;
  entries.reserve(recent_.size());
  for (const auto& [key, offset] : recent_) {
    entries.push_back({key, offset});
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return a.key < b.key;
  });
  runs_.push_back(kept(entries));
  recent_.clear();
  if (runs_.size() > most_runs) {
    merge();
  }
}

/// All runs as one; of equal keys the newest entry stays.
void Index::merge() {
  Nameless file(folder_);
  std::vector<std::size_t> at(runs_.size(), 0);
  std::vector<Entry> out;
  std::size_t total = 0;
  while (true) {
    const Entry* next = nullptr;
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      const Entry* entry = at[i] < runs_[i].size ? &runs_[i].entries[at[i]] : nullptr;
      next = entry != nullptr && (next == nullptr || entry->key <= next->key) ? entry
                                                                              : next;
    }
    if (next == nullptr) {
      break;
    }
    out.push_back(*next);
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      at[i] +=
          at[i] < runs_[i].size && runs_[i].entries[at[i]].key == next->key ? 1U : 0U;
    }
    if (out.size() == piece) {
      file.append(out.data(), out.size() * sizeof(Entry));
      total += std::exchange(out, {}).size();
    }
  }
  file.append(out.data(), out.size() * sizeof(Entry));
  total += out.size();
  const Run whole{static_cast<const Entry*>(file.mapped()), total};
  std::for_each(runs_.begin(), runs_.end(), drop);
  runs_.assign(1, whole);
}

} // namespace sourcier::dataset
