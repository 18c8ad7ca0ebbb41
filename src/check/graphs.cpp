// SPDX-License-Identifier: Apache-2.0
// Names of files to syntaxes, and packed files to bytes.
#include "check/graphs.hpp"

#include "pack/unpack.hpp"
#include "problem.hpp"

#include <array>
#include <fstream>
#include <optional>
#include <set>
#include <string>

namespace sourcier::check {

namespace {

namespace fs = std::filesystem;

std::optional<rdf::Syntax> syntax_of(const fs::path& path) {
  constexpr std::array<std::string_view, 3> packings{".gz", ".zst", ".bz2"};
  std::string name = path.filename().string();
  for (const std::string_view packing : packings) {
    if (name.ends_with(packing)) {
      name.resize(name.size() - packing.size());
      break;
    }
  }
  return rdf::syntax_of(name);
}

std::size_t
read_some(std::istream& from, char* buffer, std::size_t size, const fs::path& path) {
  from.read(buffer, static_cast<std::streamsize>(size));
  if (from.bad()) {
    throw Failure(path.string() + ": cannot be read; check the disk");
  }
  return static_cast<std::size_t>(from.gcount());
}

} // namespace

std::vector<fs::path> graph_files(const std::vector<fs::path>& named) {
  std::vector<fs::path> files;
  for (const fs::path& path : named) {
    if (!fs::exists(path)) {
      throw Failure(path.string() + ": no such file or folder; check the name");
    }
    if (!fs::is_directory(path)) {
      if (!syntax_of(path)) {
        throw Failure(path.string() +
                      ": not an RDF file; name it .ttl, .trig, .nt or .nq");
      }
      files.push_back(path);
      continue;
    }
    std::set<fs::path> inside;
    for (const auto& entry : fs::recursive_directory_iterator(path)) {
      if (entry.is_regular_file() && syntax_of(entry.path())) {
        inside.insert(entry.path());
      }
    }
    if (inside.empty()) {
      throw Failure(path.string() +
                    ": no RDF file in this folder; name one with .ttl, .trig, .nt or "
                    ".nq files");
    }
    files.insert(files.end(), inside.begin(), inside.end());
  }
  return files;
}

void graph_statements(const fs::path& path,
                      const std::function<void(const rdf::ReadStatement&)>& take) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw Failure(path.string() + ": cannot be opened; check the name and the rights");
  }
  const rdf::Syntax syntax = syntax_of(path).value();
  const pack::Packing packing = pack::packing_of(file);
  if (packing == pack::Packing::none) {
    const rdf::ByteSource source = [&](char* buffer, std::size_t size) {
      return read_some(file, buffer, size, path);
    };
    rdf::read(source, path.string(), syntax, "", take);
    return;
  }
  pack::Unpacked unpacked(file, packing);
  std::istream stream(&unpacked);
  const rdf::ByteSource source = [&](char* buffer, std::size_t size) {
    const std::size_t count = read_some(stream, buffer, size, path);
    if (count == 0 && unpacked.trouble() != pack::Trouble::none) {
      throw Failure(path.string() + ": cannot be unpacked; it is damaged or cut off");
    }
    return count;
  };
  rdf::read(source, path.string(), syntax, "", take);
}

} // namespace sourcier::check
