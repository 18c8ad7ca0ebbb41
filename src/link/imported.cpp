// SPDX-License-Identifier: Apache-2.0
// Scores the entities of an index that bear a name, and keeps silent where in doubt.
#include "link/imported.hpp"

#include "knowledge/index.hpp"
#include "knowledge/knowledge.hpp"
#include "knowledge/words.hpp"
#include "link/links.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace sourcier::link {

namespace {

using knowledge::Entry;

std::string q(std::uint32_t number) {
  return "Q" + std::to_string(number);
}

/// How often the article names a state; 0 for one that the table has not.
std::uint32_t times(const Context& context,
                    const knowledge::Knowledge& knowledge,
                    std::uint32_t state) {
  const std::optional<KnowledgeId> row =
      state == 0 ? std::nullopt : knowledge.find(q(state));
  if (!row) {
    return 0;
  }
  const auto found = context.states.find(static_cast<std::uint32_t>(*row));
  return found == context.states.end() ? 0 : found->second;
}

/// Sitelinks as the table counts sources, 0 to 9: 3 is 2, 15 is 4, 255 is 8.
std::uint32_t prior_of(std::uint32_t sitelinks) {
  constexpr std::uint32_t most = 9;
  return std::min(most,
                  static_cast<std::uint32_t>(std::bit_width(sitelinks + 1U)) - 1U);
}

bool is_one_word(const Cluster& cluster) {
  return cluster.name.find(' ') == std::string::npos;
}

/// Words of descriptions that say nothing.
bool says_nothing(std::string_view word) {
  static constexpr std::array<std::string_view, 12> words{"commune",
                                                          "ville",
                                                          "homme",
                                                          "femme",
                                                          "francais",
                                                          "francaise",
                                                          "ancien",
                                                          "ancienne",
                                                          "entre",
                                                          "depuis",
                                                          "situe",
                                                          "situee"};
  return word.size() < 5 || std::find(words.begin(), words.end(), word) != words.end();
}

/// A page in 15 languages; in 63 for one word, which is many things, and for a body,
/// whose name others bear too ("Parti socialiste") unless it is its label.
bool is_well_known(const Candidate& candidate, const Cluster& cluster) {
  const bool body = candidate.kind == EntityKind::organization;
  const std::uint32_t enough = body || is_one_word(cluster) ? 6 : 4;
  return candidate.prior >= enough && (!body || candidate.label);
}

} // namespace

struct Asking::Bearer {
  Entry entry;
  double score = 0;
  bool supported = false;     ///< the article speaks of what is its own
  bool is_well_known = false; ///< by the name it has here
};

Asking::Asking(const Document& document,
               const Context& context,
               const knowledge::Knowledge& knowledge,
               const knowledge::Index& index)
    : document_(document), context_(context), knowledge_(knowledge), index_(index) {}

/// How many words of a description the article has, or names the state of.
int Asking::described(const std::string& description) {
  if (words_.empty()) {
    std::vector<std::string> words;
    for (const Token& token : document_.tokens) {
      knowledge::fold(token.lower, words);
    }
    words_.insert(words.begin(), words.end());
  }
  std::vector<std::string> said;
  knowledge::fold(description, said);
  const std::set<std::string> distinct(said.begin(), said.end());
  return static_cast<int>(
      std::count_if(distinct.begin(), distinct.end(), [&](const std::string& word) {
        const auto states = knowledge_.demonym(word);
        const bool named =
            std::any_of(states.begin(), states.end(), [&](KnowledgeId state) {
              return context_.states.contains(static_cast<std::uint32_t>(state));
            });
        return named || (!says_nothing(word) && words_.contains(word));
      }));
}

Asking::Bearer Asking::judged(Entry entry, const Cluster& cluster) {
  Candidate candidate;
  candidate.kind = entry.kind;
  candidate.prior = prior_of(entry.sitelinks);
  candidate.label = knowledge::folded(entry.label) == cluster.name;
  candidate.place_class = entry.place_class;
  candidate.here = std::max(times(context_, knowledge_, entry.country),
                            times(context_, knowledge_, entry.qid));
  for (const knowledge::Post& post : entry.posts) {
    candidate.office_here =
        candidate.office_here || times(context_, knowledge_, post.of) > 0;
    candidate.in_office =
        candidate.in_office ||
        (context_.day == 0 ? post.until == 99'99'99'99
                           : post.from <= context_.day && context_.day <= post.until);
  }
  const int words = described(entry.description);
  Bearer bearer;
  bearer.score = score(candidate, cluster) + 0.1 * std::min(words, 3);
  // What a place is called after, and a body's one country, are weaker than an office.
  bearer.supported = candidate.here > 0 ||
                     (candidate.office_here && candidate.in_office) || words > 1 ||
                     (words == 1 && candidate.prior > 2 && !is_one_word(cluster));
  bearer.is_well_known = is_well_known(candidate, cluster) &&
                         !knowledge_.find(q(entry.qid)); // the table has other names
  bearer.entry = std::move(entry);
  return bearer;
}

std::optional<Imported>
Asking::link(const Cluster& cluster, const Findings& findings, double threshold) {
  const Mention& fullest = findings.mentions[cluster.fullest];
  const bool table_decides = std::any_of(
      cluster.candidates.begin(), cluster.candidates.end(), [&](KnowledgeId row) {
        return kinds_agree(knowledge_[row].kind, cluster.kind);
      });
  // A surname alone is anybody's.
  if (fullest.kind != MentionKind::name || table_decides || cluster.name.size() < 2 ||
      (cluster.kind == EntityKind::person && is_one_word(cluster))) {
    return std::nullopt;
  }
  std::vector<Bearer> bearers;
  for (Entry& entry : index_.named(cluster.name)) {
    if (kinds_agree(entry.kind, cluster.kind)) {
      bearers.push_back(judged(std::move(entry), cluster));
    }
  }
  if (bearers.empty()) {
    return std::nullopt;
  }
  std::stable_sort(bearers.begin(),
                   bearers.end(),
                   [](const Bearer& a, const Bearer& b) { return a.score > b.score; });
  const Bearer& best = bearers.front();
  const bool sure = best.supported || (bearers.size() == 1 && best.is_well_known);
  double confidence = best.supported ? 0.87 : sure ? 0.72 : 0.45;
  if (bearers.size() > 1) {
    constexpr double clear = 0.6;
    const double margin = best.score - bearers[1].score;
    confidence -=
        bearers[1].supported == best.supported && margin < clear ? 0.5 : doubt(margin);
  }
  Imported found;
  found.link.confidence = std::round(std::max(confidence, 0.0) * 100.0) / 100.0;
  if (found.link.confidence < threshold) {
    return std::nullopt;
  }
  found.entry = best.entry;
  found.link.qid = q(best.entry.qid);
  found.link.candidates = static_cast<std::uint32_t>(bearers.size());
  for (std::size_t i = 1; i < bearers.size() && i < 6; ++i) {
    found.link.rivals.push_back(q(bearers[i].entry.qid));
  }
  return found;
}

} // namespace sourcier::link
