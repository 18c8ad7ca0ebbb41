// SPDX-License-Identifier: Apache-2.0
// The table of stores: where each takes graphs, quads and queries, and what its answers
// mean (measured with Fuseki 5.6.0, Oxigraph 0.5.13, RDF4J 4.1.3, Virtuoso 7.2.5).
#pragma once
#include "http/client.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace sourcier::load {

struct Profile {
  std::string_view name;       ///< --profile
  std::string_view store_is;   ///< what --store must be the address of
  std::string_view graph_path; ///< behind it: the graph store [SPARQL 1.1 Graph Store]
  std::string_view quads_path; ///< behind it: where N-Quads are added; "-": nowhere
  std::string_view query_path; ///< behind it: SPARQL queries; "-": nowhere
  http::Scheme scheme;         ///< of a name and password, where --auth does not say
  bool error_500_is_data;      ///< 500 means: this body is bad; not: the server is
  bool put_is_atomic;          ///< a refused body leaves the old graph as it was
  std::size_t bulk_bytes;      ///< N-Quads in one POST of --bulk
};

inline constexpr std::size_t mebibyte = 1U << 20U;

// clang-format off
inline constexpr std::array<Profile, 5> profiles{{
    {"generic", "the graph store itself", "", "-", "-",
     http::Scheme::basic, false, true, 0},
    {"fuseki", "the dataset, http://HOST:3030/ds", "/data", "/data", "/query",
     http::Scheme::basic, true, true, 16 * mebibyte},
    {"oxigraph", "the server, http://HOST:7878", "/store", "/store", "/query",
     http::Scheme::basic, false, true, 16 * mebibyte},
    {"rdf4j", "the repository, http://HOST:8080/rdf4j-server/repositories/ds",
     "/rdf-graphs/service", "/statements", "",
     http::Scheme::basic, false, true, 16 * mebibyte},
    {"virtuoso", "the server, http://HOST:8890", "/sparql-graph-crud-auth", "-", "/sparql",
     http::Scheme::digest, true, false, 0},
}};
// clang-format on

[[nodiscard]] constexpr const Profile* profile(std::string_view name) {
  for (const Profile& row : profiles) {
    if (row.name == name) {
      return &row;
    }
  }
  return nullptr;
}

} // namespace sourcier::load
