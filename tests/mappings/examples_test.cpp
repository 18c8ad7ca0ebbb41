// SPDX-License-Identifier: Apache-2.0
// Every example of every mapping is read by the pipeline and must keep its promise.
#include "annotated.hpp"
#include "extract/events.hpp"
#include "extract/events_senses.hpp"
#include "knowledge/frames.hpp"
#include "knowledge/knowledge.hpp"
#include "knowledge/lexicon.hpp"
#include "mappings/proof.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <regex>

namespace {

using namespace sourcier;

const knowledge::Resources& resources() {
  const char* folder = std::getenv("SOURCIER_DATA"); // mappings being written elsewhere
  static const std::string root = folder == nullptr ? SOURCIER_ROOT : folder;
  static const knowledge::Knowledge known(root + "/mappings/wikidata");
  static const knowledge::Frames frames(root + "/mappings/events");
  static const knowledge::Lexicon lexicon(root + "/mappings/languages/fr");
  static const knowledge::Resources all{known, frames, lexicon};
  return all;
}

std::vector<tests::Case> cases() {
  std::vector<tests::Case> all;
  for (const knowledge::Frame& frame : resources().frames.all()) {
    for (const std::string& example : frame.examples) {
      all.push_back({&frame, tests::promise(example), false});
    }
    for (const std::string& example : frame.counter_examples) {
      all.push_back({&frame, tests::promise(example), true});
    }
  }
  return all;
}

/// All sentences as the paragraphs of one article: one run of the model.
Document page(const std::vector<tests::Case>& all) {
  std::string text;
  for (const tests::Case& one : all) {
    text += one.promised.sentence + "\n";
  }
  return annotated(text, "2025-04-02");
}

Findings read(const Document& document) {
  Findings found;
  extract::Mentions mentions(document, resources());
  const auto syntax = extract::predicates(document);
  extract::Sayings said =
      extract::sayings(document, syntax, mentions, found.times, resources());
  found.events = extract::events(
      document, syntax, mentions, said, found.quantities, found.times, resources());
  found.mentions = std::move(mentions).release();
  return found;
}

struct Proof {
  std::vector<tests::Case> cases;
  Document document;
  Findings findings;
  std::vector<std::vector<const Event*>> events; ///< by case
};

const Proof& proof() {
  static const Proof made = [] {
    Proof proof;
    proof.cases = cases();
    proof.document = page(proof.cases);
    proof.findings = read(proof.document);
    proof.events.resize(proof.cases.size());
    for (const Event& event : proof.findings.events) {
      const std::uint32_t block =
          proof.document.sentences[event.evidence.sentence].block;
      proof.events[block].push_back(&event);
    }
    return proof;
  }();
  return made;
}

std::string what_fails(bool counter) {
  const Proof& all = proof();
  std::string report;
  for (std::size_t k = 0; k < all.cases.size(); ++k) {
    const tests::Case& one = all.cases[k];
    const std::string wrong =
        one.counter == counter
            ? tests::fault(all.document, all.findings, all.events[k], one)
            : "";
    if (!wrong.empty()) {
      report += one.frame->place + ": rule:" + one.frame->rule + ":" + wrong +
                "\n    \"" + one.promised.sentence + "\"\n";
      for (const Event* event : all.events[k]) {
        report += "      " + tests::told(all.document, all.findings, *event) + "\n";
      }
    }
  }
  return report;
}

/// A trigger's words without "se", determiners and the like: "trouver", "mort".
/// `split`: at hyphens too, as the tokenizer does with most words.
std::vector<std::string> words_of(const std::string& trigger, bool split) {
  static const std::regex light(
      "^(se |s')|(^| )(l'|d'|le |la |les |un |une |de |du |des "
      "|son |sa |ses |leur |au |aux )");
  const std::string bare =
      std::regex_replace(std::regex_replace(trigger, light, " "), light, " ");
  auto words = tests::split(
      split ? std::regex_replace(bare, std::regex("-"), " - ") : bare, " ");
  std::erase(words, "");
  return words;
}

/// The sentence has all the words, as written or as lemmas.
bool stand_there(const Document& document,
                 std::uint32_t sentence,
                 const std::vector<std::string>& words) {
  const TokenRange range = document.sentences[sentence].tokens;
  return std::all_of(words.begin() + 1, words.end(), [&](const std::string& word) {
    return std::any_of(
        document.tokens.begin() + range.begin,
        document.tokens.begin() + range.end,
        [&](const Token& token) { return token.lower == word || token.lemma == word; });
  });
}

/// Words of frames (rule, word) that some example proves.
std::set<std::pair<std::string, std::string>> proven() {
  const Proof& all = proof();
  std::set<std::pair<std::string, std::string>> words;
  for (std::size_t k = 0; k < all.cases.size(); ++k) {
    const tests::Case& one = all.cases[k];
    if (one.counter ||
        !tests::fault(all.document, all.findings, all.events[k], one).empty()) {
      continue;
    }
    for (const Event* event : all.events[k]) {
      const Token& head = all.document.tokens[event->head];
      for (const std::string& word : one.frame->words) {
        const auto parts = words_of(word, head.lower.find('-') == std::string::npos);
        const std::string& first = parts.front();
        if (!stand_there(all.document, head.sentence, parts)) {
          continue;
        }
        const bool verb = head.pos != Upos::noun && head.pos != Upos::propn;
        const auto forms = extract::dictionary_forms(head, verb);
        const auto among = [&](const std::string& form) {
          return std::find(forms.begin(), forms.end(), form) != forms.end();
        };
        const bool causative = first == "faire" && parts.size() > 1;
        if (event->type == one.frame->type &&
            (among(first) || (causative && among(parts[1])))) {
          words.emplace(one.frame->rule, word);
        }
      }
    }
  }
  return words;
}

} // namespace

TEST_CASE("every example yields its type, roles and standing", "[mappings]") {
  const std::string report = what_fails(false);
  INFO(report);
  CHECK(report.empty());
}

TEST_CASE("no counter-example yields the type it warns of", "[mappings]") {
  const std::string report = what_fails(true);
  INFO(report);
  CHECK(report.empty());
}

TEST_CASE("every frame has an example and a counter-example", "[mappings]") {
  std::string without;
  for (const knowledge::Frame& frame : resources().frames.all()) {
    const bool complete = !frame.examples.empty() && !frame.counter_examples.empty();
    without += complete ? "" : frame.place + ": rule:" + frame.rule + "\n";
  }
  INFO(without);
  CHECK(without.empty());
}

TEST_CASE("the failing sentences, one a paragraph", "[.report]") {
  std::printf("%s%s", what_fails(false).c_str(), what_fails(true).c_str());
  CHECK(!proof().cases.empty());
}

TEST_CASE("what the dictionary covers", "[.coverage]") {
  const auto words = proven();
  std::map<std::string, std::pair<int, int>> types;
  int all = 0;
  for (const knowledge::Frame& frame : resources().frames.all()) {
    for (const std::string& word : frame.words) {
      const bool kept = words.contains({frame.rule, word});
      ++all;
      ++types[frame.type].first;
      types[frame.type].second += kept ? 1 : 0;
      if (!kept) {
        std::printf("%s: rule:%s: no example proves \"%s\"\n",
                    frame.place.c_str(),
                    frame.rule.c_str(),
                    word.c_str());
      }
    }
  }
  for (const auto& [type, count] : types) {
    std::printf(
        "%-22s %4d triggers, %4d proven\n", type.c_str(), count.first, count.second);
  }
  std::printf("%d triggers, %zu proven, %zu sentences\n",
              all,
              words.size(),
              proof().cases.size());
  CHECK(!words.empty());
}
