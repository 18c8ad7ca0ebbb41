// SPDX-License-Identifier: Apache-2.0
// Comma-separated rows: what is written comes back, and no cell is a formula.
#include "text/csv.hpp"

#include <catch2/catch.hpp>
#include <sstream>

using namespace sourcier;

namespace {

using Cells = std::vector<std::string>;

std::string written(const Cells& cells) {
  std::string out;
  text::append_csv(out, cells);
  return out;
}

std::vector<Cells> rows(const std::string& table) {
  std::istringstream stream(table);
  text::CsvRows reading(stream);
  std::vector<Cells> found;
  Cells cells;
  while (reading.next(cells)) {
    found.push_back(cells);
  }
  return found;
}

const Cells awkward{"Valdor, la Grise",
                    "dite \"la Vieille\"",
                    "deux\nlignes",
                    "",
                    "=1+1",
                    "-12,5 %",
                    "@x"};

} // namespace

TEST_CASE("cells with commas, quotes and line breaks are quoted", "[text][csv]") {
  CHECK(written({"a", "b, c", "d \"e\"", ""}) == "a,\"b, c\",\"d \"\"e\"\"\",\n");
}

TEST_CASE("no cell is a formula for a spreadsheet", "[text][csv]") {
  CHECK(written({"=HYPERLINK(1)"}) == "\"'=HYPERLINK(1)\"\n");
  CHECK(written({"+33", "-x", "@y", "\tz"}) == "\"'+33\",\"'-x\",\"'@y\",\"'\tz\"\n");
  CHECK(written({"-12.5", "12"}) == "-12.5,12\n");
}

TEST_CASE("what is written comes back", "[text][csv]") {
  CHECK(rows(written(awkward) + written({"fin", "'x"})) ==
        std::vector<Cells>{awkward, {"fin", "'x"}});
}

TEST_CASE("tables of other programs are read", "[text][csv]") {
  CHECK(rows("\xEF\xBB\xBFnom;qid\r\nValdor, la Grise;none\r\n\r\n") ==
        std::vector<Cells>{{"nom", "qid"}, {"Valdor, la Grise", "none"}});
  CHECK(rows("nom\tqid\nOrlan\tnone") ==
        std::vector<Cells>{{"nom", "qid"}, {"Orlan", "none"}});
  CHECK(rows("").empty());
}

TEST_CASE("a row knows its line", "[text][csv]") {
  std::istringstream stream("a,b\n\"x\ny\",z\n\nu,v\n");
  text::CsvRows reading(stream);
  Cells cells;
  CHECK(reading.next(cells));
  CHECK(reading.next(cells));
  CHECK(reading.line() == 2);
  CHECK(reading.next(cells));
  CHECK(reading.line() == 5);
}
