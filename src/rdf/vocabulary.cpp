// SPDX-License-Identifier: Apache-2.0
// Spells out prefixed names.
#include "rdf/vocabulary.hpp"

#include "problem.hpp"

namespace sourcier::rdf {

std::string expanded(std::string_view curie) {
  const std::size_t colon = curie.find(':');
  for (const Prefix& prefix : vocabularies) {
    if (colon != std::string_view::npos && curie.substr(0, colon) == prefix.name) {
      return std::string(prefix.ns).append(curie.substr(colon + 1));
    }
  }
  throw Failure(std::string(curie) + ": no such prefix; see rdf/vocabulary.hpp");
}

std::string shortened(std::string_view iri) {
  for (const Prefix& prefix : vocabularies) {
    if (iri.starts_with(prefix.ns)) {
      return std::string(prefix.name).append(":").append(iri.substr(prefix.ns.size()));
    }
  }
  return std::string(iri);
}

} // namespace sourcier::rdf
