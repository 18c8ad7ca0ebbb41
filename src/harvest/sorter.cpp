// SPDX-License-Identifier: Apache-2.0
// Writes sorted runs into one file and merges them.
#include "harvest/sorter.hpp"

#include "problem.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <queue>
#include <string>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace sourcier::harvest {

namespace {

constexpr std::size_t piece = std::size_t{1} << 17U; ///< bytes read of a run at once

[[noreturn]] void fail(const std::filesystem::path& folder) {
  throw Failure(folder.string() + ": cannot be written (" +
                std::generic_category().message(errno) +
                "); make room for the sorting or name another place with -o");
}

struct Head {
  std::uint64_t key = 0;
  std::uint64_t size = 0; ///< bytes that follow
};

/// A stretch of the file with sorted records, read piece by piece.
class Run {
 public:
  Run(int file, std::uint64_t begin, std::uint64_t end, std::filesystem::path folder)
      : file_(file), at_(begin), end_(end), folder_(std::move(folder)) {}

  /// Goes to the next record; false at the end.
  bool next() {
    if (used_ == buffer_.size() && at_ == end_) {
      return false;
    }
    want(sizeof(Head));
    std::memcpy(&head_, buffer_.data() + used_, sizeof head_);
    used_ += sizeof head_;
    want(head_.size);
    bytes_ = {buffer_.data() + used_, head_.size};
    used_ += head_.size;
    return true;
  }
  [[nodiscard]] std::uint64_t key() const { return head_.key; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }

 private:
  /// Makes `count` bytes stand at `used_`.
  void want(std::size_t count) {
    if (buffer_.size() - used_ >= count) {
      return;
    }
    buffer_.erase(0, used_);
    used_ = 0;
    const std::size_t had = buffer_.size();
    const std::size_t more =
        std::min<std::uint64_t>(std::max(piece, count), end_ - at_);
    buffer_.resize(had + more);
    for (std::size_t got = 0; got < more;) {
      const ssize_t n = ::pread(
          file_, buffer_.data() + had + got, more - got, static_cast<off_t>(at_ + got));
      if (n <= 0) {
        fail(folder_);
      }
      got += static_cast<std::size_t>(n);
    }
    at_ += more;
    if (buffer_.size() < count) {
      fail(folder_);
    }
  }

  int file_;
  std::uint64_t at_;
  std::uint64_t end_;
  std::filesystem::path folder_;
  std::string buffer_;
  std::size_t used_ = 0;
  Head head_;
  std::string_view bytes_;
};

} // namespace

struct Sorter::State {
  struct Entry {
    std::uint64_t key = 0;
    std::size_t at = 0;
    std::size_t size = 0;
  };

  State(std::filesystem::path place, std::size_t most)
      : folder(place.empty() ? "." : std::move(place)), memory(most) {}
  ~State() {
    if (file >= 0) {
      ::close(file);
    }
  }
  State(const State&) = delete;
  State(State&&) = delete;
  State& operator=(const State&) = delete;
  State& operator=(State&&) = delete;

  void sort() {
    std::stable_sort(entries.begin(),
                     entries.end(),
                     [](const Entry& a, const Entry& b) { return a.key < b.key; });
  }

  void open() {
    std::string name = (folder / ".sorting-XXXXXX").string();
    file = ::mkstemp(name.data());
    if (file < 0 || ::unlink(name.c_str()) != 0) {
      fail(folder);
    }
  }

  void write(std::string_view out) {
    while (!out.empty()) {
      const ssize_t n = ::write(file, out.data(), out.size());
      if (n < 0 && errno != EINTR) {
        fail(folder);
      }
      if (n > 0) {
        out.remove_prefix(static_cast<std::size_t>(n));
        written += static_cast<std::uint64_t>(n);
      }
    }
  }

  /// Writes what is in memory as one more run.
  void spill() {
    if (file < 0) {
      open();
    }
    sort();
    const std::uint64_t begin = written;
    std::string out;
    for (const Entry& entry : entries) {
      const Head head{entry.key, entry.size};
      out.append(reinterpret_cast<const char*>(&head), sizeof head);
      out.append(bytes, entry.at, entry.size);
      if (out.size() >= piece) {
        write(out);
        out.clear();
      }
    }
    write(out);
    runs.emplace_back(file, begin, written, folder);
    entries.clear();
    bytes.clear();
  }

  void merge(const std::function<void(std::uint64_t, std::string_view)>& take) {
    using Next = std::pair<std::uint64_t, std::size_t>; // key, run
    std::priority_queue<Next, std::vector<Next>, std::greater<>> queue;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      if (runs[i].next()) {
        queue.emplace(runs[i].key(), i);
      }
    }
    while (!queue.empty()) {
      const std::size_t i = queue.top().second;
      queue.pop();
      take(runs[i].key(), runs[i].bytes());
      if (runs[i].next()) {
        queue.emplace(runs[i].key(), i);
      }
    }
  }

  std::filesystem::path folder;
  std::size_t memory;
  std::string bytes;
  std::vector<Entry> entries;
  std::vector<Run> runs;
  std::uint64_t written = 0;
  std::uint64_t count = 0;
  int file = -1;
};

Sorter::Sorter(const std::filesystem::path& folder, std::size_t memory)
    : state_(std::make_unique<State>(folder, memory)) {}

Sorter::~Sorter() = default;

void Sorter::add(std::uint64_t key, std::string_view bytes) {
  state_->entries.push_back({key, state_->bytes.size(), bytes.size()});
  state_->bytes += bytes;
  ++state_->count;
  if (state_->bytes.size() + state_->entries.size() * sizeof(State::Entry) >=
      state_->memory) {
    state_->spill();
  }
}

void Sorter::sorted(const std::function<void(std::uint64_t, std::string_view)>& take) {
  if (state_->runs.empty()) {
    state_->sort();
    for (const State::Entry& entry : state_->entries) {
      take(entry.key, std::string_view(state_->bytes).substr(entry.at, entry.size));
    }
    return;
  }
  state_->spill();
  state_->bytes = {}; // what `take` makes of them wants memory, too
  state_->entries = {};
  state_->merge(take);
}

std::uint64_t Sorter::size() const {
  return state_->count;
}

} // namespace sourcier::harvest
