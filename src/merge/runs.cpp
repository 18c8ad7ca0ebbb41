// SPDX-License-Identifier: Apache-2.0
// Sorts what fits into memory, writes it, and merges what was written.
#include "merge/runs.hpp"

#include "problem.hpp"
#include "write/files.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace sourcier::merge {

namespace {

namespace fs = std::filesystem;

/// Files that are read at once; more are merged into one first.
constexpr std::size_t most_files = 64;

/// What a std::string costs beside its bytes.
constexpr std::size_t cost_of_a_line = 40;

[[noreturn]] void fail(const fs::path& path) {
  throw Failure(path.string() + ": cannot be written (" +
                std::generic_category().message(errno) + "); make room and run again");
}

/// A file of lines; every write is checked.
class Lines {
 public:
  explicit Lines(fs::path path) : path_(std::move(path)) {
    errno = 0;
    file_.open(path_, std::ios::binary | std::ios::trunc);
    check();
  }
  void add(const std::string& line) {
    file_ << line << '\n';
    check();
  }
  void close() {
    file_.close();
    check();
  }

 private:
  void check() const {
    if (!file_) {
      fail(path_);
    }
  }
  fs::path path_;
  std::ofstream file_;
};

} // namespace

WorkFolder::WorkFolder(fs::path path) : path_(std::move(path)) {
  std::error_code ignored;
  fs::remove_all(path_, ignored); // of a run that was killed
  write::folder(path_);
}

WorkFolder::~WorkFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

Sorted::Sorted(const std::vector<fs::path>& runs) : names_(runs) {
  for (const fs::path& run : runs) {
    files_.push_back(std::make_unique<std::ifstream>(run, std::ios::binary));
    refill(files_.size() - 1);
  }
}

void Sorted::refill(std::size_t run) {
  std::string line;
  if (std::getline(*files_[run], line)) {
    heads_.push({std::move(line), run});
  } else if (!files_[run]->eof()) {
    throw Failure(names_[run].string() + ": cannot be read; check the disk");
  }
}

std::optional<std::string> Sorted::next() {
  while (!heads_.empty()) {
    Head head = heads_.top();
    heads_.pop();
    refill(head.run);
    if (last_ != head.line) {
      last_ = std::move(head.line);
      return last_;
    }
  }
  return std::nullopt;
}

Runs::Runs(const WorkFolder& folder, std::string name, std::size_t memory)
    : folder_(folder), name_(std::move(name)), memory_(memory) {}

fs::path Runs::next_file() {
  return folder_.path() / (name_ + "-" + std::to_string(files_made_++));
}

void Runs::add(std::string line) {
  held_ += line.size() + cost_of_a_line;
  lines_.push_back(std::move(line));
  if (held_ >= memory_) {
    spill();
  }
}

void Runs::spill() {
  std::sort(lines_.begin(), lines_.end());
  lines_.erase(std::unique(lines_.begin(), lines_.end()), lines_.end());
  runs_.push_back(next_file());
  Lines file(runs_.back());
  for (const std::string& line : lines_) {
    file.add(line);
    written_ += line.size() + 1;
  }
  file.close();
  std::vector<std::string>().swap(lines_);
  held_ = 0;
  if (runs_.size() >= most_files) {
    combine();
  }
}

void Runs::combine() {
  const fs::path path = next_file();
  Lines file(path);
  Sorted all(runs_);
  while (const auto line = all.next()) {
    file.add(*line);
  }
  file.close();
  for (const fs::path& run : runs_) {
    fs::remove(run);
  }
  runs_ = {path};
}

Sorted Runs::sorted() {
  if (!lines_.empty()) {
    spill();
  }
  return Sorted(runs_);
}

std::string tabbed(std::initializer_list<std::string_view> fields) {
  std::string line;
  for (const std::string_view field : fields) {
    line.append(field).append("\t");
  }
  line.pop_back();
  return line;
}

std::string_view key_of(std::string_view line) {
  return line.substr(0, line.find('\t'));
}

std::string_view rest_of(std::string_view line) {
  const std::size_t tab = line.find('\t');
  return tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
}

void joined(Sorted left,
            Sorted right,
            const std::function<void(const std::string& line,
                                     const std::optional<std::string>& match)>& take) {
  std::optional<std::string> other = right.next();
  while (const auto line = left.next()) {
    while (other && key_of(*other) < key_of(*line)) {
      other = right.next();
    }
    const bool found = other && key_of(*other) == key_of(*line);
    take(*line, found ? std::optional(std::string(rest_of(*other))) : std::nullopt);
  }
}

} // namespace sourcier::merge
