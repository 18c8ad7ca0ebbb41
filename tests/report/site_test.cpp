// SPDX-License-Identifier: Apache-2.0
// A whole site, written where there is room for it and nowhere else.
#include "problem.hpp"
#include "report/site.hpp"
#include "report/told.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

using namespace sourcier;
using namespace sourcier::report;
using namespace sourcier::test;
namespace fs = std::filesystem;

namespace {

fs::path empty_folder(const std::string& name) {
  const fs::path folder = fs::path(SOURCIER_BUILD) / "tests" / ("report_" + name);
  fs::remove_all(folder);
  return folder;
}

Options into(const fs::path& folder) {
  Options options;
  options.output = folder;
  options.data = SOURCIER_ROOT;
  return options;
}

Corpus one_war() {
  return corpus(article("a1", "01") + state("N1", "Valdavie") +
                event("a1", "e1", "War", "Stated", "sc:agent entity:N1"));
}

std::string bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("a report holds its pages, tables, queries and style", "[report][site]") {
  const fs::path folder = empty_folder("whole");
  const Summary summary = site(one_war(), into(folder));
  CHECK(summary.articles == 1);
  CHECK(fs::exists(folder / "index.html"));
  CHECK(fs::exists(folder / "article" / "a1.html"));
  CHECK(fs::exists(folder / "data" / "network.csv"));
  CHECK(fs::exists(folder / "queries" / "report-network.rq"));
  CHECK(bytes(folder / "article" / "a1.html").find("id=\"event-e1\"") !=
        std::string::npos);
}

TEST_CASE("an earlier report makes room, and the same graph gives the same bytes",
          "[report][site]") {
  const fs::path folder = empty_folder("again");
  static_cast<void>(site(one_war(), into(folder)));
  const std::string before = bytes(folder / "index.html");
  std::ofstream(folder / "article" / "old.html") << "old";
  static_cast<void>(site(one_war(), into(folder)));
  CHECK(bytes(folder / "index.html") == before);
  CHECK_FALSE(fs::exists(folder / "article" / "old.html"));
}

TEST_CASE("a folder of something else is left alone", "[report][site]") {
  const fs::path folder = empty_folder("else");
  fs::create_directories(folder);
  std::ofstream(folder / "letter.txt") << "dear";
  CHECK_THROWS_WITH(site(one_war(), into(folder)),
                    folder.string() +
                        ": holds something that is no report; name an empty folder");
  CHECK(fs::exists(folder / "letter.txt"));
}

TEST_CASE("a folder of texts that is not there is told", "[report][site]") {
  Options options = into(empty_folder("texts"));
  options.texts = "no/such/folder";
  CHECK_THROWS_WITH(site(one_war(), options),
                    "no/such/folder: no such folder of texts; check the name");
}
