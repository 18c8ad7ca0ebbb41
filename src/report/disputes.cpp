// SPDX-License-Identifier: Apache-2.0
// Compares the accounts of each fact.
#include "report/disputes.hpp"

#include "report/sources.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

namespace sourcier::report {

namespace {

double value(const std::string& digits) {
  double number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

bool has_amount(const Quantity& quantity) {
  return !quantity.value.empty() || !quantity.minimum.empty() ||
         !quantity.maximum.empty() || !quantity.magnitude.empty();
}

Figure figure(const Corpus& corpus, Index finding, Index quantity) {
  const Quantity& given = corpus.quantities[quantity];
  Figure figure{finding, quantity, 0, 0, 0};
  if (!given.value.empty()) {
    figure.low = figure.high = value(given.value);
  } else if (!given.magnitude.empty()) {
    figure.low = figure.high = value(given.magnitude);
  } else {
    figure.low = value(given.minimum.empty() ? given.maximum : given.minimum);
    figure.high = value(given.maximum.empty() ? given.minimum : given.maximum);
  }
  return figure;
}

/// Without named parties nothing says that two shares or sums in an article are of the
/// same thing.
bool is_comparable(const Fact& fact, const Quantity& quantity) {
  return fact.occurrence != none || !fact.parties.empty() ||
         (!quantity.counted.empty() && quantity.unit == "Person");
}

/// Copies of one text give a figure once.
void count_copies_once(const Corpus& corpus, std::vector<Figure>& figures) {
  std::map<std::tuple<Index, std::string, Span>, std::size_t> first;
  std::vector<Figure> once;
  for (const Figure& figure : figures) {
    const Index article = corpus.findings[figure.finding].article;
    const Index text = original(corpus, article);
    const Quantity& given = corpus.quantities[figure.quantity];
    const auto [place, is_new] = first.emplace(
        std::tuple(text, amount(given) + given.modifier, Span{}), once.size());
    if (is_new || corpus.findings[once[place->second].finding].article == article) {
      once.push_back(figure);
    } else {
      ++once[place->second].copies;
    }
  }
  figures = std::move(once);
}

void settle(const Corpus& corpus, Divergence& divergence) {
  const auto published = [&](const Figure& figure) {
    return corpus.articles[corpus.findings[figure.finding].article].published;
  };
  std::stable_sort(divergence.figures.begin(),
                   divergence.figures.end(),
                   [](const Figure& a, const Figure& b) {
                     return std::tie(a.low, a.high) < std::tie(b.low, b.high);
                   });
  std::vector<Index> findings;
  for (std::size_t i = 0; i < divergence.figures.size(); ++i) {
    const Figure& here = divergence.figures[i];
    const Figure& latest = divergence.figures[divergence.latest];
    if (std::make_tuple(published(here), here.finding) >
        std::make_tuple(published(latest), latest.finding)) {
      divergence.latest = i;
    }
    findings.push_back(here.finding);
  }
  divergence.sources = independent_sources(corpus, findings);
}

double spread(const Divergence& divergence) {
  const double low = divergence.figures.front().low;
  return low > 0 ? divergence.figures.back().high / low
                 : divergence.figures.back().high;
}

bool is_claimed(const Finding& finding) {
  return finding.standing == "Stated" || finding.standing == "Attributed" ||
         finding.standing == "Hedged";
}

/// A denial with what it denies.
Contradiction denial(const Corpus& corpus, Index index) {
  Contradiction found;
  const Finding& finding = corpus.findings[index];
  for (const Party& party : finding.parties) {
    if (party.is_finding && party.role == "content") {
      found.said.push_back(party.index);
    }
  }
  if (!found.said.empty()) {
    const Finding& said = corpus.findings[found.said.front()];
    found.denied.push_back(index);
    found.fact = {
        said.type, named_parties(corpus, said), period(corpus, said), none, found.said};
  }
  return found;
}

} // namespace

std::string counted_alike(const std::string& counted) {
  constexpr std::array<std::string_view, 5> dead{
      "mort", "victime", "tué", "décès", "personne tuée"};
  return std::find(dead.begin(), dead.end(), counted) == dead.end() ? counted : "mort";
}

std::string amount(const Quantity& quantity) {
  if (!quantity.value.empty()) {
    return quantity.value;
  }
  return !quantity.magnitude.empty() ? quantity.magnitude + "s"
                                     : quantity.minimum + "–" + quantity.maximum;
}

std::vector<Divergence> divergences(const Corpus& corpus,
                                    const std::vector<Fact>& facts) {
  std::vector<Divergence> found;
  for (const Fact& fact : facts) {
    std::map<std::pair<std::string, std::string>, std::vector<Figure>> by_measure;
    for (const Index account : fact.accounts) {
      for (const Index quantity : corpus.findings[account].quantities) {
        const Quantity& given = corpus.quantities[quantity];
        if (has_amount(given) && is_comparable(fact, given)) {
          by_measure[{given.unit, counted_alike(given.counted)}].push_back(
              figure(corpus, account, quantity));
        }
      }
    }
    for (auto& [measure, figures] : by_measure) {
      std::set<std::string> amounts;
      for (const Figure& figure : figures) {
        amounts.insert(amount(corpus.quantities[figure.quantity]));
      }
      if (amounts.size() > 1) {
        found.push_back({fact, measure.first, measure.second, figures, figures});
        count_copies_once(corpus, found.back().figures);
        settle(corpus, found.back());
      }
    }
  }
  std::stable_sort(
      found.begin(), found.end(), [](const Divergence& a, const Divergence& b) {
        return std::make_tuple(b.sources, spread(b)) <
               std::make_tuple(a.sources, spread(a));
      });
  return found;
}

std::vector<Contradiction> contradictions(const Corpus& corpus,
                                          const std::vector<Fact>& facts) {
  std::vector<Contradiction> found;
  for (const Fact& fact : facts) {
    Contradiction split{fact, {}, {}};
    for (const Index account : fact.accounts) {
      const Finding& finding = corpus.findings[account];
      if (finding.standing == "Negated") {
        split.denied.push_back(account);
      } else if (is_claimed(finding)) {
        split.said.push_back(account);
      }
      if (finding.type == "Denial" && finding.standing != "Negated") {
        if (Contradiction other = denial(corpus, account); !other.denied.empty()) {
          found.push_back(std::move(other));
        }
      }
    }
    const bool joined = fact.occurrence != none || !fact.parties.empty();
    if (joined && !split.said.empty() && !split.denied.empty()) {
      found.push_back(std::move(split));
    }
  }
  return found;
}

std::vector<const Fact*> sole_sources(const Corpus& corpus,
                                      const std::vector<Fact>& facts) {
  std::vector<const Fact*> found;
  for (const Fact& fact : facts) {
    if ((fact.occurrence != none || !fact.parties.empty()) &&
        independent_sources(corpus, fact.accounts) == 1) {
      found.push_back(&fact);
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Fact* a, const Fact* b) {
    return std::make_tuple(b->accounts.size(), b->period) <
           std::make_tuple(a->accounts.size(), a->period);
  });
  return found;
}

} // namespace sourcier::report
