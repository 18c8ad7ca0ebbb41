// SPDX-License-Identifier: Apache-2.0
// Lines that come again with every article are told apart by their SHA-256.
#include "load/commons.hpp"

#include "graphs/shared.hpp"
#include "hash/sha256.hpp"
#include "rdf/term.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace sourcier::load {

namespace {

/// Statements in one request.
constexpr std::size_t most_held = 20'000;

} // namespace

std::size_t Commons::Hash::operator()(const Digest& digest) const {
  std::size_t hash = 0;
  std::memcpy(&hash, digest.data(), sizeof hash);
  return hash;
}

Commons::Commons(bool replace, const forget::List& forgotten, Send send, Ledger& ledger)
    : replace_(replace), forgotten_(forgotten), send_(std::move(send)),
      ledger_(ledger) {}

void Commons::add(std::uint64_t order, Piece&& piece) {
  Held& held = graphs_[piece.graph];
  Piece fresh = piece;
  fresh.lines.clear();
  fresh.line_numbers.clear();
  std::size_t begin = 0;
  for (const std::uint32_t number : piece.line_numbers) {
    const std::size_t end = piece.lines.find('\n', begin) + 1;
    const std::string_view line =
        std::string_view(piece.lines).substr(begin, end - begin);
    begin = end;
    Digest digest{};
    const std::string hex = hash::sha256_hex(line);
    std::copy_n(hex.begin(), digest.size(), digest.begin());
    if (held.seen.insert(digest).second) {
      fresh.lines += line;
      fresh.line_numbers.push_back(number);
    }
  }
  if (fresh.lines.empty() && fresh.statements.empty()) {
    return;
  }
  try {
    std::vector<rdf::Statement> statements = united({std::move(fresh)}).statements;
    std::erase_if(statements, [this](const rdf::Statement& statement) {
      return forgotten_.holds_entity(statement.subject.value()) ||
             forgotten_.holds_graph(statement.subject.value()) ||
             (statement.object.is_iri() &&
              forgotten_.holds_entity(statement.object.value()));
    });
    static_cast<void>(body({rdf::Term::iri(piece.graph), statements}));
    held.statements.insert(held.statements.end(),
                           std::make_move_iterator(statements.begin()),
                           std::make_move_iterator(statements.end()));
  } catch (const Failure& failure) {
    ledger_.problem(order, {piece.graph, std::string(failure.what()) + "; left out"});
  }
  if (held.statements.size() >= most_held) {
    send(order, piece.graph, held);
  }
}

void Commons::finish(std::uint64_t order) {
  for (auto& [graph, held] : graphs_) {
    if (!held.statements.empty()) {
      send(order, graph, held);
    }
  }
}

void Commons::send(std::uint64_t order, const std::string& graph, Held& held) {
  std::sort(held.statements.begin(), held.statements.end());
  held.statements.erase(std::unique(held.statements.begin(), held.statements.end()),
                        held.statements.end());
  const Body text = body({rdf::Term::iri(graph), std::move(held.statements)});
  held.statements = {};
  const bool is_replaced = replace_ || graphs::shared_graph(graph)->is_whole;
  const Verdict verdict = send_(graph, text, is_replaced && !held.has_begun);
  held.has_begun = true;
  if (!verdict.accepted) {
    ledger_.refused(order, graph, text.text, verdict, "left out");
  }
}

} // namespace sourcier::load
