// SPDX-License-Identifier: Apache-2.0
// What the graph of one article says of names, links and relations.
#pragma once
#include "graphs/gathered.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sourcier::review {

/// Labels and classes of entities, which may stand in another graph than the article.
struct Label {
  std::string text;
  std::string kind; ///< "Person", "State", "Organization", "Place"; or empty
};
using Labels = std::map<std::string, Label>;

/// An entity that the article names.
struct Named {
  std::string entity;                 ///< its IRI
  std::string name;                   ///< the longest name it has there
  std::size_t mentions = 0;           ///< by name
  std::vector<std::string> sentences; ///< that name it, in order, each once
};

/// A link of the article.
struct Linked {
  std::string entity;
  std::string qid;
  std::string method; ///< "ExactName" …
  double confidence = 0;
  std::vector<std::string> rivals; ///< Q-numbers
};

/// A relation that the article states as a fact.
struct Related {
  std::string subject;
  std::string predicate; ///< "sc:memberOf"
  std::string object;
  std::string words; ///< the sentence
  std::string rule;
  std::string confidence;
};

struct Told {
  std::string file;      ///< sc:sourceFile
  std::string url;       ///< or empty
  std::string published; ///< YYYY-MM-DD; or empty
  bool has_mentions = false;
  std::vector<Named> named; ///< by first mention
  std::vector<Linked> links;
  std::vector<Related> relations;
};

/// The documents of what was gathered; each with what was derived from it.
[[nodiscard]] std::vector<Told> told(const graphs::Gathered& said);

/// Adds labels and kinds of the entities that are described there.
void learn(const graphs::Gathered& said, Labels& labels);

} // namespace sourcier::review
