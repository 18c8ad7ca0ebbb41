// SPDX-License-Identifier: Apache-2.0
// The pipeline gives what spaCy 3.8 gives: sentences of our own, annotated by spaCy
// (tests/nlp/golden_md.jsonl), column by column.
#include "annotated.hpp"
#include "json/json.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>

using namespace sourcier;

namespace {

struct Golden {
  json::Value line;
  nlp::Annotation ours;

  [[nodiscard]] std::vector<std::string> strings(const char* column) const {
    std::vector<std::string> out;
    for (const json::Value& item : line.find(column)->items()) {
      out.push_back(item.text());
    }
    return out;
  }
  [[nodiscard]] std::vector<std::uint32_t> numbers(const char* column) const {
    std::vector<std::uint32_t> out;
    for (const json::Value& item : line.find(column)->items()) {
      out.push_back(static_cast<std::uint32_t>(item.number()));
    }
    return out;
  }
  [[nodiscard]] std::vector<bool> flags(const char* column) const {
    std::vector<bool> out;
    for (const json::Value& item : line.find(column)->items()) {
      out.push_back(item.is(json::Kind::boolean) ? item.boolean()
                                                 : !item.text().empty());
    }
    return out;
  }
};

std::vector<std::string> copied(const std::vector<std::string_view>& views) {
  return {views.begin(), views.end()};
}

std::vector<std::string> letters(const std::vector<char>& column) {
  std::vector<std::string> out;
  for (const char c : column) {
    out.emplace_back(1, c);
  }
  return out;
}

std::vector<bool> truths(const std::vector<std::uint8_t>& column) {
  return {column.begin(), column.end()};
}

std::vector<bool> starts(const std::vector<std::int8_t>& column) {
  std::vector<bool> out;
  for (const std::int8_t start : column) {
    out.push_back(start == 1);
  }
  return out;
}

/// How far the first row of the tensor is from the golden one.
double tensor_distance(const Golden& golden) {
  double distance = 0;
  std::size_t i = 0;
  for (const json::Value& item : golden.line.find("tensor_first")->items()) {
    distance = std::max(
        distance,
        std::abs(item.number() - static_cast<double>(golden.ours.tensor[i++])));
  }
  return distance;
}

std::vector<Golden> goldens() {
  std::ifstream in(SOURCIER_ROOT "/tests/nlp/golden_md.jsonl");
  std::vector<Golden> goldens;
  for (std::string line; std::getline(in, line);) {
    Golden golden{json::parse(line, "golden_md.jsonl"), {}};
    const std::string text(golden.line.string_at("text"));
    const std::vector<nlp::Input> inputs{{text, false, {}}};
    golden.ours = test_pipeline().annotate(inputs).front();
    goldens.push_back(std::move(golden));
  }
  return goldens;
}

void check(const Golden& golden) {
  INFO(golden.line.string_at("text"));
  CHECK(golden.ours.tok == golden.strings("tok"));
  CHECK(truths(golden.ours.ws) == golden.flags("ws"));
  CHECK(golden.ours.idx == golden.numbers("idx"));
  CHECK(golden.ours.norm == golden.strings("norm"));
  CHECK(tensor_distance(golden) < 1e-4);
  CHECK(copied(golden.ours.pos) == golden.strings("pos"));
  CHECK(copied(golden.ours.tag) == golden.strings("tag"));
  CHECK(copied(golden.ours.morph) == golden.strings("morph"));
  CHECK(golden.ours.head == golden.numbers("head"));
  CHECK(copied(golden.ours.dep) == golden.strings("dep"));
  CHECK(starts(golden.ours.sent_start) == golden.flags("sent_start"));
  CHECK(golden.ours.lemma == golden.strings("lemma"));
  CHECK(letters(golden.ours.ent_iob) == golden.strings("ent_iob"));
  CHECK(copied(golden.ours.ent_type) == golden.strings("ent_type"));
}

} // namespace

TEST_CASE("every golden sentence is annotated as spaCy does", "[nlp]") {
  const std::vector<Golden> all = goldens();
  REQUIRE(all.size() >= 20);
  std::for_each(all.begin(), all.end(), check);
}
