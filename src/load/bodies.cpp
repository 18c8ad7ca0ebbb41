// SPDX-License-Identifier: Apache-2.0
// Nothing is sent as it was read: only terms that every store keeps pass.
#include "load/bodies.hpp"

#include "hash/sha256.hpp"
#include "problem.hpp"
#include "rdf/reader.hpp"
#include "rdf/writer.hpp"

#include <algorithm>
#include <charconv>
#include <span>
#include <string_view>

namespace sourcier::load {

namespace {

/// The reader counts lines of what it is given; the message is to name the file's.
[[noreturn]] void fail(const Piece& piece, const Failure& failure) {
  const std::string_view words = failure.what(); // ":3: what; do"
  std::size_t line = 0;
  const char* const end = words.data() + words.size();
  const auto [rest, error] = std::from_chars(words.data() + 1, end, line);
  if (error != std::errc{} || line == 0 || line > piece.line_numbers.size()) {
    throw Failure(piece.file.string() + ": " + std::string(words));
  }
  throw Failure(piece.file.string() + ":" +
                std::to_string(piece.line_numbers[line - 1]) + std::string(rest, end));
}

void add(const Piece& piece, std::vector<rdf::Statement>& all) {
  all.insert(all.end(), piece.statements.begin(), piece.statements.end());
  if (piece.lines.empty()) {
    return;
  }
  try {
    rdf::read_text(
        piece.lines, "", rdf::Syntax::nquads, [&](const rdf::ReadStatement& read) {
          if (read.graph ? read.graph->value() != piece.graph : !piece.takes_triples) {
            throw Failure(":" + std::to_string(read.line) +
                          ": more than one statement in a line; part them");
          }
          all.push_back(read.statement);
        });
  } catch (const Failure& failure) {
    fail(piece, failure);
  }
}

} // namespace

rdf::NamedGraph united(const std::vector<Piece>& pieces) {
  rdf::NamedGraph graph{rdf::Term::iri(pieces.front().graph), {}};
  for (const Piece& piece : pieces) {
    add(piece, graph.statements);
  }
  std::sort(graph.statements.begin(), graph.statements.end());
  graph.statements.erase(std::unique(graph.statements.begin(), graph.statements.end()),
                         graph.statements.end());
  return graph;
}

Body body(const rdf::NamedGraph& graph) {
  Body made{rdf::written(rdf::Syntax::ntriples, std::span(&graph, 1), ""),
            {},
            graph.statements.size()};
  made.sha256 = hash::sha256_hex(made.text);
  return made;
}

} // namespace sourcier::load
