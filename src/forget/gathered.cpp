// SPDX-License-Identifier: Apache-2.0
// Goes through statements and back.
#include "forget/gathered.hpp"

#include "rdf/vocabulary.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace sourcier::forget {

namespace {

/// "sc:agent" as the IRI it is short for; an IRI without prefix as it is.
rdf::Term property(const std::string& name) {
  return rdf::Term::iri(name.find("://") == std::string::npos ? rdf::expanded(name)
                                                              : name);
}

} // namespace

void gathered(graphs::Gathered& article, const Rules& rules) {
  std::vector<rdf::NamedGraph> all{{rdf::Term::iri("urn:x-sourcier:article"), {}}};
  for (const auto& [subject, described] : article) {
    for (const auto& [name, object] : described.said) {
      if (!described.is_blank) {
        all.front().statements.push_back(
            {rdf::Term::iri(subject), property(name), object});
      }
    }
  }
  const std::size_t before = all.front().statements.size();
  statements(all, rules);
  if (all.front().statements.size() == before) {
    return;
  }
  const std::set<rdf::Statement> left(all.front().statements.begin(),
                                      all.front().statements.end());
  for (auto& [subject, described] : article) {
    if (described.is_blank) {
      continue;
    }
    const rdf::Term node = rdf::Term::iri(subject);
    std::erase_if(described.said, [&](const auto& said) {
      return !left.contains({node, property(said.first), said.second});
    });
  }
  std::erase_if(article, [](const auto& row) { return row.second.said.empty(); });
}

} // namespace sourcier::forget
