// SPDX-License-Identifier: Apache-2.0
// The load on one page: what is read, who sends it, what is told.
#include "load/graphs.hpp"

#include "graphs/sources.hpp"
#include "hash/sha256.hpp"
#include "load/commons.hpp"
#include "load/credentials.hpp"
#include "load/crew.hpp"
#include "load/feed.hpp"
#include "load/leaving.hpp"
#include "load/sender.hpp"
#include "load/target.hpp"
#include "problem.hpp"

#include <algorithm>
#include <fstream>
#include <memory>
#include <optional>
#include <utility>

namespace sourcier::load {

namespace {

namespace fs = std::filesystem;

/// About what a statement read from TriG takes as a line of N-Quads.
constexpr std::size_t bytes_a_statement = 150;

fs::path journal_place(const Options& options) {
  return options.journal.empty()
             ? fs::path("out/load") /
                   (hash::sha256_hex(options.store).substr(0, 16) + ".journal")
             : options.journal;
}

bool is_iri(const std::string& place) {
  return place.starts_with("http://") || place.starts_with("https://") ||
         place.starts_with("urn:");
}

/// The graphs that are to be deleted: named, listed, or those of articles in files.
std::vector<std::string> doomed(const std::vector<std::string>& places,
                                const std::string& graph) {
  std::vector<std::string> names;
  for (const std::string& place : places) {
    if (is_iri(place)) {
      names.push_back(place);
    } else if (place.ends_with(".txt")) {
      std::ifstream list(place);
      if (!list) {
        throw Failure(place + ": cannot be opened; check the name and the rights");
      }
      std::string line;
      while (std::getline(list, line)) {
        line.erase(line.find_last_not_of(" \t\r") + 1);
        if (!line.empty()) {
          names.push_back(line);
        }
      }
    } else {
      const auto found =
          article_graphs(graphs::sources({place}, !graph.empty()), graph);
      names.insert(names.end(), found.begin(), found.end());
    }
  }
  for (const std::string& name : names) {
    static_cast<void>(rdf::Term::iri(name)); // throws for what could not be one
  }
  return names;
}

std::size_t size_of(const Article& article) {
  std::size_t size = 0;
  for (const Piece& piece : article.pieces) {
    size += piece.lines.size() + piece.statements.size() * bytes_a_statement;
  }
  return size;
}

/// Whether every shared graph is replaced by what the places say in it.
bool replaces_shared(const Options& options, const std::vector<fs::path>& places) {
  return options.shared == "replace" ||
         (options.shared == "auto" &&
          std::all_of(places.begin(), places.end(), graphs::is_dataset));
}

class Loading {
 public:
  Loading(const Options& options, const Listener& listener)
      : options_(options), listener_(listener), target_(target_of(options)),
        ledger_(options.refused, listener.progress),
        journal_(journal_place(options),
                 options.store,
                 options.only_changed || options.remove),
        store_(target_, [this](auto pause) {
          const bool goes_on = crew_->wait(pause);
          crew_->require();
          return goes_on;
        }) {
    crew_.emplace(options.concurrency, [this] {
      const auto sender = std::make_shared<Sender>(
          options_,
          target_,
          [this](auto pause) { return crew_->wait(pause); },
          journal_,
          ledger_);
      return [sender](Job&& job) { sender->carry_out(std::move(job)); };
    });
  }

  Summary put(const std::vector<std::string>& places) {
    const std::vector<fs::path> paths(places.begin(), places.end());
    const auto files = graphs::sources(paths, !options_.graph.empty());
    begin();
    Leaving leaving(options_.forgotten);
    Commons commons(
        replaces_shared(options_, paths),
        options_.forgotten,
        [this](const std::string& graph, const Body& body, bool replaces) {
          return replaces ? store_.put(graph, body.text) : store_.add(graph, body.text);
        },
        ledger_);
    feed(files,
         options_.graph,
         {[&](std::vector<Piece>&& pieces) {
            if (leaving.keeps(pieces.front().graph)) {
              article(std::move(pieces));
            }
          },
          [&](Piece&& piece) {
            leaving.see(piece);
            commons.add(order_, std::move(piece));
          },
          [this](Problem&& problem) { ledger_.problem(order_, std::move(problem)); }});
    flush();
    commons.finish(order_);
    doom(leaving.doomed());
    crew_->finish();
    journal_.end();
    return ledger_.summary();
  }

  Summary remove(const std::vector<std::string>& places) {
    doom(doomed(places, options_.graph));
    crew_->finish();
    if (journal_.has_ended()) {
      journal_.end(); // no load was interrupted
    }
    return ledger_.summary();
  }

 private:
  /// Is the store what the journal says it is? A store that was emptied is not.
  void begin() {
    if (target_.profile->query_path != "-") {
      for (const std::string& graph : journal_.samples()) {
        if (store_.count(graph) == 0) {
          listener_.say("the store lacks what the journal says; everything is loaded");
          journal_.restart();
          break;
        }
      }
    }
    if (options_.bulk && !journal_.is_bulk()) {
      if (!store_.is_empty()) {
        throw Failure(options_.store +
                      ": holds graphs already, --bulk is for an empty store; leave it "
                      "out");
      }
      journal_.begin_bulk();
    }
  }

  void doom(const std::vector<std::string>& graphs) {
    for (const std::string& graph : graphs) {
      Job job;
      job.articles.push_back({order_++, {}});
      job.remove = graph;
      crew_->put(std::move(job));
    }
  }

  void article(std::vector<Piece>&& pieces) {
    batch_.articles.push_back({order_++, std::move(pieces)});
    batch_size_ += size_of(batch_.articles.back());
    if (!options_.bulk || batch_size_ >= target_.profile->bulk_bytes) {
      flush();
    }
  }

  void flush() {
    if (!batch_.articles.empty()) {
      crew_->put(std::exchange(batch_, {}));
      batch_size_ = 0;
    }
  }

  const Options& options_;
  const Listener& listener_;
  Target target_;
  Ledger ledger_;
  Journal journal_;
  Store store_; ///< this thread's own
  std::uint64_t order_ = 0;
  Job batch_;
  std::size_t batch_size_ = 0;
  std::optional<Crew<Job>> crew_; ///< last: its threads use all the others
};

/// Reads and checks as a load would, and says what it would do.
Summary rehearsed(const std::vector<std::string>& places,
                  const Options& options,
                  const Listener& listener) {
  Ledger ledger(options.refused, listener.progress);
  if (options.remove) {
    for (const std::string& graph : doomed(places, options.graph)) {
      listener.say("delete " + graph);
      ledger.unchanged();
    }
    return ledger.summary();
  }
  std::uint64_t order = 0;
  Commons commons(
      replaces_shared(options, {places.begin(), places.end()}),
      options.forgotten,
      [&](const std::string& graph, const Body& body, bool replaces) {
        listener.say((replaces ? "put " : "add ") + std::to_string(body.statements) +
                     " " + graph);
        return Verdict{true, false, 0, {}};
      },
      ledger);
  Leaving leaving(options.forgotten);
  const auto article = [&](std::vector<Piece>&& pieces) {
    if (!leaving.keeps(pieces.front().graph)) {
      return;
    }
    if (const auto one =
            ready({order++, std::move(pieces)}, options.forgotten, ledger)) {
      listener.say("put " + std::to_string(one->body.statements) + " " +
                   one->graph.name.value());
      ledger.unchanged();
    }
  };
  feed(graphs::sources({places.begin(), places.end()}, !options.graph.empty()),
       options.graph,
       {article,
        [&](Piece&& piece) {
          leaving.see(piece);
          commons.add(order, std::move(piece));
        },
        [&](Problem&& problem) { ledger.problem(order, std::move(problem)); }});
  commons.finish(order);
  for (const std::string& graph : leaving.doomed()) {
    listener.say("delete " + graph);
  }
  return ledger.summary();
}

} // namespace

Summary graphs(const std::vector<std::string>& places,
               const Options& options,
               const Listener& listener) {
  if (!options.graph.empty()) {
    static_cast<void>(rdf::Term::iri(options.graph));
  }
  Options all = options;
  if (!options.remove && options.forgotten.has_names()) {
    learn(graphs::sources({places.begin(), places.end()}, !options.graph.empty()),
          all.forgotten);
  }
  if (options.dry_run) {
    static_cast<void>(target_of(options));
    return rehearsed(places, all, listener);
  }
  Loading loading(all, listener);
  return options.remove ? loading.remove(places) : loading.put(places);
}

} // namespace sourcier::load
