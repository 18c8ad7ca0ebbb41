// SPDX-License-Identifier: Apache-2.0
// The names of all files of a dataset.
#include "dataset/layout.hpp"

#include "hash/sha256.hpp"
#include "problem.hpp"

#include <fstream>
#include <vector>

namespace sourcier::dataset {

namespace fs = std::filesystem;

namespace {

std::string five_digits(std::uint32_t number) {
  constexpr std::size_t width = 5;
  const std::string digits = std::to_string(number);
  return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
}

} // namespace

std::string packing_name(pack::Packing packing) {
  return packing == pack::Packing::zstd ? "zstd" : "gzip";
}

std::string Layout::extension() const {
  return packing == pack::Packing::zstd ? ".nq.zst" : ".nq.gz";
}

std::string Layout::shard(std::uint32_t number) const {
  return "articles-" + five_digits(number) + extension();
}

fs::path Layout::part(std::uint32_t number) const {
  return hidden() / (five_digits(number) + ".part");
}

fs::path Layout::shared(std::uint32_t number) const {
  return hidden() / (five_digits(number) + ".shared");
}

fs::path Layout::counts(std::uint32_t number) const {
  return hidden() / (five_digits(number) + ".counts");
}

fs::path Layout::waiting(const std::string& name) const {
  return hidden() / (name + ".new");
}

fs::path Layout::readable(std::uint32_t number) const {
  return fs::exists(part(number)) ? part(number) : folder / shard(number);
}

FileFacts facts_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  hash::Sha256 sha256;
  FileFacts facts;
  std::vector<char> buffer(std::size_t{1} << 16U);
  while (file) {
    file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    const auto got = static_cast<std::size_t>(file.gcount());
    sha256.add({buffer.data(), got});
    facts.size += got;
  }
  if (!file.eof()) {
    throw Failure(path.string() + ": cannot be read; check the disk");
  }
  facts.sha256 = sha256.hex();
  return facts;
}

} // namespace sourcier::dataset
