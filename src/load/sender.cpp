// SPDX-License-Identifier: Apache-2.0
// Journal first, then the request, then the proof.
#include "load/sender.hpp"

#include "forget/statements.hpp"
#include "rdf/writer.hpp"

#include <algorithm>
#include <utility>

namespace sourcier::load {

Sender::Sender(const Options& options,
               const Target& target,
               Wait wait,
               Journal& journal,
               Ledger& ledger)
    : options_(options), profile_(*target.profile), store_(target, std::move(wait)),
      journal_(journal), ledger_(ledger) {}

void Sender::carry_out(Job&& job) {
  if (!job.remove.empty()) {
    remove(job.remove, job.articles.front().order);
    return;
  }
  const std::vector<Ready> graphs = changed(std::move(job.articles));
  if (options_.bulk && !graphs.empty()) {
    post(graphs);
    return;
  }
  for (const Ready& one : graphs) {
    put(one);
  }
}

std::vector<Ready> Sender::changed(std::vector<Article>&& articles) {
  std::vector<Ready> graphs;
  for (Article& article : articles) {
    auto one = ready(article, options_.forgotten, ledger_);
    article.pieces.clear();
    if (one && journal_.holds(one->graph.name.value(), one->body.sha256) &&
        held(*one) == one->body.statements) {
      ledger_.unchanged();
    } else if (one) {
      graphs.push_back(std::move(*one));
    }
  }
  return graphs;
}

void Sender::put(const Ready& one) {
  const std::string& graph = one.graph.name.value();
  journal_.unsettle(graph);
  Verdict verdict = store_.put(graph, one.body.text);
  std::uint64_t there = verdict.accepted ? held(one) : 0;
  if (verdict.accepted && there != one.body.statements) {
    // Leftovers of another loader stay in some stores through a PUT.
    store_.remove(graph);
    verdict = store_.put(graph, one.body.text);
    there = verdict.accepted ? held(one) : 0;
  }
  if (verdict.accepted) {
    settle(one, there);
    return;
  }
  ledger_.refused(one.order,
                  graph,
                  one.body.text,
                  verdict,
                  profile_.put_is_atomic
                      ? "left out"
                      : "left out, what the store had of it may be gone");
}

void Sender::post(const std::vector<Ready>& several) {
  std::vector<rdf::NamedGraph> graphs;
  graphs.reserve(several.size());
  for (const Ready& one : several) {
    graphs.push_back(one.graph);
  }
  const Verdict verdict =
      store_.add_quads(rdf::written(rdf::Syntax::nquads, graphs, ""));
  for (const Ready& one : several) {
    if (verdict.accepted) {
      settle(one, held(one));
    } else {
      put(one); // so that only the bad one is left out
    }
  }
}

void Sender::remove(const std::string& graph, std::uint64_t order) {
  journal_.unsettle(graph);
  const Verdict verdict = store_.remove(graph);
  if (!verdict.accepted) {
    ledger_.refused(order, graph, "", verdict, "not deleted");
  } else if (options_.verify && store_.count(graph) != 0) {
    ledger_.left_out(order, {graph, "deleted, but the store still holds some of it"});
  } else {
    ledger_.taken(graph, 0);
  }
}

std::uint64_t Sender::held(const Ready& one) {
  return options_.verify ? store_.count(one.graph.name.value()) : one.body.statements;
}

void Sender::settle(const Ready& one, std::uint64_t held) {
  const std::string& graph = one.graph.name.value();
  if (held != one.body.statements) {
    ledger_.left_out(one.order,
                     {graph,
                      "the store holds " + std::to_string(held) + " statements of " +
                          std::to_string(one.body.statements) + "; load it again"});
    return;
  }
  journal_.put(graph, one.body.sha256);
  ledger_.taken(graph, one.body.statements);
}

std::optional<Ready>
ready(const Article& article, const forget::List& forgotten, Ledger& ledger) {
  const bool is_spoilt =
      std::any_of(article.pieces.begin(), article.pieces.end(), [](const Piece& piece) {
        return piece.is_spoilt;
      });
  const std::string& graph = article.pieces.front().graph;
  if (is_spoilt) {
    ledger.left_out(article.order, {graph, "a line of it cannot be read; left out"});
    return std::nullopt;
  }
  try {
    Ready one{article.order, united(article.pieces), {}};
    std::vector<rdf::NamedGraph> graphs{std::move(one.graph)};
    forget::statements(graphs, {&forgotten, false, {}});
    one.graph = std::move(graphs.front());
    one.body = body(one.graph);
    return one;
  } catch (const Failure& failure) {
    ledger.left_out(article.order, {graph, std::string(failure.what()) + "; left out"});
  }
  return std::nullopt;
}

} // namespace sourcier::load
