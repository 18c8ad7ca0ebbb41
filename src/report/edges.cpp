// SPDX-License-Identifier: Apache-2.0
// Events become edges between pages.
#include "report/edges.hpp"

#include "report/sources.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace sourcier::report {

namespace {

using Key = std::tuple<Index, Index, Quad, bool>;

std::vector<Index>
in_role(const Corpus& corpus, const Finding& finding, std::string_view role) {
  std::vector<Index> found;
  for (const Party& party : finding.parties) {
    if (party.role != role || party.is_finding) {
      continue;
    }
    const Index dossier = corpus.entities[party.index].dossier;
    if (corpus.dossiers[dossier].kind != EntityKind::thing) {
      found.push_back(dossier);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

} // namespace

std::vector<Edge> edges(const Corpus& corpus, const Labels& labels) {
  std::map<Key, std::vector<Index>> found;
  for (Index i = 0; i < corpus.findings.size(); ++i) {
    const Finding& finding = corpus.findings[i];
    if (finding.kind != FindingKind::event || finding.standing == "Negated" ||
        finding.standing == "Hypothetical") {
      continue;
    }
    const Quad quad = labels.quad(finding.type);
    for (const Index agent : in_role(corpus, finding, "agent")) {
      for (const Index target : in_role(corpus, finding, "target")) {
        if (agent != target) {
          found[{agent, target, quad, false}].push_back(i);
        }
      }
    }
    const std::vector<Index> parts = in_role(corpus, finding, "participant");
    for (std::size_t a = 0; a < parts.size(); ++a) {
      for (std::size_t b = a + 1; b < parts.size(); ++b) {
        found[{parts[a], parts[b], quad, true}].push_back(i);
      }
    }
  }
  std::vector<Edge> edges;
  for (auto& [key, findings] : found) {
    const auto& [from, to, quad, mutual] = key;
    const std::size_t sources = independent_sources(corpus, findings);
    edges.push_back({from, to, quad, mutual, std::move(findings), sources});
  }
  std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
    return std::make_tuple(b.sources, b.findings.size()) <
           std::make_tuple(a.sources, a.findings.size());
  });
  return edges;
}

} // namespace sourcier::report
