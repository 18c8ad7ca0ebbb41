// SPDX-License-Identifier: Apache-2.0
// What the journal remembers, and when it forgets.
#include "hash/sha256.hpp"
#include "load/journal.hpp"
#include "load/loading.hpp"
#include "problem.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using namespace sourcier::load;
using Catch::Message;

namespace {

const std::string one = hash::sha256_hex("one");
const std::string two = hash::sha256_hex("two");
const std::string store = "http://127.0.0.1:1";

/// A journal of many graphs: a:first, then a:100 to a:139, the last one deleted again.
std::string long_journal() {
  std::string lines = "sourcier-load 1 " + store + "\nput " + one + " a:first\n";
  for (int at = 100; at < 140; ++at) {
    lines += "put " + one + " a:" + std::to_string(at) + "\n";
  }
  return lines + "del a:139\n";
}

} // namespace

TEST_CASE("an interrupted load is believed, with its content", "[load][journal]") {
  const test::Folder folder;
  {
    Journal journal(folder.name("j"), store, false);
    journal.put("a:g", one);
    journal.put("a:h", one);
    journal.unsettle("a:h");
  }
  const Journal journal(folder.name("j"), store, false);
  CHECK(journal.holds("a:g", one));
  CHECK_FALSE(journal.holds("a:g", two));
  CHECK_FALSE(journal.holds("a:h", one));
  CHECK(journal.samples() == std::vector<std::string>{"a:g"});
}

TEST_CASE("the store is asked for the graphs it took last, and the first",
          "[load][journal]") {
  const test::Folder folder;
  const std::string path = folder.file("j", long_journal());
  const std::vector<std::string> samples = Journal(path, store, false).samples();
  CHECK(samples.size() == 32);
  CHECK(samples.front() == "a:108");
  CHECK(samples.back() == "a:first");
}

TEST_CASE("a finished load is forgotten unless it is asked for", "[load][journal]") {
  const test::Folder folder;
  {
    Journal journal(folder.name("j"), store, false);
    journal.put("a:g", one);
    journal.end();
  }
  CHECK(Journal(folder.name("j"), store, true).holds("a:g", one));
  CHECK_FALSE(Journal(folder.name("j"), store, false).holds("a:g", one));
}

TEST_CASE("the torn line of a crash is no line", "[load][journal]") {
  const test::Folder folder;
  const std::string path = folder.file(
      "j", "sourcier-load 1 " + store + "\nput " + one + " a:g\nput " + two + " a:hhh");
  {
    Journal journal(path, store, false);
    CHECK(journal.holds("a:g", one));
    CHECK_FALSE(journal.holds("a:hhh", two));
    journal.put("a:h", two);
  }
  CHECK(Journal(path, store, false).holds("a:h", two));
}

TEST_CASE("the journal of another store is refused", "[load][journal]") {
  const test::Folder folder;
  const std::string path = folder.file("j", "sourcier-load 1 http://a.example\n");
  CHECK_THROWS_MATCHES(
      Journal(path, store, false),
      Failure,
      Message(path + ": the journal of another store; name another with --journal"));
}

TEST_CASE("two loads do not share a journal", "[load][journal]") {
  const test::Folder folder;
  const Journal first(folder.name("j"), store, false);
  CHECK_THROWS_MATCHES(
      Journal(folder.name("j"), store, false),
      Failure,
      Message(folder.name("j") +
              ": another load is using this journal; wait for its end"));
}

TEST_CASE("an interrupted bulk load is known as such", "[load][journal]") {
  const test::Folder folder;
  {
    Journal journal(folder.name("j"), store, false);
    CHECK_FALSE(journal.is_bulk());
    journal.begin_bulk();
  }
  Journal journal(folder.name("j"), store, false);
  CHECK(journal.is_bulk());
}
