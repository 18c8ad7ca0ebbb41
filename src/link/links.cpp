// SPDX-License-Identifier: Apache-2.0
// Scores candidate rows and gives the best one a calibrated confidence.
#include "link/links.hpp"

#include "knowledge/knowledge.hpp"
#include "knowledge/words.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace sourcier::link {

namespace {

using knowledge::Knowledge;
using knowledge::Known;

struct Scored {
  KnowledgeId row{};
  double score = 0;
};

std::uint32_t times(const Context& context, std::optional<KnowledgeId> state) {
  if (!state) {
    return 0;
  }
  const auto found = context.states.find(static_cast<std::uint32_t>(*state));
  return found == context.states.end() ? 0 : found->second;
}

bool in_office(const Known& row, std::uint32_t day) {
  return std::any_of(row.offices.begin(), row.offices.end(), [&](const auto& term) {
    return day == 0 ? term.until == 99'99'99'99 : term.from <= day && day <= term.until;
  });
}

/// A state before all; a town by its bare name; a region where the text calls it one
/// ("l'oblast de X") or gives the name an article, which towns have not ("du X").
double by_size(const Candidate& candidate, const Cluster& cluster) {
  constexpr int called = 3;
  if (candidate.kind == EntityKind::state) {
    return 0.75;
  }
  if (candidate.place_class == "Region" && cluster.size > 0) {
    return cluster.size >= called ? 2.0 : 0.9;
  }
  return candidate.place_class == "City" && cluster.size <= 0 ? 0.5 : 0.0;
}

Candidate candidate_of(const Known& row,
                       KnowledgeId id,
                       const Cluster& cluster,
                       const Context& context) {
  Candidate candidate;
  candidate.kind = row.kind;
  candidate.prior = row.prior;
  candidate.label = knowledge::folded(row.label) == cluster.name;
  candidate.place_class = row.place_class;
  candidate.here = std::max(times(context, row.country), times(context, id));
  candidate.office_here =
      std::any_of(row.offices.begin(), row.offices.end(), [&](const auto& term) {
        return times(context, term.of) > 0;
      });
  candidate.in_office = row.kind == EntityKind::person && in_office(row, context.day);
  return candidate;
}

/// How often the article speaks of the row's state besides these names.
std::uint32_t
spoken_of(const Known& row, const Cluster& cluster, const Context& context) {
  const std::uint32_t all = times(context, row.country);
  const auto own = static_cast<std::uint32_t>(row.kind == EntityKind::place &&
                                                      cluster.candidates.size() == 1
                                                  ? cluster.mentions.size()
                                                  : 0);
  return all > own ? all - own : 0;
}

/// The country whose towns and people the French press names without naming it.
constexpr std::string_view home = "Q142";

/// A row that few sources know, one of another transcription, one of a name that others
/// have too ("Parti conservateur"): somebody else, unless the article speaks of its
/// state or the person held an office that day.
bool stranger(const Known& row,
              KnowledgeId id,
              const Cluster& cluster,
              const Context& context,
              const Knowledge& knowledge) {
  constexpr std::uint32_t well_known = 4;
  if (row.kind == EntityKind::state || spoken_of(row, cluster, context) > 0 ||
      (row.kind == EntityKind::person && in_office(row, context.day))) {
    return false;
  }
  const auto named = knowledge.named(cluster.name);
  const auto name = std::find_if(
      named.begin(), named.end(), [&](const auto& other) { return other.row == id; });
  if (name == named.end()) {
    return row.kind == EntityKind::person && !cluster.surname_only &&
           row.prior < well_known;
  }
  if (!row.country || knowledge[*row.country].qid == home) {
    return false;
  }
  const bool words = cluster.name.find(' ') != std::string::npos;
  return row.kind == EntityKind::organization ? name->weak && words
         : row.kind == EntityKind::person
             ? row.prior < well_known
             : row.prior + 1 < well_known && row.place_class == "City";
}

} // namespace

bool kinds_agree(EntityKind known, EntityKind cluster) {
  return known == cluster ||
         (known == EntityKind::state && cluster == EntityKind::place) ||
         (known == EntityKind::place && cluster == EntityKind::state);
}

double score(const Candidate& candidate, const Cluster& cluster) {
  double sum = 0.12 * candidate.prior;
  sum += candidate.label ? 0.25 : 0.0;
  sum += by_size(candidate, cluster);
  sum += kinds_agree(candidate.kind, cluster.kind) ? 0.5 : -0.8;
  sum += candidate.here > 0 ? 0.25 + 0.05 * std::min(candidate.here, 5U) : 0.0;
  sum += candidate.office_here ? 0.1 : 0.0;
  sum += candidate.in_office ? 0.35 : 0.0;
  return sum;
}

double doubt(double margin) {
  return 0.5 * std::exp(-4.0 * margin);
}

std::uint32_t day_of(const Article& article) {
  const std::optional<Date>& date =
      article.published ? article.published : article.modified;
  if (!date) {
    return 0;
  }
  return static_cast<std::uint32_t>(static_cast<int>(date->year())) * 10000U +
         static_cast<unsigned>(date->month()) * 100U +
         static_cast<unsigned>(date->day());
}

Context context_of(const Document& document,
                   const Findings& findings,
                   const Knowledge& knowledge) {
  Context context;
  context.day = day_of(document.article);
  for (const Mention& mention : findings.mentions) {
    if (mention.candidates.size() == 1 || mention.kind == MentionKind::metonym) {
      const KnowledgeId row = mention.candidates.front();
      const EntityKind kind = knowledge[row].kind;
      if (kind == EntityKind::state) {
        ++context.states[static_cast<std::uint32_t>(row)];
      } else if (knowledge[row].country && kind == EntityKind::place) {
        ++context.states[static_cast<std::uint32_t>(*knowledge[row].country)];
      }
    }
  }
  return context;
}

std::optional<Link> best_link(const Cluster& cluster,
                              const Context& context,
                              const Knowledge& knowledge,
                              double threshold) {
  std::vector<Scored> scored;
  for (const KnowledgeId id : cluster.candidates) {
    if (knowledge[id].kind == EntityKind::person &&
        cluster.kind != EntityKind::person) {
      continue;
    }
    scored.push_back(
        {id, score(candidate_of(knowledge[id], id, cluster, context), cluster)});
  }
  if (scored.empty()) {
    return std::nullopt;
  }
  std::stable_sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) {
    return a.score > b.score;
  });
  const double margin = scored.size() > 1 ? scored[0].score - scored[1].score : 1.0;
  const Known& best = knowledge[scored.front().row];
  double base = kinds_agree(best.kind, cluster.kind) ? 0.97 : 0.45;
  if (cluster.surname_only) {
    base = in_office(best, context.day) || best.prior >= 5 ? 0.9 : 0.4;
  }
  if (stranger(best, scored.front().row, cluster, context, knowledge)) {
    base = std::min(base, 0.4);
  }
  const double less = scored.size() > 1 ? doubt(margin) : 0.0;
  Link link;
  link.confidence = std::round((base - less) * 100.0) / 100.0;
  if (link.confidence < threshold) {
    return std::nullopt;
  }
  link.qid = best.qid;
  link.candidates = static_cast<std::uint32_t>(scored.size());
  for (std::size_t i = 1; i < scored.size() && i < 6; ++i) {
    link.rivals.push_back(knowledge[scored[i].row].qid);
  }
  return link;
}

} // namespace sourcier::link
