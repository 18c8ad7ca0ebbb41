// SPDX-License-Identifier: Apache-2.0
// Sord as an index over statements; its graph slot holds the number of the statement.
#include "rdf/graph.hpp"

#include "problem.hpp"
#include "rdf/reader.hpp"

#include <sord/sord.h>

#include <algorithm>
#include <utility>

namespace sourcier::rdf {

namespace {

struct FreeWorld {
  void operator()(SordWorld* world) const { sord_world_free(world); }
};
struct FreeModel {
  void operator()(SordModel* model) const { sord_free(model); }
};
struct FreeIterator {
  void operator()(SordIter* iterator) const { sord_iter_free(iterator); }
};

const std::uint8_t* bytes(const std::string& text) {
  return reinterpret_cast<const std::uint8_t*>(text.c_str());
}

/// A counted reference to one of Sord's nodes.
class Node {
 public:
  Node(SordWorld* world, SordNode* node) : world_(world), node_(node) {}
  Node(SordWorld* world, const Term& term) : Node(world, made(world, term)) {}
  ~Node() { sord_node_free(world_, node_); }
  Node(const Node&) = delete;
  Node(Node&&) = delete;
  Node& operator=(const Node&) = delete;
  Node& operator=(Node&&) = delete;
  [[nodiscard]] const SordNode* get() const { return node_; }

 private:
  static SordNode* made(SordWorld* world, const Term& term) {
    switch (term.kind()) {
    case TermKind::iri:
      return sord_new_uri(world, bytes(term.value()));
    case TermKind::blank:
      return sord_new_blank(world, bytes(term.value()));
    case TermKind::literal:
      break;
    }
    if (term.datatype().empty()) {
      return sord_new_literal(world,
                              nullptr,
                              bytes(term.value()),
                              term.language().empty() ? nullptr
                                                      : term.language().c_str());
    }
    SordNode* datatype = sord_new_uri(world, bytes(term.datatype()));
    SordNode* node = sord_new_literal(world, datatype, bytes(term.value()), nullptr);
    sord_node_free(world, datatype);
    return node;
  }

  SordWorld* world_;
  SordNode* node_;
};

bool matches(const std::optional<Term>& wanted, const Term& term) {
  return !wanted || *wanted == term;
}

} // namespace

struct Graph::Index {
  std::unique_ptr<SordWorld, FreeWorld> world{sord_world_new()};
  std::unique_ptr<SordModel, FreeModel> model{
      sord_new(world.get(), SORD_SPO | SORD_OPS | SORD_PSO, true)};
  std::vector<Found> rows;
  std::uint32_t files = 0;
};

Graph::Graph() : index_(std::make_unique<Index>()) {}
Graph::~Graph() = default;
Graph::Graph(Graph&&) noexcept = default;
Graph& Graph::operator=(Graph&&) noexcept = default;

Graph Graph::read(const std::filesystem::path& path) {
  Graph graph;
  graph.add(path);
  return graph;
}

void Graph::add(const std::filesystem::path& path) {
  if (std::filesystem::is_directory(path)) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
      if (entry.is_regular_file() && syntax_of(entry.path().string())) {
        files.push_back(entry.path());
      }
    }
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path& file : files) {
      add(file);
    }
    return;
  }
  const std::string prefix = "f" + std::to_string(index_->files++);
  read_file(path, prefix, [&](const ReadStatement& read) {
    add(read.statement, path.string() + ":" + std::to_string(read.line));
  });
}

void Graph::add(const Statement& statement, const std::string& place) {
  SordWorld* world = index_->world.get();
  const Node subject(world, statement.subject);
  const Node predicate(world, statement.predicate);
  const Node object(world, statement.object);
  const Node number(
      world, sord_new_uri(world, bytes("row:" + std::to_string(index_->rows.size()))));
  const SordQuad quad = {subject.get(), predicate.get(), object.get(), number.get()};
  sord_add(index_->model.get(), quad);
  index_->rows.push_back({statement, place});
}

std::vector<Found> Graph::find(const std::optional<Term>& subject,
                               const std::optional<Term>& predicate,
                               const std::optional<Term>& object) const {
  SordWorld* world = index_->world.get();
  const auto node = [world](const std::optional<Term>& term) {
    return term ? std::make_unique<Node>(world, *term) : nullptr;
  };
  const auto s = node(subject);
  const auto p = node(predicate);
  const auto o = node(object);
  const auto pointer = [](const auto& n) { return n ? n->get() : nullptr; };
  std::vector<std::size_t> numbers;
  const std::unique_ptr<SordIter, FreeIterator> found(
      sord_search(index_->model.get(), pointer(s), pointer(p), pointer(o), nullptr));
  for (; !sord_iter_end(found.get()); sord_iter_next(found.get())) {
    const SordNode* number = sord_iter_get_node(found.get(), SORD_GRAPH);
    const std::string name(reinterpret_cast<const char*>(sord_node_get_string(number)));
    numbers.push_back(std::stoul(name.substr(4)));
  }
  std::sort(numbers.begin(), numbers.end());
  std::vector<Found> result;
  for (const std::size_t number : numbers) {
    const Found& row = index_->rows[number];
    if (matches(subject, row.subject) && matches(predicate, row.predicate) &&
        matches(object, row.object)) {
      result.push_back(row);
    }
  }
  return result;
}

std::vector<Term> Graph::objects(const Term& subject, const Term& predicate) const {
  std::vector<Term> objects;
  for (const Found& row : find(subject, predicate)) {
    objects.push_back(row.object);
  }
  return objects;
}

bool Graph::contains(const Statement& statement) const {
  return !find(statement.subject, statement.predicate, statement.object).empty();
}

std::size_t Graph::size() const {
  return index_->rows.size();
}

} // namespace sourcier::rdf
