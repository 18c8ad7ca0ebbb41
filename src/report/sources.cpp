// SPDX-License-Identifier: Apache-2.0
// Counts sources so that one agency text is counted once.
#include "report/sources.hpp"

#include <map>
#include <set>
#include <unordered_map>

namespace sourcier::report {

void find_copies(Corpus& corpus) {
  constexpr std::size_t long_sentence = 60; // bytes; shorter ones are formulas
  constexpr std::size_t least = 3;
  constexpr std::size_t parts = 5;
  constexpr std::size_t shared_parts = 4;
  std::unordered_map<std::string_view, Index> first; // looked up, never walked
  for (Index a = 0; a < corpus.articles.size(); ++a) {
    const Article& article = corpus.articles[a];
    std::map<Index, std::size_t> shared;
    std::size_t sentences = 0;
    for (Index s = article.first_sentence;
         s < article.first_sentence + article.sentences;
         ++s) {
      const std::string& words = corpus.sentences[s].words;
      if (words.size() < long_sentence) {
        continue;
      }
      ++sentences;
      const auto [place, is_new] = first.emplace(words, a);
      if (!is_new && place->second != a) {
        ++shared[place->second];
      }
    }
    for (const auto& [other, count] : shared) {
      if (article.copy_of == none && count >= least &&
          count * parts >= sentences * shared_parts) {
        corpus.articles[a].copy_of = other;
      }
    }
  }
}

Index original(const Corpus& corpus, Index article) {
  // A circle in a broken graph ends where it began.
  for (std::size_t steps = 0;
       corpus.articles[article].copy_of != none && steps < corpus.articles.size();
       ++steps) {
    article = corpus.articles[article].copy_of;
  }
  return article;
}

std::string source_key(const Corpus& corpus, const Finding& finding) {
  if (finding.attribution != none) {
    const Attribution& said = corpus.attributions[finding.attribution];
    if (!said.sources.empty()) {
      return "d" + std::to_string(corpus.entities[said.sources.front()].dossier);
    }
  }
  const Index article = original(corpus, finding.article);
  const std::string& publisher = corpus.articles[article].publisher;
  return publisher.empty() ? "a" + std::to_string(article) : "p" + publisher;
}

std::size_t independent_sources(const Corpus& corpus,
                                const std::vector<Index>& findings) {
  std::set<std::string> keys;
  for (const Index finding : findings) {
    keys.insert(source_key(corpus, corpus.findings[finding]));
  }
  return keys.size();
}

} // namespace sourcier::report
