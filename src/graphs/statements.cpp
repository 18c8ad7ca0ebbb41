// SPDX-License-Identifier: Apache-2.0
// Unpacks, parses, and parts what is read where the graph changes.
#include "graphs/statements.hpp"

#include "graphs/shared.hpp"

#include <utility>

namespace sourcier::graphs {

void statements(const Source& source,
                const std::function<void(const rdf::ReadStatement&)>& take) {
  open(source.path, [&](std::istream& stream) {
    const rdf::ByteSource bytes = [&](char* buffer, std::size_t size) {
      stream.read(buffer, static_cast<std::streamsize>(size));
      return static_cast<std::size_t>(stream.gcount());
    };
    rdf::read(bytes, source.path.string(), source.syntax, "", take);
  });
}

void articles(const Source& source, const Takers& takers) {
  Article article{source.path, {}, {}};
  const auto settle = [&](std::string next) {
    Article whole = std::exchange(article, Article{source.path, std::move(next), {}});
    if (!whole.said.empty()) {
      takers.article(std::move(whole));
    }
  };
  statements(source, [&](const rdf::ReadStatement& read) {
    const std::string graph = read.graph ? read.graph->value() : std::string();
    if (shared_graph(graph)) {
      takers.shared(read);
      return;
    }
    if (graph != article.graph) {
      settle(graph);
    }
    gather(article.said, read);
  });
  settle({});
}

} // namespace sourcier::graphs
