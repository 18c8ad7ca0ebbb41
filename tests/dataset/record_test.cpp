// SPDX-License-Identifier: Apache-2.0
// Lines of the journal, and which of two texts stays.
#include "dataset/record.hpp"

#include <catch2/catch.hpp>

using namespace sourcier;
using dataset::Item;
using dataset::Record;

namespace {

Article article(std::string text, std::string url = "") {
  Article article;
  article.name = "a.txt";
  article.url = std::move(url);
  article.text = Text(std::move(text));
  return article;
}

} // namespace

TEST_CASE("a record reads back, whatever its key holds", "[dataset][record]") {
  Record record;
  record.item = dataset::item(article("Texte.", "https://news.example/a b\\n\nc"), "r");
  record.shard = 7;
  record.packed = 1234;
  record.added = 1;
  record.changed = 2;
  record.content = "0123";
  const auto again = Record::of(record.line());
  REQUIRE(again);
  CHECK(again->line() == record.line());
  CHECK(again->item.key == record.item.key);
  CHECK(again->shard == 7);
  CHECK(record.line().find('\n') == std::string::npos);
}

TEST_CASE("other lines are no records", "[dataset][record]") {
  CHECK_FALSE(Record::of("end"));
  CHECK_FALSE(Record::of("put 0123 1"));
  CHECK_FALSE(Record::of(""));
}

TEST_CASE("a key that may not be told stays empty", "[dataset][record]") {
  Record record;
  record.item = dataset::item(article("Texte."), "r");
  record.content = "0123";
  record.item.key.clear();
  REQUIRE(Record::of(record.line()));
  CHECK(Record::of(record.line())->item.key.empty());
}

TEST_CASE("the same article under the same run has the same input",
          "[dataset][record]") {
  const Item one = dataset::item(article("Texte."), "r");
  CHECK(one.input == dataset::item(article("Texte."), "r").input);
  CHECK(one.input != dataset::item(article("Texte !"), "r").input);
  CHECK(one.input != dataset::item(article("Texte."), "s").input);
  CHECK(one.key == one.doc);
}

TEST_CASE("the later text outranks, an unknown day comes first", "[dataset][record]") {
  Item old;
  old.modified = "-";
  old.published = "2025-03-01";
  old.doc = "f";
  Item late = old;
  late.published = "2025-03-02";
  late.doc = "a";
  Item mended = old;
  mended.modified = "2025-03-01";
  CHECK(late.outranks(old));
  CHECK_FALSE(old.outranks(late));
  CHECK(mended.outranks(late));
  CHECK_FALSE(old.outranks(old));
}
