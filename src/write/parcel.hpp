// SPDX-License-Identifier: Apache-2.0
// One article as a dataset keeps it: its graph packed, its shared lines beside it.
#pragma once
#include "pack/unpack.hpp"
#include "rdf/term.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace sourcier::write {

struct Parcel {
  std::string packed;      ///< the article's own graph in N-Quads, one packed stream
  std::string shared;      ///< its lines of the shared graphs, N-Quads
  std::uint64_t bytes = 0; ///< of the graph before it was packed
  std::uint64_t quads = 0; ///< in it
  std::string sha256;      ///< of the graph before it was packed
};

/// `graphs`: the article's own first, then its parts of shared graphs.
[[nodiscard]] Parcel parcel(std::span<const rdf::NamedGraph> graphs,
                            pack::Packing packing);

} // namespace sourcier::write
