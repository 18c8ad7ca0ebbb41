// SPDX-License-Identifier: Apache-2.0
// One append-only file, one write a line.
#include "load/journal.hpp"

#include "hash/sha256.hpp"
#include "problem.hpp"
#include "write/files.hpp"

#include <sys/file.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <fstream>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace sourcier::load {

namespace {

constexpr std::string_view kind = "sourcier-load 1 ";
constexpr std::size_t sha_size = 64;
constexpr std::size_t last_size = 32;

std::uint64_t number(std::string_view hex) {
  std::uint64_t value = 0;
  std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  return value;
}

std::uint64_t key(const std::string& graph) {
  return number(hash::sha256_hex(graph).substr(0, 16));
}

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
  throw Failure(path.string() + ": cannot be written (" +
                std::generic_category().message(error) +
                "); name another place with --journal");
}

} // namespace

Journal::Journal(const std::filesystem::path& path,
                 const std::string& store,
                 bool believe_finished)
    : path_(path), head_(std::string(kind) + store) {
  if (path.has_parent_path()) {
    write::folder(path.parent_path());
  }
  descriptor_ =
      ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666); // NOLINT
  if (descriptor_ < 0) {
    fail(path, errno);
  }
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    ::close(descriptor_);
    throw Failure(path.string() +
                  ": another load is using this journal; wait for its end");
  }
  try {
    std::ifstream file(path, std::ios::binary);
    const bool is_new = file.peek() == std::ifstream::traits_type::eof();
    const bool is_whole = is_new || read(file);
    if (is_new || (has_ended_ && !believe_finished)) {
      forget();
    } else if (!is_whole) {
      append(""); // the torn line of a crash ends here
    }
  } catch (...) {
    ::close(descriptor_);
    throw;
  }
}

Journal::~Journal() {
  ::close(descriptor_);
}

bool Journal::read(std::istream& lines) {
  std::string line;
  std::getline(lines, line);
  if (line != head_) {
    throw Failure(path_.string() +
                  ": the journal of another store; name another with --journal");
  }
  while (std::getline(lines, line) && !lines.eof()) {
    has_ended_ = line == "end";
    is_bulk_ = (is_bulk_ || line == "bulk") && !has_ended_;
    if (line.starts_with("put ") && line.size() > sha_size + 5) {
      const std::string graph = line.substr(sha_size + 5);
      taken_[key(graph)] = digest(line.substr(4, sha_size));
      first_ = first_.empty() ? graph : first_;
      last_.push_back(graph);
      if (last_.size() > last_size) {
        last_.pop_front();
      }
    } else if (line.starts_with("del ")) {
      const std::string graph = line.substr(4);
      taken_.erase(key(graph));
      first_ = first_ == graph ? "" : first_;
      std::erase(last_, graph);
    }
  }
  return line.empty();
}

Journal::Digest Journal::digest(std::string_view sha256) {
  return {number(sha256.substr(0, 16)), number(sha256.substr(16, 16))};
}

bool Journal::holds(const std::string& graph, std::string_view sha256) const {
  const std::scoped_lock lock(mutex_);
  const auto found = taken_.find(key(graph));
  return found != taken_.end() && found->second == digest(sha256);
}

std::vector<std::string> Journal::samples() const {
  std::vector<std::string> graphs(last_.begin(), last_.end());
  if (!first_.empty()) {
    graphs.push_back(first_);
  }
  std::sort(graphs.begin(), graphs.end());
  graphs.erase(std::unique(graphs.begin(), graphs.end()), graphs.end());
  return graphs;
}

void Journal::unsettle(const std::string& graph) {
  const std::scoped_lock lock(mutex_);
  if (taken_.erase(key(graph)) != 0) {
    append("del " + graph);
  }
}

void Journal::put(const std::string& graph, std::string_view sha256) {
  const std::scoped_lock lock(mutex_);
  taken_[key(graph)] = digest(sha256);
  append("put " + std::string(sha256) + " " + graph);
}

void Journal::begin_bulk() {
  const std::scoped_lock lock(mutex_);
  append("bulk");
}

void Journal::end() {
  const std::scoped_lock lock(mutex_);
  append("end");
}

void Journal::restart() {
  const std::scoped_lock lock(mutex_);
  forget();
}

void Journal::forget() {
  taken_.clear();
  first_.clear();
  last_.clear();
  is_bulk_ = false;
  starts_anew_ = true;
}

void Journal::append(const std::string& line) {
  std::string whole = line + "\n";
  if (std::exchange(starts_anew_, false)) {
    if (::ftruncate(descriptor_, 0) != 0) {
      fail(path_, errno);
    }
    whole = head_ + "\n" + whole;
  }
  ssize_t written = 0;
  do {
    written = ::write(descriptor_, whole.data(), whole.size());
  } while (written < 0 && errno == EINTR);
  if (written != static_cast<ssize_t>(whole.size())) {
    fail(path_, written < 0 ? errno : ENOSPC);
  }
}

} // namespace sourcier::load
