// SPDX-License-Identifier: Apache-2.0
// The end of the reading: what joins articles, and an order that no file decides.
#include "report/dossiers.hpp"
#include "report/reading.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace sourcier::report {

namespace {

/// The new places of the blocks of a list that stand together for each article.
template <class Item>
std::vector<Index> moved(std::vector<Item>& items,
                         const std::vector<Article>& articles,
                         Index Article::*first,
                         Index Article::*count) {
  std::vector<Index> place(items.size(), none);
  std::vector<Item> ordered;
  ordered.reserve(items.size());
  for (const Article& article : articles) {
    for (Index i = 0; i < article.*count; ++i) {
      place[article.*first + i] = static_cast<Index>(ordered.size());
      ordered.push_back(std::move(items[article.*first + i]));
    }
  }
  items = std::move(ordered);
  return place;
}

void renumber(std::vector<Article>& articles,
              Index Article::*first,
              Index Article::*count) {
  Index next = 0;
  for (Article& article : articles) {
    article.*first = next;
    next += article.*count;
  }
}

void move_to(Index& index, const std::vector<Index>& places) {
  index = index == none ? none : places[index];
}

} // namespace

void Reading::settle_occurrences() {
  for (const auto& [iri, described] : shared_) {
    if (described.is_a("sc:Occurrence")) {
      occurrence(iri, described);
    }
  }
  std::unordered_map<std::string, Index> wanted;
  for (const auto& [iri, told] : told_) {
    for (const std::string& account : told.accounts) {
      wanted.emplace(account, none);
    }
  }
  if (wanted.empty()) {
    return;
  }
  for (Index i = 0; i < corpus_.findings.size(); ++i) {
    if (const auto found = wanted.find(iri(corpus_, corpus_.findings[i]));
        found != wanted.end()) {
      found->second = i;
    }
  }
  for (const auto& [iri, told] : told_) {
    Occurrence occurrence{iri, told.rule, {}};
    for (const std::string& account : told.accounts) {
      if (const Index finding = wanted.at(account); finding != none) {
        occurrence.accounts.push_back(finding);
      }
    }
    if (occurrence.accounts.size() > 1) {
      corpus_.occurrences.push_back(std::move(occurrence));
    }
  }
}

void Reading::settle_copies() {
  for (const auto& [iri, described] : shared_) {
    if (const rdf::Term* original = described.value("sc:nearCopyOf")) {
      copies_[iri] = original->value();
    }
  }
  const auto index_of = [&](const std::string& iri) {
    const auto found = by_doc_.find(iri.substr(iri.rfind('/') + 1));
    return found == by_doc_.end() ? static_cast<Index>(none) : found->second;
  };
  for (const auto& [copy, original] : copies_) {
    const Index from = index_of(copy);
    const Index to = index_of(original);
    if (from != none && to != none && from != to) {
      corpus_.articles[from].copy_of = to;
    }
  }
}

void Reading::in_order() {
  std::vector<Index> order(corpus_.articles.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](Index a, Index b) {
    const Article& left = corpus_.articles[a];
    const Article& right = corpus_.articles[b];
    return std::tie(left.published, left.iri) < std::tie(right.published, right.iri);
  });
  std::vector<Index> article_at(order.size());
  std::vector<Article> articles;
  articles.reserve(order.size());
  for (const Index old : order) {
    article_at[old] = static_cast<Index>(articles.size());
    articles.push_back(std::move(corpus_.articles[old]));
  }
  const auto sentence_at =
      moved(corpus_.sentences, articles, &Article::first_sentence, &Article::sentences);
  const auto finding_at =
      moved(corpus_.findings, articles, &Article::first_finding, &Article::findings);
  renumber(articles, &Article::first_sentence, &Article::sentences);
  renumber(articles, &Article::first_finding, &Article::findings);
  corpus_.articles = std::move(articles);
  for (Article& article : corpus_.articles) {
    move_to(article.copy_of, article_at);
  }
  for (Sentence& sentence : corpus_.sentences) {
    move_to(sentence.article, article_at);
  }
  for (Mention& mention : corpus_.mentions) {
    move_to(mention.article, article_at);
  }
  for (Link& link : corpus_.links) {
    move_to(link.sentence, sentence_at);
  }
  for (Finding& finding : corpus_.findings) {
    move_to(finding.article, article_at);
    move_to(finding.sentence, sentence_at);
    for (Party& party : finding.parties) {
      if (party.is_finding) {
        move_to(party.index, finding_at);
      }
    }
  }
  for (Occurrence& occurrence : corpus_.occurrences) {
    for (Index& account : occurrence.accounts) {
      move_to(account, finding_at);
    }
    std::sort(occurrence.accounts.begin(), occurrence.accounts.end());
  }
}

Corpus Reading::corpus() {
  for (const auto& [iri, described] : shared_) {
    if (const auto found = linked_.find(iri); found != linked_.end()) {
      describe(found->second, described);
    }
  }
  settle_occurrences();
  settle_copies();
  in_order();
  std::sort(corpus_.mentions.begin(),
            corpus_.mentions.end(),
            [&](const Mention& a, const Mention& b) {
              return std::tie(a.article, a.span, corpus_.entities[a.entity].iri) <
                     std::tie(b.article, b.span, corpus_.entities[b.entity].iri);
            });
  std::sort(
      corpus_.links.begin(), corpus_.links.end(), [](const Link& a, const Link& b) {
        return std::tie(a.sentence, a.item) < std::tie(b.sentence, b.item);
      });
  set_up_dossiers(corpus_);
  Corpus done = std::move(corpus_);
  *this = Reading();
  return done;
}

} // namespace sourcier::report
