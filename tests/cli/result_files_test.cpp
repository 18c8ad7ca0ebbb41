// SPDX-License-Identifier: Apache-2.0
// Names that strangers chose become harmless file names.
#include "cli/result_files.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;

namespace {

std::string named(std::string_view article) {
  cli::ResultFiles files("out", ".ttl");
  return files.of(article, "0123456789abcdef").generic_string();
}

} // namespace

TEST_CASE("a result is named by its input", "[cli][files]") {
  CHECK(named("0412.txt") == "out/0412.ttl");
  CHECK(named("mars/0412.html") == "out/mars/0412.ttl");
}

TEST_CASE("a name that climbs stays in its folder", "[cli][files]") {
  CHECK(named("../../etc/passwd") == "out/etc/passwd-0123456789abcdef.ttl");
  CHECK(named("/etc/passwd") == "out/etc/passwd-0123456789abcdef.ttl");
}

TEST_CASE("odd characters are replaced and the document's name keeps two names apart",
          "[cli][files]") {
  CHECK(named("a b;rm -rf.txt") == "out/a_b_rm_-rf-0123456789abcdef.ttl");
  CHECK(named("été.txt") == "out/__t__-0123456789abcdef.ttl");
}

TEST_CASE("a hidden name is no hidden file", "[cli][files]") {
  CHECK(named(".profile") == "out/_profile-0123456789abcdef.ttl");
}

TEST_CASE("a name of dots alone is called after the document", "[cli][files]") {
  CHECK(named("..") == "out/0123456789abcdef.ttl");
}

TEST_CASE("the second of two equal names is told apart", "[cli][files]") {
  cli::ResultFiles files("out", ".nt");
  CHECK(files.of("a.txt", "1111111111111111") == "out/a.nt");
  CHECK(files.of("a.txt", "2222222222222222") == "out/a-2222222222222222.nt");
  CHECK(files.of("a.txt", "2222222222222222") == "out/a-2222222222222222-2.nt");
}
