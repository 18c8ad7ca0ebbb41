// SPDX-License-Identifier: Apache-2.0
// Mappings are read into frames, and malformed ones are refused with their place.
#include "knowledge/frames.hpp"
#include "problem.hpp"

#include <catch2/catch.hpp>
#include <fstream>

namespace {

using namespace sourcier;
using knowledge::Frames;
using knowledge::FrameSlot;

/// A folder with one mapping file, `body` under the usual prefixes.
std::filesystem::path folder(const std::string& name, const std::string& body) {
  const std::filesystem::path path =
      std::filesystem::path(SOURCIER_BUILD) / "frames_test" / name;
  std::filesystem::create_directories(path);
  std::ofstream file(path / "Strike.ttl");
  file << "@prefix map:  <https://w3id.org/sourcier/mapping#> .\n"
          "@prefix rule: <https://w3id.org/sourcier/mappings/> .\n"
          "@prefix sc:   <https://w3id.org/sourcier#> .\n"
       << body;
  return path;
}

std::string refusal(const std::string& name, const std::string& body) {
  try {
    const Frames frames(folder(name, body));
    return "accepted";
  } catch (const Failure& failure) {
    const std::string line = failure.what();
    return line.substr(line.find("Strike.ttl"));
  }
}

const knowledge::SlotRule* rule(const knowledge::Frame& frame, FrameSlot slot) {
  for (const knowledge::SlotRule& one : frame.slots) {
    if (one.slot == slot) {
      return &one;
    }
  }
  return nullptr;
}

} // namespace

TEST_CASE("a frame is found by its verb and its noun", "[extract][frames]") {
  const Frames frames(folder("found",
                             "rule:StrikeGreve a map:Frame ; map:evokes "
                             "sc:Strike ; map:verb \"débrayer\" ; map:noun "
                             "\"grève\" ; map:subject sc:agent ."));
  REQUIRE(frames.verb("débrayer") != nullptr);
  REQUIRE(frames.noun("grève") != nullptr);
  CHECK(frames.all()[0].type == "Strike");
  CHECK(frames.verb("grève") == nullptr);
}

TEST_CASE("a noun's genitive is its subject where it has no object",
          "[extract][frames]") {
  const Frames frames(folder("genitive",
                             "rule:StrikeGreve a map:Frame ; map:evokes "
                             "sc:Strike ; map:noun \"grève\" ; map:subject "
                             "sc:agent ."));
  REQUIRE(rule(frames.all()[0], FrameSlot::genitive) != nullptr);
  CHECK(rule(frames.all()[0], FrameSlot::genitive)->role == Role::agent);
}

TEST_CASE("parties of a symmetric frame take part", "[extract][frames]") {
  const Frames frames(folder("symmetric",
                             "rule:StrikeA a map:Frame ; map:evokes "
                             "sc:Strike ; map:verb \"s'allier\" ; "
                             "map:symmetric true ."));
  CHECK(rule(frames.all()[0], FrameSlot::subject)->role == Role::participant);
  CHECK(rule(frames.all()[0], FrameSlot::oblique)->cases.front() == "avec");
  CHECK(frames.verb("allier")->front().pronominal);
}

TEST_CASE("a frame without a type is refused with its line", "[extract][frames]") {
  CHECK(refusal("typeless", "rule:StrikeA a map:Frame ; map:verb \"débrayer\" .") ==
        "Strike.ttl:4: rule:StrikeA evokes 0 types; name exactly one with map:evokes");
}

TEST_CASE("a word that the mapping language lacks is refused", "[extract][frames]") {
  CHECK(refusal("word",
                "rule:StrikeA a map:Frame ; map:evokes sc:Strike ;\n  "
                "map:verb \"débrayer\" ; map:colour \"rouge\" .") ==
        "Strike.ttl:5: a frame has no map:colour; see ontology/mapping.ttl");
}

TEST_CASE("an unknown role is refused", "[extract][frames]") {
  CHECK(refusal("role",
                "rule:StrikeA a map:Frame ; map:evokes sc:Strike ;\n  "
                "map:verb \"débrayer\" ; map:subject sc:villain .") ==
        "Strike.ttl:5: no role sc:villain; use one of model.md 5.1");
}

TEST_CASE("an unknown word list is refused", "[extract][frames]") {
  CHECK(
      refusal("list",
              "rule:StrikeA a map:Frame ; map:evokes sc:Strike ;\n  map:verb "
              "\"débrayer\" ; map:object [ map:among rule:Nobody ] .") ==
      "Strike.ttl:5: no word list rule:Nobody; define it in mappings/events/words.ttl");
}

TEST_CASE("the mappings of the repository are read", "[extract][frames]") {
  const Frames frames(std::string(SOURCIER_ROOT) + "/mappings/events");
  CHECK(frames.all().size() >= 100);
  CHECK(frames.supports_any("mener"));
  CHECK(frames.hosts("se tenir"));
}
