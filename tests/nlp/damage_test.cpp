// SPDX-License-Identifier: Apache-2.0
// A model or table file that is missing, cut, swapped or changed gives one clear line,
// or is not trusted; never a crash.
#include "nlp/files.hpp"
#include "nlp/image.hpp"
#include "nlp/pipeline.hpp"
#include "problem.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>

using namespace sourcier;
namespace fs = std::filesystem;

namespace {

/// A copy of the small model that a test may damage; links but for what it changes.
class Copy {
 public:
  Copy() : folder_(fs::temp_directory_path() / "sourcier-damage-test") {
    fs::remove_all(folder_);
    const fs::path model = SOURCIER_ROOT "/.models/fr_core_news_sm-3.8.0";
    for (const auto& entry : fs::recursive_directory_iterator(model)) {
      const fs::path to = folder_ / fs::relative(entry.path(), model);
      fs::create_directories(to.parent_path());
      if (entry.is_regular_file() && to.filename() != "sourcier.tables") {
        fs::create_symlink(entry.path(), to);
      }
    }
  }
  ~Copy() { fs::remove_all(folder_); }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;
  Copy(Copy&&) = delete;
  Copy& operator=(Copy&&) = delete;
  [[nodiscard]] const fs::path& folder() const { return folder_; }
  [[nodiscard]] std::string read(const char* file) const {
    return nlp::model_file(folder_ / file);
  }
  void write(const char* file, const std::string& bytes) const {
    fs::remove(folder_ / file);
    std::ofstream(folder_ / file, std::ios::binary) << bytes;
  }

 private:
  fs::path folder_;
};

/// What loading says: the one line of the Failure, or "" where it loads.
std::string said(const fs::path& folder) {
  try {
    const nlp::Pipeline pipeline = nlp::Pipeline::load(folder, 0);
    const std::vector<nlp::Input> input{{"Il dort à Valdor.", false, {}}};
    return pipeline.annotate(input).front().size() == 5 ? "" : "other tokens";
  } catch (const Failure& failure) {
    return failure.what();
  }
}

using Catch::Contains;
using Catch::StartsWith;

/// Cuts or flips each file in many places; loading must end, with a line or without.
int loads_that_ended(const Copy& copy, const char* file) {
  const std::string good = copy.read(file);
  std::mt19937 random(11);
  int ended = 0;
  for (int i = 0; i < 12; ++i) {
    std::string bad = good;
    // Most of what a file says about itself stands at its begin.
    const std::size_t at =
        random() %
        (i % 2 == 0 ? std::min<std::size_t>(good.size(), 4000) : good.size());
    if (i % 3 == 0) {
      bad.resize(at);
    } else {
      bad[at] = static_cast<char>(random() % 256);
    }
    copy.write(file, bad);
    const std::string line = said(copy.folder());
    ended += line.find('\n') == std::string::npos ? 1 : 0;
  }
  copy.write(file, good);
  return ended;
}

} // namespace

TEST_CASE("a missing model is one line that names ./run", "[nlp][damage]") {
  CHECK_THROWS_WITH(
      nlp::Pipeline::load("/nowhere/model"),
      Catch::Equals("/nowhere/model: no language model here; run ./run to "
                    "fetch the model"));
}

TEST_CASE("a missing or cut file is one line that names it", "[nlp][damage]") {
  const Copy copy;
  fs::remove(copy.folder() / "parser" / "moves");
  CHECK_THAT(said(copy.folder()), Contains("parser/moves: missing from the model"));
  copy.write("parser/moves", "\x81");
  CHECK_THAT(said(copy.folder()), Contains("parser/moves: damaged model file"));
}

TEST_CASE("the weights of another component are refused", "[nlp][damage]") {
  const Copy copy;
  copy.write("parser/model", copy.read("ner/model"));
  CHECK_THAT(said(copy.folder()), Contains("parser/model: damaged model file"));
}

TEST_CASE("an architecture that is not known is refused by name", "[nlp][damage]") {
  const Copy copy;
  std::string config = copy.read("config.cfg");
  const std::string known = "spacy.MaxoutWindowEncoder.v2";
  config.replace(config.rfind(known), known.size(), "spacy.MishWindowEncoder.v2");
  copy.write("config.cfg", config);
  CHECK_THAT(said(copy.folder()),
             Contains("is \"spacy.MishWindowEncoder.v2\" and not"));
}

TEST_CASE("damage anywhere ends with one line, never a crash", "[nlp][damage]") {
  const Copy copy;
  CHECK(loads_that_ended(copy, "tokenizer") == 12);
  CHECK(loads_that_ended(copy, "tok2vec/model") == 12);
  CHECK(loads_that_ended(copy, "parser/model") == 12);
  CHECK(loads_that_ended(copy, "ner/moves") == 12);
  CHECK(loads_that_ended(copy, "morphologizer/cfg") == 12);
  CHECK(loads_that_ended(copy, "attribute_ruler/patterns") == 12);
  CHECK(loads_that_ended(copy, "lemmatizer/lookups/lookups.bin") == 12);
  CHECK(said(copy.folder()).empty());
}

TEST_CASE("a damaged or foreign table file is never trusted", "[nlp][damage]") {
  const fs::path file = fs::temp_directory_path() / "sourcier-image-test";
  fs::remove(file);
  const std::string words = "des mots";
  nlp::Sections sections;
  sections[2] = std::as_bytes(std::span(words));
  CHECK(nlp::make_image(file, 5, sections).items<char>(2).size() == words.size());
  REQUIRE(nlp::open_image(file, 5).has_value());
  CHECK(nlp::open_image(file, 5)->items<char>(2)[4] == 'm');
  CHECK_FALSE(nlp::open_image(file, 6).has_value());

  std::string bytes = nlp::model_file(file);
  bytes[bytes.size() - 60] = static_cast<char>(bytes[bytes.size() - 60] ^ 1);
  std::ofstream(file, std::ios::binary) << bytes;
  CHECK_FALSE(nlp::open_image(file, 5).has_value());
  fs::resize_file(file, 100);
  CHECK_FALSE(nlp::open_image(file, 5).has_value());
  fs::remove(file);
}

TEST_CASE("a place that cannot be written is no error", "[nlp][damage]") {
  const nlp::Sections sections;
  CHECK(nlp::make_image("/nowhere/at/all", 1, sections).items<char>(0).empty());
}
