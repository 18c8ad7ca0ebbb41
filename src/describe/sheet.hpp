// SPDX-License-Identifier: Apache-2.0
// The sheet on which one article is described: its statements so far, its spans and
// names.
#pragma once
#include "describe/names.hpp"
#include "describe/statements.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::describe {

/// Lives for one article. Spans asked for are written by `write_spans`, each once.
class Sheet {
 public:
  Sheet(const Document& annotated,
        const Findings& all_findings,
        const Entities& who_is_who,
        const Options& chosen);

  const Document& document;
  const Findings& findings;
  const Entities& entities;
  const Options& options;
  const std::string doc;                       ///< local name
  const std::vector<std::string> names;        ///< by EntityId
  std::vector<rdf::Statement> article;         ///< statements of the article's graph
  std::vector<rdf::Statement> linked_entities; ///< statements of graph/entities
  std::vector<rdf::Statement> runs;            ///< statements of graph/runs
  // What findings use, and what is therefore written.
  std::set<EntityId> used_entities;
  std::set<MentionId> used_mentions;
  std::set<QuantityId> used_quantities;
  std::set<TimeId> used_times;

  [[nodiscard]] bool writes_phrases() const { return options.detail != Detail::facts; }

  /// A vocabulary term: "sc:agent".
  [[nodiscard]] static rdf::Term word(std::string_view curie);
  /// The term of our own ontology.
  [[nodiscard]] static rdf::Term sc(std::string_view local_name);
  [[nodiscard]] rdf::Term data(std::string_view kind,
                               std::string_view local_name) const;
  /// Text in the article's language.
  [[nodiscard]] rdf::Term said(const std::string& text) const;

  void say(const rdf::Term& subject, std::string_view property, rdf::Term object);
  /// A finding's IRI: never given twice.
  [[nodiscard]] rdf::Term unique(const NameParts& parts);

  /// The node of a sentence, which will be written.
  rdf::Term sentence(std::uint32_t index);
  /// The node of a phrase, or of the sentence where it is one; will be written. Not to
  /// be called without `writes_phrases`.
  rdf::Term phrase(Span span);
  /// The entities a mention speaks of, which will be described.
  std::vector<rdf::Term> entities_of(MentionId mention);
  /// An entity's node; it will be described.
  rdf::Term entity(EntityId id);
  /// "agent=Q423" for each entity of the mention.
  void add_parties(std::vector<std::string>& parties,
                   std::string_view property,
                   MentionId mention) const;

  /// Sentences and phrases asked for so far.
  void write_spans();

 private:
  void write_span(const rdf::Term& node, Span span, std::string_view type);
  [[nodiscard]] std::vector<std::uint32_t> sentences_of(Span span) const;

  std::set<std::uint32_t> sentences_;
  std::set<Span> phrases_;
  std::map<Span, std::uint32_t> sentence_spans_;
  std::map<std::string, std::uint32_t> name_texts_;
};

} // namespace sourcier::describe
