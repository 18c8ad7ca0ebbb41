// SPDX-License-Identifier: Apache-2.0
// Every territory and every demonym, in every kind of sentence (templates.tsv).
#include "link/linked.hpp"
#include "text/utf8.hpp"

#include <catch2/catch.hpp>
#include <cstdio>
#include <map>

using namespace sourcier;

namespace {

using Row = std::vector<std::string>;

std::string upper_first(const std::string& word) {
  static const std::map<std::string, std::string> accents{
      {"é", "É"}, {"î", "Î"}, {"è", "È"}, {"à", "À"}, {"â", "Â"}, {"ô", "Ô"}};
  if (word.size() > 1 && accents.contains(word.substr(0, 2))) {
    return accents.at(word.substr(0, 2)) + word.substr(2);
  }
  std::string capital = word;
  capital[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
  return capital;
}

/// What stands before a name: {"{de}", "du "} for an article "le".
std::map<std::string, std::string> forms(const std::string& article) {
  if (article == "le") {
    return {{"{S}", "Le "},
            {"{le}", "le "},
            {"{de}", "du "},
            {"{en}", "au "},
            {"{a}", "au "}};
  }
  if (article == "la") {
    return {{"{S}", "La "},
            {"{le}", "la "},
            {"{de}", "de la "},
            {"{en}", "en "},
            {"{a}", "à la "}};
  }
  if (article == "l'") {
    return {{"{S}", "L'"},
            {"{le}", "l'"},
            {"{de}", "de l'"},
            {"{en}", "en "},
            {"{a}", "à l'"}};
  }
  if (article == "les") {
    return {{"{S}", "Les "},
            {"{le}", "les "},
            {"{de}", "des "},
            {"{en}", "aux "},
            {"{a}", "aux "}};
  }
  return {{"{S}", ""}, {"{le}", ""}, {"{de}", "de "}, {"{en}", "à "}, {"{a}", "à "}};
}

/// A sentence with a name put in, and where the name stands.
struct Filled {
  std::string text;
  Span span;
};

Filled filled(const std::string& sentence,
              const std::map<std::string, std::string>& before,
              const std::string& name) {
  const std::size_t at = sentence.find('{');
  const std::size_t end = sentence.find('}') + 1;
  const std::string slot = sentence.substr(at, end - at);
  std::string word = slot == "{X}" ? upper_first(name) : name;
  const auto prefix = before.find(slot);
  const std::string front =
      sentence.substr(0, at) + (prefix == before.end() ? "" : prefix->second);
  const auto begin = static_cast<std::uint32_t>(text::code_points(front).size());
  const auto size = static_cast<std::uint32_t>(text::code_points(word).size());
  return {front + word + sentence.substr(end), {begin, begin + size}};
}

/// Names that several territories share, and which of them is taken (shared.tsv).
std::set<std::string> winners(const std::string& form, const std::string& items) {
  static const std::map<std::string, std::string> shared = [] {
    std::map<std::string, std::string> made;
    for (const Row& row : table("shared.tsv")) {
      made.emplace(row[0], row[1]);
    }
    return made;
  }();
  std::set<std::string> found;
  const auto winner = shared.find(form);
  const std::string all = winner == shared.end() ? items : winner->second;
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = std::min(all.find('|', begin), all.size());
    found.insert(all.substr(begin, end - begin));
    begin = end + 1;
  }
  return found;
}

/// Sentences that are known to fail (not_yet.tsv).
bool is_known_to_fail(const std::string& sentence) {
  static const std::set<std::string> sentences = [] {
    std::set<std::string> made;
    for (const Row& row : table("not_yet.tsv")) {
      made.insert(row[0]);
    }
    return made;
  }();
  return sentences.contains(sentence);
}

/// What went wrong, a line each; counts the sentences.
struct Outcome {
  std::size_t sentences = 0;
  std::size_t not_yet = 0; ///< known to fail
  std::string wrong;
  std::string people;
};

void put(Outcome& outcome,
         const Filled& sentence,
         const std::set<std::string>& wanted,
         bool demonym) {
  const Linked linked(sentence.text);
  ++outcome.sentences;
  const std::set<std::string> items = linked.items(sentence.span);
  bool found = false;
  for (const std::string& item : wanted) {
    found = found || items.contains(item);
  }
  if (is_known_to_fail(sentence.text)) {
    ++outcome.not_yet;
    return;
  }
  if (!found) {
    outcome.wrong += sentence.text + " →";
    for (const std::string& item : items) {
      outcome.wrong += " " + item;
    }
    outcome.wrong += '\n';
  }
  if (demonym) {
    if (const std::string who = linked.persons_and_bodies(sentence.span);
        !who.empty()) {
      outcome.people += sentence.text + " → " + who + '\n';
    }
  }
}

Outcome names_in_templates() {
  Outcome outcome;
  const std::vector<Row> templates = table("templates.tsv");
  for (const Row& territory : table("territories.tsv")) {
    for (const Row& row : templates) {
      if (row[0] == "name") {
        put(outcome,
            filled(row[2], forms(territory[2]), territory[1]),
            winners(territory[1], territory[0]),
            false);
      }
    }
  }
  return outcome;
}

Outcome demonyms_in_templates() {
  Outcome outcome;
  const std::vector<Row> templates = table("templates.tsv");
  for (const Row& demonym : table("demonyms.tsv")) {
    const std::string as =
        demonym[1][0] == 'e' ? "m" + demonym[1].substr(1) : demonym[1];
    for (const Row& row : templates) {
      if (row[0] == as) {
        put(outcome,
            filled(row[2], {}, demonym[0]),
            winners(demonym[0], demonym[2]),
            true);
      }
    }
  }
  return outcome;
}

} // namespace

TEST_CASE("every territory is linked in every kind of sentence",
          "[link][territories]") {
  const Outcome outcome = names_in_templates();
  CHECK(outcome.sentences > 8000);
  CHECK(outcome.not_yet < outcome.sentences / 100);
  CHECK(outcome.wrong == "");
}

TEST_CASE("every demonym is linked, and is nobody's name", "[link][territories]") {
  const Outcome outcome = demonyms_in_templates();
  CHECK(outcome.sentences > 5000);
  CHECK(outcome.not_yet < outcome.sentences / 50);
  CHECK(outcome.wrong == "");
  CHECK(outcome.people == "");
}
