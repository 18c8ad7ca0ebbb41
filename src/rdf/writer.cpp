// SPDX-License-Identifier: Apache-2.0
// Serd's writer behind a door that lets only checked terms through.
#include "rdf/writer.hpp"

#include "problem.hpp"

#include <serd/serd.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace sourcier::rdf {

namespace {

struct FreeWriter {
  void operator()(SerdWriter* writer) const { serd_writer_free(writer); }
};
struct FreeEnv {
  void operator()(SerdEnv* env) const { serd_env_free(env); }
};

const std::uint8_t* bytes(const std::string& text) {
  return reinterpret_cast<const std::uint8_t*>(text.c_str());
}

/// A view: lives as long as `text`. Flags stay 0, so that each literal stays on one
/// line.
SerdNode node(SerdType type, const std::string& text) {
  return {bytes(text), text.size(), text.size(), 0, type};
}

SerdNode node(const Term& term) {
  return node(term.is_literal() ? SERD_LITERAL : SERD_URI, term.value());
}

std::size_t append(const void* buffer, std::size_t size, void* text) {
  try {
    static_cast<std::string*>(text)->append(static_cast<const char*>(buffer), size);
    return size;
  } catch (...) { // out of memory must not pass through Serd
    return 0;
  }
}

SerdSyntax serd_syntax(Syntax syntax) {
  switch (syntax) {
  case Syntax::turtle:
    return SERD_TURTLE;
  case Syntax::trig:
    return SERD_TRIG;
  case Syntax::ntriples:
    return SERD_NTRIPLES;
  case Syntax::nquads:
    break;
  }
  return SERD_NQUADS;
}

void require(SerdStatus status) {
  if (status != SERD_SUCCESS) {
    throw Failure(std::string("rdf writer: ") +
                  reinterpret_cast<const char*>(serd_strerror(status)) +
                  "; report this with the article");
  }
}

void require_writable(const Term& term) {
  if (!term.is_canonical()) {
    throw Failure(
        "\"" + term.value().substr(0, 40) +
        "\": not to be written; blank nodes and literals that are not canonical "
        "are not allowed");
  }
}

class Writer {
 public:
  Writer(Syntax syntax,
         std::string_view base,
         std::span<const Prefix> more,
         std::string& out)
      : env_(serd_env_new(nullptr)),
        writer_(serd_writer_new(
            serd_syntax(syntax),
            static_cast<SerdStyle>(facts(syntax).has_prefixes
                                       ? SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED
                                       : 0),
            env_.get(),
            nullptr,
            append,
            &out)) {
    if (facts(syntax).has_prefixes) {
      declare(base, more);
    }
  }

  void write(const Term* graph, const Statement& statement) {
    require_writable(statement.subject);
    require_writable(statement.predicate);
    require_writable(statement.object);
    const SerdNode g = graph == nullptr ? SERD_NODE_NULL : node(*graph);
    const SerdNode s = node(statement.subject);
    const SerdNode p = node(statement.predicate);
    const SerdNode o = node(statement.object);
    const SerdNode datatype = node(SERD_URI, statement.object.datatype());
    const SerdNode language = node(SERD_LITERAL, statement.object.language());
    require(serd_writer_write_statement(
        writer_.get(),
        0,
        graph == nullptr ? nullptr : &g,
        &s,
        &p,
        &o,
        statement.object.datatype().empty() ? nullptr : &datatype,
        statement.object.language().empty() ? nullptr : &language));
  }

  void finish() { require(serd_writer_finish(writer_.get())); }

 private:
  /// The first prefix that fits wins: a longer namespace stands before what it begins
  /// with.
  void declare(std::string_view base, std::span<const Prefix> more) {
    std::vector<std::pair<std::string, std::string>> prefixes;
    const auto add = [&prefixes](std::string_view name, const std::string& ns) {
      const auto shorter =
          std::find_if(prefixes.begin(), prefixes.end(), [&](const auto& prefix) {
            return ns.starts_with(prefix.second);
          });
      prefixes.emplace(shorter, name, ns);
    };
    for (const Prefix& prefix : vocabularies) {
      add(prefix.name, std::string(prefix.ns));
    }
    for (const Prefix& prefix : more) {
      add(prefix.name, std::string(prefix.ns));
    }
    for (const auto& [prefix, kind] : data_kinds) {
      add(prefix, std::string(base).append(kind).append("/"));
    }
    for (const auto& [name, iri] : prefixes) {
      const SerdNode name_node = node(SERD_LITERAL, name);
      const SerdNode iri_node = node(SERD_URI, iri);
      require(serd_writer_set_prefix(writer_.get(), &name_node, &iri_node));
    }
  }

  std::unique_ptr<SerdEnv, FreeEnv> env_;
  std::unique_ptr<SerdWriter, FreeWriter> writer_;
};

} // namespace

std::string written(Syntax syntax,
                    std::span<const NamedGraph> graphs,
                    std::string_view base,
                    std::span<const Prefix> more) {
  std::string out;
  Writer writer(syntax, base, more, out);
  if (facts(syntax).has_graphs) {
    for (const NamedGraph& graph : graphs) {
      require_writable(graph.name);
      for (const Statement& statement : graph.statements) {
        writer.write(&graph.name, statement);
      }
    }
  } else {
    std::vector<const Statement*> all;
    for (const NamedGraph& graph : graphs) {
      for (const Statement& statement : graph.statements) {
        all.push_back(&statement);
      }
    }
    std::sort(all.begin(), all.end(), [](const Statement* a, const Statement* b) {
      return *a < *b;
    });
    all.erase(
        std::unique(all.begin(),
                    all.end(),
                    [](const Statement* a, const Statement* b) { return *a == *b; }),
        all.end());
    for (const Statement* statement : all) {
      writer.write(nullptr, *statement);
    }
  }
  writer.finish();
  return out;
}

} // namespace sourcier::rdf
