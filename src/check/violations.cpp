// SPDX-License-Identifier: Apache-2.0
// Reads graphs article by article and lets the rules look at each.
#include "check/violations.hpp"

#include "check/rules.hpp"
#include "check/texts.hpp"
#include "graphs/shared.hpp"
#include "graphs/statements.hpp"
#include "problem.hpp"
#include "rdf/graph.hpp"
#include "rdf/vocabulary.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace sourcier::check {

namespace {

namespace fs = std::filesystem;

/// Findings without evidence that are kept for each run until it is known whether the
/// run wrote facts only, which may be told last; further ones are only counted.
constexpr std::size_t most_waiting = 1000;

struct Waiting {
  std::vector<Violation> kept;
  std::uint64_t more = 0;
};

/// The classes of events.ttl that stand under a family: what an event may be.
std::set<std::string> event_types(const fs::path& file) {
  std::set<std::string> types;
  if (file.empty()) {
    return types;
  }
  const rdf::Graph graph = rdf::Graph::read(file);
  const auto above = rdf::Term::iri(rdf::expanded("rdfs:subClassOf"));
  const auto event = rdf::Term::iri(rdf::expanded("sc:Event"));
  for (const rdf::Found& row : graph.find({}, above)) {
    if (graph.contains({row.object, above, event})) {
      types.insert(rdf::shortened(row.subject.value()));
    }
  }
  return types;
}

class Checking {
 public:
  Checking(const Options& options, const Sink& sink)
      : texts_(options.texts), types_(event_types(options.events)), sink_(sink) {}

  void file(const graphs::Source& source) {
    path_ = source.path.string();
    graph_.reset();
    try {
      graphs::statements(source,
                         [this](const rdf::ReadStatement& read) { take(read); });
      settle();
    } catch (const Failure& failure) {
      // Half an article would only be found wanting: what was gathered is dropped.
      gathered_.clear();
      say(of_failure(failure.what()));
    }
  }

  Summary finish() {
    for (const auto& [run, waiting] : waiting_) {
      if (facts_.contains(run)) {
        continue;
      }
      for (const Violation& violation : waiting.kept) {
        say(violation);
      }
      if (waiting.more > 0) {
        say({"<" + run + ">",
             std::to_string(waiting.more) + " more findings without sc:evidence"});
        summary_.violations += waiting.more - 1;
      }
    }
    waiting_.clear();
    return summary_;
  }

 private:
  void say(const Violation& violation) {
    ++summary_.violations;
    sink_(violation);
  }

  /// "path:line: what" in its two parts.
  [[nodiscard]] Violation of_failure(const std::string& message) const {
    const std::size_t cut = message.starts_with(path_)
                                ? message.find(": ", path_.size())
                                : std::string::npos;
    return cut == std::string::npos
               ? Violation{path_, message}
               : Violation{message.substr(0, cut), message.substr(cut + 2)};
  }

  [[nodiscard]] Violation
  of(std::uint32_t line, const std::string& iri, const std::string& what) const {
    return {path_ + ":" + std::to_string(line), "<" + iri + ">: " + what};
  }

  void take(const rdf::ReadStatement& read) {
    if (read.graph && !graphs::shared_graph(read.graph->value()) &&
        graph_ != read.graph) {
      settle();
      graph_ = read.graph;
    }
    static const std::string detail = rdf::expanded("sc:detail");
    const rdf::Statement& statement = read.statement;
    if (statement.predicate.value() == detail && statement.object.value() == "facts") {
      facts_.insert(statement.subject.value());
    }
    gather(gathered_, read);
  }

  /// A finding without evidence: right where its run wrote facts only.
  void wait(const std::string& iri, Violation violation) {
    const rdf::Term* run = gathered_.at(iri).value("prov:wasGeneratedBy");
    const std::string name = run == nullptr ? "" : run->value();
    if (facts_.contains(name)) {
      return;
    }
    Waiting& waiting = waiting_[name];
    if (waiting.kept.size() < most_waiting) {
      waiting.kept.push_back(std::move(violation));
    } else {
      ++waiting.more;
    }
  }

  /// Checks what was gathered and forgets it.
  void settle() {
    const Complain complain =
        [&](std::uint32_t line, const std::string& iri, const std::string& what) {
          say(of(line, iri, what));
        };
    const Complain complain_of_evidence =
        [&](std::uint32_t line, const std::string& iri, const std::string& what) {
          wait(iri, of(line, iri, what));
        };
    summary_.articles += static_cast<std::uint64_t>(
        std::count_if(gathered_.begin(), gathered_.end(), [](const auto& row) {
          return row.second.is_a("nif:Context");
        }));
    check_terms(gathered_, complain);
    check_pointers(gathered_, complain);
    check_quotes(gathered_, texts_, summary_, complain);
    check_findings(gathered_, types_, summary_, complain, complain_of_evidence);
    check_values(gathered_, complain);
    gathered_.clear();
  }

  Texts texts_;
  std::set<std::string> types_;
  const Sink& sink_;
  Summary summary_;
  std::string path_;
  std::optional<rdf::Term> graph_;
  Gathered gathered_;
  std::set<std::string> facts_; ///< runs that wrote facts only
  std::map<std::string, Waiting> waiting_;
};

} // namespace

Summary violations(const std::vector<fs::path>& places,
                   const Options& options,
                   const Sink& sink) {
  Checking checking(options, sink);
  for (const graphs::Source& source : graphs::sources(places, true)) {
    checking.file(source);
  }
  return checking.finish();
}

} // namespace sourcier::check
