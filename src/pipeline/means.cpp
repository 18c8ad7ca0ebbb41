// SPDX-License-Identifier: Apache-2.0
// Loads model and mappings, the model on a thread of its own.
#include "pipeline/means.hpp"

#include "hash/sha256.hpp"
#include "problem.hpp"

#include <algorithm>
#include <fstream>
#include <future>
#include <iterator>
#include <utility>
#include <vector>

namespace sourcier::pipeline {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::recursive_directory_iterator walk(folder, error), end; !error && walk != end;
       walk.increment(error)) {
    if (walk->is_regular_file()) {
      files.push_back(walk->path());
    }
  }
  if (error) {
    throw Failure(folder.string() + ": cannot be read (" + error.message() +
                  "); name the data folder with --data");
  }
  std::sort(files.begin(), files.end());
  return files;
}

} // namespace

std::string folder_hash(const fs::path& folder) {
  std::string all;
  for (const fs::path& file : files_below(folder)) {
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
    if (!stream) {
      throw Failure(file.string() + ": cannot be read; check its rights");
    }
    all.append(file.lexically_relative(folder).generic_string()).append(1, '\0');
    all.append(hash::sha256_hex(bytes)).append(1, '\0');
  }
  constexpr std::size_t digits = 16;
  return hash::sha256_hex(all).substr(0, digits);
}

Means means(const fs::path& data, const fs::path& model, std::size_t cache_mb) {
  std::future<nlp::Pipeline> loading = std::async(
      std::launch::async, [&] { return nlp::Pipeline::load(model, cache_mb); });
  const fs::path mappings = data / "mappings";
  knowledge::Knowledge knowledge(mappings / "wikidata");
  knowledge::Frames frames(mappings / "events");
  knowledge::Lexicon lexicon(mappings / "languages" / "fr");
  const std::string words =
      folder_hash(mappings / "events") + folder_hash(mappings / "languages");
  return {loading.get(),
          std::move(knowledge),
          std::move(frames),
          std::move(lexicon),
          words,
          folder_hash(mappings / "wikidata")};
}

} // namespace sourcier::pipeline
