// SPDX-License-Identifier: Apache-2.0
// The merge on one page: articles to accounts, accounts to clusters, clusters to RDF.
#include "merge/occurrences.hpp"

#include "forget/gathered.hpp"
#include "graphs/statements.hpp"
#include "hash/sha256.hpp"
#include "merge/accounts.hpp"
#include "merge/clusters.hpp"
#include "merge/copies.hpp"
#include "merge/runs.hpp"
#include "rdf/vocabulary.hpp"
#include "rdf/writer.hpp"

#include <algorithm>
#include <cstdio>
#include <set>
#include <utility>

namespace sourcier::merge {

namespace {

rdf::Term word(std::string_view curie) {
  return rdf::Term::iri(rdf::expanded(curie));
}

/// "path:14: what; do" as a Problem with its place.
Problem as_problem(const std::string& words) {
  const std::size_t cut = std::min(words.find(": "), words.size());
  return {words.substr(0, cut),
          words.substr(std::min(cut + 2, words.size())) +
              "; the rest of the file is left out"};
}

/// A number that sorts like a text.
std::string sortable(Day day) {
  constexpr Day before_all = 1000000; // days: some 2,700 years
  std::array<char, 16> digits{};
  std::snprintf(
      digits.data(), digits.size(), "%08d", day + before_all); // NOLINT(*-vararg)
  return digits.data();
}

class Merging {
 public:
  Merging(const Options& options, const std::function<void(std::string_view)>& write)
      : options_(options), write_(write), forgotten_(options.forgotten),
        folder_(options.work), by_doc_(folder_, "accounts", options.memory),
        copies_(folder_, options.memory), by_day_(folder_, "days", options.memory),
        statements_(folder_, "statements", options.memory) {}

  Summary run(const std::vector<std::filesystem::path>& places) {
    const std::vector<graphs::Source> sources = graphs::sources(places, true);
    if (forgotten_.has_names()) {
      for (const graphs::Source& source : sources) {
        learn(source);
      }
    }
    for (const graphs::Source& source : sources) {
      read(source);
    }
    tell_copies();
    sort_by_day();
    cluster();
    write_all();
    return std::move(summary_);
  }

 private:
  /// Labels of linked entities tell which items the forgotten names are.
  void learn(const graphs::Source& source) {
    try {
      graphs::statements(source, [&](const rdf::ReadStatement& read) {
        static_cast<void>(forgotten_.learn(read.statement));
      });
    } catch (const Failure&) {
      return; // told when it is read for good
    }
  }

  void read(const graphs::Source& source) {
    const rdf::Term type = word("rdf:type");
    const rdf::Term state = word("sc:State");
    const graphs::Takers takers{[&](graphs::Article&& article) {
                                  if (!forgotten_.holds_graph(article.graph)) {
                                    forget_in(article.said);
                                    take(article.said);
                                  }
                                },
                                [&](const rdf::ReadStatement& read) {
                                  if (read.statement.predicate == type &&
                                      read.statement.object == state) {
                                    add_state(read.statement.subject.value());
                                  }
                                }};
    try {
      graphs::articles(source, takers);
    } catch (const Failure& failure) {
      if (std::string_view(failure.what()).starts_with(folder_.path().string())) {
        throw; // ours, not the file's: the disk is full
      }
      summary_.problems.push_back(as_problem(failure.what()));
    }
  }

  void forget_in(graphs::Gathered& article) const {
    if (forgotten_.empty()) {
      return;
    }
    if (forgotten_.has_people()) {
      forget::gathered(article, {&forgotten_, false, {}});
    }
    // Of a file without graphs: its articles by their keys.
    std::set<std::string> documents;
    for (const auto& [iri, described] : article) {
      if (described.is_a("nif:Context") &&
          (forgotten_.holds_key(described.text("schema:url")) ||
           forgotten_.holds_key(iri.substr(iri.rfind('/') + 1)))) {
        documents.insert(iri);
      }
    }
    std::erase_if(article, [&](const auto& row) {
      return documents.contains(row.first) ||
             documents.contains(row.second.text("nif:referenceContext"));
    });
  }

  void add_state(const std::string& iri) {
    if (const std::string item = item_of(iri); !item.empty()) {
      states_.insert(item);
    }
  }

  void take(const graphs::Gathered& article) {
    for (const auto& [iri, described] : article) {
      summary_.articles += described.is_a("nif:Context") ? 1 : 0;
      if (described.is_a("sc:State")) {
        add_state(iri);
      }
    }
    copies_.add(article);
    for (const Account& account : accounts(article)) {
      by_doc_.add(tabbed({account.doc, line_of(account)}));
    }
  }

  /// Each copy is written, and kept for what is said of its events.
  void tell_copies() {
    copied_.emplace(folder_, "copied", options_.memory);
    Sorted found = copies_.found();
    while (const auto line = found.next()) {
      ++summary_.copies;
      statements_.add(tabbed({key_of(*line), "sc:nearCopyOf", rest_of(*line)}));
      copied_->add(*line);
      copied_->add(tabbed({rest_of(*line), rest_of(*line)}));
    }
  }

  void sort_by_day() {
    joined(by_doc_.sorted(),
           copied_->sorted(),
           [&](const std::string& line, const std::optional<std::string>& text) {
             Account account = account_of(rest_of(line));
             account.text = text.value_or("");
             ++summary_.events;
             if (const auto day = day_of(account)) {
               by_day_.add(tabbed({account.type, sortable(*day), line_of(account)}));
             }
           });
  }

  void cluster() {
    Clusters clusters(states_, [this](const Cluster& one) { tell(one); });
    Sorted sorted = by_day_.sorted();
    std::string last;
    while (const auto line = sorted.next()) {
      Account account = account_of(rest_of(rest_of(*line)));
      if (account.event != last) { // written twice, with more or less detail
        last = account.event;
        clusters.add(std::move(account));
      }
    }
    clusters.finish();
  }

  void tell(const Cluster& cluster) {
    std::set<std::string> events;
    std::set<std::string> texts;
    for (const Account& account : cluster.accounts) {
      events.insert(account.event);
      texts.insert(account.text.empty() ? account.doc : account.text);
    }
    ++summary_.occurrences;
    summary_.accounts += events.size();
    using namespace std::string_literals;
    const std::string name =
        options_.base + "occurrence/" +
        hash::sha256_hex("dataset"s + '\0' + *events.begin()).substr(0, 16);
    const auto say = [&](std::string_view property, const std::string& value) {
      statements_.add(tabbed({name, property, value}));
    };
    say("rdf:type", rdf::expanded("sc:Occurrence"));
    for (const std::string& event : events) {
      say("sc:account", event);
    }
    for (const std::string_view reason : names_of(cluster.reasons)) {
      say("sc:reason", rdf::expanded(reason));
    }
    const bool is_copy = cluster.reasons == near_copy;
    say("sc:rule",
        std::string(rdf::rule_ns) +
            (is_copy ? "OccurrenceNearCopy" : "OccurrenceAcrossArticles"));
    std::array<char, 16> digits{};
    std::snprintf(
        digits.data(), digits.size(), "%.2f", cluster.confidence); // NOLINT(*-vararg)
    say("sc:confidence", digits.data());
    say("sc:textCount", std::to_string(texts.size()));
  }

  [[nodiscard]] static rdf::Statement statement_of(std::string_view line) {
    const std::string_view property = key_of(rest_of(line));
    std::string value(rest_of(rest_of(line)));
    const bool is_number = property == "sc:confidence" || property == "sc:textCount";
    return {rdf::Term::iri(std::string(key_of(line))),
            word(property),
            is_number ? rdf::Term::number(value) : rdf::Term::iri(std::move(value))};
  }

  void write_all() {
    constexpr std::size_t at_once = 4096; // statements
    const rdf::Term graph = rdf::Term::iri(options_.base + "graph/occurrences");
    rdf::NamedGraph piece{graph, {}};
    std::string subject;
    const auto give = [&] {
      if (!piece.statements.empty()) {
        std::sort(piece.statements.begin(), piece.statements.end());
        write_(rdf::written(options_.syntax, std::span(&piece, 1), options_.base));
        piece.statements.clear();
      }
    };
    Sorted sorted = statements_.sorted();
    while (const auto line = sorted.next()) {
      if (piece.statements.size() >= at_once && key_of(*line) != subject) {
        give();
      }
      subject = key_of(*line);
      piece.statements.push_back(statement_of(*line));
    }
    give();
  }

  const Options& options_;
  const std::function<void(std::string_view)>& write_;
  forget::List forgotten_; ///< with the items of its names
  WorkFolder folder_;
  Runs by_doc_;
  Copies copies_;
  std::optional<Runs> copied_;
  Runs by_day_;
  Runs statements_;
  States states_;
  Summary summary_;
};

} // namespace

Summary occurrences(const std::vector<std::filesystem::path>& places,
                    const Options& options,
                    const std::function<void(std::string_view bytes)>& write) {
  return Merging(options, write).run(places);
}

} // namespace sourcier::merge
