// SPDX-License-Identifier: Apache-2.0
// Packs with zlib and Zstandard at their usual levels.
#include "pack/packed.hpp"

#include "problem.hpp"

#include <limits>
#include <zlib.h>
#include <zstd.h>

namespace sourcier::pack {

namespace {

constexpr int gzip_level = 6;
constexpr int zstd_level = 3;

[[noreturn]] void fail() {
  throw Failure("pack: the library cannot pack a text (no memory); free some");
}

std::string gzipped(std::string_view bytes) {
  if (bytes.size() > std::numeric_limits<uInt>::max() / 2) {
    fail();
  }
  z_stream stream{};
  constexpr int with_gzip_head = 15 + 16;
  constexpr int memory = 8;
  if (deflateInit2(&stream,
                   gzip_level,
                   Z_DEFLATED,
                   with_gzip_head,
                   memory,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    fail();
  }
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int code = deflate(&stream, Z_FINISH);
  out.resize(out.size() - stream.avail_out);
  deflateEnd(&stream);
  if (code != Z_STREAM_END) {
    fail();
  }
  return out;
}

std::string zstandard(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), zstd_level);
  if (ZSTD_isError(size) != 0) {
    fail();
  }
  out.resize(size);
  return out;
}

} // namespace

std::string packed(std::string_view bytes, Packing packing) {
  switch (packing) {
  case Packing::gzip:
    return gzipped(bytes);
  case Packing::zstd:
    return zstandard(bytes);
  case Packing::bzip2:
    fail();
  case Packing::none:
    break;
  }
  return std::string(bytes);
}

} // namespace sourcier::pack
