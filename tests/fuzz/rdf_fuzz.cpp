// SPDX-License-Identifier: Apache-2.0
// Any bytes as any RDF syntax: refused with one line, or read; and what was read comes
// back from what is written.
#include "problem.hpp"
#include "rdf/reader.hpp"
#include "rdf/writer.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

using namespace sourcier;

namespace {

void require(bool law) {
  if (!law) {
    std::abort();
  }
}

std::set<rdf::Statement> statements(std::string_view text, rdf::Syntax syntax) {
  std::set<rdf::Statement> read;
  rdf::read_text(text, "fuzz", syntax, [&](const rdf::ReadStatement& statement) {
    read.insert(statement.statement);
  });
  return read;
}

/// What the writers take: no blank nodes, canonical literals only.
bool writable(const rdf::Statement& statement) {
  return !statement.subject.is_blank() && statement.object.is_canonical();
}

void comes_back(const std::set<rdf::Statement>& read) {
  rdf::NamedGraph graph{rdf::Term::iri("https://w3id.org/sourcier/data/graph/g1"), {}};
  std::copy_if(
      read.begin(), read.end(), std::back_inserter(graph.statements), writable);
  const std::set<rdf::Statement> given(graph.statements.begin(),
                                       graph.statements.end());
  for (const rdf::SyntaxFacts& facts : rdf::syntaxes) {
    const std::string text = rdf::written(
        facts.syntax, std::vector{graph}, "https://w3id.org/sourcier/data/");
    require(statements(text, facts.syntax) == given);
  }
}

} // namespace

/// The first byte says which syntax the others are.
// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  std::set<rdf::Statement> read;
  try {
    read = statements(bytes, rdf::syntaxes.at(*data % rdf::syntaxes.size()).syntax);
  } catch (const Failure& failure) {
    require(std::string_view(failure.what()).find('\n') == std::string_view::npos);
    return 0;
  }
  comes_back(read);
  return 0;
}
