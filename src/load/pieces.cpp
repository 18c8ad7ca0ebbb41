// SPDX-License-Identifier: Apache-2.0
// Gathers what belongs to one graph; a line that cannot be read spoils the graph it may
// belong to, so that half an article never replaces a whole one.
#include "load/pieces.hpp"

#include "graphs/shared.hpp"
#include "load/quads.hpp"
#include "rdf/reader.hpp"

#include <exception>
#include <optional>
#include <utility>

namespace sourcier::load {

namespace {

/// What a line that is no statement ends with, "<…> .": the graph it may have stood in.
std::string_view last_iri(std::string_view line) {
  const std::size_t begin = line.rfind('<');
  const std::size_t end =
      begin == std::string_view::npos ? std::string_view::npos : line.find('>', begin);
  if (end == std::string_view::npos ||
      line.substr(end + 1).find_first_not_of(" \t.\r") != std::string_view::npos ||
      !line.ends_with('.')) {
    return {};
  }
  return line.substr(begin + 1, end - begin - 1);
}

/// "path:14: what; do" as a Problem with its place.
Problem as_problem(const Failure& failure, const std::string& outcome) {
  const std::string words = failure.what();
  const std::size_t cut = words.find(": ");
  return {words.substr(0, cut),
          words.substr(cut == std::string_view::npos ? 0 : cut + 2) + "; " + outcome};
}

/// Faults of one file that are told one by one.
constexpr std::size_t most_reported = 20;

class Gathering {
 public:
  Gathering(const graphs::Source& source,
            const std::string& graph,
            const std::function<void(Piece&&)>& take,
            const std::function<void(Problem&&)>& problem)
      : source_(source), graph_(graph), take_(take), problem_(problem) {}

  void run() {
    try {
      graphs::open(source_.path, [this](std::istream& stream) {
        if (!rdf::facts(source_.syntax).has_prefixes) {
          lines(stream);
        } else {
          statements(stream);
        }
      });
      spoil(current_, !suspicions_.empty());
    } catch (const Failure& failure) {
      if (theirs_) {
        throw;
      }
      problem_(as_problem(failure, "the rest of the file is left out"));
      spoil(current_, true);
      spoil(shared_, true);
    }
    if (faults_ > most_reported) {
      problem_(
          {source_.path.string(),
           std::to_string(faults_ - most_reported) + " more like these; left out"});
    }
    give(shared_);
    give(current_);
  }

 private:
  void lines(std::istream& stream) {
    std::string line;
    while (std::getline(stream, line)) {
      ++number_;
      const Line seen = looked_at(line);
      if (seen.kind == LineKind::quad) {
        keep(piece_of(std::string(seen.graph)), line);
      } else if (seen.kind == LineKind::triple && !graph_.empty()) {
        keep(piece_of(graph_), line);
      } else if (seen.kind != LineKind::nothing) {
        complain(line, seen.kind);
      }
    }
  }

  void keep(Piece& piece, const std::string& line) const {
    piece.lines.append(line).append("\n");
    piece.line_numbers.push_back(number_);
  }

  /// A file of another kind has as many faults as lines: the first ones will do.
  void report(const std::string& reason) {
    if (++faults_ <= most_reported) {
      problem_({place(), reason});
    }
  }

  void complain(const std::string& line, LineKind kind) {
    if (kind == LineKind::triple) {
      report("in no graph; left out");
      return;
    }
    report("not a line of N-Quads; its graph is left out");
    const std::string hint(last_iri(line));
    if (!graphs::shared_graph(hint)) {
      suspicions_.push_back(hint);
    }
  }

  void statements(std::istream& stream) {
    const rdf::ByteSource bytes = [&](char* buffer, std::size_t size) {
      stream.read(buffer, static_cast<std::streamsize>(size));
      return static_cast<std::size_t>(stream.gcount());
    };
    rdf::read(bytes,
              source_.path.string(),
              source_.syntax,
              "",
              [this](const rdf::ReadStatement& read) {
                number_ = read.line;
                if (read.graph && !read.graph->is_iri()) {
                  report("in a graph without a name; left out");
                } else if (read.graph || !graph_.empty()) {
                  piece_of(read.graph ? read.graph->value() : graph_)
                      .statements.push_back(read.statement);
                } else {
                  report("in no graph; left out");
                }
              });
  }

  /// The piece that a statement of this graph goes to; gives away the one before.
  Piece& piece_of(const std::string& graph) {
    const bool shared = graphs::shared_graph(graph).has_value();
    std::optional<Piece>& piece = shared ? shared_ : current_;
    const bool goes_on = piece && piece->graph == graph;
    if (!goes_on) {
      std::optional<Piece> next(
          Piece{graph, source_.path, {}, {}, {}, graph == graph_, false});
      if (!shared) {
        for (const std::string& hint : suspicions_) {
          spoil(next, !current_ || hint != current_->graph);
          spoil(current_, hint != graph);
        }
        suspicions_.clear();
      }
      give(piece);
      piece = std::move(next);
    } else if (!shared && !suspicions_.empty()) {
      piece->is_spoilt = true;
      suspicions_.clear();
    }
    return *piece;
  }

  static void spoil(std::optional<Piece>& piece, bool is_meant) {
    if (piece && is_meant) {
      piece->is_spoilt = true;
    }
  }

  void give(std::optional<Piece>& piece) {
    if (!piece) {
      return;
    }
    try {
      take_(std::move(*piece));
    } catch (...) {
      theirs_ = true;
      throw;
    }
    piece.reset();
  }

  [[nodiscard]] std::string place() const {
    return source_.path.string() + ":" + std::to_string(number_);
  }

  const graphs::Source& source_;
  const std::string& graph_;
  const std::function<void(Piece&&)>& take_;
  const std::function<void(Problem&&)>& problem_;
  std::optional<Piece> current_; ///< of an article
  std::optional<Piece> shared_;
  std::vector<std::string> suspicions_; ///< hints of lines that could not be read
  std::uint32_t number_ = 0;
  std::size_t faults_ = 0;
  bool theirs_ = false; ///< the exception under way is not about the file
};

} // namespace

void pieces(const graphs::Source& source,
            const std::string& graph,
            const std::function<void(Piece&&)>& take,
            const std::function<void(Problem&&)>& problem) {
  Gathering(source, graph, take, problem).run();
}

void graph_names(const graphs::Source& source,
                 const std::string& graph,
                 const std::function<void(const std::string&)>& take) {
  pieces(
      source,
      graph,
      [&](const Piece& piece) { take(piece.graph); },
      [](const Problem&) {});
}

} // namespace sourcier::load
