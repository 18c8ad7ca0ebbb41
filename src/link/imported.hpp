// SPDX-License-Identifier: Apache-2.0
// Which entity of an imported index a name is that the built-in table does not know.
#pragma once
#include "knowledge/entry.hpp"
#include "knowledge/resources.hpp"
#include "link/clusters.hpp"

#include <optional>
#include <set>
#include <string>

namespace sourcier::link {

struct Imported {
  knowledge::Entry entry;
  Link link; ///< without `method` and `evidence`
};

/// Asks an index about the clusters of one document. Precision comes first: kind must
/// agree, and the name must have one bearer that is known well, or the article must
/// speak of its country, its office or of what its description says.
class Asking {
 public:
  /// Keeps the references.
  Asking(const Document& document,
         const Context& context,
         const knowledge::Knowledge& knowledge,
         const knowledge::Index& index);
  /// None: no entity is sure enough, or the name is one that the table decides on.
  [[nodiscard]] std::optional<Imported>
  link(const Cluster& cluster, const Findings& findings, double threshold);

 private:
  struct Bearer;
  [[nodiscard]] Bearer judged(knowledge::Entry entry, const Cluster& cluster);
  [[nodiscard]] int described(const std::string& description);

  const Document& document_;
  const Context& context_;
  const knowledge::Knowledge& knowledge_;
  const knowledge::Index& index_;
  std::set<std::string, std::less<>> words_; ///< of the document, folded; lazily
};

} // namespace sourcier::link
