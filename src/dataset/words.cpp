// SPDX-License-Identifier: Apache-2.0
// Expands names of more vocabularies than articles need.
#include "dataset/words.hpp"

#include <algorithm>

namespace sourcier::dataset {

rdf::Term word(std::string_view curie) {
  const std::size_t colon = curie.find(':');
  const auto* const found = std::find_if(
      catalogue_vocabularies.begin(),
      catalogue_vocabularies.end(),
      [&](const rdf::Prefix& prefix) { return prefix.name == curie.substr(0, colon); });
  return rdf::Term::iri(found == catalogue_vocabularies.end()
                            ? rdf::expanded(curie)
                            : std::string(found->ns).append(curie.substr(colon + 1)));
}

rdf::Term data(std::string_view base, std::string_view kind, std::string_view name) {
  return rdf::Term::iri(std::string(base).append(kind).append("/").append(name));
}

rdf::Term graph(std::string_view base, std::string_view name) {
  return data(base, "graph", name);
}

rdf::Term version(std::string_view base, std::uint32_t number) {
  return data(base, "version", std::to_string(number));
}

} // namespace sourcier::dataset
