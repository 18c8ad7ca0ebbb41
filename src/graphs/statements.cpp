// SPDX-License-Identifier: Apache-2.0
// Unpacks, parses, and parts what is read where the graph changes.
#include "graphs/statements.hpp"

#include "graphs/shared.hpp"

#include <algorithm>
#include <istream>
#include <utility>

namespace sourcier::graphs {

namespace {

/// Gives the bytes of a stream; in place of a line that is not wanted its line feed
/// alone, so that lines keep their numbers.
class Lines {
 public:
  Lines(std::istream& stream, const Wanted& wanted)
      : stream_(stream), wanted_(wanted) {}

  std::size_t give(char* buffer, std::size_t size) {
    std::size_t given = 0;
    while (given < size) {
      if (at_ == line_.size() && !next()) {
        break;
      }
      const std::size_t count = std::min(size - given, line_.size() - at_);
      std::copy_n(line_.data() + at_, count, buffer + given);
      at_ += count;
      given += count;
    }
    return given;
  }

 private:
  bool next() {
    at_ = 0;
    if (!std::getline(stream_, line_)) {
      line_.clear();
      return false;
    }
    if (!wanted_(line_)) {
      line_.clear();
    }
    if (!stream_.eof()) {
      line_ += '\n';
    }
    return true;
  }

  std::istream& stream_;
  const Wanted& wanted_;
  std::string line_;
  std::size_t at_ = 0;
};

} // namespace

void statements(const Source& source,
                const Wanted& wanted,
                const std::function<void(const rdf::ReadStatement&)>& take) {
  if (!wanted || rdf::facts(source.syntax).has_prefixes) {
    statements(source, take);
    return;
  }
  open(source.path, [&](std::istream& stream) {
    Lines lines(stream, wanted);
    const rdf::ByteSource bytes = [&](char* buffer, std::size_t size) {
      return lines.give(buffer, size);
    };
    rdf::read(bytes, source.path.string(), source.syntax, "", take);
  });
}

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
  statements(source, takers.wanted, [&](const rdf::ReadStatement& read) {
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
