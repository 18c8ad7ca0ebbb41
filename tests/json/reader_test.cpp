// SPDX-License-Identifier: Apache-2.0
// Large documents are read once, and what is not asked for is passed over.
#include "json/reader.hpp"

#include <catch2/catch.hpp>
#include <vector>

namespace {

using namespace sourcier;

/// "key=text" of each member whose value is a text, and whether all was read.
std::pair<std::vector<std::string>, bool> texts(std::string document) {
  std::vector<std::string> found;
  json::Reader reader;
  const bool good = reader.read(document, [&](json::Node& root) {
    root.members([&](std::string_view key, json::Node& node) {
      std::string text(node.text());
      if (!text.empty()) {
        found.push_back(std::string(key) + "=" + text);
      }
    });
  });
  return {found, good};
}

using Numbers = std::vector<std::uint64_t>;

/// What `number` gives for each item of an array.
template <class Number>
Numbers of_items(std::string document, Number number) {
  Numbers found;
  json::Reader reader;
  const bool good = reader.read(document, [&](json::Node& root) {
    root.items([&](json::Node& item) { found.push_back(number(item)); });
  });
  return good ? found : Numbers{};
}

} // namespace

TEST_CASE("texts are found among values of other kinds", "[json][reader]") {
  const auto [found, good] = texts(
      R"({"a":{"deep":[1,{"x":"y"}]},"b":"un","c":[],"d":null,"e":"d\u00e9j\u00e0"})");
  CHECK(good);
  CHECK(found == std::vector<std::string>{"b=un", "e=déjà"});
}

TEST_CASE("whole numbers and sizes are read", "[json][reader]") {
  CHECK(of_items(R"([12, -3, "x", {"a":1}])", [](json::Node& item) {
          return item.whole().value_or(999);
        }) == Numbers{12, 999, 999, 999});
  CHECK(of_items(R"([{}, {"a":1,"b":[2]}, "x"])", [](json::Node& item) {
          return std::uint64_t{item.size()};
        }) == Numbers{0, 2, 0});
}

TEST_CASE("what is no JSON is told", "[json][reader]") {
  CHECK_FALSE(texts(R"({"a":"un")").second);
  CHECK_FALSE(texts(R"({"a" "un"})").second);
  CHECK_FALSE(texts("").second);
  CHECK_FALSE(texts("{").second);
}

TEST_CASE("a reader reads one document after another", "[json][reader]") {
  json::Reader reader;
  std::string first = R"(["un"])";
  std::string second = R"(["deux"])";
  std::string found;
  const auto take = [&](json::Node& root) {
    root.items([&](json::Node& item) { found += item.text(); });
  };
  CHECK(reader.read(first, take));
  CHECK(reader.read(second, take));
  CHECK(found == "undeux");
}
