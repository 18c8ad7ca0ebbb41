// SPDX-License-Identifier: Apache-2.0
// Sorts events into facts.
#include "report/facts.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace sourcier::report {

namespace {

constexpr std::array<std::string_view, 4> party_roles{
    "agent", "participant", "target", "theme"};
constexpr std::size_t year_length = 4;
constexpr std::size_t month_length = 7;

bool has_a_name(const Dossier& dossier) {
  return dossier.linked ||
         (dossier.kind != EntityKind::group && dossier.kind != EntityKind::thing);
}

std::vector<Index> occurrence_of(const Corpus& corpus) {
  std::vector<Index> found(corpus.findings.size(), none);
  for (Index o = 0; o < corpus.occurrences.size(); ++o) {
    for (const Index account : corpus.occurrences[o].accounts) {
      found[account] = std::min(found[account], o);
    }
  }
  return found;
}

} // namespace

std::vector<Index> named_parties(const Corpus& corpus, const Finding& finding) {
  std::vector<Index> found;
  for (const Party& party : finding.parties) {
    const bool plays = std::find(party_roles.begin(), party_roles.end(), party.role) !=
                       party_roles.end();
    if (!plays || party.is_finding) {
      continue;
    }
    const Index dossier = corpus.entities[party.index].dossier;
    if (has_a_name(corpus.dossiers[dossier])) {
      found.push_back(dossier);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::string period(const Corpus& corpus, const Finding& finding) {
  if (!is_dated(finding)) {
    return iso(corpus.articles[finding.article].published).substr(0, month_length);
  }
  const Day first = finding.earliest == 0 ? finding.latest : finding.earliest;
  const Day last = finding.latest == 0 ? finding.earliest : finding.latest;
  constexpr Day month_unit = 100;
  constexpr Day year_unit = 10000;
  if (first / month_unit == last / month_unit) {
    return iso(first).substr(0, month_length);
  }
  return iso(first).substr(
      0, first / year_unit == last / year_unit ? year_length : month_length);
}

std::vector<Fact> facts(const Corpus& corpus) {
  const std::vector<Index> occurrences = occurrence_of(corpus);
  std::map<std::string, std::size_t> by_key;
  std::vector<Fact> found;
  for (Index i = 0; i < corpus.findings.size(); ++i) {
    const Finding& finding = corpus.findings[i];
    if (finding.kind != FindingKind::event) {
      continue;
    }
    Fact fact{finding.type,
              named_parties(corpus, finding),
              period(corpus, finding),
              occurrences[i],
              {}};
    std::string key = finding.type + "|" + fact.period;
    for (const Index party : fact.parties) {
      key += "|" + std::to_string(party);
    }
    if (fact.parties.empty()) {
      key += "|a" + std::to_string(finding.article);
    }
    if (fact.occurrence != none) {
      key = "o" + std::to_string(fact.occurrence);
    }
    const auto [place, is_new] = by_key.emplace(std::move(key), found.size());
    if (is_new) {
      found.push_back(std::move(fact));
    }
    found[place->second].accounts.push_back(i);
  }
  return found;
}

} // namespace sourcier::report
