// SPDX-License-Identifier: Apache-2.0
// JSON: order kept, damage told in one line, strings written so that they read back.
#include "json/json.hpp"
#include "problem.hpp"

#include <catch2/catch.hpp>

namespace json = sourcier::json;

TEST_CASE("members keep the order of the text", "[json]") {
  const json::Value value = json::parse(R"({"z":1,"a":"é","m":[true,null,-2.5]})", "x");
  REQUIRE(value.members().size() == 3);
  CHECK(value.members()[0].key == "z");
  CHECK(value.members()[1].key == "a");
  CHECK(value.string_at("a") == "é");
  const json::Value* list = value.find("m");
  REQUIRE(list != nullptr);
  REQUIRE(list->items().size() == 3);
  CHECK(list->items()[0].boolean());
  CHECK(list->items()[1].is(json::Kind::null));
  CHECK(list->items()[2].number() == -2.5);
  CHECK(value.find("absent") == nullptr);
}

TEST_CASE("a whole number keeps every digit", "[json]") {
  CHECK(json::parse("1234567890123456789", "x").digits() == "1234567890123456789");
  CHECK(json::parse("18446744073709551615", "x").digits() == "18446744073709551615");
  CHECK(json::parse("-7", "x").digits() == "-7");
  CHECK(json::parse("1.5", "x").digits().empty());
  CHECK(json::parse("1e300", "x").digits().empty());
}

TEST_CASE("damaged JSON is one clear line", "[json]") {
  CHECK_THROWS_WITH(json::parse("{\"a\":", "articles.jsonl:3"),
                    Catch::StartsWith("articles.jsonl:3: not valid JSON: "));
  CHECK_FALSE(json::try_parse("").has_value());
  CHECK_FALSE(json::try_parse("\"\xC3\"").has_value());
  CHECK_FALSE(json::try_parse("\"\\ud800\"").has_value());
  CHECK_FALSE(json::try_parse(std::string(5000, '[')).has_value());
}

TEST_CASE("a string with every control character reads back", "[json]") {
  std::string text = "« Oui »,\x1F dit-il \\ \"non\"\r\n\t";
  text.push_back('\0');
  CHECK(json::parse(json::quoted(text), "x").text() == text);
  CHECK(json::quoted("a\"b\n") == "\"a\\\"b\\n\"");
}
