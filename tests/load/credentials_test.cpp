// SPDX-License-Identifier: Apache-2.0
// Names and passwords come from a file or the environment.
#include "load/credentials.hpp"
#include "load/loading.hpp"
#include "problem.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using namespace sourcier::load;
using Catch::Message;

TEST_CASE("a file of credentials is read line by line", "[load][credentials]") {
  const test::Folder folder;
  const std::string file =
      folder.file("me", "# of the store\nuser: ida\r\npassword: a: b #c\n");
  const auto who = credentials(file, "", *profile("fuseki"));
  CHECK(who.scheme == http::Scheme::basic);
  CHECK(who.user == "ida");
  CHECK(who.secret == "a: b #c");
}

TEST_CASE("Virtuoso is spoken to by digest", "[load][credentials]") {
  const test::Folder folder;
  const std::string file = folder.file("me", "user: dba\npassword: x\n");
  CHECK(credentials(file, "", *profile("virtuoso")).scheme == http::Scheme::digest);
  CHECK(credentials(file, "basic", *profile("virtuoso")).scheme == http::Scheme::basic);
}

TEST_CASE("a token is for bearers", "[load][credentials]") {
  const test::Folder folder;
  const auto who =
      credentials(folder.file("me", "token: t-1\n"), "", *profile("generic"));
  CHECK(who.scheme == http::Scheme::bearer);
  CHECK(who.secret == "t-1");
}

TEST_CASE("the environment speaks where no file is named", "[load][credentials]") {
  ::setenv("SOURCIER_STORE_USER", "ida", 1);
  ::setenv("SOURCIER_STORE_PASSWORD", "secret", 1);
  const auto who = credentials("", "", *profile("oxigraph"));
  ::unsetenv("SOURCIER_STORE_USER");
  ::unsetenv("SOURCIER_STORE_PASSWORD");
  CHECK(who.user == "ida");
  CHECK(who.secret == "secret");
  CHECK(credentials("", "", *profile("oxigraph")).scheme == http::Scheme::none);
}

TEST_CASE("what is missing is named, never what is secret", "[load][credentials]") {
  const test::Folder folder;
  const std::string file = folder.file("me", "user: ida\npassword=geheim\n");
  CHECK_THROWS_MATCHES(
      credentials(file, "", *profile("generic")),
      Failure,
      Message(file + ":2: not a line of credentials; write user: …, password: … or "
                     "token: …"));
  CHECK_THROWS_MATCHES(credentials("", "bearer", *profile("generic")),
                       Failure,
                       Message("--auth bearer: no token; set SOURCIER_STORE_TOKEN or "
                               "name a file with --credentials"));
}
