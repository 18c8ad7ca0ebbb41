// SPDX-License-Identifier: Apache-2.0
// What the tests of the loader share: graphs of two statements, a load.
#pragma once
#include "folder.hpp"
#include "load/graphs.hpp"
#include "loopback_store.hpp"

#include <string>
#include <vector>

namespace sourcier::test {

inline const std::string data = "https://w3id.org/sourcier/data/";

inline std::string graph(const std::string& name) {
  return data + "graph/" + name;
}
/// One line of N-Quads in graph/NAME.
inline std::string quad(const std::string& name, const std::string& words) {
  return "<" + data + "doc/" + words + "> <http://schema.org/headline> \"" + words +
         "\"@fr <" + graph(name) + "> .\n";
}
/// The line that the store is to hold of it.
inline std::string triple(const std::string& words) {
  return "<" + data + "doc/" + words + "> <http://schema.org/headline> \"" + words +
         "\"@fr .";
}
/// An article of two statements and its lines of the shared graphs.
inline std::string article(const std::string& name) {
  return quad(name, name + "a") + quad(name, name + "b") + quad("entities", "Q423") +
         quad("entities", "Q" + name) + quad("runs", "r1");
}

/// Options for this store, with all that is kept inside the folder.
inline load::Options options(const LoopbackStore& store, const Folder& folder) {
  load::Options options;
  options.store = store.address();
  options.profile = "oxigraph";
  options.journal = folder.name("journal");
  options.refused = folder.name("refused");
  return options;
}

inline load::Summary load_into(const std::vector<std::string>& places,
                               const load::Options& options,
                               std::vector<std::string>* said = nullptr) {
  return load::graphs(places,
                      options,
                      {[said](const std::string& line) {
                         if (said != nullptr) {
                           said->push_back(line);
                         }
                       },
                       {}});
}

} // namespace sourcier::test
