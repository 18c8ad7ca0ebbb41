// SPDX-License-Identifier: Apache-2.0
// Writes and packs one article.
#include "write/parcel.hpp"

#include "hash/sha256.hpp"
#include "pack/packed.hpp"
#include "rdf/writer.hpp"

namespace sourcier::write {

Parcel parcel(std::span<const rdf::NamedGraph> graphs, pack::Packing packing) {
  Parcel parcel;
  const std::string own = rdf::written(rdf::Syntax::nquads, graphs.first(1), "");
  parcel.packed = pack::packed(own, packing);
  parcel.shared = rdf::written(rdf::Syntax::nquads, graphs.subspan(1), "");
  parcel.bytes = own.size();
  parcel.quads = graphs.front().statements.size();
  parcel.sha256 = hash::sha256_hex(own);
  return parcel;
}

} // namespace sourcier::write
