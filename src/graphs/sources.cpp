// SPDX-License-Identifier: Apache-2.0
// Finds the files and opens them, packed or not.
#include "graphs/sources.hpp"

#include "pack/unpack.hpp"
#include "problem.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

namespace sourcier::graphs {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> packed{".gz", ".zst", ".bz2"};
constexpr std::string_view catalogue = "dataset.ttl"; ///< of a whole dataset

bool is_part(std::string_view name) {
  return name.starts_with("part-");
}

std::string_view without_packing(std::string_view name) {
  for (const std::string_view ending : packed) {
    if (name.ends_with(ending)) {
      return name.substr(0, name.size() - ending.size());
    }
  }
  return name;
}

std::optional<rdf::Syntax> syntax_of(const fs::path& path) {
  const std::string name = path.filename().string();
  const auto by_ending = rdf::syntax_of(without_packing(name));
  return !by_ending && is_part(name) ? rdf::Syntax::nquads : by_ending;
}

bool is_passed_over(const std::string& name) {
  return name.starts_with('.') || name.starts_with('_') || name.ends_with(".tmp");
}

std::vector<fs::path> entries(const fs::path& folder) {
  std::vector<fs::path> all;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (!is_passed_over(entry.path().filename().string())) {
      all.push_back(entry.path());
    }
  }
  std::sort(all.begin(), all.end());
  return all;
}

void add_folder(const fs::path& folder, bool with_triples, std::vector<Source>& found) {
  for (const fs::path& path : entries(folder)) {
    if (fs::is_directory(path)) {
      add_folder(path, with_triples, found);
      continue;
    }
    const auto syntax = syntax_of(path);
    if (!syntax || path.filename() == catalogue ||
        !(with_triples || rdf::facts(*syntax).has_graphs)) {
      continue;
    }
    if (is_part(path.filename().string()) && !fs::exists(folder / "_SUCCESS")) {
      throw Failure(
          folder.string() +
          ": has parts but no _SUCCESS, the job that wrote it failed; run the "
          "job again");
    }
    found.push_back({path, *syntax});
  }
}

/// A packed file that ends before its end is no file.
class WholeOrFailure : public pack::Unpacked {
 public:
  WholeOrFailure(std::istream& file, pack::Packing packing, const fs::path& path)
      : Unpacked(file, packing), path_(path) {}

 protected:
  int_type underflow() override {
    const int_type next = Unpacked::underflow();
    if (next == traits_type::eof() && trouble() != pack::Trouble::none) {
      throw Failure(path_.string() +
                    ": broken or cut off, cannot be unpacked; make it again");
    }
    return next;
  }

 private:
  const fs::path& path_;
};

} // namespace

bool is_dataset(const fs::path& place) {
  return fs::is_directory(place) && fs::exists(place / catalogue);
}

std::vector<Source> sources(const std::vector<fs::path>& places, bool with_triples) {
  std::vector<Source> found;
  for (const fs::path& place : places) {
    if (!fs::exists(place)) {
      throw Failure(place.string() + ": no such file or folder; check the name");
    }
    if (fs::is_directory(place)) {
      const std::size_t before = found.size();
      add_folder(place, with_triples, found);
      if (found.size() == before) {
        throw Failure(
            place.string() +
            (with_triples ? ": no graphs in this folder; it needs .ttl, .trig, .nt or "
                            ".nq files"
                          : ": no graphs in this folder; it needs .nq or .trig files"));
      }
      continue;
    }
    const auto syntax = syntax_of(place);
    if (!syntax) {
      throw Failure(place.string() +
                    ": not a file of graphs; name it .nq, .trig, .nt or .ttl, packed "
                    ".gz or .zst");
    }
    if (!with_triples && !rdf::facts(*syntax).has_graphs) {
      throw Failure(place.string() +
                    ": holds no named graphs; export n-quads or trig, or say --graph");
    }
    found.push_back({place, *syntax});
  }
  return found;
}

void open(const fs::path& path, const std::function<void(std::istream&)>& read) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw Failure(path.string() + ": cannot be opened; check the name and the rights");
  }
  const pack::Packing packing = pack::packing_of(file);
  if (packing == pack::Packing::none) {
    read(file);
    if (file.bad()) {
      throw Failure(path.string() + ": cannot be read; check the disk");
    }
    return;
  }
  WholeOrFailure unpacked(file, packing, path);
  std::istream stream(&unpacked);
  stream.exceptions(std::ios::badbit); // lets the Failure of the buffer through
  read(stream);
}

} // namespace sourcier::graphs
