// SPDX-License-Identifier: Apache-2.0
// From what graphs say, article by article, to the corpus.
#pragma once
#include "graphs/gathered.hpp"
#include "rdf/reader.hpp"
#include "report/corpus.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sourcier::report {

/// False for lines of N-Triples and N-Quads that say nothing the corpus keeps, or what
/// the name of their subject says too: offsets of spans, the sentence of a phrase.
[[nodiscard]] bool is_worth_reading(std::string_view line);

/// Takes articles in any order and gives the corpus, which does not depend on it.
class Reading {
 public:
  /// What a graph, or a file without graphs, says of one article or of several. An
  /// article that came before is passed over.
  void article(const graphs::Gathered& said);
  /// A statement of a shared graph: classes, labels and items of linked entities,
  /// occurrences, copies.
  void shared(const rdf::ReadStatement& read);
  /// All that was read, in order; the reading is empty afterwards.
  [[nodiscard]] Corpus corpus();

 private:
  using Said = graphs::Gathered::value_type;

  void documents(const graphs::Gathered& said);
  void sentences(const graphs::Gathered& said);
  void values(const graphs::Gathered& said);
  void findings(const graphs::Gathered& said);
  void fill(Finding& finding, const graphs::Described& described);
  void parties(Finding& finding, const graphs::Described& described);
  void attributions(const graphs::Gathered& said);
  void mentions(const graphs::Gathered& said);
  void rest(const graphs::Gathered& said);
  void occurrence(const std::string& iri, const graphs::Described& described);
  void describe(Index entity, const graphs::Described& described);
  /// The article whose local name the IRI of a span begins with.
  [[nodiscard]] Index article_of(std::string_view span) const;
  [[nodiscard]] Index at(std::string_view iri) const;
  Index entity(const std::string& iri);
  void settle_occurrences();
  void settle_copies();
  void in_order();

  struct Told {
    std::string rule;
    std::set<std::string> accounts;
  };

  Corpus corpus_;
  Index first_new_ = 0; ///< first article of the graph at hand
  std::unordered_map<std::string, Index> by_doc_; ///< looked up, never walked
  std::unordered_map<std::string, Index> linked_;
  std::unordered_map<std::string, Index> here_; ///< IRIs of the article at hand
  std::map<std::string, Told> told_;
  std::map<std::string, std::string> copies_;
  graphs::Gathered shared_;
};

} // namespace sourcier::report
