// SPDX-License-Identifier: Apache-2.0
// Groups names by their words and rows.
#include "link/clusters.hpp"

#include "knowledge/knowledge.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

namespace sourcier::link {

namespace {

using knowledge::Knowledge;

/// "région de X" 3, "ville de X" -3, "du X" 1, else 0.
int size_said(const Document& document, const Mention& name) {
  static constexpr std::array<std::string_view, 15> regions{"région",
                                                            "oblast",
                                                            "province",
                                                            "état",
                                                            "district",
                                                            "gouvernorat",
                                                            "département",
                                                            "canton",
                                                            "émirat",
                                                            "préfecture",
                                                            "territoire",
                                                            "régions",
                                                            "provinces",
                                                            "land",
                                                            "oblasts"};
  static constexpr std::array<std::string_view, 8> towns{
      "ville", "maire", "mairie", "port", "aéroport", "banlieue", "commune", "rues"};
  const TokenRange sentence = document.sentences[name.sentence].tokens;
  const TokenIndex first = sentence.begin;
  TokenIndex t = name.tokens.begin;
  if (t == first && name.tokens.end < sentence.end &&
      document.tokens[name.tokens.end].text == ":") {
    return 1;
  }
  static constexpr std::array<std::string_view, 8> articles{
      "le", "la", "l'", "les", "du", "au", "aux", "en"};
  const bool article =
      t > first &&
      std::find(articles.begin(), articles.end(), document.tokens[t - 1].lower) !=
          articles.end();
  if (t > first &&
      (document.tokens[t - 1].lower == "de" || document.tokens[t - 1].lower == "d'" ||
       document.tokens[t - 1].lower == "du")) {
    --t;
  }
  if (t > first && document.tokens[t - 1].pos == Upos::adj) {
    --t;
  }
  if (t == first) {
    return article ? 1 : 0;
  }
  const std::string& noun = document.tokens[t - 1].lower;
  const auto among = [&](const auto& words) {
    return std::find(words.begin(), words.end(), noun) != words.end();
  };
  return among(regions) ? 3 : among(towns) ? -3 : article ? 1 : 0;
}

bool names_something(const Mention& mention) {
  return mention.kind == MentionKind::name || mention.kind == MentionKind::metonym ||
         mention.kind == MentionKind::demonym;
}

std::vector<std::string> words_of(const std::string& name) {
  std::vector<std::string> words;
  knowledge::fold(name, words);
  return words;
}

/// A name as a key: a state's names all meet in its row.
struct Named {
  MentionId mention{};
  std::vector<std::string> words;
};

bool same_side(EntityKind a, EntityKind b) {
  const auto territory = [](EntityKind kind) {
    return kind == EntityKind::state || kind == EntityKind::place;
  };
  return a == b || (territory(a) && territory(b));
}

/// True where `part` is the surname of `whole`, or the first word of an eastern name
/// ("Kim" of "Kim Jong-un"), or several of its words in order.
bool part_of(const std::vector<std::string>& part,
             const std::vector<std::string>& whole) {
  if (part.size() >= whole.size() || part.empty()) {
    return false;
  }
  if (part.size() == 1) {
    return part.front() == whole.back() || part.front() == whole.front() ||
           (whole.size() > 2 && part.front() == whole[whole.size() - 2]);
  }
  return std::search(whole.begin(), whole.end(), part.begin(), part.end()) !=
         whole.end();
}

class Grouping {
 public:
  Grouping(const Document& document, const Findings& findings)
      : document_(document), findings_(findings) {}

  std::vector<Cluster> run() {
    collect();
    for (const Named& named : full_) {
      place(named);
    }
    for (const Named& named : single_) {
      place_part(named);
    }
    join_acronyms();
    std::erase_if(clusters_,
                  [](const Cluster& cluster) { return cluster.mentions.empty(); });
    for (Cluster& cluster : clusters_) {
      std::sort(cluster.mentions.begin(), cluster.mentions.end());
    }
    std::stable_sort(
        clusters_.begin(), clusters_.end(), [](const Cluster& a, const Cluster& b) {
          return a.mentions.front() < b.mentions.front();
        });
    return std::move(clusters_);
  }

 private:
  const Mention& mention(MentionId id) const { return findings_.mentions[id]; }

  void collect() {
    for (std::size_t i = 0; i < findings_.mentions.size(); ++i) {
      const auto id = static_cast<MentionId>(i);
      const Mention& row = mention(id);
      if (!names_something(row)) {
        continue;
      }
      Named named{id, words_of(document_.words(row.span))};
      const bool part = row.entity == EntityKind::person && named.words.size() == 1;
      (part ? single_ : full_).push_back(std::move(named));
    }
    std::stable_sort(full_.begin(), full_.end(), [](const Named& a, const Named& b) {
      return a.words.size() > b.words.size();
    });
  }

  std::size_t open(const Named& named) {
    const Mention& row = mention(named.mention);
    Cluster cluster;
    cluster.kind = row.entity;
    cluster.name = knowledge::folded(document_.words(row.span));
    cluster.fullest = named.mention;
    cluster.candidates = row.candidates;
    if (row.kind == MentionKind::metonym) {
      cluster.candidates.resize(1);
    }
    cluster.surname_only = row.entity == EntityKind::person && named.words.size() == 1;
    clusters_.push_back(std::move(cluster));
    words_.push_back(named.words);
    return clusters_.size() - 1;
  }

  /// A name with a row joins the cluster of that row; one without, that of its words.
  void place(const Named& named) {
    const Mention& row = mention(named.mention);
    std::size_t at = clusters_.size();
    if (!row.candidates.empty()) {
      std::vector<KnowledgeId> key = row.candidates;
      if (row.kind == MentionKind::metonym) {
        key.resize(1);
      }
      const auto [found, fresh] = by_rows_.emplace(std::move(key), 0);
      if (fresh) {
        found->second =
            row.entity == EntityKind::person ? by_words(named, row.entity) : at;
        if (found->second == at) {
          open(named);
        }
      }
      at = found->second;
    } else {
      at = by_words(named, row.entity);
      if (at == clusters_.size()) {
        open(named);
      }
    }
    Cluster& cluster = clusters_[at];
    if (cluster.candidates.empty()) {
      cluster.candidates = row.candidates;
    }
    cluster.mentions.push_back(named.mention);
    cluster.size += size_said(document_, row);
  }

  std::size_t by_words(const Named& named, EntityKind kind) const {
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      if (same_side(clusters_[i].kind, kind) && words_[i] == named.words) {
        return i;
      }
    }
    if (kind == EntityKind::person) {
      return only_whole(named, clusters_.size());
    }
    return clusters_.size();
  }

  /// The one person whose name contains these words; `none` where there are two.
  std::size_t only_whole(const Named& named, std::size_t none) const {
    std::size_t found = none;
    bool surname = false;
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      if (clusters_[i].kind != EntityKind::person || !part_of(named.words, words_[i])) {
        continue;
      }
      const bool last = named.words.back() == words_[i].back();
      if (found != none && last == surname) {
        return none;
      }
      if (found == none || last) {
        found = i;
        surname = last;
      }
    }
    return found;
  }

  void place_part(const Named& named) {
    std::size_t at = clusters_.size();
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      if (clusters_[i].kind == EntityKind::person && words_[i] == named.words) {
        at = i;
      }
    }
    if (at == clusters_.size()) {
      at = only_whole(named, clusters_.size());
    }
    if (at == clusters_.size()) {
      at = shared_row(named);
    }
    if (at == clusters_.size()) {
      open(named);
    }
    if (clusters_[at].candidates.empty()) {
      clusters_[at].candidates = mention(named.mention).candidates;
    }
    clusters_[at].mentions.push_back(named.mention);
  }

  /// "Orlan" beside "Max Orlann": another spelling of the same row.
  std::size_t shared_row(const Named& named) const {
    const std::vector<KnowledgeId>& rows = mention(named.mention).candidates;
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      const std::vector<KnowledgeId>& others = clusters_[i].candidates;
      if (clusters_[i].kind == EntityKind::person &&
          std::any_of(rows.begin(), rows.end(), [&](KnowledgeId row) {
            return std::find(others.begin(), others.end(), row) != others.end();
          })) {
        return i;
      }
    }
    return clusters_.size();
  }

  /// "Organisation X Y Z (OXYZ)": the acronym in brackets is the name before it.
  void join_acronyms() {
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      if (clusters_[i].mentions.empty() || !clusters_[i].candidates.empty()) {
        continue;
      }
      const Mention& first = mention(clusters_[i].mentions.front());
      const TokenIndex t = first.tokens.begin;
      if (first.tokens.size() != 1 || t < 2 || document_.tokens[t - 1].text != "(" ||
          !acronym(document_.tokens[t].text)) {
        continue;
      }
      for (std::size_t j = 0; j < clusters_.size(); ++j) {
        if (j != i && clusters_[j].kind == clusters_[i].kind &&
            ends_at(clusters_[j], t - 1)) {
          clusters_[j].mentions.insert(clusters_[j].mentions.end(),
                                       clusters_[i].mentions.begin(),
                                       clusters_[i].mentions.end());
          clusters_[i].mentions.clear();
          break;
        }
      }
    }
  }

  /// Two capitals or more, no hyphen: "OXYZ", not "Val-de-Lavande".
  static bool acronym(std::string_view text) {
    return text.find('-') == std::string_view::npos &&
           std::count_if(text.begin(), text.end(), [](char c) {
             return c >= 'A' && c <= 'Z';
           }) > 1;
  }

  bool ends_at(const Cluster& cluster, TokenIndex token) const {
    return std::any_of(cluster.mentions.begin(),
                       cluster.mentions.end(),
                       [&](MentionId id) { return mention(id).tokens.end == token; });
  }

  const Document& document_;
  const Findings& findings_;
  std::vector<Named> full_;
  std::vector<Named> single_;
  std::vector<Cluster> clusters_;
  std::vector<std::vector<std::string>> words_; ///< of each cluster's fullest name
  std::map<std::vector<KnowledgeId>, std::size_t> by_rows_;
};

} // namespace

std::vector<Cluster> clusters(const Document& document,
                              const Findings& findings,
                              const Knowledge& /*knowledge*/) {
  return Grouping(document, findings).run();
}

} // namespace sourcier::link
