// SPDX-License-Identifier: Apache-2.0
// Every write, flush and rename is checked; what fails leaves nothing behind.
#include "write/files.hpp"

#include "problem.hpp"

#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace sourcier::write {

namespace {

[[noreturn]] void fail(const std::string& place, int error) {
  const std::string words = std::generic_category().message(error);
  const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
  throw Failure(place + ": cannot be written (" + words + "); " +
                (full ? "make room and run again" : "check the place and its rights"));
}

/// Closes and removes a half-written file unless `keep` was called.
class Temporary {
 public:
  explicit Temporary(std::string path)
      : path_(std::move(path)),
        descriptor_(::open(path_.c_str(),
                           O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, // NOLINT(*-vararg)
                           0666)) {}
  ~Temporary() {
    if (descriptor_ >= 0) {
      ::close(descriptor_);
    }
    if (!kept_) {
      ::unlink(path_.c_str());
    }
  }
  Temporary(const Temporary&) = delete;
  Temporary(Temporary&&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  Temporary& operator=(Temporary&&) = delete;
  [[nodiscard]] int descriptor() const { return descriptor_; }
  void keep() { kept_ = true; }
  /// The result of close(2), once.
  int close() { return ::close(std::exchange(descriptor_, -1)); }

 private:
  std::string path_;
  int descriptor_;
  bool kept_ = false;
};

/// 0, or errno: writes all the bytes, however many calls it takes.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (written == 0) {
      return ENOSPC;
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

/// 0, or errno; pipes and devices have nothing to flush (EINVAL, EROFS).
int flush(int descriptor) {
  if (::fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS) {
    return 0;
  }
  return errno;
}

void flush_folder(const std::filesystem::path& folder) {
  const std::string name = folder.empty() ? "." : folder.string();
  const int descriptor =
      ::open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); // NOLINT(*-vararg)
  if (descriptor < 0) {
    fail(name, errno);
  }
  const int error = flush(descriptor);
  ::close(descriptor);
  if (error != 0) {
    fail(name, error);
  }
}

void rename(const std::string& from, const std::filesystem::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) {
    const int error = errno;
    ::unlink(from.c_str());
    fail(to.string(), error);
  }
  flush_folder(to.parent_path());
}

/// A name that is there and is no file of ours to replace: /dev/stdout, a pipe.
bool is_device(const std::string& place) {
  struct stat facts {};
  return ::stat(place.c_str(), &facts) == 0 && !S_ISREG(facts.st_mode);
}

} // namespace

void whole_file(const std::filesystem::path& path, std::string_view bytes) {
  const std::string name = path.string() + ".tmp";
  Temporary file(name);
  if (file.descriptor() < 0) {
    fail(path.string(), errno);
  }
  if (const int error = write_all(file.descriptor(), bytes); error != 0) {
    fail(path.string(), error);
  }
  if (const int error = flush(file.descriptor()); error != 0) {
    fail(path.string(), error);
  }
  if (file.close() != 0) {
    fail(path.string(), errno);
  }
  file.keep();
  rename(name, path);
}

void quick_file(const std::filesystem::path& path, std::string_view bytes) {
  Temporary file(path.string());
  int error = file.descriptor() < 0 ? errno : write_all(file.descriptor(), bytes);
  if (error == 0 && file.close() != 0) {
    error = errno;
  }
  if (error != 0) {
    fail(path.string(), error);
  }
  file.keep();
}

void folder(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error || !std::filesystem::is_directory(path)) {
    fail(path.string(), error ? error.value() : ENOTDIR);
  }
}

void move_file(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) {
    fail(to.string(), errno);
  }
}

void flush_all(const std::filesystem::path& folder) {
  const int descriptor =
      ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); // NOLINT(*-vararg)
  if (descriptor < 0) {
    fail(folder.string(), errno);
  }
  const int error = ::syncfs(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  if (error != 0) {
    fail(folder.string(), error);
  }
}

Growing::Growing(std::filesystem::path path, std::uint64_t keep)
    : path_(std::move(path)),
      descriptor_(::open(path_.c_str(),
                         O_RDWR | O_CREAT | O_CLOEXEC | O_APPEND, // NOLINT(*-vararg)
                         0666)) {
  if (descriptor_ < 0) {
    fail(path_.string(), errno);
  }
  struct stat facts {};
  if (::fstat(descriptor_, &facts) != 0 ||
      static_cast<std::uint64_t>(facts.st_size) < keep) {
    ::close(descriptor_);
    throw Failure(path_.string() +
                  ": shorter than its journal says; the disk lost some of it");
  }
  if (::ftruncate(descriptor_, static_cast<off_t>(keep)) != 0) {
    const int error = errno;
    ::close(descriptor_);
    fail(path_.string(), error);
  }
  size_ = keep;
}

Growing::~Growing() {
  ::close(descriptor_);
}

void Growing::append(std::string_view bytes) {
  if (const int error = write_all(descriptor_, bytes); error != 0) {
    fail(path_.string(), error);
  }
  size_ += bytes.size();
}

void Growing::flush() {
  if (const int error = write::flush(descriptor_); error != 0) {
    fail(path_.string(), error);
  }
}

void Growing::cut(std::uint64_t keep) {
  if (::ftruncate(descriptor_, static_cast<off_t>(keep)) != 0) {
    fail(path_.string(), errno);
  }
  size_ = keep;
}

std::string Growing::read(std::uint64_t offset, std::size_t bytes) const {
  std::string text(bytes, '\0');
  const ssize_t got =
      ::pread(descriptor_, text.data(), bytes, static_cast<off_t>(offset));
  if (got < 0) {
    throw Failure(path_.string() + ": cannot be read; check the disk");
  }
  text.resize(static_cast<std::size_t>(got));
  return text;
}

bool Growing::lock() const {
  return ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0;
}

Stream::Stream(const std::string& place) : place_(place) {
  if (place == "-") {
    place_ = "standard output";
    descriptor_ = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0); // NOLINT(*-vararg)
    // A reader that goes away is an error code here, not the end of the process.
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  } else if (is_device(place)) {
    descriptor_ = ::open(place.c_str(), O_WRONLY | O_CLOEXEC); // NOLINT(*-vararg)
  } else {
    temporary_ = place + ".tmp";
    descriptor_ = ::open(temporary_.c_str(),
                         O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, // NOLINT(*-vararg)
                         0666);
  }
  if (descriptor_ < 0) {
    fail(place_, errno);
  }
}

Stream::~Stream() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
    if (!temporary_.empty()) {
      ::unlink(temporary_.c_str());
    }
  }
}

void Stream::write(std::string_view bytes) {
  if (closed_by_reader_) {
    return;
  }
  const int error = write_all(descriptor_, bytes);
  if (error == EPIPE) {
    closed_by_reader_ = true;
  } else if (error != 0) {
    fail(place_, error);
  }
}

void Stream::close() {
  int error = closed_by_reader_ || temporary_.empty() ? 0 : flush(descriptor_);
  const int closed = ::close(std::exchange(descriptor_, -1));
  if (error == 0 && closed != 0 && !closed_by_reader_) {
    error = errno;
  }
  if (error != 0) {
    if (!temporary_.empty()) {
      ::unlink(temporary_.c_str());
    }
    fail(place_, error);
  }
  if (!temporary_.empty()) {
    rename(temporary_, place_);
  }
}

} // namespace sourcier::write
