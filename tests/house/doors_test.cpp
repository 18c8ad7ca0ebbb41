// SPDX-License-Identifier: Apache-2.0
// Every foreign library enters by one door, and no header of ours carries it further.
#include "house/repository.hpp"

#include <catch2/catch.hpp>
#include <set>

using namespace sourcier::house;

namespace {

struct Door {
  std::string_view header; ///< how its headers begin: "serd/"
  std::string_view place;  ///< the only folder, or file, that may include it
};

/// A new library gets a row here, and one .cpp or room that speaks to it.
constexpr std::array doors{
    Door{"unicode/", "src/text/"},
    Door{"serd/", "src/rdf/"},
    Door{"sord/", "src/rdf/"},
    Door{"simdjson.h", "src/json/"},
    Door{"zlib.h", "src/pack/"},
    Door{"zstd.h", "src/pack/"},
    Door{"bzlib.h", "src/pack/"},
    Door{"curl/", "src/http/"},
    Door{"openssl/", "src/hash/sha256.cpp"},
    Door{"archive.h", "src/pack/archive.cpp"},
    Door{"archive_entry.h", "src/pack/archive.cpp"},
    Door{"gumbo.h", "src/read/"},
    Door{"expat.h", "src/read/xml.cpp"},
    Door{"hwy/", "src/nlp/kernels.cpp"},
    Door{"boost/program_options.hpp", "src/cli/options.cpp"},
    Door{"catch2/", "tests/"},
};

/// The system's own headers, free to all .cpp files.
const std::set<std::string_view> of_the_system{"unistd.h",
                                               "fcntl.h",
                                               "poll.h",
                                               "signal.h",
                                               "sys/stat.h",
                                               "sys/types.h",
                                               "sys/mman.h",
                                               "sys/resource.h",
                                               "sys/wait.h",
                                               "sys/ioctl.h",
                                               "sys/socket.h",
                                               "sys/utsname.h",
                                               "sys/file.h",
                                               "netdb.h",
                                               "netinet/in.h",
                                               "arpa/inet.h"};

/// "serd/serd.h" of an #include <…>; empty for the standard library's and for ours.
std::string_view foreign(std::string_view line) {
  std::string_view target = included(line);
  if (!target.starts_with('<')) {
    return {};
  }
  target = target.substr(1, target.size() - 2);
  const bool standard = target.find_first_of("./") == std::string_view::npos;
  return standard ? std::string_view() : target;
}

const Door* door_of(std::string_view header) {
  const auto* found = std::find_if(doors.begin(), doors.end(), [&](const Door& door) {
    return header.starts_with(door.header);
  });
  return found == doors.end() ? nullptr : found;
}

bool is_cpp(const File& file) {
  return (file.under("src/") || file.under("tests/")) &&
         (file.ends(".cpp") || file.ends(".hpp"));
}

bool our_header(const File& file) {
  return file.under("src/") && file.ends(".hpp");
}

std::string past_the_door(const File& file, std::string_view line) {
  const std::string_view header = foreign(line);
  if (header.empty() || of_the_system.contains(header)) {
    return {};
  }
  const Door* door = door_of(header);
  if (door == nullptr) {
    return std::string(header) + " has no door";
  }
  return file.under(door->place)
             ? ""
             : std::string(header) + " belongs to " + std::string(door->place);
}

std::string carried_on(const File& /*file*/, std::string_view line) {
  const std::string_view header = foreign(line);
  return header.empty() ? "" : std::string(header) + " in a header of ours";
}

} // namespace

TEST_CASE("a foreign header is included behind its own door only", "[house][doors]") {
  REQUIRE(files_that(is_cpp).size() > 100);
  CHECK(lines_that(is_cpp, past_the_door) == nothing);
}

TEST_CASE("no header of ours includes a foreign one", "[house][doors]") {
  CHECK(lines_that(our_header, carried_on) == nothing);
}
