// SPDX-License-Identifier: Apache-2.0
// The stage that says it in RDF: findings in, statements with their evidence out.
#pragma once
#include "model/entity.hpp"
#include "model/finding.hpp"
#include "rdf/term.hpp"
#include "rdf/vocabulary.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::describe {

/// How much is written (model.md 7).
enum class Detail : std::uint8_t { facts, standard, full };

struct Options {
  Detail detail = Detail::standard;       ///< --detail
  std::string base{rdf::default_base};    ///< --base, ends with "/" or "#"
  bool quotes = true;                     ///< --quotes none: no nif:anchorOf
  std::string version = SOURCIER_VERSION; ///< of the program
  /// Local name of the run's IRI: run_name(…).
  std::string run;
};

/// What decides the run's IRI; the hashes are any text that changes with the content.
struct RunParts {
  std::string options;   ///< those that change what is found or written, in fixed order
  std::string mappings;  ///< hash of the mappings
  std::string model;     ///< name and version, or hash, of the model
  std::string knowledge; ///< hash of the knowledge base
};
/// 16 hexadecimal digits of SHA-256(version, options, mappings, model, knowledge base).
[[nodiscard]] std::string run_name(std::string_view version, const RunParts& parts);

/// The options of `describe` that belong to RunParts::options:
/// "detail=…;base=…;quotes=…".
[[nodiscard]] std::string options_text(const Options& options);

/// One article in RDF.
struct Description {
  std::string doc; ///< local name of the document: 16 hexadecimal digits
  std::string key; ///< what its graph is named after: url, id or `doc`
  /// The article's own graph, then its lines of graph/entities and of graph/runs
  /// (model.md, "Graphs"); each sorted and without doubles.
  std::vector<rdf::NamedGraph> graphs;
};

/// Local name of an article's document: 16 hexadecimal digits of SHA-256(url or empty,
/// U+0000, reference text). Also the name of its file in `export --texts`.
[[nodiscard]] std::string document_name(const Article& article);

/// What the graph of an article is named after: its url, else its id, else the name of
/// its document.
[[nodiscard]] std::string key(const Article& article);

/// Deterministic; the same in any number of threads. Two findings never share an IRI.
/// Failure where `options.base` is no IRI.
[[nodiscard]] Description statements(const Document& document,
                                     const Findings& findings,
                                     const Entities& entities,
                                     const Options& options);

} // namespace sourcier::describe
