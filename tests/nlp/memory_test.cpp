// SPDX-License-Identifier: Apache-2.0
// What is remembered stays within its bound and never changes a result.
#include "annotated.hpp"
#include "nlp/memory.hpp"

#include <catch2/catch.hpp>
#include <thread>

using namespace sourcier;

namespace {

struct Kilobyte {
  int number = 0;
  static std::size_t bytes() { return 1024; }
};

std::u32string key(int i) {
  return U"word " + std::u32string(1, static_cast<char32_t>(0x4E00 + i));
}

/// How many of `count` keys are still known after all were added.
int known_after(nlp::Memory<Kilobyte>& memory, int count) {
  for (int i = 0; i < count; ++i) {
    memory.add(key(i), std::make_shared<const Kilobyte>(Kilobyte{i}));
  }
  int known = 0;
  for (int i = 0; i < count; ++i) {
    known += memory.find(key(i)) != nullptr ? 1 : 0;
  }
  return known;
}

const std::vector<std::string>& texts() {
  static const std::vector<std::string> texts{
      "Le conseil de Valdor a voté le budget mardi.",
      "Ines Carvalho n'ira pas à Genève : elle l'a dit hier.",
      "",
      "Des milliers d'ouvriers manifestent à Corbelin.",
      "Le conseil de Valdor a voté le budget mardi."};
  return texts;
}

std::vector<nlp::Annotation> together(const nlp::Pipeline& pipeline) {
  std::vector<nlp::Input> inputs;
  for (const std::string& text : texts()) {
    inputs.push_back({text, false, {}});
  }
  return pipeline.annotate(inputs);
}

bool equal(const nlp::Annotation& a, const nlp::Annotation& b) {
  return a.tok == b.tok && a.head == b.head && a.dep == b.dep && a.lemma == b.lemma &&
         a.tensor == b.tensor && a.ent_type == b.ent_type;
}

bool all_equal(const std::vector<nlp::Annotation>& a,
               const std::vector<nlp::Annotation>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), equal);
}

std::vector<nlp::Annotation> one_by_one(const nlp::Pipeline& pipeline) {
  std::vector<nlp::Annotation> out;
  for (const std::string& text : texts()) {
    const std::vector<nlp::Input> input{{text, false, {}}};
    out.push_back(pipeline.annotate(input).front());
  }
  return out;
}

} // namespace

TEST_CASE("a bounded memory forgets, but keeps what it still has right",
          "[nlp][memory]") {
  nlp::Memory<Kilobyte> memory(1U << 20U);
  const int known = known_after(memory, 5000);
  CHECK(known > 200);
  CHECK(known < 1100);
  CHECK(memory.find(key(4999))->number == 4999);
}

TEST_CASE("a memory of nothing keeps nothing", "[nlp][memory]") {
  nlp::Memory<Kilobyte> memory(0);
  CHECK(known_after(memory, 10) == 0);
}

TEST_CASE("texts annotated together, alone, again or in threads are the same",
          "[nlp][memory]") {
  const nlp::Pipeline& pipeline = test_pipeline();
  const std::vector<nlp::Annotation> first = together(pipeline);
  CHECK(all_equal(first, one_by_one(pipeline)));
  CHECK(all_equal(first, together(pipeline)));
  std::vector<nlp::Annotation> here;
  std::vector<nlp::Annotation> there;
  std::thread a([&] { here = one_by_one(pipeline); });
  std::thread b([&] { there = together(pipeline); });
  a.join();
  b.join();
  CHECK(all_equal(first, here));
  CHECK(all_equal(first, there));
}

TEST_CASE("without any memory the annotations are the same", "[nlp][memory]") {
  const nlp::Pipeline forgetful =
      nlp::Pipeline::load(SOURCIER_ROOT "/.models/fr_core_news_md-3.8.0", 0);
  CHECK(all_equal(together(test_pipeline()), together(forgetful)));
}
