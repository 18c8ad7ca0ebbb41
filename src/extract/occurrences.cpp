// SPDX-License-Identifier: Apache-2.0
// Joins the events of one article that tell the same thing: same type, a party in
// common, nothing that speaks against it.
#include "extract/events.hpp"

#include <algorithm>
#include <map>

namespace sourcier::extract {

namespace {

/// The row of the knowledge base that a filler most likely is; none: unknown.
std::optional<KnowledgeId> party(const Findings& findings, const Filler& filler) {
  const Mention& mention = findings.mentions[filler.mention];
  if (mention.candidates.empty()) {
    return std::nullopt;
  }
  return mention.candidates.front();
}

bool is_party(Role role) {
  return role == Role::agent || role == Role::target || role == Role::participant ||
         role == Role::theme;
}

using Parties = std::map<Role, std::vector<KnowledgeId>>;

Parties parties(const Findings& findings, const Event& event) {
  Parties found;
  for (const Filler& filler : event.fillers) {
    const auto who = party(findings, filler);
    if (who && is_party(filler.role)) {
      found[filler.role].push_back(*who);
    }
  }
  return found;
}

bool meet(const std::vector<KnowledgeId>& a, const std::vector<KnowledgeId>& b) {
  return std::any_of(a.begin(), a.end(), [&](KnowledgeId who) {
    return std::find(b.begin(), b.end(), who) != b.end();
  });
}

/// Some party in the same role, no role with quite different ones.
bool same_parties(const Parties& a, const Parties& b) {
  bool shared = false;
  for (const auto& [role, who] : a) {
    const auto other = b.find(role);
    if (other == b.end()) {
      continue;
    }
    if (!meet(who, other->second)) {
      return false;
    }
    shared = true;
  }
  return shared;
}

bool disjoint(const TimeExpression& a, const TimeExpression& b) {
  const bool known = a.earliest && a.latest && b.earliest && b.latest;
  return known && (*a.latest < *b.earliest || *b.latest < *a.earliest);
}

bool times_agree(const Findings& findings, const Event& a, const Event& b) {
  return std::none_of(a.times.begin(), a.times.end(), [&](TimeId one) {
    return std::any_of(b.times.begin(), b.times.end(), [&](TimeId other) {
      return disjoint(findings.times[one], findings.times[other]);
    });
  });
}

bool figures_agree(const Findings& findings, const Event& a, const Event& b) {
  return std::none_of(a.quantities.begin(), a.quantities.end(), [&](QuantityId one) {
    return std::any_of(b.quantities.begin(), b.quantities.end(), [&](QuantityId other) {
      const Quantity& x = findings.quantities[one];
      const Quantity& y = findings.quantities[other];
      return x.counted == y.counted && x.unit == y.unit && !x.value.empty() &&
             !y.value.empty() && x.value != y.value;
    });
  });
}

bool comparable(const Event& a, const Event& b) {
  const auto told = [](const Event& event) {
    const Standing standing = event.evidence.marking.standing;
    return standing != Standing::negated && standing != Standing::hypothetical;
  };
  return a.type == b.type && told(a) == told(b);
}

} // namespace

std::vector<Occurrence> occurrences(const Findings& findings) {
  std::vector<Parties> who;
  who.reserve(findings.events.size());
  for (const Event& event : findings.events) {
    who.push_back(parties(findings, event));
  }
  std::vector<bool> taken(findings.events.size(), false);
  std::vector<Occurrence> found;
  for (std::size_t i = 0; i < findings.events.size(); ++i) {
    if (taken[i] || who[i].empty()) {
      continue;
    }
    const Event& first = findings.events[Table<EventId, Event>::id(i)];
    Occurrence one;
    one.rule = "OccurrenceSameTypeAndParties";
    one.confidence = 0.6;
    one.accounts.push_back(Table<EventId, Event>::id(i));
    for (std::size_t k = i + 1; k < findings.events.size(); ++k) {
      const Event& other = findings.events[Table<EventId, Event>::id(k)];
      if (!taken[k] && comparable(first, other) && same_parties(who[i], who[k]) &&
          times_agree(findings, first, other) &&
          figures_agree(findings, first, other)) {
        one.accounts.push_back(Table<EventId, Event>::id(k));
        taken[k] = true;
      }
    }
    if (one.accounts.size() > 1) {
      found.push_back(std::move(one));
    }
  }
  return found;
}

} // namespace sourcier::extract
