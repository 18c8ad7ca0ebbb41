// SPDX-License-Identifier: Apache-2.0
// What is written is whole; what fails leaves what was there as it was.
#include "problem.hpp"
#include "write/files.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

using namespace sourcier;
namespace fs = std::filesystem;

namespace {

fs::path fresh(const std::string& name) {
  const fs::path folder = fs::path(SOURCIER_BUILD) / "files_test" / name;
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

/// While it lives, no file of this process may grow above `bytes`.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) {
    getrlimit(RLIMIT_FSIZE, &before_);
    rlimit small = before_;
    small.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &small);
    static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
  }
  ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &before_); }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk(SmallDisk&&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  SmallDisk& operator=(SmallDisk&&) = delete;

 private:
  rlimit before_{};
};

/// What the act complains of.
template <class Act>
std::string failure_of(Act act) {
  try {
    act();
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "";
}

} // namespace

TEST_CASE("a file appears whole and replaces the one before", "[write][files]") {
  const fs::path folder = fresh("whole");
  write::whole_file(folder / "a.ttl", "ancien");
  write::whole_file(folder / "a.ttl", "nouveau");
  CHECK(content(folder / "a.ttl") == "nouveau");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("on a full disk the old file stays and no half file is left",
          "[write][files]") {
  const fs::path folder = fresh("full");
  write::whole_file(folder / "a.ttl", "ancien");
  std::string said;
  {
    const SmallDisk disk(4096);
    said = failure_of(
        [&] { write::whole_file(folder / "a.ttl", std::string(100000, 'x')); });
  }
  CHECK(said.ends_with("make room and run again"));
  CHECK(content(folder / "a.ttl") == "ancien");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("a stream to a full device says so", "[write][files]") {
  const auto write_full = [] {
    write::Stream stream("/dev/full");
    stream.write(std::string(100000, 'x'));
    stream.close();
  };
  CHECK(failure_of(write_full) == "/dev/full: cannot be written (No space left on "
                                  "device); make room and run again");
}

TEST_CASE("a stream that is not closed leaves the old file", "[write][files]") {
  const fs::path folder = fresh("stream");
  write::whole_file(folder / "all.nq", "ancien");
  {
    write::Stream stream((folder / "all.nq").string());
    stream.write("moitié");
  }
  CHECK(content(folder / "all.nq") == "ancien");
  CHECK(files_in(folder) == 1);
  write::Stream stream((folder / "all.nq").string());
  stream.write("tout");
  stream.close();
  CHECK(content(folder / "all.nq") == "tout");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("a stream whose disk fills up in the middle leaves the old file",
          "[write][files]") {
  const fs::path folder = fresh("stream_full");
  write::whole_file(folder / "all.nq", "ancien");
  {
    const SmallDisk disk(4096);
    write::Stream stream((folder / "all.nq").string());
    CHECK_THROWS_AS(stream.write(std::string(100000, 'x')), Failure);
  }
  CHECK(content(folder / "all.nq") == "ancien");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("a missing folder is named, with what to do", "[write][files]") {
  CHECK(
      failure_of([] { write::whole_file("/nowhere/a.ttl", "x"); }) ==
      "/nowhere/a.ttl: cannot be written (No such file or directory); check the place "
      "and its rights");
}

TEST_CASE("a file where a folder is wanted is refused", "[write][files]") {
  const fs::path place = fresh("folder");
  write::whole_file(place / "file", "x");
  CHECK_THROWS_AS(write::folder(place / "file"), Failure);
  write::folder(place / "deep" / "deeper");
  CHECK(fs::is_directory(place / "deep" / "deeper"));
}
