// SPDX-License-Identifier: Apache-2.0
// Entities gathered under the name they bear, with the findings that name them.
#include "report/dossiers.hpp"

#include "hash/sha256.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace sourcier::report {

namespace {

/// Most steps of "A, citing B, citing C"; a circle in a broken graph ends there.
constexpr int most_hops = 8;

std::string lowered(const std::string& label) {
  return text::utf8(text::lower(text::code_points(label)));
}

std::string key_of(const Entity& entity) {
  return entity.same_as.empty() ? entity.type + ":" + lowered(entity.label)
                                : entity.iri;
}

std::string page_name(const Entity& entity) {
  constexpr std::size_t digits = 16;
  if (!entity.same_as.empty()) {
    std::string name = entity.iri.substr(entity.iri.rfind('/') + 1);
    const bool plain =
        !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
          return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                 (c >= 'a' && c <= 'z');
        });
    if (plain) {
      return name;
    }
  }
  return "n" + hash::sha256_hex(key_of(entity)).substr(0, digits);
}

/// The article of each entity that is used at all; for a linked one its first.
void set_articles(Corpus& corpus) {
  const auto use = [&](Index entity, Index article) {
    Index& first = corpus.entities[entity].article;
    first = std::min(first, article);
  };
  for (const Mention& mention : corpus.mentions) {
    use(mention.entity, mention.article);
  }
  for (const Finding& finding : corpus.findings) {
    for (const Index entity : named_in(corpus, finding)) {
      use(entity, finding.article);
    }
  }
}

void add_findings(Corpus& corpus) {
  for (Index i = 0; i < corpus.findings.size(); ++i) {
    for (const Index entity : named_in(corpus, corpus.findings[i])) {
      std::vector<Index>& into =
          corpus.dossiers[corpus.entities[entity].dossier].findings;
      if (into.empty() || into.back() != i) {
        into.push_back(i);
      }
    }
  }
}

void count_articles(Corpus& corpus) {
  std::vector<std::pair<Index, Index>> seen; // article, dossier
  for (const Mention& mention : corpus.mentions) {
    seen.emplace_back(mention.article, corpus.entities[mention.entity].dossier);
  }
  for (Index d = 0; d < corpus.dossiers.size(); ++d) {
    for (const Index finding : corpus.dossiers[d].findings) {
      seen.emplace_back(corpus.findings[finding].article, d);
    }
  }
  std::sort(seen.begin(), seen.end());
  seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
  for (const auto& [article, dossier] : seen) {
    ++corpus.dossiers[dossier].articles;
  }
}

/// By kind; those with most findings first, then by name.
void in_order(Corpus& corpus) {
  std::vector<Index> order(corpus.dossiers.size());
  for (Index i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::sort(order.begin(), order.end(), [&](Index a, Index b) {
    const Dossier& left = corpus.dossiers[a];
    const Dossier& right = corpus.dossiers[b];
    return std::make_tuple(left.kind, right.findings.size(), left.label, left.name) <
           std::make_tuple(right.kind, left.findings.size(), right.label, right.name);
  });
  std::vector<Index> place(order.size());
  std::vector<Dossier> dossiers;
  dossiers.reserve(order.size());
  for (const Index old : order) {
    place[old] = static_cast<Index>(dossiers.size());
    dossiers.push_back(std::move(corpus.dossiers[old]));
  }
  corpus.dossiers = std::move(dossiers);
  for (Entity& entity : corpus.entities) {
    entity.dossier = entity.dossier == none ? none : place[entity.dossier];
  }
}

} // namespace

std::string key(const Corpus& corpus, Index dossier) {
  return key_of(corpus.entities[corpus.dossiers[dossier].entities.front()]);
}

std::vector<Index> sources_of(const Corpus& corpus, Index attribution) {
  std::vector<Index> found;
  for (int hop = 0; attribution != none && hop < most_hops; ++hop) {
    const Attribution& said = corpus.attributions[attribution];
    found.insert(found.end(), said.sources.begin(), said.sources.end());
    attribution = said.via;
  }
  return found;
}

std::vector<Index> named_in(const Corpus& corpus, const Finding& finding) {
  std::vector<Index> found = sources_of(corpus, finding.attribution);
  for (const Party& party : finding.parties) {
    if (!party.is_finding) {
      found.push_back(party.index);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

void set_up_dossiers(Corpus& corpus) {
  set_articles(corpus);
  std::map<std::string, std::vector<Index>> by_page;
  for (Index i = 0; i < corpus.entities.size(); ++i) {
    Entity& entity = corpus.entities[i];
    if (entity.article != none) {
      if (entity.label.empty()) {
        entity.label = entity.iri.substr(entity.iri.rfind('/') + 1);
      }
      by_page[page_name(entity)].push_back(i);
    }
  }
  for (auto& [name, entities] : by_page) {
    std::sort(entities.begin(), entities.end(), [&](Index a, Index b) {
      return std::tie(corpus.entities[a].article, corpus.entities[a].iri) <
             std::tie(corpus.entities[b].article, corpus.entities[b].iri);
    });
    const Entity& first = corpus.entities[entities.front()];
    Dossier dossier;
    dossier.name = name;
    dossier.label = first.label;
    dossier.kind = first.kind;
    dossier.linked = !first.same_as.empty();
    for (const Index entity : entities) {
      corpus.entities[entity].dossier = static_cast<Index>(corpus.dossiers.size());
    }
    dossier.entities = std::move(entities);
    corpus.dossiers.push_back(std::move(dossier));
  }
  add_findings(corpus);
  count_articles(corpus);
  in_order(corpus);
}

} // namespace sourcier::report
